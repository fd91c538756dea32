#include "pdf/foreign.h"
#include "pdf/writer.h"
#include "samples.h"
#include "tools.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Files from outside as pages of a dossier: whatever they are, the dossier is written and is sound.
class TestEvidence : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_four; ///< a PDF of four pages

    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no fixture");
        return out.fileName();
    }

    static Document showing(const QString& path, const QString& mimeType)
    {
        Document document = samples::saying(u"証拠を示します。"_s);
        std::get<Heading>(document.blocks[0]).anchor = u"index"_s;
        EvidencePages pages;
        pages.path = path;
        pages.mimeType = mimeType;
        pages.title = u"添付 3 試験成績書"_s;
        pages.anchor = u"evidence/3"_s;
        pages.stamp = u"添付 3"_s;
        pages.digest = u"9f86d081884c7d65"_s;
        pages.backLink = u"index"_s;
        pages.runningHead = u"添付 3"_s;
        document.blocks.emplace_back(pages);
        return document;
    }

    /// A page box of any size, with one line of text.
    static QByteArray onePage(const QByteArray& mediaBox)
    {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 "
               "R]>>endobj\n"
               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[" +
               mediaBox + "]>>endobj\ntrailer<</Root 1 0 R>>\n";
    }

    static QByteArray photograph()
    {
        QImage image(900, 600, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x * 255 / 900, y * 255 / 600, (x * y) % 256));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", 80);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_four = tools::written(samples::usual(Language::Japanese), m_folder.filePath(u"four.pdf"_s));
        QVERIFY(!m_four.isEmpty());
    }

    void isNeverAFailedExport_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mimeType");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<int>("pages"); ///< of the evidence
        const QString pdf = u"application/pdf"_s;
        QFile four(m_folder.filePath(u"four.pdf"_s));
        QVERIFY(four.open(QIODevice::ReadOnly));
        const QByteArray whole = four.readAll();

        QTest::newRow("pdf") << four.fileName() << pdf << true << 4;
        QTest::newRow("pdf called text") << four.fileName() << u"text/plain"_s << true << 4;
        QTest::newRow("cut off") << file(u"cut.pdf"_s, whole.first(whole.size() / 3)) << pdf << false << 1;
        QTest::newRow("no pdf at all") << file(u"fake.pdf"_s, "MZ\x90 not a pdf") << pdf << false << 1;
        QTest::newRow("empty file") << file(u"empty.pdf"_s, {}) << pdf << false << 1;
        QTest::newRow("missing") << m_folder.filePath(u"nowhere.pdf"_s) << pdf << false << 1;
        QTest::newRow("a folder") << m_folder.path() << pdf << false << 1;
        const QString locked = m_folder.filePath(u"locked.pdf"_s);
        tools::run(u"qpdf"_s,
                   {u"--encrypt"_s, u"user"_s, u"owner"_s, u"256"_s, u"--"_s, four.fileName(), locked});
        QTest::newRow("password") << locked << pdf << false << 1;
        QTest::newRow("no pages")
            << file(u"none.pdf"_s, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                   "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n")
            << pdf << false << 1;
        QTest::newRow("says a million pages")
            << file(u"million.pdf"_s,
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    "2 0 obj<</Type/Pages/Count 1000000/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n")
            << pdf << false << 1;
        QTest::newRow("pages that hold themselves")
            << file(u"round.pdf"_s,
                    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n")
            << pdf << false << 1;
        QStringList often{u"--empty"_s, u"--pages"_s};
        const QString strip = file(u"strip.pdf"_s, onePage("0 0 900 9")); // quick to draw
        for (int i = 0; i < 320; ++i)
            often << strip;
        const QString thick = m_folder.filePath(u"thick.pdf"_s);
        tools::run(u"qpdf"_s, often << u"--"_s << thick);
        QTest::newRow("320 pages") << thick << pdf << true << 300;
        QTest::newRow("enormous page")
            << file(u"huge.pdf"_s, onePage("0 0 2000000 2000000")) << pdf << true << 1;
        QTest::newRow("flat page") << file(u"flat.pdf"_s, onePage("0 0 14400 1")) << pdf << true << 1;
        QTest::newRow("page of nothing") << file(u"nothing.pdf"_s, onePage("0 0 0 0")) << pdf << true << 1;
        QTest::newRow("jpeg") << file(u"photo.jpg"_s, photograph()) << u"image/jpeg"_s << true << 1;
        QTest::newRow("cut jpeg") << file(u"cut.jpg"_s, photograph().first(400)) << u"image/jpeg"_s << false
                                  << 1;
        QTest::newRow("no jpeg") << file(u"fake.jpg"_s, "\x01\x02\x03") << u"image/jpeg"_s << false << 1;
        QTest::newRow("text") << file(u"a.log"_s, QByteArray("port 80 open\n").repeated(150))
                              << u"text/plain"_s << true << 2;
        QTest::newRow("text in CP932")
            << file(u"b.csv"_s, "\x94\xd4\x8d\x86,\x96\xbc\x91\x4f\n1,\x83\x8b\x81\x5b\x83\x5e\n")
            << u"text/csv"_s << true << 1;
        QTest::newRow("endless text") << file(u"c.txt"_s, QByteArray("0123456789 line\n").repeated(90000))
                                      << u"text/plain"_s << true << 20;
        QTest::newRow("bytes") << file(u"d.bin"_s, QByteArray("\0\1\2\3\xff", 5).repeated(99))
                               << u"application/octet-stream"_s << false << 1;
    }
    void isNeverAFailedExport()
    {
        QFETCH(QString, path);
        QFETCH(QString, mimeType);
        QFETCH(bool, shown);
        QFETCH(int, pages);
        Written done;
        const QString out =
            tools::written(showing(path, mimeType),
                           tools::place(m_folder, QString::fromLatin1(QTest::currentDataTag())), &done);
        QVERIFY(!out.isEmpty());
        QCOMPARE(done.notShown.isEmpty(), shown);
        QCOMPARE(tools::pageCount(out), done.pages);
        QVERIFY2(qAbs(done.pages - 1 - pages) <= 1, qPrintable(QString::number(done.pages)));
        QCOMPARE(tools::flaws(out), QString());
        QVERIFY(tools::text(out).contains(u"添付3"_s));
    }

    void stampsEveryPage()
    {
        const QString out =
            tools::written(showing(m_four, u"application/pdf"_s), tools::place(m_folder, u"stamps"_s));
        const QString text = tools::text(out);
        for (int page = 1; page <= 4; ++page)
            QVERIFY2(text.contains(u"添付3p.%1/4SHA-2569f86d081884c7d65"_s.arg(page)), qPrintable(text));
    }

    void keepsTheJpegsOwnBytes()
    {
        const QByteArray jpeg = photograph();
        const QString out = tools::written(showing(file(u"own.jpg"_s, jpeg), u"image/jpeg"_s),
                                           tools::place(m_folder, u"jpeg"_s));
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains(jpeg));
    }

    void printsTextAsText()
    {
        const QString path = file(u"e.csv"_s, "\x94\xd4\x8d\x86,\x83\x8b\x81\x5b\x83\x5e TR-2600\n");
        const QString out = tools::written(showing(path, u"text/csv"_s), tools::place(m_folder, u"text"_s));
        QVERIFY(tools::text(out).contains(u"番号,ルータTR-2600"_s));
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
