#include "realproduct.h"

#include "assessment/gap.h"
#include "assessment/gapwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

using Changes = std::map<QString, Value>;

const QString law = u"terminal-2020"_s;
const QString draft = u"terminal-2026-draft"_s;
const QString star = u"jc-star-1"_s;
const QDate today(2026, 11, 22);

/// What was answered to scope.certified-on, if anything.
struct Answered
{
    std::vector<Value> value;
};

QString printed(const GapPair& pair)
{
    return pair.from.join(u'+') + u'>' + pair.to +
           (pair.related.isEmpty() ? QString() : u'~' + pair.related.join(u'+'));
}

} // namespace

class tst_Gap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pairs_data();
    void pairs();
    void states_data();
    void states();
    void sameVerdictsAsEverywhere();
    void whatIsMissing();
    void transition_data();
    void transition();
    void whatDidNotApplyHasNotFailed();
    void order();
    void effectiveIsNeverInvented();
    void aSubmittedOneSetsNoDate();
    void namesTheMakersInIt();
    void everyStateIsToldApart();
    void cancelled();

private:
    Assessment router(const QString& name, const Changes& changes) const
    {
        Assessment made = m_proven;
        made.product.name = name;
        for (const auto& [question, value] : changes)
            made.answers[question] = {value, {}, true};
        return made;
    }
    Gap between(const std::vector<Assessment>& assessments, const QString& from = law,
                const QString& to = draft, const std::optional<QDate>& effective = {}) const
    {
        NoProgress progress;
        return *gapBetween(m_catalogue, from, to, assessments, effective, today, progress);
    }

    Catalogue m_catalogue;
    Assessment m_proven;
};

void tst_Gap::initTestCase()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().text));
    m_catalogue = *catalogue;
    m_proven = realproduct::proven(m_catalogue, *realproduct::answered(m_catalogue));
}

void tst_Gap::pairs_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("pairs");
    QTest::newRow("the amendment")
        << law << draft << u"34-10-1>34-10-1 34-10-2>34-10-2 34-10-3>34-10-3 >34-10-4 34-10-4>34-10-5"_s;
    QTest::newRow("back") << draft << law
                          << u"34-10-1>34-10-1 34-10-2>34-10-2 34-10-3>34-10-3 34-10-5>34-10-4 34-10-4>"_s;
    QTest::newRow("to the label")
        << law << star
        << u"34-10-1>S1.1-01 34-10-2>S1.1-02 >S1.1-03~34-10-2 >S1.1-04~34-10-2 >S1.1-05 34-10-3>S1.1-06 >S1.1-07~34-10-3 34-10-3>S1.1-08 >S1.1-09 >S1.1-10 >S1.1-11 >S1.1-12 >S1.1-13 34-10-4>S1.1-14 >S1.1-15 >S1.1-16"_s;
    QTest::newRow("from the label")
        << star << law
        << u"S1.1-01>34-10-1 S1.1-02>34-10-2~S1.1-03+S1.1-04 S1.1-06+S1.1-08>34-10-3~S1.1-07 S1.1-14>34-10-4 S1.1-03> S1.1-04> S1.1-05> S1.1-07> S1.1-09> S1.1-10> S1.1-11> S1.1-12> S1.1-13> S1.1-15> S1.1-16>"_s;
    QTest::newRow("nothing in common but one")
        << law << u"uk-psti"_s << u"34-10-2>psti-1 >psti-2 >psti-3 34-10-1> 34-10-3> 34-10-4>"_s;
}

void tst_Gap::pairs()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, pairs);
    QStringList found;
    for (const GapPair& pair : gapPairs(m_catalogue, from, to))
        found << printed(pair);
    QCOMPARE(found.join(u' '), pairs);
}

