#include "assessment/approving.h"
#include "smalllaw.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace smalllaw;
using Step = Approval::Step;

namespace {

Change with(const std::function<void(Assessment&)>& change)
{
    return change;
}

Approval approval(Step step, const QByteArray& of, const QString& name = u"山田"_s)
{
    return {.id = {},
            .revision = {u"R1"_s},
            .checklist = {},
            .requirement = {},
            .step = step,
            .name = name,
            .date = QDate(2026, 11, 22),
            .comment = step == Step::SentBack ? u"図が古い"_s : QString(),
            .of = of};
}

/// "given withdrawn open": each step in order.
QString printed(const ApprovalStanding& standing)
{
    QStringList states;
    for (const StepState& step : standing.steps)
        states += stepStateId(step.kind);
    return states.join(u' ');
}

const ApprovalSubject lockOfLaw{u"law"_s, u"L1"_s};

} // namespace

/// What an approval is bound to, and which approvals stand.
class tst_Approving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversWhatIsVouchedFor_data();
    void coversWhatIsVouchedFor();
    void standing_data();
    void standing();
    void refusals_data();
    void refusals();
    void keepsSubjectsApart();
    void comesBackWithTheContent();
    void tellsTheSamePerson();
    void unknownRequirement();
    void changesWithTheTexts();
};

/// Which digests a change moves: of the whole revision, of requirement L1.
void tst_Approving::coversWhatIsVouchedFor_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("requirement");
    const auto row = [](const char* name, bool whole, bool requirement, const Change& change) {
        QTest::newRow(name) << change << whole << requirement;
    };
    row("nothing", false, false, nothing());
    row("time of change", false, false, with([](Assessment& a) { a.changed = QDateTime::currentDateTimeUtc(); }));
    row("an approval", false, false,
        with([](Assessment& a) { a.approvals.push_back(approval(Step::Prepared, "x")); }));
    row("a baseline", false, false, with([](Assessment& a) { a.baseline = Baseline(); }));
    row("a wording id", false, false, with([](Assessment& a) {
            a.answers[u"lock.safe"_s].wording = "x";
            a.wordings["x"] = *wordingOf(catalogue(), u"lock.safe"_s);
        }));
    row("id of a file", false, false, edit(u"E2"_s, [](Evidence& one) { one.id = {u"E99"_s}; }));
    row("effective date of no target", false, false,
        with([](Assessment& a) { a.effective[u"tip"_s] = QDate(2027, 1, 1); }));
    row("maker", true, false, with([](Assessment& a) { a.maker.address += u"区"_s; }));
    row("product", true, false, with([](Assessment& a) { a.product.models += u"TR-2"_s; }));
    row("label of the revision", true, false, with([](Assessment& a) { a.revision.label = u"x"_s; }));
    row("firmware", true, true, with([](Assessment& a) { a.revision.firmware = u"2.1"_s; }));
    row("targets", true, false, with([](Assessment& a) { a.revision.targets = {u"law"_s}; }));
    row("effective date of a target", true, true,
        with([](Assessment& a) { a.effective[u"law"_s] = QDate(2026, 3, 1); }));
    row("an answer that the rule reads", true, true, answer(u"lock.length"_s, qint64(9)));
    row("an answer of another rule", true, false, answer(u"ports.closed"_s, false));
    row("a note", true, true, with([](Assessment& a) { a.answers[u"lock.safe"_s].note = u"3 章"_s; }));
    row("an answer taken back", true, true, unanswer(u"lock.safe"_s));
    row("an answer to be confirmed", true, true, carried(u"lock.safe"_s));
    row("a file's digest", true, true, edit(u"E1"_s, [](Evidence& one) { one.file.sha256[0] ^= 1; }));
    row("a file's title", true, true, edit(u"E1"_s, [](Evidence& one) { one.title += u'x'; }));
    row("a link", true, true, edit(u"E1"_s, [](Evidence& one) { one.links.front().locator.firstPage = 3; }));
    row("whom it covers", true, true, edit(u"E1"_s, [](Evidence& one) { one.coverage.reason = u"同じ基板"_s; }));
    row("a file of another requirement", true, false, edit(u"E3"_s, [](Evidence& one) { one.title += u'x'; }));
    row("a file taken away", true, true, remove(u"E1"_s));
    row("a damaged file", true, true, damage(u"E1"_s));
    row("a test of the requirement", true, true,
        record(test(u"T1"_s, TestRecord::Outcome::Pass, QDate(2026, 6, 1))));
    row("what a test says", true, true, with([](Assessment& a) { a.tests.front().actual = u"x"_s; }));
    row("a finding that another rule reads", true, false, found(0));
}

