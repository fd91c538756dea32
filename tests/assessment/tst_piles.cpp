#include "assessment/carryover.h"
#include "assessment/piles.h"
#include "assessment/rewording.h"
#include "checklist/canonical.h"
#include "smalllaw.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace smalllaw;

namespace {

using Edit = std::function<void(Catalogue&)>;

/// Digests as the reader of checklists gives them; the small law is made by hand.
Catalogue digested(Catalogue catalogue)
{
    for (Question& question : catalogue.questions)
        question.digest = digestOf(wordsOf(question));
    for (Checklist& checklist : catalogue.checklists)
        for (Requirement& requirement : checklist.requirements)
            requirement.wordsDigest = digestOf(wordsOf(requirement));
    return catalogue;
}

/// Texts of their own, so that no two requirements read alike.
Catalogue former()
{
    Catalogue catalogue = smalllaw::catalogue();
    for (Checklist& checklist : catalogue.checklists)
        for (Requirement& requirement : checklist.requirements)
            requirement.law.text = {u"条文 "_s + requirement.id, u"Law "_s + requirement.id};
    return digested(catalogue);
}

Catalogue edited(const Edit& edit)
{
    Catalogue catalogue = former();
    edit(catalogue);
    return digested(catalogue);
}

Requirement& requirementIn(Catalogue& catalogue, const QString& checklist, const QString& id)
{
    for (Checklist& one : catalogue.checklists)
        for (Requirement& requirement : one.requirements)
            if (one.id == checklist && requirement.id == id)
                return requirement;
    qFatal("no such requirement");
}

/// Everything answered, bound to the former texts.
Assessment answered()
{
    Assessment assessment = fulfilled();
    const auto all = wordingsOf(former());
    for (auto& [question, answer] : assessment.answers) {
        answer.wording = digestOf(all.at(question));
        assessment.wordings.emplace(answer.wording, all.at(question));
    }
    return assessment;
}

/// "answer lock.safe: firmware-changed 2.0 2.1", one a line.
QString printed(const std::vector<CarryItem>& pile)
{
    QStringList lines;
    for (const CarryItem& item : pile) {
        QStringList causes;
        for (const CarryCause& cause : item.causes)
            causes += QStringList{carryCauseId(cause.kind), cause.before, cause.after, cause.requirement}
                          .join(u' ')
                          .simplified();
        lines += u"%1 %2: %3"_s.arg(carryKindId(item.kind), item.id, causes.join(u", "_s));
    }
    return lines.join(u'\n');
}

Revision nextOf(const Assessment& old, const QString& firmware, const QString& hardware = u"A"_s)
{
    Revision next = old.revision;
    next.copiedFrom = std::exchange(next.id, {u"R2"_s});
    next.firmware = firmware;
    next.hardware = hardware;
    return next;
}

bool has(const std::vector<CarryItem>& pile, CarryItem::Kind kind, const QString& id)
{
    return std::ranges::any_of(pile,
                               [&](const CarryItem& item) { return item.kind == kind && item.id == id; });
}

} // namespace

Q_DECLARE_METATYPE(Edit)

/// What a revision takes over, what is to be confirmed again and what is new.
class tst_Piles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rewordingGoesByText_data();
    void rewordingGoesByText();
    void verdictsRestOnUnconfirmedText();
    void anotherFirmware();
    void anotherHardware();
    void sameStateIsAllKept();
    void newRequirementAndQuestions();
    void aRequirementAddedToItsChecklist();
    void confirmedStaysInViewBesideTheOld();
    void coverageCounts_data();
    void coverageCounts();
    void vouchedForAnotherFirmwareOnly();
};