void tst_Gap::states_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QString>("states");
    const auto row = [](const char* name, const Changes& changes, const char* states) {
        QTest::newRow(name) << changes << QString::fromLatin1(states);
    };
    const Changes common{{u"credential.initial"_s, u"common"_s}, {u"credential.first-use"_s, u"prompted"_s}};
    row("ready", {}, "passes-both passes-both passes-both newly-passes passes-both");
    row("a prompt is no longer enough", common,
        "passes-both newly-fails passes-both newly-passes passes-both");
    row("the manual never was",
        {{u"credential.initial"_s, u"common"_s}, {u"credential.first-use"_s, u"manual-only"_s}},
        "passes-both already-failed passes-both newly-passes passes-both");
    row("settings lost", {{u"power.keeps-settings"_s, false}},
        "passes-both passes-both passes-both newly-passes already-failed");
    row("an unintended interface",
        {{u"interface.inventory"_s,
          Table{{{{u"name"_s, u"telnet"_s}, {u"intended"_s, false}, {u"enabled"_s, true}}}}}},
        "passes-both passes-both passes-both newly-fails passes-both");
    row("no check of the newest firmware", {{u"update.latest-check"_s, u"none"_s}},
        "passes-both passes-both newly-fails newly-passes passes-both");
}

void tst_Gap::states()
{
    QFETCH(Changes, changes);
    QFETCH(QString, states);
    QStringList found;
    const Gap gap = between({router(u"R"_s, changes)});
    for (const GapCell& cell : gap.products[0].cells)
        found << gapStateId(cell.state);
    QCOMPARE(found.join(u' '), states);
}

/// The gap judges by two checklists alone; the verdicts are the ones that window and dossier show.
void tst_Gap::sameVerdictsAsEverywhere()
{
    Assessment assessment = router(u"R"_s, {{u"credential.preset-length"_s, qint64(4)}});
    assessment.tests.clear();
    assessment.answers.erase(u"interface.inventory"_s);
    for (const QString& to : {draft, star, u"uk-psti"_s, u"notice-risk"_s}) {
        const Gap gap = between({assessment}, law, to);
        const auto verdicts = judge(m_catalogue, assessment);
        const auto full = std::ranges::find(verdicts, to, &ChecklistVerdict::checklist);
        QCOMPARE(gap.products[0].scope, full->scope);
        size_t index = 0;
        for (const RequirementVerdict& verdict : full->requirements)
            QCOMPARE(gap.products[0].cells[index++].after, verdict);
    }
}

void tst_Gap::whatIsMissing()
{
    Assessment assessment = router(u"R"_s, {{u"update.latest-check"_s, u"none"_s}});
    assessment.answers.erase(u"interface.inventory"_s);
    std::erase_if(assessment.tests, [](const TestRecord& test) { return test.testCase == u"T1-1"; });
    const GapProduct product = between({assessment}).products[0];
    QCOMPARE(product.cells[0].state, GapState::Unverified);
    QCOMPARE(product.cells[0].after.shortfalls[0].need, u"T1-1"_s);
    QVERIFY(product.cells[0].remedies.sets.empty()); // nothing of the product has to change
    QCOMPARE(product.cells[2].state, GapState::NewlyFails);
    QCOMPARE(product.cells[2].remedies.sets.size(), size_t(1));
    QCOMPARE(product.cells[2].remedies.sets[0].changes[0].question, u"update.latest-check"_s);
    QCOMPARE(product.cells[3].state, GapState::LacksAnswer);
    QCOMPARE(product.cells[3].after.ruling.missing, QStringList{u"interface.inventory"_s});
    QCOMPARE(product.urgency, Urgency::NewlyFails);
}

