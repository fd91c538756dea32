// Editions of a dossier through the real program, and the commands that its page tells a stranger to type.
#include "program.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestEditionCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCommandsOfTheGuideWork_data();
    void theCommandsOfTheGuideWork();
    void namesTheFileByNumberAndLanguage();
    void writesOverOnlyWhatIsNamed_data();
    void writesOverOnlyWhatIsNamed();
    void theRedactedEditionNamesTheFullOne();
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
        const Said said = inSample(QStringList{u"--json"_s, u"dossier"_s, u"export"_s, u"R2"_s, u"-o"_s, path(file)} + more);
        return said.json();
    }

    QTemporaryDir m_dir;
};

namespace {

QStringList linesOf(const QString& pdf, const QString& order = u"-layout"_s)
{
    QProcess process;
    process.start(u"pdftotext"_s, {order, pdf, u"-"_s});
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
}

/// What a line of the guide says to type.
QString commandIn(const QStringList& lines, const QString& begins)
{
    for (const QString& line : lines)
        if (const qsizetype at = line.indexOf(begins); at >= 0)
            return line.mid(at).trimmed();
    return {};
}

QString bare(const QStringList& lines)
{
    return lines.join(QString()).remove(u' ').remove(u'　');
}

struct Ran
{
    int status = -1;
    QString out;
};

/// As somebody types it in the folder of the file; `tekigo` is on the path.
Ran typed(const QString& command, const QString& folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(TEKIGO_PROGRAM)).path() + u':' + environment.value(u"PATH"_s));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(u"sh"_s, {u"-c"_s, command});
    process.waitForFinished(120'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

void TestEditionCommands::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, path(u"sample"_s)}).status, 0);
}

void TestEditionCommands::theCommandsOfTheGuideWork_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("ja") << QStringList();
    QTest::newRow("en, redacted") << QStringList{u"--language"_s, u"en"_s, u"--redacted"_s};
}

void TestEditionCommands::theCommandsOfTheGuideWork()
{
    QFETCH(QStringList, options);
    const QJsonObject said = exported(u"out.pdf"_s, options);
    const QString number = said[u"number"_s].toString();
    const QString name = number + (options.contains(u"en"_s) ? u"-en.pdf"_s : u"-ja.pdf"_s);
    const QTemporaryDir folder;
    const QString saved = folder.filePath(name);
    QVERIFY(QFile::copy(path(u"out.pdf"_s), saved));
    const QStringList lines = linesOf(saved);
    const QString cover = linesOf(saved, u"-raw"_s).join(QString()).section(u'\f', 0, 0);

    const QString extract = commandIn(lines, u"pdfdetach "_s);
    QVERIFY2(extract.contains(name), qPrintable(extract));
    const Ran extracted = typed(extract, folder.path());
    QCOMPARE(extracted.status, 0);
    QCOMPARE(extracted.out, QString());
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).size() > 3);

    // The snapshot's digest is the one below the command, and the cover's.
    const QString hash = commandIn(lines, u"sha256sum tekigo"_s);
    const Ran hashed = typed(hash, folder.path());
    QCOMPARE(hashed.status, 0);
    const QStringList files = hashed.out.trimmed().split(u'\n');
    QCOMPARE(files.size(), 2);
    for (const QString& file : files) {
        const QString digest = file.section(u' ', 0, 0);
        QCOMPARE(digest.size(), 64);
        QVERIFY2(!lines.filter(digest).isEmpty(), qPrintable(file)); // whole on one line
    }
    QVERIFY(cover.contains(files.front().section(u' ', 0, 0)));
    QCOMPARE(said[u"snapshot"_s].toString(), files.front().section(u' ', 0, 0));
    // The same file, the way Windows wants it.
    QCOMPARE(commandIn(lines, u"certutil "_s), u"certutil -hashfile tekigo-snapshot.json SHA256"_s);
    QCOMPARE(commandIn(lines, u"Get-FileHash "_s), u"Get-FileHash -Algorithm SHA256 tekigo-snapshot.json"_s);

    // One command for all; and one file that is another one is found.
    const QString all = commandIn(lines, u"sha256sum -c "_s);
    const Ran checked = typed(all, folder.path());
    QVERIFY2(checked.status == 0, qPrintable(checked.out));
    const QStringList oks = checked.out.trimmed().split(u'\n');
    QVERIFY(oks.size() > 2 && std::ranges::all_of(oks, [](const QString& line) { return line.endsWith(u": OK"_s); }));
    const QString victim = folder.filePath(oks.back().chopped(4));
    const QByteArray whole = *readFile(victim, 1 << 28);
    QVERIFY(writeFile(victim, whole + '\n'));
    const Ran altered = typed(all, folder.path());
    QCOMPARE(altered.status, 1);
    QVERIFY2(altered.out.contains(u": FAILED"_s), qPrintable(altered.out));

    const QString verify = commandIn(lines, u"tekigo dossier verify "_s);
    const Ran verified = typed(verify, folder.path());
    QVERIFY2(verified.status == 0, qPrintable(verify + u'\n' + verified.out));
    const QString intact = options.contains(u"en"_s) ? u"is as it was made."_s : u"作成されたときのままです。"_s;
    QVERIFY(bare(lines).contains(bare({intact})));
    QVERIFY2(typed(options.contains(u"en"_s) ? QString(verify).replace(u"tekigo "_s, u"tekigo --language en "_s) : verify,
                   folder.path())
                 .out.section(u'\n', 0, 0)
                 .contains(intact),
             qPrintable(verified.out));
}