void tst_Piles::rewordingGoesByText_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("again");
    QTest::newRow("nothing") << Edit([](Catalogue&) {}) << QString();
    QTest::newRow("a question") << Edit([](Catalogue& c) {
        c.questions[6].wording = {u"安全か"_s, u"Safe?"_s};
    }) << u"answer lock.safe: question-reworded"_s;
    QTest::newRow("the law of a requirement")
        << Edit([](Catalogue& c) { requirementIn(c, u"law"_s, u"L2"_s).law.text.ja += u"改正"_s; })
        << u"requirement law/L2: requirement-reworded law/L2\n"
           "answer ports.closed: requirement-reworded law/L2"_s;
    QTest::newRow("one of two that read the same question")
        << Edit([](Catalogue& c) { requirementIn(c, u"label"_s, u"M1"_s).law.text.ja += u"改正"_s; })
        << u"requirement label/M1: requirement-reworded label/M1\n"
           "answer lock.safe: requirement-reworded label/M1"_s;
    QTest::newRow("only renumbered") << Edit([](Catalogue& c) {
        requirementIn(c, u"law"_s, u"L2"_s).id = u"L9"_s;
    }) << QString();
    QTest::newRow("numbers exchanged") << Edit([](Catalogue& c) {
        auto& requirements = c.checklists.front().requirements;
        std::swap(requirements[0].id, requirements[1].id);
    }) << QString();
    QTest::newRow("a new text takes the number") << Edit([](Catalogue& c) {
        requirementIn(c, u"law"_s, u"L2"_s).id = u"L3"_s;
        Requirement added = requirementIn(c, u"law"_s, u"L3"_s);
        added.id = u"L2"_s;
        added.law.text = {u"新しい条文"_s, u"New law"_s};
        c.checklists.front().requirements.push_back(added);
    }) << QString();
    QTest::newRow("only the rule") << Edit([](Catalogue& c) {
        requirementIn(c, u"law"_s, u"L2"_s).rule.kind = Condition::Kind::Any;
    }) << QString();
}

void tst_Piles::rewordingGoesByText()
{
    QFETCH(Edit, edit);
    QFETCH(QString, again);
    QCOMPARE(printed(pilesOf(edited(edit), answered(), nullptr).again), again);
}

void tst_Piles::verdictsRestOnUnconfirmedText()
{
    const auto verdict = [](const Catalogue& catalogue, const Assessment& assessment,
                            const QString& checklist, const QString& requirement) {
        return verdictOf(judge(catalogue, assessment), checklist, requirement).verdict;
    };
    QCOMPARE(verdict(former(), answered(), u"law"_s, u"L1"_s), Verdict::Conforms);
    // A question's text counts wherever its answer is read, a requirement's only there.
    const Catalogue question = edited([](Catalogue& c) { c.questions[6].help = {u"x"_s, u"x"_s}; });
    QCOMPARE(verdict(question, answered(), u"law"_s, u"L1"_s), Verdict::Unverified);
    QCOMPARE(verdict(question, answered(), u"label"_s, u"M1"_s), Verdict::Unverified);
    QCOMPARE(verdict(question, answered(), u"law"_s, u"L2"_s), Verdict::Conforms);
    const Catalogue label =
        edited([](Catalogue& c) { requirementIn(c, u"label"_s, u"M1"_s).law.text.ja += u"改正"_s; });
    QCOMPARE(verdict(label, answered(), u"label"_s, u"M1"_s), Verdict::Unverified);
    QCOMPARE(verdict(label, answered(), u"law"_s, u"L1"_s), Verdict::Conforms);
    // Bound to what reads now, or to nothing that is known to read otherwise.
    Assessment bound = answered();
    for (auto& [id, answer] : bound.answers)
        answer.wording.clear();
    QCOMPARE(verdict(question, bound, u"law"_s, u"L1"_s), Verdict::Conforms);
    // Bound to a text that nobody kept.
    bound.answers.at(u"lock.safe"_s).wording = QByteArray(32, 'x');
    QCOMPARE(verdict(former(), bound, u"law"_s, u"L1"_s), Verdict::Unverified);
    QCOMPARE(::printed(pilesOf(former(), bound, nullptr).again), u"answer lock.safe: text-lost"_s);
}

void tst_Piles::anotherFirmware()
{
    Assessment old = answered();
    found(0)(old);
    const Revision next = nextOf(old, u"2.1"_s);
    const Piles before = pilesOf(former(), copyOf(former(), old, next), &old);
    QCOMPARE(printed(before.again), u"answer lock.login: firmware-changed 2.0 2.1\n"
                                    "answer lock.safe: firmware-changed 2.0 2.1\n"
                                    "answer lock.length: firmware-changed 2.0 2.1\n"
                                    "evidence E1: made-on-other-firmware 2.0 2.1\n"
                                    "evidence E3: made-on-other-firmware 2.0 2.1\n"
                                    "evidence E4: made-on-other-firmware 2.0 2.1\n"
                                    "test : made-on-other-firmware 2.0 2.1\n"
                                    "finding F1: not-measured 2.0 2.1"_s);
    QVERIFY(has(before.kept, CarryItem::Kind::Answer, u"ports.closed"_s));
    QVERIFY(has(before.kept, CarryItem::Kind::Evidence, u"E2"_s)); // a policy knows no firmware
    QVERIFY(before.fresh.empty());
    old.evidence[1].firmware = u"2.0"_s; // but one that says so was made on another
    QVERIFY(has(pilesOf(former(), copyOf(former(), old, next), &old).again, CarryItem::Kind::Evidence, u"E2"_s));
    old.evidence[1].firmware.clear();
    // A file of this firmware beside the old one serves the need.
    Assessment now = copyOf(former(), old, next);
    Evidence made = now.evidence.front();
    made.id = {u"E90"_s};
    made.number = 90;
    made.firmware = u"2.1"_s;
    now.evidence.push_back(made);
    QVERIFY(!has(pilesOf(former(), now, &old).again, CarryItem::Kind::Evidence, u"E1"_s));
}