void tst_Gap::transition_data()
{
    QTest::addColumn<Answered>("answer");
    QTest::addColumn<std::optional<QDate>>("certification");
    QTest::addColumn<std::optional<QDate>>("effective");
    QTest::addColumn<bool>("former");
    QTest::addColumn<bool>("scopeFormer"); // by the verdict, which goes by the answer alone
    QTest::addColumn<QString>("says");
    using Day = std::optional<QDate>;
    const Day in2027 = QDate(2027, 4, 1);
    QTest::newRow("no date at all") << Answered{} << Day() << in2027 << false << false
                                    << u"No date of certification"_s;
    QTest::newRow("answered") << Answered{{QDate(2024, 5, 1)}} << Day() << in2027 << true << true
                              << u"answered date of certification, 2024-05-01"_s;
    QTest::newRow("only the product")
        << Answered{} << Day(QDate(2024, 5, 1)) << in2027 << true << false << u"not answered"_s;
    QTest::newRow("they differ") << Answered{{QDate(2027, 5, 1)}} << Day(QDate(2024, 5, 1)) << in2027 << false
                                 << false << u"another date, 2024-05-01"_s;
    QTest::newRow("they agree") << Answered{{QDate(2024, 5, 1)}} << Day(QDate(2024, 5, 1)) << in2027 << true
                                << true << u"it may follow the former rules"_s;
    QTest::newRow("on the very day") << Answered{{QDate(2027, 4, 1)}} << Day() << in2027 << false << false
                                     << u"may not be followed"_s;
    QTest::newRow("not certified") << Answered{{None{}}} << Day(QDate(2024, 5, 1)) << in2027 << false << false
                                   << u"another date, 2024-05-01"_s;
    QTest::newRow("no effective date")
        << Answered{{QDate(2024, 5, 1)}} << Day() << Day() << false << false << u"not fixed"_s;
}

void tst_Gap::transition()
{
    QFETCH(Answered, answer);
    QFETCH(std::optional<QDate>, certification);
    QFETCH(std::optional<QDate>, effective);
    QFETCH(bool, former);
    QFETCH(bool, scopeFormer);
    QFETCH(QString, says);
    Assessment assessment = router(u"R"_s, {{u"update.latest-check"_s, u"none"_s}});
    assessment.answers.erase(u"scope.certified-on"_s);
    for (const Value& value : answer.value)
        assessment.answers[u"scope.certified-on"_s] = {value, {}, true};
    assessment.product.certification.date = certification;
    const GapProduct product = between({assessment}, law, draft, effective).products[0];
    QCOMPARE(product.transition.former(), former);
    QCOMPARE(product.scope.outcome == ScopeOutcome::FormerRules, scopeFormer);
    QCOMPARE(product.urgency, former ? Urgency::FormerRules : Urgency::NewlyFails);
    QVERIFY2(transitionWords(product.transition).en.contains(says),
             qPrintable(transitionWords(product.transition).en));
    QVERIFY(transitionWords(between({assessment}, law, star).products[0].transition).isEmpty());
}

/// What did not apply so far has not failed so far, whatever its rules say.
void tst_Gap::whatDidNotApplyHasNotFailed()
{
    Assessment old = router(u"old"_s, {{u"credential.initial"_s, u"none"_s}});
    const auto stateOf = [&](const Assessment& one) {
        const Gap gap = between({one});
        const auto pair = std::ranges::find(gap.pairs, u"34-10-2"_s, &GapPair::to);
        return gap.products[0].cells[size_t(pair - gap.pairs.begin())].state;
    };
    QCOMPARE(stateOf(old), GapState::AlreadyFailed);
    old.answers[u"scope.certified-on"_s] = {QDate(2018, 6, 15), {}, true};
    QCOMPARE(stateOf(old), GapState::NewlyFails);
}

void tst_Gap::order()
{
    const Changes fails{{u"update.latest-check"_s, u"none"_s}};
    Assessment lacks = router(u"lacks"_s, {});
    lacks.answers.erase(u"interface.inventory"_s);
    Assessment unverified = router(u"unverified"_s, {});
    unverified.tests.clear();
    Assessment soon = router(u"soon"_s, fails);
    soon.product.label.expires = QDate(2027, 1, 1);
    Changes certified = fails;
    certified[u"scope.certified-on"_s] = QDate(2021, 1, 1);
    Changes outside = fails;
    outside[u"scope.connection"_s] = u"indirect"_s;
    std::vector<Assessment> all{router(u"outside"_s, outside),
                                router(u"ready"_s, {}),
                                router(u"former"_s, certified),
                                unverified,
                                lacks,
                                router(u"fails"_s, fails),
                                soon};
    const Gap gap = between(all, law, draft, QDate(2027, 4, 1));
    QStringList names;
    for (const GapProduct& product : gap.products)
        names << product.product.name;
    QCOMPARE(names.join(u' '), u"soon fails lacks unverified former ready outside"_s);
    QCOMPARE(gap.products[4].scope.outcome, ScopeOutcome::FormerRules);
    QVERIFY(!isReady(gap));
    QVERIFY(isReady(between({router(u"ready"_s, {}), all[2]}, law, draft, QDate(2027, 4, 1))));
    const auto summary = summaryOf(gap, 2);
    QCOMPARE(summary.at(GapState::NewlyFails), (std::vector<size_t>{0, 1, 4}));
    QCOMPARE(summary.at(GapState::NotApplicable), (std::vector<size_t>{6}));
    QCOMPARE(summary.at(GapState::PassesBoth), (std::vector<size_t>{2, 5}));
}