/// Without a name the file says by its own which dossier it is, in which language.
void TestEditionCommands::namesTheFileByNumberAndLanguage()
{
    const QTemporaryDir folder;
    for (const QString& language : {u"ja"_s, u"en"_s}) {
        const Ran ran = typed(u"tekigo --language %1 --workspace '%2' dossier export R2"_s.arg(language, path(u"sample"_s)),
                              folder.path());
        QCOMPARE(ran.status, 0);
        const QString file = folder.filePath(ran.out.trimmed() + u'-' + language + u".pdf"_s);
        QVERIFY2(QFile::exists(file), qPrintable(ran.out));
    }
}

void TestEditionCommands::writesOverOnlyWhatIsNamed_data()
{
    QTest::addColumn<QString>("option"); // after -o; empty: none
    QTest::addColumn<int>("status");
    QTest::newRow("of its own name") << QString() << 3;
    QTest::newRow("named") << u" -o '%1'"_s << 0;
}

/// What lies there may be signed or annotated.
void TestEditionCommands::writesOverOnlyWhatIsNamed()
{
    QFETCH(QString, option);
    QFETCH(int, status);
    const QTemporaryDir folder;
    const QString command = u"tekigo --language en --workspace '%1' dossier export R2 --target terminal-2020"_s.arg(path(u"sample"_s));
    const QString file = folder.filePath(typed(command, folder.path()).out.trimmed() + u"-en.pdf"_s);
    QFile there(file);
    QVERIFY2(there.exists() && there.open(QIODevice::WriteOnly | QIODevice::Truncate) && there.write("annotated") == 9, qPrintable(file));
    there.close();
    QCOMPARE(typed(command + (option.isEmpty() ? option : option.arg(file)), folder.path()).status, status);
    QCOMPARE(readFile(file, 1 << 28)->startsWith("%PDF"), status == 0);
    QCOMPARE(*readFile(file, 1 << 28) == "annotated", status != 0);
}