void tst_Piles::anotherHardware()
{
    const Assessment old = answered();
    const Piles piles = pilesOf(former(), copyOf(former(), old, nextOf(old, u"2.0"_s, u"B"_s)), &old);
    QCOMPARE(printed(piles.again), u"answer in.scope: hardware-changed A B\n"
                                   "answer lock.wireless: hardware-changed A B"_s);
}

void tst_Piles::sameStateIsAllKept()
{
    Assessment old = answered();
    found(0)(old);
    const Piles piles = pilesOf(former(), copyOf(former(), old, nextOf(old, u"2.0"_s)), &old);
    QCOMPARE(printed(piles.again), QString());
    QVERIFY(piles.fresh.empty());
    QVERIFY(has(piles.kept, CarryItem::Kind::Finding, u"F1"_s));
    QCOMPARE(piles.kept.size(),
             old.answers.size() + old.evidence.size() + old.tests.size() + old.findings.size());
    // What was open before stays open.
    old.answers.at(u"ports.closed"_s).confirmed = false;
    QCOMPARE(printed(pilesOf(former(), copyOf(former(), old, nextOf(old, u"2.0"_s)), &old).again),
             u"answer ports.closed: open-before"_s);
}

void tst_Piles::newRequirementAndQuestions()
{
    Assessment old = answered();
    old.revision.targets = {u"label"_s};
    old.answers.erase(u"ports.closed"_s);
    Revision next = nextOf(old, u"2.0"_s);
    next.targets = {u"label"_s, u"law"_s};
    const Piles piles = pilesOf(former(), copyOf(former(), old, next), &old);
    QCOMPARE(printed(piles.fresh), u"requirement law/L1: new-requirement\n"
                                   "requirement law/L2: new-requirement\n"
                                   "question ports.closed: new-question"_s);
    QVERIFY(!piles.fresh[0].open); // the answers at hand decide it
    QVERIFY(piles.fresh[1].open);
}

void tst_Piles::aRequirementAddedToItsChecklist()
{
    const Catalogue now = edited([](Catalogue& c) {
        Requirement added = requirementIn(c, u"label"_s, u"M1"_s);
        added.id = u"M2"_s;
        added.law.text = {u"追加"_s, u"Added"_s};
        c.checklists[1].requirements.push_back(added);
    });
    const Piles piles = pilesOf(now, answered(), nullptr);
    QCOMPARE(printed(piles.fresh), u"requirement label/M2: new-requirement"_s);
    QVERIFY(piles.again.empty());
}

void tst_Piles::confirmedStaysInViewBesideTheOld()
{
    const Assessment old = answered();
    Assessment now = copyOf(former(), old, nextOf(old, u"2.1"_s));
    Answer& again = now.answers.at(u"lock.length"_s);
    again.value = qint64(12);
    again.confirmed = true;
    again.wording = old.answers.at(u"lock.length"_s).wording;
    const Piles piles = pilesOf(former(), now, &old);
    const auto item = std::ranges::find(piles.kept, u"lock.length"_s, &CarryItem::id);
    QVERIFY(item != piles.kept.end());
    QCOMPARE(item->before.ja, u"8"_s);
    QCOMPARE(item->now.ja, u"12"_s);
}