void tst_Approving::coversWhatIsVouchedFor()
{
    QFETCH(Change, change);
    QFETCH(bool, whole);
    QFETCH(bool, requirement);
    const Catalogue law = catalogue();
    const Assessment before = fulfilled();
    Assessment after = before;
    change(after);
    QCOMPARE(approvedContent(law, before).size(), 32);
    QCOMPARE(approvedContent(law, before) != approvedContent(law, after), whole);
    QCOMPARE(approvedContent(law, before, lockOfLaw) != approvedContent(law, after, lockOfLaw), requirement);
}

void tst_Approving::standing_data()
{
    QTest::addColumn<QString>("given"); ///< p r a s: steps in order; in capitals: to what was there before
    QTest::addColumn<QString>("states");
    QTest::newRow("none") << u""_s << u"open open open"_s;
    QTest::newRow("one") << u"p"_s << u"given open open"_s;
    QTest::newRow("all") << u"pra"_s << u"given given given"_s;
    QTest::newRow("all, then a change") << u"PRA"_s << u"withdrawn withdrawn withdrawn"_s;
    QTest::newRow("prepared anew") << u"PRAp"_s << u"given open open"_s;
    QTest::newRow("sent back") << u"prs"_s << u"sent-back sent-back open"_s;
    QTest::newRow("sent back and prepared anew") << u"prsp"_s << u"given open open"_s;
    QTest::newRow("sent back, then a change") << u"PRS"_s << u"sent-back sent-back open"_s;
    QTest::newRow("a step on nothing") << u"r"_s << u"open withdrawn open"_s;
    QTest::newRow("a step on a changed one") << u"Pr"_s << u"withdrawn withdrawn open"_s;
}

void tst_Approving::standing()
{
    QFETCH(QString, given);
    QFETCH(QString, states);
    std::vector<Approval> approvals;
    for (const QChar letter : given) {
        const auto step = Step(u"pras"_s.indexOf(letter.toLower()));
        approvals.push_back(approval(step, letter.isUpper() ? "before" : "now"));
    }
    QCOMPARE(printed(approvalStanding(approvals, {}, "now")), states);
}

void tst_Approving::refusals_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<Approval>("wanted");
    QTest::addColumn<QString>("says"); ///< empty: accepted
    QTest::newRow("first") << u""_s << approval(Step::Prepared, {}) << u""_s;
    QTest::newRow("twice") << u"p"_s << approval(Step::Prepared, {}) << u"done already"_s;
    QTest::newRow("in order") << u"p"_s << approval(Step::Reviewed, {}) << u""_s;
    QTest::newRow("out of order") << u"p"_s << approval(Step::Approved, {}) << u"needs “Reviewed”"_s;
    QTest::newRow("review of nothing") << u""_s << approval(Step::Reviewed, {}) << u"needs “Prepared”"_s;
    QTest::newRow("review of what changed") << u"P"_s << approval(Step::Reviewed, {}) << u"needs “Prepared”"_s;
    QTest::newRow("after a change") << u"PR"_s << approval(Step::Prepared, {}) << u""_s;
    QTest::newRow("send back") << u"p"_s << approval(Step::SentBack, {}) << u""_s;
    QTest::newRow("send back nothing") << u""_s << approval(Step::SentBack, {}) << u"No step stands"_s;
    Approval bare = approval(Step::SentBack, {});
    bare.comment = u"  "_s;
    QTest::newRow("send back without reason") << u"p"_s << bare << u"needs a reason"_s;
    QTest::newRow("no name") << u""_s << approval(Step::Prepared, {}, u" "_s) << u"no name"_s;
    Approval dateless = approval(Step::Prepared, {});
    dateless.date = {};
    QTest::newRow("no date") << u""_s << dateless << u"no date"_s;
    const auto on = [](Step step, int day) {
        Approval dated = approval(step, {});
        dated.date = QDate(2026, 11, day);
        return dated;
    };
    QTest::newRow("today") << u""_s << on(Step::Prepared, 23) << u""_s;
    QTest::newRow("tomorrow") << u""_s << on(Step::Prepared, 24) << u"2026-11-24 is later than today (2026-11-23)"_s;
    QTest::newRow("sent back tomorrow") << u"p"_s << on(Step::SentBack, 24) << u"later than today"_s;
    QTest::newRow("on the day of the step before") << u"p"_s << on(Step::Reviewed, 22) << u""_s;
    QTest::newRow("before the step before") << u"pr"_s << on(Step::Approved, 21)
                                            << u"2026-11-21 is earlier than that of “Reviewed”"_s;
    QTest::newRow("sent back before it was given") << u"pr"_s << on(Step::SentBack, 21) << u"earlier than that of"_s;
    QTest::newRow("again before it was sent back") << u"ps"_s << on(Step::Prepared, 21)
                                                   << u"earlier than that of “Sent back”"_s;
    QTest::newRow("again after it was sent back") << u"ps"_s << on(Step::Prepared, 22) << u""_s;
    QTest::newRow("anew after a change, earlier than what it replaces") << u"PR"_s << on(Step::Prepared, 21) << u""_s;
}

