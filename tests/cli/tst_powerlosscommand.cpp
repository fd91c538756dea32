#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `tekigo power-loss compare`, through the real program.
class TestPowerLossCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWithoutAWorkspace();
    void decidesKinds();
    void recordsWithARevision();
    void tellsBadInput_data();
    void tellsBadInput();

private:
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write the test's own file");
        return made.fileName();
    }
    /// power-loss compare BEFORE AFTER …, in English.
    [[nodiscard]] Said compare(const QByteArray& before, const QByteArray& after,
                               const QStringList& more = {}) const
    {
        return tekigoSays(QStringList{u"--language"_s, u"en"_s, u"power-loss"_s, u"compare"_s,
                                      file(u"before.txt"_s, before), file(u"after.txt"_s, after)} +
                          more);
    }

    QTemporaryDir m_folder;
};

void TestPowerLossCommand::comparesWithoutAWorkspace()
{
    QCOMPARE(compare("a=1\nb=2\n", "b=2\na=1\n").status, 0);
    const Said differs =
        compare("uptime=1\nuser=a\npassword=hunter2\n", "uptime=9\nuser=b\npassword=factory\n");
    QCOMPARE(differs.status, 1);
    QVERIFY(differs.out.contains("Setting of the access control function\tuser\ta\tb"));
    QVERIFY(differs.out.contains("Settings compared: 3. Changes that count: 2."));
    QVERIFY(differs.err.contains("--ignore '(^|/)uptime$'"));
    QVERIFY(!differs.out.contains("hunter2") && !differs.err.contains("hunter2") &&
            !differs.out.contains("factory"));

    const Said ignored =
        compare("uptime=1\nuser=a\n", "uptime=9\nuser=a\n", {u"--ignore"_s, u"(^|/)uptime$"_s});
    QCOMPARE(ignored.status, 0);
    QCOMPARE(ignored.err, QByteArray());
    // What only other settings differ in is still a difference, though it does not count.
    QCOMPARE(compare("name=a\n", "name=b\n").status, 1);
}

void TestPowerLossCommand::decidesKinds()
{
    const QStringList kinds{u"--access"_s, u"^lan"_s, u"--code"_s, u"slot"_s,
                            u"--other"_s,  u"user"_s, u"--json"_s};
    const Said said =
        compare("lan=1\nslot1=secret\nuser=a\nver=1\n", "lan=2\nslot1=other\nuser=b\nver=2\n", kinds);
    QCOMPARE(said.status, 1);
    QCOMPARE(said.json().value(u"counted"_s).toInt(), 3);
    QCOMPARE(said.json().value(u"differs"_s).toBool(), true);
    QCOMPARE(said.json().value(u"kind"_s).toString(), u"power-loss"_s);
    QStringList found;
    for (const QJsonValue each : said.json().value(u"changes"_s).toArray())
        found += each[u"key"_s].toString() + u' ' + each[u"kind"_s].toString();
    QCOMPARE(found, (QStringList{u"lan access"_s, u"slot1 code"_s, u"user other"_s, u"ver software"_s}));
    QVERIFY(!said.out.contains("secret"));
}

void TestPowerLossCommand::recordsWithARevision()
{
    const QString folder = m_folder.filePath(u"workspace"_s);
    QCOMPARE(tekigoSays({u"sample"_s, folder}).status, 0);
    const QStringList in{u"--workspace"_s, folder};
    const Said test =
        tekigoSays(in + QStringList{u"test"_s, u"record"_s, u"R2"_s, u"TPW-1"_s, u"--result"_s, u"pass"_s,
                                    u"--tester"_s, u"佐藤"_s, u"--date"_s, u"2026-11-22"_s});
    QCOMPARE(test.status, 0);
    const Said unknown =
        compare("user=a\n", "user=b\n", in + QStringList{u"--revision"_s, u"R2"_s, u"--record"_s, u"T1"_s});
    QCOMPARE(unknown.status, 3);
    const Said recorded = compare("user=a\n", "user=b\n",
                                  in + QStringList{u"--revision"_s, u"R2"_s, u"--record"_s, test.lastLine()});
    QCOMPARE(recorded.status, 1);
    QVERIFY(recorded.lastLine().startsWith(u'F'));
    // A changed account fails what must be kept, and the files are its evidence.
    const Said judged = tekigoSays(
        in + QStringList{u"evaluate"_s, u"R2"_s, u"--checklist"_s, u"terminal-2020"_s, u"--json"_s});
    QCOMPARE(judged.status, 1);
    QVERIFY(judged.out.contains("\"fails\""));
    const Said evidence = tekigoSays(in + QStringList{u"evidence"_s, u"list"_s, u"R2"_s});
    QVERIFY(evidence.out.contains("before.txt") && evidence.out.contains("after.txt"));
    const Said again =
        compare("user=a\n", "user=a\n\n",
                in + QStringList{u"--revision"_s, u"R2"_s, u"--record"_s, test.lastLine(), u"--json"_s});
    QCOMPARE(again.status, 0);
    QVERIFY(again.json().value(u"id"_s).toString().startsWith(u'F'));
    QCOMPARE(again.json().value(u"record"_s).toString(), test.lastLine());
}

void TestPowerLossCommand::tellsBadInput_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY x \"y\">]><a/>") << QStringList() << 3
                              << QByteArray("declares entities");
    QTest::newRow("depth") << QByteArray(10'000, '[') << QStringList() << 3 << QByteArray("nested deeper");
    QTest::newRow("empty") << QByteArray() << QStringList() << 3 << QByteArray("is empty");
    QTest::newRow("pattern") << QByteArray("a=2") << QStringList{u"--ignore"_s, u"(("_s} << 2
                             << QByteArray("no regular expression");
    QTest::newRow("pattern for all") << QByteArray("a=2") << QStringList{u"--ignore"_s, u".*"_s} << 2
                                     << QByteArray("fits everything");
    QTest::newRow("record without revision")
        << QByteArray("a=2") << QStringList{u"--record"_s, u"T1"_s} << 2 << QByteArray();
    QTest::newRow("no workspace") << QByteArray("a=2") << QStringList{u"--revision"_s, u"R1"_s} << 2
                                  << QByteArray();
}

void TestPowerLossCommand::tellsBadInput()
{
    QFETCH(QByteArray, after);
    QFETCH(QStringList, more);
    const Said said = compare("a=1\n", after, more);
    QTEST(said.status, "status");
    QFETCH(QByteArray, says);
    QVERIFY2(said.err.contains(says), said.err.constData());
    QCOMPARE(said.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestPowerLossCommand)
#include "tst_powerlosscommand.moc"