void tst_Piles::coverageCounts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("shortfalls");
    const auto family = [](Assessment& a) { a.product.models = {u"TR-1"_s, u"TR-2"_s, u"TR-3"_s}; };
    const auto design = [](const Coverage& coverage, const QString& firmware = u"2.0"_s) {
        return edit(u"E1"_s, [=](Evidence& one) {
            one.coverage = coverage;
            one.firmware = firmware;
        });
    };
    const auto tested = [](const Coverage& coverage,
                           TestRecord::Outcome outcome = TestRecord::Outcome::Pass) {
        TestRecord one = smalllaw::test(u"T1"_s, outcome, QDate(2026, 5, 3));
        one.coverage = coverage;
        return one;
    };
    QTest::newRow("all models unless said") << Change(family) << QString();
    QTest::newRow("some models") << both(family, design({{u"TR-1"_s}, {}, {}}))
                                 << u"evidence-other-model design"_s;
    QTest::newRow("all by name") << both(family, design({{u"TR-3"_s, u"TR-1"_s, u"TR-2"_s}, {}, {}}))
                                 << QString();
    QTest::newRow("another product's models")
        << design({{u"XX-9"_s}, {}, {}}) << u"evidence-other-model design"_s;
    QTest::newRow("another firmware with a reason")
        << design({{}, {u"R0"_s}, u"same image"_s}, u"1.0"_s) << QString();
    QTest::newRow("another firmware without one")
        << design({{}, {u"R0"_s}, u" "_s}, u"1.0"_s) << u"evidence-other-firmware design E1"_s;
    QTest::newRow("a reason alone") << design({{}, {}, u"same image"_s}, u"1.0"_s)
                                    << u"evidence-other-firmware design E1"_s;
    QTest::newRow("newest test of some models")
        << both(family, record(tested({{u"TR-2"_s}, {}, {}}))) << QString();
    QTest::newRow("a model failed later")
        << both(family, record(tested({{u"TR-2"_s}, {}, {}}, TestRecord::Outcome::Fail)))
        << u"test-failed T1"_s;
    QTest::newRow("tests of some models only") << Change([=](Assessment& a) {
        family(a);
        a.tests = {tested({{u"TR-1"_s}, {}, {}}), tested({{u"TR-3"_s}, {}, {}})};
    }) << u"test-other-model T1"_s;
    QTest::newRow("tests of each model") << Change([=](Assessment& a) {
        family(a);
        a.tests = {tested({{u"TR-1"_s, u"TR-2"_s}, {}, {}}), tested({{u"TR-3"_s}, {}, {}})};
    }) << QString();
}

void tst_Piles::coverageCounts()
{
    QFETCH(Change, change);
    QFETCH(QString, shortfalls);
    Assessment assessment = fulfilled();
    change(assessment);
    const RequirementVerdict verdict = verdictOf(judge(former(), assessment), u"law"_s, u"L1"_s);
    QCOMPARE(smalllaw::printed(verdict.shortfalls), shortfalls);
    if (shortfalls.startsWith("evidence-other-model"_L1) && assessment.product.models.size() == 3)
        QVERIFY(verdict.shortfalls.front().says.ja.contains(u"TR-2、TR-3"_s));
}

void tst_Piles::vouchedForAnotherFirmwareOnly()
{
    Assessment old = answered();
    old.evidence.front().firmware = u"1.0"_s;
    old.evidence.front().coverage = {.models = {u"TR-1"_s}, .madeOn = {u"R0"_s}, .reason = u"same image"_s};
    QVERIFY(!has(pilesOf(former(), copyOf(former(), old, nextOf(old, u"2.0"_s)), &old).again,
                 CarryItem::Kind::Evidence, u"E1"_s));
    const Assessment next = copyOf(former(), old, nextOf(old, u"2.1"_s));
    QCOMPARE(next.evidence.front().coverage,
             (Coverage{.models = {u"TR-1"_s}, .madeOn = {u"R0"_s}, .reason = {}}));
    QVERIFY(has(pilesOf(former(), next, &old).again, CarryItem::Kind::Evidence, u"E1"_s));
    // Another revision's firmware of the same name is not this one.
    old.evidence.front().firmware = u"2.1"_s;
    const Assessment namesake = copyOf(former(), old, nextOf(old, u"2.1"_s));
    const auto verdict = verdictOf(judge(former(), namesake), u"law"_s, u"L1"_s);
    QVERIFY2(smalllaw::printed(verdict.shortfalls).contains(u"evidence-other-firmware design E1"_s),
             qPrintable(smalllaw::printed(verdict.shortfalls)));
    QVERIFY(verdict.shortfalls.front().says.en.endsWith(u"nobody said why it is the same"_s));
}

QTEST_GUILESS_MAIN(tst_Piles)
#include "tst_piles.moc"
