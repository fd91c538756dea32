#include "pdf/writer.h"
#include "rules.h"
#include "samples.h"
#include "tools.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Evidence that would take for ever, and evidence without end.
class TestEvidenceSoak : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no fixture");
        return out.fileName();
    }

    static Document showing(const QString& path)
    {
        Document document = samples::saying(u"証拠を示します。"_s);
        document.blocks.emplace_back(EvidencePages{.path = path,
                                                   .mimeType = u"application/pdf"_s,
                                                   .title = u"証拠 1"_s,
                                                   .anchor = u"evidence/1"_s,
                                                   .stamp = u"証拠 1"_s,
                                                   .digest = u"9f86d081884c7d65"_s,
                                                   .attachment = {},
                                                   .backLink = {},
                                                   .runningHead = u"証拠 1"_s,
                                                   .level = 2});
        return document;
    }

    /// Three pages, the second of which paints ten forms, each of which paints ten forms, twelve deep.
    static QByteArray endless()
    {
        QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count "
                         "3/Kids[3 0 R 4 0 R 5 0 R]>>endobj\n";
        const QByteArray quick = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 6 0 R>>endobj\n";
        const auto stream = [](const QByteArray& about, const QByteArray& content) {
            return "<<" + about + "/Length " + QByteArray::number(content.size()) + ">>stream\n" + content +
                   "\nendstream endobj\n";
        };
        pdf += "3 0 obj" + quick + "5 0 obj" + quick + "6 0 obj" + stream({}, "0 0 1 rg 50 50 100 100 re f");
        pdf += "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 7 0 "
               "R/Resources<</XObject<</F 10 0 R>>>>>>endobj\n";
        pdf += "7 0 obj" + stream({}, "/F Do");
        for (int i = 10; i < 22; ++i)
            pdf += QByteArray::number(i) + " 0 obj" +
                   stream("/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</F " +
                              QByteArray::number(i + 1) + " 0 R>>>>",
                          QByteArray("/F Do ").repeated(10));
        pdf += "22 0 obj" + stream("/Type/XObject/Subtype/Form/BBox[0 0 300 300]", "10 10 20 20 re f");
        return pdf + "trailer<</Root 1 0 R>>\n";
    }

    static QByteArray pages(int count)
    {
        QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count " +
                         QByteArray::number(count) + "/Kids[";
        for (int i = 0; i < count; ++i)
            pdf += QByteArray::number(i + 4) + " 0 R ";
        pdf += "]>>endobj\n3 0 obj<</Length 27>>stream\n0 0 1 rg 50 50 100 100 re f\nendstream endobj\n";
        for (int i = 0; i < count; ++i)
            pdf += QByteArray::number(i + 4) +
                   " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 3 0 R>>endobj\n";
        return pdf + "trailer<</Root 1 0 R>>\n";
    }

private Q_SLOTS:
    void aPageThatTakesForEver()
    {
        QElapsedTimer timer;
        timer.start();
        const QString out =
            tools::written(showing(file(u"endless.pdf"_s, endless())), tools::place(m_folder, u"endless"_s));
        QVERIFY(!out.isEmpty());
        QVERIFY2(timer.elapsed() < 240'000, qPrintable(QString::number(timer.elapsed())));
        qInfo("%lld ms", timer.elapsed());
        QCOMPARE(tools::pageCount(out), 4);
        QCOMPARE(tools::text(out).count(u"このページは描画できない"_s), 1); // the others are shown
        QCOMPARE(tools::flaws(out), QString());
        QCOMPARE(brokenRules(out).join(u'\n'), QString());
    }

    void aHundredThousandPages()
    {
        QElapsedTimer timer;
        timer.start();
        const QString out =
            tools::written(showing(file(u"many.pdf"_s, pages(100'000))), tools::place(m_folder, u"many"_s));
        QVERIFY(!out.isEmpty());
        qInfo("%lld ms", timer.elapsed());
        QVERIFY(tools::text(out).contains(u"100000ページあり、300ページまでを示しました。"_s));
        QCOMPARE(tools::flaws(out), QString());
    }

    void cancelsWithinASecond()
    {
        class Late final : public Progress
        {
        public:
            Late() { m_timer.start(); }
            void report(qint64, qint64) override {}
            [[nodiscard]] bool cancelled() const override { return m_timer.hasExpired(3000); }
            QElapsedTimer m_timer;
        } progress;
        const auto done = pdf::write(showing(file(u"cancelled.pdf"_s, endless())),
                                     m_folder.filePath(u"no.pdf"_s), progress);
        QVERIFY(!done);
        QVERIFY(progress.m_timer.elapsed() < 4000);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceSoak)
#include "tst_evidencesoak.moc"
