#include "pdf/writer.h"
#include "samples.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace tekigo::pdf;
using namespace Qt::StringLiterals;

/// Written files as poppler and qpdf read them.
class TestWriter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const Document& document, const QString& name)
    {
        const QString kept = qEnvironmentVariable("TEKIGO_KEEP_PDF");
        const QString path = (kept.isEmpty() ? m_folder.path() : kept) + u"/"_s + name;
        NoProgress progress;
        const auto done = pdf::write(document, path, progress);
        if (!done)
            qWarning() << done.error().text;
        return done ? path : QString();
    }
    static QByteArray run(const QString& program, const QStringList& arguments, int* status = nullptr)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(120000);
        if (status)
            *status = process.exitCode();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

private Q_SLOTS:
    void isSound_data()
    {
        QTest::addColumn<Document>("document");
        QTest::newRow("usual-ja") << samples::usual(Language::Japanese);
        QTest::newRow("usual-en") << samples::usual(Language::English);
        QTest::newRow("absurd-ja") << samples::absurd(Language::Japanese);
        QTest::newRow("absurd-en") << samples::absurd(Language::English);
        QTest::newRow("empty") << Document{};
    }
    void isSound()
    {
        QFETCH(Document, document);
        const QString path = written(document, QString::fromLatin1(QTest::currentDataTag()) + u".pdf"_s);
        QVERIFY(!path.isEmpty());
        int status = -1;
        const QByteArray said = run(u"qpdf"_s, {u"--check"_s, path}, &status);
        QVERIFY2(status == 0 && !said.contains("WARNING"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
