#include "cli/commandline.h"
#include "program.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// What the program writes of its own command line (the manual, the completions), and how a desktop opens a workspace.
class TestWritten : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualNamesEverything_data();
    void manualNamesEverything();
    void manualIsReadByMan_data();
    void manualIsReadByMan();
    void bashCompletes_data();
    void bashCompletes();
    void zshUnderstands();
    void zshTellsInTheLanguageOfMessages_data();
    void zshTellsInTheLanguageOfMessages();
    void pathAloneIsAWorkspace_data();
    void pathAloneIsAWorkspace();
    void doubleClickOpensTheDatabase();
};

namespace {

/// As the help of a command tells: what stands first in the lines behind a heading that ends in ":".
QStringList listed(const QString& help, const QString& pattern)
{
    QStringList found;
    const QRegularExpression line(pattern, QRegularExpression::MultilineOption);
    for (auto each = line.globalMatch(help); each.hasNext();)
        found += each.next().captured(1);
    return found;
}

/// Every command that helps name, from `path` down, and every option behind it: "dossier export --output".
QStringList everything(const QStringList& path, const QString& language)
{
    const QString help = QString::fromUtf8(
        tekigoSays(QStringList{u"--language"_s, language} + path + QStringList{u"--help"_s}).out);
    QStringList all{path.join(u' ')};
    for (const QString& names : listed(help, u"^  (-[^ ]+)"_s))
        for (const QString& name : names.split(u','))
            all += (path + QStringList{name}).join(u' ').trimmed();
    const QString commands = help.section(QRegularExpression(u"^(Commands|コマンド):$"_s, QRegularExpression::MultilineOption), 1);
    for (const QString& command : listed(commands, u"^  ([a-z][a-z-]*) "_s))
        all += everything(path + QStringList{command}, language);
    return all;
}

QString manualIn(const QString& language)
{
    return QString::fromUtf8(tekigoSays({u"--language"_s, language, u"manual"_s}).out);
}

/// What bash offers for a line; its last word is the one being typed.
QStringList offered(const QStringList& words)
{
    QProcess bash;
    const QString script = u"source /dev/stdin; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _tekigo; "
                           "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
    bash.start(u"bash"_s, QStringList{u"--norc"_s, u"-c"_s, script, u"bash"_s} + words);
    bash.write(tekigoSays({u"completions"_s, u"bash"_s}).out);
    bash.closeWriteChannel();
    bash.waitForFinished();
    const QByteArray wrong = bash.readAllStandardError();
    if (!wrong.isEmpty())
        return {QString::fromUtf8(wrong)};
    return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

void TestWritten::manualNamesEverything_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Japanese") << u"ja"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestWritten::manualNamesEverything()
{
    QFETCH(QString, language);
    const QString manual = manualIn(language).replace(u"\\-"_s, u"-"_s);
    const QStringList all = everything({}, language);
    QVERIFY2(all.size() > 100, qPrintable(QString::number(all.size())));
    QVERIFY(all.contains(u"dossier export --output"_s));
    // From a command's own heading to the next one.
    for (const QString& each : all) {
        const QString command = each.section(u" -"_s, 0, 0).section(QRegularExpression(u"^-"_s), 0, 0);
        const QString option = each.section(u' ', -1);
        const QString head = command.isEmpty() ? u".TH"_s : u".SS \"%1\"\n"_s.arg(command);
        QVERIFY2(manual.contains(head), qPrintable(each));
        if (!option.startsWith(u'-') || (option.endsWith(u"-h"_s) && !command.isEmpty()) || option == u"--help")
            continue;
        QVERIFY2(manual.section(head, 1).section(u"\n.SS"_s, 0, 0).contains(u"\\fB%1\\fR"_s.arg(option)), qPrintable(each));
    }
}

void TestWritten::manualIsReadByMan_data()
{
    manualNamesEverything_data();
}

void TestWritten::manualIsReadByMan()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    QFile page(folder.filePath(u"tekigo.1"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(tekigoSays({u"--language"_s, language, u"manual"_s}).out);
    page.close();
    const Said groff = says(u"groff"_s, {u"-man"_s, u"-K"_s, u"utf8"_s, u"-T"_s, u"utf8"_s, u"-ww"_s, u"-W"_s, u"break"_s, u"-P-cbou"_s, page.fileName()});
    QCOMPARE(groff.status, 0);
    QVERIFY2(groff.err.isEmpty(), groff.err.constData());
    QVERIFY(groff.out.contains("dossier export"));
}

void TestWritten::bashCompletes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offers");
    QTest::newRow("a command") << QStringList{u"tekigo"_s, u"dos"_s} << QStringList{u"dossier"_s};
    QTest::newRow("a command below") << QStringList{u"tekigo"_s, u"dossier"_s, u"ver"_s} << QStringList{u"verify"_s};
    QTest::newRow("an option") << QStringList{u"tekigo"_s, u"dossier"_s, u"export"_s, u"R2"_s, u"--red"_s}
                               << QStringList{u"--redacted"_s};
    QTest::newRow("an option of every command")
        << QStringList{u"tekigo"_s, u"dossier"_s, u"export"_s, u"--work"_s} << QStringList{u"--workspace"_s};
    QTest::newRow("choices") << QStringList{u"tekigo"_s, u"scan"_s, u"import"_s, u"R1"_s, u"a.xml"_s, u"--side"_s, u"l"_s}
                             << QStringList{u"line"_s, u"lan"_s};
    QTest::newRow("choices of every command") << QStringList{u"tekigo"_s, u"board"_s, u"--language"_s, u""_s}
                                              << QStringList{u"ja"_s, u"en"_s};
    QTest::newRow("a value that is called like a command")
        << QStringList{u"tekigo"_s, u"--author"_s, u"board"_s, u"dos"_s} << QStringList{u"dossier"_s};
    QTest::newRow("behind an option that wants a file, files") << QStringList{u"tekigo"_s, u"dossier"_s, u"export"_s, u"-o"_s, u"--"_s}
                                                               << QStringList{};
    QTest::newRow("no command here") << QStringList{u"tekigo"_s, u"board"_s, u"dos"_s} << QStringList{};
}

void TestWritten::bashCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offers);
    QCOMPARE(offered(words), offers);
}

