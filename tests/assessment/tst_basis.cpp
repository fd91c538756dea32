// What verdicts rest on, counted from the marks of the checklists; and the steps of tests that were not done.
#include "realproduct.h"
#include "smalllaw.h"

#include "assessment/basis.h"
#include "assessment/gate.h"
#include "assessment/measuredwords.h"
#include "assessment/teststeps.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestBasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsWhatTheChecklistMarks_data();
    void countsWhatTheChecklistMarks();
    void aThresholdCountsOnlyWhereItDecided();
    void theTotalsAreThoseOfTheRequirements();
    void onlyADraftIsProvisional_data();
    void onlyADraftIsProvisional();
    void aFindingOfACaseThatDidNotComeUpIsNotUsed();
    void everyCaseThatShipsHasItsSteps();
    void tellsDoneNotDoneAndNotRecorded();
    void keepsWhatWasWritten_data();
    void keepsWhatWasWritten();
    void aStepNotDoneLeavesTheRequirementUnproven();
    void aRecordThatSaysNothingOfStepsStays();

private:
    [[nodiscard]] RequirementVerdict verdict(const QString& checklist, const QString& requirement) const
    {
        return smalllaw::verdictOf(judge(m_catalogue, m_assessment), checklist, requirement);
    }

    Catalogue m_catalogue;
    Assessment m_assessment;
};

void TestBasis::initTestCase()
{
    auto catalogue = realproduct::catalogue();
    QVERIFY(catalogue);
    m_catalogue = std::move(*catalogue);
    auto answered = realproduct::answered(m_catalogue);
    QVERIFY(answered);
    m_assessment = realproduct::proven(m_catalogue, *answered);
}

