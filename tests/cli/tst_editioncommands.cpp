// Editions of a dossier through the real program.
#include "program.h"

#include "base/atomicfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestEditionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRedactedEditionNamesTheFullOne();
    void namesThatStayAreTold();
    void untranslatedEntriesAreTold();
    void marksAnswersConfidential();
    void countsSubmissions();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] Said inSample(const QStringList& arguments) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s)} + arguments);
    }
    [[nodiscard]] QJsonObject exported(const QString& file, const QStringList& more = {}) const
    {
        return inSample(QStringList{u"--json"_s, u"dossier"_s, u"export"_s, u"R2"_s, u"-o"_s, path(file)} + more).json();
    }

    QTemporaryDir m_dir;
};

void TestEditionCommands::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, path(u"sample"_s)}).status, 0);
}

void TestEditionCommands::theRedactedEditionNamesTheFullOne()
{
    const QJsonObject full = exported(u"full.pdf"_s);
    const QJsonObject redacted = exported(u"redacted.pdf"_s, {u"--redacted"_s});
    QCOMPARE(full[u"submission"_s].toInt(), 1);
    QCOMPARE(full[u"redacted"_s].toBool(), false);
    QCOMPARE(redacted[u"redacted"_s].toBool(), true);
    QCOMPARE(full[u"counterpart"_s], redacted[u"snapshot"_s]);
    QCOMPARE(redacted[u"counterpart"_s], full[u"snapshot"_s]);
    QVERIFY(full[u"number"_s] != redacted[u"number"_s]);
    QCOMPARE(tekigoSays({u"dossier"_s, u"verify"_s, path(u"redacted.pdf"_s)}).status, 0);
    const QString text = pdfLines(path(u"redacted.pdf"_s)).join(QString()).remove(u' ');
    QVERIFY(text.contains(u"公開しないもの"_s) && text.contains(full[u"snapshot"_s].toString()));
}

/// Whoever makes an edition hears what it still says before there is a file, and a script may refuse it.
void TestEditionCommands::namesThatStayAreTold()
{
    const QStringList command{u"dossier"_s, u"export"_s, u"R2"_s, u"--redacted"_s, u"-o"_s, path(u"named.pdf"_s)};
    const Said refused = inSample(command + QStringList{u"--no-names"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY(!QFile::exists(path(u"named.pdf"_s)));
    const Said written = inSample(command);
    QCOMPARE(written.status, 0);
    // And the same is written every time.
    QCOMPARE(*readFile(path(u"named.pdf"_s), 1 << 28), *readFile(path(u"redacted.pdf"_s), 1 << 28));
    for (const QByteArray& said : {refused.err, written.err})
        QVERIFY2(said.contains("氏名が残っています"), said.constData());
    QVERIFY2(written.err.contains("公開する前に"), written.err.constData());
}

/// What an English edition leaves in Japanese is told by whoever makes it, and to whoever reads it.
void TestEditionCommands::untranslatedEntriesAreTold()
{
    const Said written = inSample({u"--language"_s, u"en"_s, u"dossier"_s, u"export"_s, u"R2"_s, u"-o"_s, path(u"en.pdf"_s)});
    QCOMPARE(written.status, 0);
    QVERIFY2(written.err.contains("Printed in Japanese, as entered"), written.err.constData());
    const QString text = pdfLines(path(u"en.pdf"_s)).join(u' ').simplified();
    QVERIFY(text.contains(u"is printed as it was written and is not translated"_s));
    QVERIFY(text.contains(u"actual results of tests"_s));
    QVERIFY(text.contains(u"Confidential –"_s));
}

void TestEditionCommands::marksAnswersConfidential()
{
    const QStringList mark{u"answers"_s, u"confidential"_s, u"R2"_s, u"credential.initial"_s, u"access.paths"_s};
    QCOMPARE(inSample(mark).status, 0);
    QCOMPARE(inSample(QStringList{u"--json"_s} + mark).json()[u"changed"_s].toInt(), 0);
    (void)exported(u"marked.pdf"_s, {u"--redacted"_s});
    const QString before = pdfLines(path(u"marked.pdf"_s)).join(QString()).remove(u' ');
    QVERIFY(before.contains(u"機密に指定された回答"_s));
    const Said wrong = inSample({u"answers"_s, u"confidential"_s, u"R2"_s, u"update.possible"_s, u"no.such"_s});
    QCOMPARE(wrong.status, 3);
    QVERIFY(wrong.err.contains("no.such"));
    QCOMPARE(inSample(QStringList{u"--json"_s} + mark + QStringList{u"--off"_s}).json()[u"changed"_s].toInt(), 2);
}

/// Submitted, taken back, submitted again: the second edition names the first and what changed.
void TestEditionCommands::countsSubmissions()
{
    const QJsonObject first =
        inSample({u"--json"_s, u"revision"_s, u"submit"_s, u"R2"_s, u"-o"_s, path(u"first.pdf"_s)}).json();
    QCOMPARE(inSample({u"revision"_s, u"take-back"_s, u"R2"_s, u"--reason"_s, u"指摘への対応"_s}).status, 0);
    QVERIFY(writeFile(path(u"changed.yaml"_s), "credential.user-minimum: 12\n"));
    QCOMPARE(inSample({u"answers"_s, u"import"_s, u"R2"_s, path(u"changed.yaml"_s), u"--replace"_s}).status, 0);
    const QJsonObject second = exported(u"second.pdf"_s);
    QCOMPARE(second[u"submission"_s].toInt(), 2);
    const QString text = pdfLines(path(u"second.pdf"_s)).join(QString()).remove(u' ');
    QVERIFY(text.contains(first[u"snapshot"_s].toString()) && text.contains(first[u"number"_s].toString()));
    QVERIFY(text.contains(u"前回の提出からの変更点"_s) && text.contains(u"▲変更あり"_s));
    QCOMPARE(tekigoSays({u"dossier"_s, u"verify"_s, path(u"second.pdf"_s)}).status, 0);
    const Said again =
        inSample({u"--json"_s, u"revision"_s, u"submit"_s, u"R2"_s, u"-o"_s, path(u"again.pdf"_s)});
    QCOMPARE(again.json()[u"snapshot"_s], second[u"snapshot"_s]);
    // What was submitted says what was exported before it, and besides when it was submitted.
    const QString submitted = pdfLines(path(u"again.pdf"_s)).join(QString()).remove(u' ');
    static const QRegularExpression day(u"(提出日　?)[0-9]{4}-[0-9]{2}-[0-9]{2}"_s);
    QCOMPARE(submitted.count(day), 1);
    QCOMPARE(QString(submitted).replace(day, u"\\1未提出"_s), text);
    QCOMPARE(inSample({u"history"_s, u"verify"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestEditionCommands)
#include "tst_editioncommands.moc"