void TestWritten::zshUnderstands()
{
    QProcess zsh;
    zsh.start(u"zsh"_s, {u"-f"_s, u"-n"_s, u"/dev/stdin"_s});
    QVERIFY(zsh.waitForStarted());
    const QByteArray script = tekigoSays({u"completions"_s, u"zsh"_s}).out;
    QVERIFY(script.startsWith("#compdef tekigo\n"));
    QVERIFY(script.contains("'--redacted[")); // and what they are for
    zsh.write(script);
    zsh.closeWriteChannel();
    QVERIFY(zsh.waitForFinished());
    const QByteArray wrong = zsh.readAllStandardError();
    QVERIFY2(zsh.exitCode() == 0 && wrong.isEmpty(), wrong.constData());
}

void TestWritten::zshTellsInTheLanguageOfMessages_data()
{
    QTest::addColumn<QStringList>("locale");
    QTest::addColumn<bool>("japanese");
    QTest::newRow("Japanese") << QStringList{u"LANG=ja_JP.UTF-8"_s} << true;
    QTest::newRow("English") << QStringList{u"LANG=en_GB.UTF-8"_s} << false;
    QTest::newRow("none") << QStringList{} << false;
    QTest::newRow("messages before the rest") << QStringList{u"LANG=en_GB.UTF-8"_s, u"LC_MESSAGES=ja_JP.UTF-8"_s} << true;
    QTest::newRow("all before messages") << QStringList{u"LC_MESSAGES=ja_JP.UTF-8"_s, u"LC_ALL=C.UTF-8"_s} << false;
}