void tst_Approving::refusals()
{
    QFETCH(QString, given);
    QFETCH(Approval, wanted);
    QFETCH(QString, says);
    std::vector<Approval> approvals;
    for (const QChar letter : given)
        approvals.push_back(
            approval(Step(u"pras"_s.indexOf(letter.toLower())), letter.isUpper() ? "before" : "now"));
    const auto refusal = refusalOf(wanted, approvalStanding(approvals, {}, "now"), QDate(2026, 11, 23));
    QCOMPARE(refusal.has_value(), !says.isEmpty());
    if (refusal)
        QVERIFY2(refusal->why.en.contains(says) && !refusal->why.ja.isEmpty(), qUtf8Printable(refusal->why.en));
}

void tst_Approving::keepsSubjectsApart()
{
    Approval ofLock = approval(Step::Prepared, "now");
    ofLock.checklist = u"law"_s;
    ofLock.requirement = u"L1"_s;
    const std::vector approvals{ofLock};
    QCOMPARE(printed(approvalStanding(approvals, {}, "now")), u"open open open"_s);
    QCOMPARE(printed(approvalStanding(approvals, lockOfLaw, "now")), u"given open open"_s);
    QCOMPARE(printed(approvalStanding(approvals, {u"label"_s, u"L1"_s}, "now")), u"open open open"_s);
}

void tst_Approving::comesBackWithTheContent()
{
    const Catalogue law = catalogue();
    Assessment assessment = fulfilled();
    for (const Step step : approvalSteps())
        assessment.approvals.push_back(approval(step, approvedContent(law, assessment)));
    QVERIFY(approvalStanding(law, assessment).complete());
    QCOMPARE(approvalStanding(law, assessment).next(), std::nullopt);
    answer(u"lock.length"_s, qint64(20))(assessment);
    const ApprovalStanding changed = approvalStanding(law, assessment);
    QCOMPARE(printed(changed), u"withdrawn withdrawn withdrawn"_s);
    QCOMPARE(changed.next(), Step::Prepared);
    QCOMPARE(changed.last(), std::nullopt);
    answer(u"lock.length"_s, qint64(8))(assessment);
    QVERIFY(approvalStanding(law, assessment).complete());
}

void tst_Approving::tellsTheSamePerson()
{
    std::vector approvals{approval(Step::Prepared, "now", u"山田"_s), approval(Step::Reviewed, "now", u"佐藤"_s)};
    QCOMPARE(approvalStanding(approvals, {}, "now").samePerson(), QString());
    approvals.push_back(approval(Step::Approved, "now", u"山田"_s));
    QCOMPARE(approvalStanding(approvals, {}, "now").samePerson(), u"山田"_s);
    QCOMPARE(approvalStanding(approvals, {}, "later").samePerson(), QString());
}

void tst_Approving::unknownRequirement()
{
    QVERIFY(approvedContent(catalogue(), fulfilled(), {u"law"_s, u"L9"_s}).isEmpty());
    QVERIFY(approvedContent(catalogue(), fulfilled(), {u"lost"_s, u"L1"_s}).isEmpty());
}

/// Who approved answers to one text did not approve them as answers to another.
void tst_Approving::changesWithTheTexts()
{
    const Assessment assessment = fulfilled();
    const Catalogue before = catalogue();
    const auto reworded = [&](const QString& question) {
        Catalogue after = before;
        for (Question& one : after.questions)
            if (one.id == question)
                one.digest = "another text";
        return after;
    };
    const Catalogue lock = reworded(u"lock.length"_s);
    QVERIFY(approvedContent(before, assessment) != approvedContent(lock, assessment));
    QVERIFY(approvedContent(before, assessment, lockOfLaw) != approvedContent(lock, assessment, lockOfLaw));
    const Catalogue ports = reworded(u"ports.closed"_s);
    QVERIFY(approvedContent(before, assessment) != approvedContent(ports, assessment));
    QCOMPARE(approvedContent(before, assessment, lockOfLaw), approvedContent(ports, assessment, lockOfLaw));
    Catalogue law = before;
    for (Checklist& one : law.checklists)
        if (one.id == u"law"_s)
            one.original = "another edition";
    QVERIFY(approvedContent(before, assessment) != approvedContent(law, assessment));
}

QTEST_GUILESS_MAIN(tst_Approving)
#include "tst_approving.moc"
