// The commands that a dossier's page tells a stranger to type, and the names of exported files, through the real program.
#include "program.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestGuideCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCommandsOfTheGuideWork_data();
    void theCommandsOfTheGuideWork();
    void namesTheFileByNumberAndLanguage();
    void writesOverOnlyWhatIsNamed_data();
    void writesOverOnlyWhatIsNamed();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
};

namespace {

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

void TestGuideCommands::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, path(u"sample"_s)}).status, 0);
    makeOneRevision(path(u"plain"_s));
}

void TestGuideCommands::theCommandsOfTheGuideWork_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("ja") << QStringList();
    QTest::newRow("en, redacted") << QStringList{u"--language"_s, u"en"_s, u"--redacted"_s};
}

void TestGuideCommands::theCommandsOfTheGuideWork()
{
    QFETCH(QStringList, options);
    const QJsonObject said = tekigoSays(QStringList{u"--workspace"_s, path(u"sample"_s), u"--json"_s, u"dossier"_s, u"export"_s, u"R2"_s,
                                         u"-o"_s, path(u"out.pdf"_s)} + options).json();
    const QString number = said[u"number"_s].toString();
    const QString name = number + (options.contains(u"en"_s) ? u"-en.pdf"_s : u"-ja.pdf"_s);
    const QTemporaryDir folder;
    const QString saved = folder.filePath(name);
    QVERIFY(QFile::copy(path(u"out.pdf"_s), saved));
    const QStringList lines = pdfLines(saved);
    const QString cover = pdfLines(saved, u"-raw"_s).join(QString()).section(u'\f', 0, 0);

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
    QCOMPARE(commandIn(lines, u"Get-FileHash "_s), u"Get-FileHash -Algorithm SHA256 tekigo-snapshot.json | Format-List"_s);
    QCOMPARE(commandIn(lines, u"certutil -hashfile SHA256SUMS"_s), u"certutil -hashfile SHA256SUMS SHA256"_s);

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

    const QString verify = commandIn(lines, options.contains(u"en"_s) ? u"tekigo --language en dossier verify "_s
                                                                       : u"tekigo dossier verify "_s);
    const Ran verified = typed(verify, folder.path());
    QVERIFY2(verified.status == 0, qPrintable(verify + u'\n' + verified.out));
    const QString intact = options.contains(u"en"_s) ? u"is as it was made."_s : u"作成されたときのままです。"_s;
    QVERIFY(bare(lines).contains(bare({intact})));
    QVERIFY2(verified.out.section(u'\n', 0, 0).contains(intact), qPrintable(verified.out));
}

/// Without a name the file says by its own which dossier it is, in which language.
void TestGuideCommands::namesTheFileByNumberAndLanguage()
{
    const QTemporaryDir folder;
    for (const QString& language : {u"ja"_s, u"en"_s}) {
        const Ran ran = typed(u"tekigo --language %1 --workspace '%2' dossier export R1"_s.arg(language, path(u"plain"_s)),
                              folder.path());
        QCOMPARE(ran.status, 0);
        const QString file = folder.filePath(ran.out.trimmed() + u'-' + language + u".pdf"_s);
        QVERIFY2(QFile::exists(file), qPrintable(ran.out));
    }
}

void TestGuideCommands::writesOverOnlyWhatIsNamed_data()
{
    QTest::addColumn<QString>("option"); // after -o; empty: none
    QTest::addColumn<int>("status");
    QTest::newRow("of its own name") << QString() << 3;
    QTest::newRow("named") << u" -o '%1'"_s << 0;
}

/// What lies there may be signed or annotated.
void TestGuideCommands::writesOverOnlyWhatIsNamed()
{
    QFETCH(QString, option);
    QFETCH(int, status);
    const QTemporaryDir folder;
    const QString command = u"tekigo --language en --workspace '%1' dossier export R1"_s.arg(path(u"plain"_s));
    const QString file = folder.filePath(typed(command, folder.path()).out.trimmed() + u"-en.pdf"_s);
    QFile there(file);
    QVERIFY2(there.exists() && there.open(QIODevice::WriteOnly | QIODevice::Truncate) && there.write("annotated") == 9, qPrintable(file));
    there.close();
    QCOMPARE(typed(command + (option.isEmpty() ? option : option.arg(file)), folder.path()).status, status);
    QCOMPARE(readFile(file, 1 << 28)->startsWith("%PDF"), status == 0);
    QCOMPARE(*readFile(file, 1 << 28) == "annotated", status != 0);
}

QTEST_GUILESS_MAIN(TestGuideCommands)
#include "tst_guidecommands.moc"
