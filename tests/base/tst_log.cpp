#include "base/log.h"
#include "base/logwords.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// A log of bounded size that holds nothing of people's, and never stands in anybody's way.
class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rotatesWithinItsBounds();
    void beginsANewLineAfterOneThatWasCut();
    void isNoHarmWhereItCannotBeWritten();
    void anotherRotatingProgramIsLetBe();
    void keepsOursAndDropsWhatLibrariesQuote();
    void repetitionsAreCounted();
    void threadsDoNotMixLines();
    void onlyWordsOfTheListPass_data();
    void onlyWordsOfTheListPass();
    void aLineEditedByHandGivesNothingAway();
    void theStateFolderIsTheUsersOwn();

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestLog::rotatesWithinItsBounds()
{
    const QTemporaryDir dir;
    const LogFile log(dir.filePath(u"state"_s), {.bytes = 1000, .files = 3});
    for (int line = 0; line < 500; ++line)
        log.add("line " + QByteArray::number(line));
    const auto files = QDir(log.folder()).entryInfoList({u"*.log"_s}, QDir::Files);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo& file : files)
        QVERIFY2(file.size() <= 1000 && (file.size() > 900 || file.filePath() == log.file(0)), qPrintable(file.fileName()));
    QCOMPARE(log.tail(2), (QList<QByteArray>{"line 498", "line 499"}));
    // The newest of all files together, in their order.
    const auto tail = log.tail(150);
    QCOMPARE(tail.size(), 150);
    QCOMPARE(tail.front(), QByteArray("line 350"));
    QCOMPARE(QFileInfo(log.folder()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestLog::beginsANewLineAfterOneThatWasCut()
{
    const QTemporaryDir dir;
    const LogFile log(dir.path());
    log.add("whole");
    {
        QFile cut(log.file(0));
        QVERIFY(cut.open(QIODevice::Append) && cut.write("half of a li") > 0);
    }
    QCOMPARE(log.tail(9), QList<QByteArray>{"whole"});
    log.add("next");
    QCOMPARE(contentOf(log.file(0)), QByteArray("whole\nhalf of a li\nnext\n"));
}

void TestLog::isNoHarmWhereItCannotBeWritten()
{
    // Not even the superuser may write there.
    LogFile(u"/proc/tekigo-log"_s).add("lost");
    LogFile(u"/dev/null/log"_s).add("lost");
    const QTemporaryDir dir;
    const LogFile log(dir.path());
    // What waits for a reader for ever is no log.
    QCOMPARE(QProcess::execute(u"mkfifo"_s, {log.file(0)}), 0);
    log.add("goes nowhere");
    QVERIFY(!QFileInfo(log.file(0)).isFile() || log.tail(1) == QList<QByteArray>{"goes nowhere"});
    const LogFile onFull(u"/dev"_s); // nothing is made beside the devices
    QVERIFY(onFull.tail(3).isEmpty());
}

void TestLog::anotherRotatingProgramIsLetBe()
{
    const QTemporaryDir dir;
    const LogFile one(dir.path(), {.bytes = 400, .files = 4});
    const LogFile other(dir.path(), {.bytes = 400, .files = 4});
    for (int line = 0; line < 200; ++line)
        (line % 2 ? one : other).add(QByteArray::number(line));
    QCOMPARE(one.tail(1), QList<QByteArray>{"199"});
    QCOMPARE(QDir(dir.path()).entryList({u"*.log"_s}).size(), 2); // 690 bytes in all
}

void TestLog::keepsOursAndDropsWhatLibrariesQuote()
{
    const QTemporaryDir dir;
    const LogFile file(dir.path());
    {
        const Logging logging(file);
        logged(backupLog(), "backup written", {{"bytes", 123'456'789'012}, {"removed", 2}});
        qWarning("QIODevice::read (QFile, \"/home/yamada/秘密.pdf\"): device not open");
        qWarning() << u"回答: 初期パスワードは"_s << u"hunter2"_s;
        qCWarning(backupLog) << u"hunter2"_s; // the category alone makes it none of ours
        qWarning("Detected locale \"C\" with character encoding \"ANSI_X3.4-1968\", which is not UTF-8.\nQt depends on a UTF-8 locale");
    }
    qInfo("after the end");
    const QByteArray all = contentOf(file.file(0));
    QVERIFY2(all.contains(" info tekigo.backup backup written bytes=123456789012 removed=2\n"), all.constData());
    QVERIFY2(all.contains(" warning default QIODevice::read … device not open\n"), all.constData());
    for (const QByteArray& secret : {QByteArray("yamada"), QByteArray("秘密"), QByteArray("hunter2"), QByteArray("初期"),
                                     QByteArray("locale"), QByteArray("after the end")})
        QVERIFY2(!all.contains(secret), all.constData());
    QVERIFY(all.endsWith('\n'));
}

void TestLog::repetitionsAreCounted()
{
    const QTemporaryDir dir;
    const LogFile file(dir.path());
    const Logging logging(file);
    for (int frame = 0; frame < 20; ++frame)
        qWarning("QPainter::begin: Paint device returned engine");
    logged(sessionLog(), "ended");
    const QList<QByteArray> lines = file.tail(10);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(1).endsWith("times=19"), lines.at(1).constData());
}

void TestLog::threadsDoNotMixLines()
{
    const QTemporaryDir dir;
    const LogFile file(dir.path());
    {
        const Logging logging(file);
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([thread] {
                for (int line = 0; line < 100; ++line)
                    logged(workspaceLog(), "opened", {{"thread", thread}, {"line", line}});
            });
    }
    const QList<QByteArray> lines = file.tail(1000);
    QCOMPARE(lines.size(), 400);
    for (const QByteArray& line : lines)
        QVERIFY2(line.contains(" info tekigo.workspace opened thread="), line.constData());
}

void TestLog::onlyWordsOfTheListPass_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("plain");
    QTest::newRow("method") << u"QFSFileEngine::open: No file name specified"_s << u"QFSFileEngine::open: No file name specified"_s;
    QTest::newRow("path") << u"cannot open /home/yamada/x.pdf: not found"_s << u"cannot open … not found"_s;
    QTest::newRow("windows path") << u"cannot open C:\\台帳\\x"_s << u"cannot open …"_s;
    QTest::newRow("quoted words of ours") << u"invalid value \"open file\" found"_s << u"invalid value … found"_s;
    QTest::newRow("quote without end") << u"invalid value \"open file"_s << u"invalid value …"_s;
    QTest::newRow("numbers") << u"error 4711 at line 12"_s << u"error … at line …"_s;
    QTest::newRow("japanese") << u"failed to load 青空ルーター now"_s << u"failed to load …"_s;
    QTest::newRow("a name alone") << u"Yamada"_s << u"…"_s;
    QTest::newRow("lines") << u"failed\nwith\tsecret7 end"_s << u"failed with … end"_s;
    QTest::newRow("brackets") << u"(invalid) [file]."_s << u"invalid) file]"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("identifiers are no methods") << u"Qrio QNAP Q::x QLock"_s << u"…"_s;
}

void TestLog::onlyWordsOfTheListPass()
{
    QFETCH(QString, message);
    QFETCH(QString, plain);
    QCOMPARE(plainWords(message), plain);
}

void TestLog::aLineEditedByHandGivesNothingAway()
{
    QCOMPARE(withoutContent("2026-11-22T06:30:00.123Z 4711 info tekigo.backup backup written bytes=12 removed=0"),
             u"2026-11-22T06:30:00.123Z 4711 info tekigo.backup backup written bytes=12 removed=0"_s);
    QCOMPARE(withoutContent("2026-11-22T06:30:00.123Z 4711 info tekigo.backup Yamada opened"),
             u"2026-11-22T06:30:00.123Z 4711 info tekigo.backup … opened"_s);
    QCOMPARE(withoutContent("hunter2"), u"…"_s);
    QCOMPARE(withoutContent(QByteArray("\xff\xfe\x00 x", 5)), u"…"_s);
}

void TestLog::theStateFolderIsTheUsersOwn()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/var/tmp/states");
    QCOMPARE(stateFolder(), u"/var/tmp/states/tekigo"_s);
    qputenv("XDG_STATE_HOME", "relative");
    QCOMPARE(stateFolder(), QDir::homePath() + u"/.local/state/tekigo"_s);
    qputenv("XDG_STATE_HOME", before);
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