/// What zsh's own functions are given.
void TestWritten::zshTellsInTheLanguageOfMessages()
{
    QFETCH(QStringList, locale);
    QFETCH(bool, japanese);
    QProcess zsh;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"LANG"_s, u"LC_ALL"_s, u"LC_MESSAGES"_s})
        environment.remove(name);
    for (const QString& one : locale)
        environment.insert(one.section(u'=', 0, 0), one.section(u'=', 1));
    zsh.setProcessEnvironment(environment);
    zsh.start(u"zsh"_s, {u"-f"_s, u"/dev/stdin"_s});
    QVERIFY(zsh.waitForStarted());
    zsh.write("_arguments() { print -rl -- \"$@\"; state=command }\n"
              "_describe() { print -rl -- \"$commands[@]\" }\n_files() { }\n");
    zsh.write(tekigoSays({u"completions"_s, u"zsh"_s}).out);
    zsh.closeWriteChannel();
    QVERIFY(zsh.waitForFinished());
    const QString told = QString::fromUtf8(zsh.readAllStandardOutput());
    QVERIFY2(told.contains(u"dossier:"_s), zsh.readAllStandardError().constData());
    QCOMPARE(told.contains(u"dossier:適合性確認資料"_s), japanese);
    QCOMPARE(told.contains(u"dossier:The document for the examiner"_s), !japanese);
    QCOMPARE(told.contains(QRegularExpression(u"\\p{sc:Han}"_s)), japanese);
}

void TestWritten::pathAloneIsAWorkspace_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QStringList>("meant");
    const QStringList path{u"/home/a b/見本/workspace.sqlite"_s};
    const QStringList meant{u"--workspace"_s, path.front()};
    QTest::newRow("a path") << path << meant;
    QTest::newRow("behind an option") << QStringList{u"--language"_s, u"en"_s} + path
                                      << QStringList{u"--language"_s, u"en"_s} + meant;
    QTest::newRow("beside this folder") << QStringList{u"./見本"_s} << QStringList{u"--workspace"_s, u"./見本"_s};
    QTest::newRow("a word") << QStringList{u"見本"_s} << QStringList{u"見本"_s};
    QTest::newRow("what a command is given") << QStringList{u"sample"_s} + path << QStringList{u"sample"_s} + path;
    QTest::newRow("what an option is given") << meant << meant;
    QTest::newRow("an option") << QStringList{u"--checklists=/a"_s} << QStringList{u"--checklists=/a"_s};
    QTest::newRow("nothing") << QStringList{} << QStringList{};
}

void TestWritten::pathAloneIsAWorkspace()
{
    QFETCH(QStringList, given);
    QFETCH(QStringList, meant);
    QCOMPARE(cli::withWorkspace(given), meant);
}

/// The number in the file is the one that the file type is known by; the file stands for its workspace.
void TestWritten::doubleClickOpensTheDatabase()
{
    QTemporaryDir folder;
    const QString desk = folder.filePath(u"机"_s);
    QCOMPARE(tekigoSays({u"workspace"_s, u"create"_s, desk}).status, 0);
    QFile database(desk + u"/workspace.sqlite"_s);
    QVERIFY(database.open(QIODevice::ReadOnly));
    QFile type(QStringLiteral(TEKIGO_SOURCE_DIR "/installer/desktop/tekigo-mime.xml"));
    QVERIFY(type.open(QIODevice::ReadOnly));
    const QString rules = QString::fromUtf8(type.readAll());
    const auto matches = QRegularExpression(u"<match type=\"string\" value=\"([^\"]+)\" offset=\"(\\d+)\""_s).globalMatch(rules);
    int seen = 0;
    const QByteArray head = database.read(100);
    for (auto match = matches; match.hasNext(); ++seen) {
        const auto rule = match.next();
        const QByteArray value = rule.captured(1).toUtf8();
        QCOMPARE(head.mid(rule.captured(2).toInt(), value.size()), value);
    }
    QCOMPARE(seen, 2);

    const Said said = tekigoSays({u"--workspace"_s, database.fileName(), u"product"_s, u"list"_s});
    QVERIFY2(said.status == 0, said.err.constData());
    QFile other(desk + u"/other.sqlite"_s);
    QVERIFY(other.open(QIODevice::WriteOnly));
    QCOMPARE(tekigoSays({u"--workspace"_s, other.fileName(), u"product"_s, u"list"_s}).status, 3);
}

QTEST_GUILESS_MAIN(TestWritten)
#include "tst_written.moc"