void TestBasis::countsWhatTheChecklistMarks_data()
{
    QTest::addColumn<QString>("checklist");
    for (const char* id : {"terminal-2020", "terminal-2026-draft", "jc-star-1", "uk-psti"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

/// Every unsure text and reading of a requirement counts, and nothing that is sure.
void TestBasis::countsWhatTheChecklistMarks()
{
    QFETCH(QString, checklist);
    const Checklist& of = *m_catalogue.checklist(checklist);
    int unsure = 0;
    for (const Requirement& requirement : of.requirements) {
        const VerdictBasis basis = verdictBasis(of, verdict(checklist, requirement.id));
        std::vector<Statement> said = requirement.reading;
        said.push_back(requirement.law);
        for (const Statement& one : said) {
            const bool counted = std::ranges::any_of(basis.points, [&](const BasisPoint& point) {
                return point.says == one.text && point.mark == one.mark;
            });
            QCOMPARE(counted, one.mark == Mark::Inferred || one.mark == Mark::Recalled);
        }
        QCOMPARE(basis.toConfirm() + basis.interpretations(), int(basis.points.size()));
        QVERIFY(std::ranges::is_partitioned(basis.points,
                                            [](const BasisPoint& one) { return one.mark == Mark::Recalled; }));
        unsure += int(basis.points.size());
    }
    QVERIFY(unsure > 0);
}

void TestBasis::aThresholdCountsOnlyWhereItDecided()
{
    const Checklist& star = *m_catalogue.checklist(u"jc-star-1"_s);
    const auto thresholds = [&](const Value& initial) {
        Assessment assessment = m_assessment;
        assessment.answers[u"credential.initial"_s] = {initial, {}};
        assessment.answers[u"credential.preset-length"_s] = {Value(qint64(12)), {}};
        assessment.answers[u"credential.preset-origin"_s] = {Value(u"random"_s), {}};
        const auto judged =
            smalllaw::verdictOf(judge(m_catalogue, assessment), u"jc-star-1"_s, u"S1.1-02"_s);
        QSet<QString> read = questionsDecided(judged.ruling.because);
        return std::pair(verdictBasis(star, judged), read);
    };
    const auto [perUnit, readPerUnit] = thresholds(Value(u"per-unit"_s));
    const auto [creates, readCreates] = thresholds(Value(u"user-creates"_s));
    QVERIFY(readPerUnit.contains(u"credential.preset-length"_s));
    QVERIFY(!readCreates.contains(u"credential.preset-length"_s));
    QVERIFY(perUnit.points != creates.points);
}

void TestBasis::theTotalsAreThoseOfTheRequirements()
{
    for (const ChecklistVerdict& judged : judge(m_catalogue, m_assessment)) {
        const Checklist& of = *m_catalogue.checklist(judged.checklist);
        const BasisTotals totals = basisTotals(of, judged);
        int confirm = 0;
        int interpreted = 0;
        for (const RequirementVerdict& one : judged.requirements) {
            const VerdictBasis basis = verdictBasis(of, one);
            confirm += basis.toConfirm() > 0 ? 1 : 0;
            interpreted += basis.toConfirm() == 0 && basis.interpretations() > 0 ? 1 : 0;
        }
        QCOMPARE(totals.withToConfirm, confirm);
        QCOMPARE(totals.withInterpretation, interpreted);
        QCOMPARE(totals.requirements, int(of.requirements.size()));
        QVERIFY(basisWords(totals).ja.contains(QString::number(totals.withToConfirm)));
    }
}

void TestBasis::onlyADraftIsProvisional_data()
{
    QTest::addColumn<QString>("checklist");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("en");
    QTest::newRow("in force") << u"terminal-2020"_s << u"適合"_s << u"Conforms"_s;
    QTest::newRow("label") << u"jc-star-1"_s << u"適合"_s << u"Conforms"_s;
    QTest::newRow("draft") << u"terminal-2026-draft"_s << u"適合（暫定判定）"_s << u"Conforms (provisional verdict)"_s;
}

void TestBasis::onlyADraftIsProvisional()
{
    QFETCH(QString, checklist);
    QFETCH(QString, ja);
    QFETCH(QString, en);
    const Text name = verdictName(Verdict::Conforms, m_catalogue.checklist(checklist));
    QCOMPARE(name.ja, ja);
    QCOMPARE(name.en, en);
}

void TestBasis::aFindingOfACaseThatDidNotComeUpIsNotUsed()
{
    Assessment assessment = m_assessment;
    assessment.answers[u"credential.initial"_s] = {Value(u"user-creates"_s), {}};
    const auto judged = smalllaw::verdictOf(judge(m_catalogue, assessment), u"jc-star-1"_s, u"S1.1-02"_s);
    QVERIFY(questionsDecided(judged.ruling.because).contains(u"credential.initial"_s));
    QVERIFY(!questionsDecided(judged.ruling.because).contains(u"credential-list.duplicates"_s));
    QCOMPARE(notUsedWords().ja, u"判定に不使用"_s);
}

void TestBasis::everyCaseThatShipsHasItsSteps()
{
    for (const TestCase& testCase : m_catalogue.testCases) {
        const std::vector<CaseStep> steps = stepsOf(testCase);
        QVERIFY2(steps.size() >= 2, qPrintable(testCase.id));
        for (size_t at = 0; at < steps.size(); ++at) {
            QCOMPARE(steps[at].number, int(at) + 1);
            QVERIFY(!steps[at].says.ja.isEmpty() && !steps[at].says.en.isEmpty());
            QVERIFY(testCase.procedure.ja.contains(steps[at].says.ja));
            QVERIFY2(testCase.procedure.en.contains(steps[at].says.en), qPrintable(testCase.id));
        }
    }
}

void TestBasis::tellsDoneNotDoneAndNotRecorded()
{
    TestRecord record;
    record.steps = {{1, true, {}}, {2, true, {}}, {5, false, u"更新用のサーバーがない"_s}};
    const TestCase* testCase = m_catalogue.testCase(u"T3-3"_s);
    QCOMPARE(int(stepsOf(*testCase).size()), 6);
    QStringList ja;
    QStringList en;
    for (const Text& line : stepWords(record, testCase)) {
        ja += line.ja;
        en += line.en;
    }
    QCOMPARE(ja, (QStringList{u"○ 手順 1–2：実施"_s, u"× 手順 5：未実施（更新用のサーバーがない）"_s, u"－ 手順 3–4, 6：記録なし"_s}));
    QCOMPARE(en.first(), u"○ Steps 1–2: done"_s);
    QCOMPARE(testResultWords(record).ja, u"合格（未実施の手順：5）"_s);
    QCOMPARE(testResultWords(record).en, u"Pass (steps not done: 5)"_s);
    record.steps.clear();
    QCOMPARE(testResultWords(record).ja, u"合格"_s);
    QCOMPARE(stepWords(record, testCase).front().ja, u"－ 手順 1–6：記録なし"_s);
}

void TestBasis::keepsWhatWasWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("steps");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("no list") << u"{\"number\":1}"_s << 0;
    QTest::newRow("no JSON") << u"[{"_s << 0;
    QTest::newRow("twice the same, a number below 1, no word of done")
        << u"[{\"number\":2,\"done\":false},{\"number\":2,\"done\":true},{\"number\":-1,\"done\":true},{\"number\":3}]"_s << 1;
}

void TestBasis::keepsWhatWasWritten()
{
    QFETCH(QString, written);
    QFETCH(int, steps);
    TestRecord record;
    record.steps = stepsRead(written);
    QCOMPARE(int(record.steps.size()), steps);
    QCOMPARE(stepsRead(stepsWritten(record)), record.steps);
    QCOMPARE(stepsWritten(record).isEmpty(), steps == 0);
}

void TestBasis::aStepNotDoneLeavesTheRequirementUnproven()
{
    QCOMPARE(verdict(u"terminal-2020"_s, u"34-10-1"_s).verdict, Verdict::Conforms);
    Assessment assessment = m_assessment;
    for (TestRecord& record : assessment.tests)
        if (record.testCase == u"T1-1"_s)
            record.steps = {{1, true, {}}, {3, false, {}}};
    const auto judged = judge(m_catalogue, assessment);
    const RequirementVerdict one = smalllaw::verdictOf(judged, u"terminal-2020"_s, u"34-10-1"_s);
    QCOMPARE(one.verdict, Verdict::Unverified);
    const auto lack = std::ranges::find(one.shortfalls, Shortfall::Kind::TestIncomplete, &Shortfall::kind);
    QVERIFY(lack != one.shortfalls.end());
    QCOMPARE(lack->need, u"T1-1"_s);
    QVERIFY2(lack->says.ja.endsWith(u"実施していない手順があります（3）"_s), qPrintable(lack->says.ja));
    const auto items = gate(m_catalogue, assessment, judged);
    QVERIFY(std::ranges::any_of(items, [](const GateItem& item) {
        return item.place == GateItem::Place::TestCase && item.says.ja.contains(u"実施していない手順"_s);
    }));
}

void TestBasis::aRecordThatSaysNothingOfStepsStays()
{
    for (const TestRecord& record : m_assessment.tests)
        QVERIFY(record.steps.empty());
    QCOMPARE(verdict(u"terminal-2020"_s, u"34-10-1"_s).verdict, Verdict::Conforms);
}

QTEST_GUILESS_MAIN(TestBasis)
#include "tst_basis.moc"
