#include "program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Wrong command lines, as somebody meets them whose machine speaks Japanese.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysItInJapanese_data();
    void saysItInJapanese();
    void saysItInEnglish();
    void helpIsJapanese_data();
    void helpIsJapanese();
};

void TestUsage::initTestCase()
{
    qputenv("LANG", "ja_JP.UTF-8");
    qputenv("LC_ALL", "ja_JP.UTF-8");
    qputenv("QT_QPA_PLATFORM", "none"); // a wrong line needs no display to be told
}

void TestUsage::saysItInJapanese_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says"); ///< with the words that are the command line's own
    QTest::newRow("no command behind a group") << u"workspace"_s << u"コマンドが指定されていません"_s;
    QTest::newRow("an unknown command behind a group")
        << u"workspace foo"_s << u"コマンドが指定されていません"_s;
    QTest::newRow("an unknown command") << u"foo"_s << u"余分な語があります：foo"_s;
    QTest::newRow("words too many, in their order") << u"board one two"_s << u"余分な語があります：one two"_s;
    QTest::newRow("an unknown option") << u"compare --bogus R1 R2"_s << u"余分な語があります：--bogus"_s;
    QTest::newRow("a name is missing") << u"compare R1"_s << u"LATER が指定されていません"_s;
    QTest::newRow("an option is missing") << u"gap --from terminal-2020"_s << u"--to が指定されていません"_s;
    QTest::newRow("one needs another") << u"power-loss compare a b --record T1"_s << u"--record には --revision も必要です"_s;
    QTest::newRow("one excludes another")
        << u"gap --from a --to b R1 --all"_s << u"REVISION と --all は同時に指定できません"_s;
    QTest::newRow("evaluate two things") << u"evaluate R1 --answers a.yaml"_s << u"は同時に指定できません"_s;
    QTest::newRow("none of the choices")
        << u"scan import R1 a.xml --side wan"_s
        << u"--side に「wan」は指定できません。次のいずれかです：line, lan"_s;
    QTest::newRow("no such language")
        << u"--language fr board"_s << u"--language に「fr」は指定できません。次のいずれかです：ja, en"_s;
    QTest::newRow("no such language for the window")
        << u"--language fr"_s << u"--language に「fr」は指定できません。次のいずれかです：ja, en"_s;
    QTest::newRow("a value is missing") << u"compare R1 R2 -o"_s << u"--output の後に値が必要です"_s;
    QTest::newRow("a choice is missing") << u"--language"_s << u"--language の後に値が必要です"_s;
    QTest::newRow("twice") << u"--workspace a --workspace b board"_s
                           << u"--workspace は1回まで指定できますが、2回"_s;
    QTest::newRow("a flag with a value")
        << u"--json=maybe board"_s << u"--json に「maybe」は指定できません"_s;
    QTest::newRow("a flag with a value for the window")
        << u"--json=maybe"_s << u"--json に「maybe」は指定できません"_s;
    QTest::newRow("nothing in the quotes") << u"compare R1 R2 -o \" \""_s << u"--output: 空にはできません"_s;
    QTest::newRow("no such folder for the window") << u"--checklists /no/such"_s << u"/no/such"_s;
}

void TestUsage::saysItInJapanese()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const Said said = tekigoSays(QProcess::splitCommand(line));
    const QString words = QString::fromUtf8(said.err);
    QVERIFY2(said.status == 2 || said.status == 3, said.err.constData());
    QVERIFY2(words.contains(says), said.err.constData());
    QVERIFY(said.out.isEmpty());
    // What is left of Latin script are words that stand in the line, or in a choice.
    QString left = words;
    left.remove(QRegularExpression(u"tekigo( COMMAND)? --help"_s));
    QStringList own = line.split(QRegularExpression(u"[ =\"]+"_s), Qt::SkipEmptyParts) +
                      QStringList{u"LATER"_s, u"REVISION"_s, u"--output"_s, u"--to"_s, u"--revision"_s,
                                  u"line"_s,  u"lan"_s,      u"ja"_s,       u"en"_s};
    std::ranges::sort(own, std::ranges::greater(), &QString::size);
    for (const QString& word : own)
        left.remove(word);
    QVERIFY2(!left.contains(QRegularExpression(u"[A-Za-z]{2}"_s)), qPrintable(left));
}

void TestUsage::saysItInEnglish()
{
    const Said said = tekigoSays({u"--language"_s, u"en"_s, u"compare"_s, u"R1"_s});
    QCOMPARE(said.status, 2);
    QVERIFY2(said.err.startsWith("LATER is missing.\n"), said.err.constData());
}

void TestUsage::helpIsJapanese_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"--help", "compare --help", "gap --help", "evaluate --help",
                             "power-loss compare --help", "scan import --help"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestUsage::helpIsJapanese()
{
    QFETCH(QString, line);
    const Said said = tekigoSays(line.split(u' '));
    QCOMPARE(said.status, 0);
    const QRegularExpression library(
        u"\\b(Usage|OPTIONS|Options|Positionals|REQUIRED|Needs|Excludes|Env|Subcommands?|"
        "only with|not with)\\b"_s);
    QVERIFY2(!QString::fromUtf8(said.out).contains(library), said.out.constData());
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
