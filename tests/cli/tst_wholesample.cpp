// `tekigo sample`, ended at any moment, leaves no half of a sample; and what the program writes keeps to the umask.
#include "program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

class TestWholeSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoHalf_data();
    void leavesNoHalf();
    void isMadeInAFolderThatIsThere();
    void keepsToTheUmask_data();
    void keepsToTheUmask();
};

void TestWholeSample::leavesNoHalf_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("wasThere");
    QTest::newRow("stopped") << SIGTERM << false;
    QTest::newRow("stopped, in a folder that was there") << SIGTERM << true;
    QTest::newRow("killed") << SIGKILL << false;
}

void TestWholeSample::leavesNoHalf()
{
    QFETCH(int, signal);
    QFETCH(bool, wasThere);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"sample"_s);
    QVERIFY(!wasThere || QDir().mkpath(folder));
    QProcess program;
    program.start(QStringLiteral(TEKIGO_PROGRAM), {u"sample"_s, folder});
    QElapsedTimer waited;
    waited.start();
    while (entries(folder).isEmpty() && waited.elapsed() < 60'000 && !program.waitForFinished(0)) {
    }
    QTest::qWait(100); // well within it: a whole sample takes seconds
    ::kill(static_cast<pid_t>(program.processId()), signal);
    QVERIFY(program.waitForFinished(60'000));
    QVERIFY2(!QFile::exists(folder + u"/workspace.sqlite"_s), "it was over before it was stopped");
    if (signal == SIGTERM)
        QCOMPARE(wasThere ? entries(folder).size() : qsizetype(QFile::exists(folder)), 0);

    const Said again = tekigoSays({u"sample"_s, folder});
    QVERIFY2(again.status == 0, again.err.constData());
    QVERIFY2(entries(folder).filter(u".tekigo-"_s).isEmpty(), qPrintable(entries(folder).join(u' ')));
    QVERIFY(tekigoSays({u"--workspace"_s, folder, u"revision"_s, u"list"_s}).out.contains("R5"));
}

void TestWholeSample::isMadeInAFolderThatIsThere()
{
    const QTemporaryDir dir;
    QProcess program;
    program.setWorkingDirectory(dir.path());
    program.start(QStringLiteral(TEKIGO_PROGRAM), {u"sample"_s, u"."_s});
    QVERIFY(program.waitForFinished(120'000));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFile::exists(dir.filePath(u"workspace.sqlite"_s)));
    const Said again = tekigoSays({u"sample"_s, dir.path()});
    QCOMPARE(again.status, 3);
    QVERIFY(QFile::exists(dir.filePath(u"workspace.sqlite"_s)));
}

void TestWholeSample::keepsToTheUmask_data()
{
    QTest::addColumn<QString>("mask");
    QTest::addColumn<int>("database");
    QTest::addColumn<int>("evidence");
    QTest::newRow("for oneself") << u"077"_s << 0600 << 0400;
    QTest::newRow("as usual") << u"022"_s << 0644 << 0444;
    QTest::newRow("with the group") << u"007"_s << 0660 << 0440;
}

void TestWholeSample::keepsToTheUmask()
{
    QFETCH(QString, mask);
    QFETCH(int, database);
    QFETCH(int, evidence);
    const QTemporaryDir dir;
    QProcess program;
    program.setWorkingDirectory(dir.path());
    program.start(u"sh"_s, {u"-ec"_s, u"umask %1; t=$1; echo text > note.txt; $t workspace create w;"
                                      " $t --workspace w product add --maker M --name N --model X;"
                                      " $t --workspace w revision add P1 --label L --firmware 1;"
                                      " $t --workspace w evidence add R1 note.txt;"
                                      " $t --workspace w workspace backup b.tekigo"_s.arg(mask),
                            u"sh"_s, QStringLiteral(TEKIGO_PROGRAM)});
    QVERIFY(program.waitForFinished(60'000));
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    QProcess modes;
    modes.setWorkingDirectory(dir.path());
    modes.start(u"sh"_s, {u"-c"_s, u"stat -c %a w/workspace.sqlite b.tekigo; find w/evidence -type f -exec stat -c %a {} +"_s});
    QVERIFY(modes.waitForFinished(60'000));
    QCOMPARE(QString::fromLatin1(modes.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
             (QStringList{QString::number(database, 8), QString::number(database, 8), QString::number(evidence, 8)}));
}

QTEST_GUILESS_MAIN(TestWholeSample)
#include "tst_wholesample.moc"