void tst_Gap::effectiveIsNeverInvented()
{
    const Checklist& coming = *m_catalogue.checklist(draft);
    Gap gap = between({router(u"R"_s, {})});
    QVERIFY(!gap.effective && !gap.effectiveIsUsers);
    QCOMPARE(effectiveWords(gap, coming).ja, u"未定（施行日を示す典拠はありません）"_s);
    const Assessment dated = router(u"R"_s, {});
    gap = between({dated}, law, draft, QDate(2027, 4, 1));
    QVERIFY(gap.effectiveIsUsers);
    QCOMPARE(effectiveWords(gap, coming).en,
             u"2027-04-01 (set by the user, no source gives it; in 130 days)"_s);
    gap = between({dated}, draft, law);
    QVERIFY(!gap.effectiveIsUsers);
    QVERIFY(effectiveWords(gap, *m_catalogue.checklist(law)).en.startsWith(u"2020-04-01 ("));
}

void tst_Gap::aSubmittedOneSetsNoDate()
{
    const Assessment live = router(u"live"_s, {{u"scope.certified-on"_s, QDate(2021, 1, 1)}});
    Assessment submitted = live;
    submitted.effective[draft] = QDate(2020, 4, 1); // as it was set then
    for (const auto& all : {std::vector{live, submitted}, std::vector{submitted, live}}) {
        const Gap gap = between(all, law, draft, QDate(2027, 4, 1));
        QCOMPARE(gap.effective, std::optional(QDate(2027, 4, 1)));
        for (const GapProduct& product : gap.products) {
            QCOMPARE(product.transition.effective, gap.effective);
            QCOMPARE(product.urgency, Urgency::FormerRules);
        }
        QVERIFY(!between(all).effective);
        QVERIFY(!between(all).products[0].transition.effective);
        QVERIFY(!between(all).products[1].transition.effective);
    }
}

void tst_Gap::namesTheMakersInIt()
{
    Assessment made = router(u"R"_s, {});
    made.product.maker = {u"M2"_s};
    const auto maker = [](const QString& id, const QString& name) {
        Maker one;
        one.id = {id};
        one.name = name;
        return one;
    };
    const std::vector makers{maker(u"M1"_s, u"東都"_s), maker(u"M2"_s, u"適合電機"_s)};
    QCOMPARE(makersOf(between({made, made}), makers), u"適合電機"_s);
}

void tst_Gap::everyStateIsToldApart()
{
    QSet<QString> names;
    QSet<QChar> signs;
    QSet<QString> ids;
    for (const GapState state : gapStates()) {
        names << gapStateName(state).ja << gapStateName(state).en;
        signs << gapStateSign(state);
        ids << gapStateId(state);
    }
    const qsizetype count = qsizetype(gapStates().size());
    QCOMPARE(names.size(), 2 * count);
    QCOMPARE(signs.size(), count);
    QCOMPARE(ids.size(), count);
}

void tst_Gap::cancelled()
{
    class Stopped : public Progress
    {
    public:
        void report(qint64, qint64) override {}
        bool cancelled() const override { return true; }
    } progress;
    const auto gap = gapBetween(m_catalogue, law, draft, {router(u"R"_s, {})}, {}, today, progress);
    QVERIFY(!gap && gap.error().kind == Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Gap)
#include "tst_gap.moc"
