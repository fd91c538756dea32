// What the command line claims of verdicts, tests and files that a document does not have.
#include "program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class ClaimsCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void evaluateSaysWhatAVerdictRestsOn();
    void aTestWithAStepNotDoneIsIncomplete();
    void refusesStepsThatAreNone_data();
    void refusesStepsThatAreNone();
    void verifyTellsWhatItDidNotCompare();

private:
    [[nodiscard]] Said inSample(const QStringList& line) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, m_folder.filePath(u"sample"_s)} + line);
    }
    [[nodiscard]] static QStringList recording(const QStringList& steps)
    {
        return QStringList{u"--language"_s, u"ja"_s,        u"test"_s,   u"record"_s, u"R2"_s,     u"T1-1"_s, u"--result"_s,
                           u"pass"_s,       u"--tester"_s,  u"佐藤"_s,   u"--date"_s, u"2026-12-01"_s} +
               steps;
    }

    QTemporaryDir m_folder;
};

void ClaimsCommandsTest::initTestCase()
{
    QCOMPARE(tekigoSays({u"sample"_s, m_folder.filePath(u"sample"_s)}).status, 0);
}

void ClaimsCommandsTest::evaluateSaysWhatAVerdictRestsOn()
{
    const QJsonArray checklists = inSample({u"evaluate"_s, u"R2"_s, u"--json"_s}).json()[u"checklists"_s].toArray();
    QVERIFY(checklists.size() >= 4);
    for (const QJsonValue& checklist : checklists) {
        QCOMPARE(checklist[u"provisional"_s].toBool(), checklist[u"id"_s].toString() == u"terminal-2026-draft"_s);
        QVERIFY(!checklist[u"basis"_s][u"says"_s].toString().isEmpty());
        for (const QJsonValue& one : checklist[u"requirements"_s].toArray()) {
            const QJsonValue basis = one[u"basis"_s];
            QCOMPARE(basis[u"toConfirm"_s].toInt() + basis[u"interpretations"_s].toInt(),
                     int(basis[u"points"_s].toArray().size()));
        }
    }
    const QString said = QString::fromUtf8(
        inSample({u"--language"_s, u"ja"_s, u"evaluate"_s, u"R2"_s, u"--checklist"_s, u"terminal-2026-draft"_s}).out);
    QVERIFY2(said.contains(u"（暫定判定）"_s) && said.contains(u"要確認の記述"_s), qPrintable(said));
}

void ClaimsCommandsTest::aTestWithAStepNotDoneIsIncomplete()
{
    QCOMPARE(inSample(recording({u"--step-done"_s, u"1-2"_s, u"--step-not-done"_s, u"3:要求を送る治具の故障"_s})).status, 0);
    const QJsonArray checklists =
        inSample({u"evaluate"_s, u"R2"_s, u"--checklist"_s, u"terminal-2020"_s, u"--json"_s}).json()[u"checklists"_s].toArray();
    const QJsonArray requirements = checklists.first()[u"requirements"_s].toArray();
    const auto one = std::ranges::find_if(requirements,
                                          [](const QJsonValue& each) { return each[u"id"_s].toString() == u"34-10-1"_s; });
    QVERIFY(one != requirements.end());
    QCOMPARE((*one)[u"verdict"_s].toString(), u"unverified"_s);
    QCOMPARE((*one)[u"shortfalls"_s][0][u"kind"_s].toString(), u"test-incomplete"_s);
}

void ClaimsCommandsTest::refusesStepsThatAreNone_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("a word") << QStringList{u"--step-done"_s, u"all"_s};
    QTest::newRow("none") << QStringList{u"--step-done"_s, u"0"_s};
    QTest::newRow("backwards") << QStringList{u"--step-done"_s, u"4-2"_s};
    QTest::newRow("one that the case does not have") << QStringList{u"--step-not-done"_s, u"99:x"_s};
    QTest::newRow("done, with a reason that would be lost") << QStringList{u"--step-done"_s, u"2:foo"_s};
    QTest::newRow("done, with the sign of a reason") << QStringList{u"--step-done"_s, u"1-2:"_s};
    QTest::newRow("not done, without a reason") << QStringList{u"--step-not-done"_s, u"1"_s};
    QTest::newRow("not done, with an empty reason") << QStringList{u"--step-not-done"_s, u"1:"_s};
    QTest::newRow("not done, with a blank reason") << QStringList{u"--step-not-done"_s, u"1-2: 　"_s};
    QTest::newRow("twice") << QStringList{u"--step-done"_s, u"1-3"_s, u"--step-not-done"_s, u"2:x"_s};
}

void ClaimsCommandsTest::refusesStepsThatAreNone()
{
    QFETCH(QStringList, steps);
    const QByteArray before = inSample({u"history"_s, u"R2"_s}).out;
    const Said said = inSample(recording(steps));
    QCOMPARE(said.status, 3);
    QVERIFY(!said.err.isEmpty());
    QCOMPARE(inSample({u"history"_s, u"R2"_s}).out, before);
}

void ClaimsCommandsTest::verifyTellsWhatItDidNotCompare()
{
    const QString file = m_folder.filePath(u"R2.pdf"_s);
    QCOMPARE(inSample({u"dossier"_s, u"export"_s, u"R2"_s, u"-o"_s, file, u"--target"_s, u"terminal-2020"_s}).status, 0);
    const Said said = tekigoSays({u"--language"_s, u"ja"_s, u"dossier"_s, u"verify"_s, file});
    QCOMPARE(said.status, 0);
    const QString out = QString::fromUtf8(said.out);
    QVERIFY2(out.section(u'\n', 0, 0).contains(u"照合していません"_s), qPrintable(out));
    QVERIFY2(out.contains(u"\n－ 未照合（収録なし）: 添付"_s), qPrintable(out));
    QCOMPARE(tekigoSays({u"dossier"_s, u"verify"_s, u"--all"_s, file}).status, 1);
    const QJsonObject json = tekigoSays({u"dossier"_s, u"verify"_s, u"--json"_s, file}).json();
    QVERIFY(json[u"good"_s].toBool());
    QVERIFY(json[u"notCompared"_s].toInt() > 0);
    const QJsonArray lines = json[u"lines"_s].toArray();
    QCOMPARE(std::ranges::count_if(lines,
                                   [](const QJsonValue& line) { return line[u"state"_s].toString() == u"not-compared"_s; }),
             json[u"notCompared"_s].toInt());
}

QTEST_GUILESS_MAIN(ClaimsCommandsTest)
#include "tst_claimscommands.moc"