void TestEditionCommands::theRedactedEditionNamesTheFullOne()
{
    const QJsonObject full = exported(u"full.pdf"_s);
    const QJsonObject redacted = exported(u"redacted.pdf"_s, {u"--redacted"_s});
    QCOMPARE(full[u"redacted"_s].toBool(), false);
    QCOMPARE(redacted[u"redacted"_s].toBool(), true);
    QCOMPARE(full[u"counterpart"_s], redacted[u"snapshot"_s]);
    QCOMPARE(redacted[u"counterpart"_s], full[u"snapshot"_s]);
    QVERIFY(full[u"number"_s] != redacted[u"number"_s]);
    QCOMPARE(tekigoSays({u"dossier"_s, u"verify"_s, path(u"redacted.pdf"_s)}).status, 0);
    const QString text = linesOf(path(u"redacted.pdf"_s)).join(QString()).remove(u' ');
    QVERIFY(text.contains(u"公開しないもの"_s) && text.contains(full[u"snapshot"_s].toString()));
    const QByteArray once = *readFile(path(u"redacted.pdf"_s), 1 << 28);
    (void)exported(u"redacted.pdf"_s, {u"--redacted"_s});
    QCOMPARE(*readFile(path(u"redacted.pdf"_s), 1 << 28), once);
}

void TestEditionCommands::marksAnswersConfidential()
{
    const QStringList mark{u"answers"_s, u"confidential"_s, u"R2"_s, u"credential.initial"_s, u"access.paths"_s};
    QCOMPARE(inSample(mark).status, 0);
    QCOMPARE(inSample(QStringList{u"--json"_s} + mark).json()[u"changed"_s].toInt(), 0);
    (void)exported(u"marked.pdf"_s, {u"--redacted"_s});
    const QString before = linesOf(path(u"marked.pdf"_s)).join(QString()).remove(u' ');
    QVERIFY(before.contains(u"機密に指定された回答"_s));
    const Said wrong = inSample({u"answers"_s, u"confidential"_s, u"R2"_s, u"update.possible"_s, u"no.such"_s});
    QCOMPARE(wrong.status, 3);
    QVERIFY(wrong.err.contains("no.such"));
    QCOMPARE(inSample(QStringList{u"--json"_s} + mark + QStringList{u"--off"_s}).json()[u"changed"_s].toInt(), 2);
}

/// Submitted, taken back, submitted again: the second edition names the first and what changed.
void TestEditionCommands::countsSubmissions()
{
    QCOMPARE(exported(u"first.pdf"_s)[u"submission"_s].toInt(), 1);
    const QJsonObject first =
        inSample({u"--json"_s, u"revision"_s, u"submit"_s, u"R2"_s, u"-o"_s, path(u"first.pdf"_s)}).json();
    QCOMPARE(inSample({u"revision"_s, u"take-back"_s, u"R2"_s, u"--reason"_s, u"指摘への対応"_s}).status, 0);
    QVERIFY(writeFile(path(u"changed.yaml"_s), "credential.user-minimum: 12\n"));
    QCOMPARE(inSample({u"answers"_s, u"import"_s, u"R2"_s, path(u"changed.yaml"_s), u"--replace"_s}).status, 0);
    const QJsonObject second = exported(u"second.pdf"_s);
    QCOMPARE(second[u"submission"_s].toInt(), 2);
    const QString text = linesOf(path(u"second.pdf"_s)).join(QString()).remove(u' ');
    QVERIFY(text.contains(first[u"snapshot"_s].toString()) && text.contains(first[u"number"_s].toString()));
    QVERIFY(text.contains(u"前回の提出からの変更点"_s) && text.contains(u"▲変更あり"_s));
    QCOMPARE(tekigoSays({u"dossier"_s, u"verify"_s, path(u"second.pdf"_s)}).status, 0);
    const Said again =
        inSample({u"--json"_s, u"revision"_s, u"submit"_s, u"R2"_s, u"-o"_s, path(u"again.pdf"_s)});
    QCOMPARE(again.json()[u"snapshot"_s], second[u"snapshot"_s]);
    // What was submitted says what was exported before it, and besides when it was submitted.
    const QString submitted = linesOf(path(u"again.pdf"_s)).join(QString()).remove(u' ');
    static const QRegularExpression day(u"(提出日　?)[0-9]{4}-[0-9]{2}-[0-9]{2}"_s);
    QCOMPARE(submitted.count(day), 1);
    QCOMPARE(QString(submitted).replace(day, u"\\1未提出"_s), text);
    QCOMPARE(inSample({u"history"_s, u"verify"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestEditionCommands)
#include "tst_editioncommands.moc"
