#include "smalllaw.h"

#include "seenexamples.h"

#include "base/utc.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace smalllaw {
namespace {

Text both(const QString& ja, const QString& en)
{
    return {ja, en};
}

Question question(const QString& id, AnswerType type, BoundTo boundTo)
{
    Question question;
    question.id = id;
    question.topic = id.section(u'.', 0, 0);
    question.type = type;
    question.boundTo = boundTo;
    question.label = both(u"問 "_s + id, u"Question "_s + id);
    return question;
}

std::vector<Question> questions()
{
    std::vector<Question> all{
        question(u"in.scope"_s, AnswerType::Bool, BoundTo::Hardware),
        question(u"in.notice"_s, AnswerType::Bool, BoundTo::Documents),
        question(u"in.equivalent"_s, AnswerType::Bool, BoundTo::Documents),
        question(u"in.certified"_s, AnswerType::Date, BoundTo::Documents),
        question(u"lock.login"_s, AnswerType::Bool, BoundTo::Firmware),
        question(u"lock.absent"_s, AnswerType::Bool, BoundTo::Documents),
        question(u"lock.safe"_s, AnswerType::Bool, BoundTo::Firmware),
        question(u"lock.length"_s, AnswerType::Integer, BoundTo::Firmware),
        question(u"lock.claim"_s, AnswerType::Text, BoundTo::Documents),
        question(u"lock.wireless"_s, AnswerType::Bool, BoundTo::Hardware),
        question(u"ports.closed"_s, AnswerType::Bool, BoundTo::Organisation),
        question(u"power-test.changed"_s, AnswerType::Integer, BoundTo::Firmware),
    };
    all[8].claim = true;
    all[11].found = true;
    return all;
}

Condition leaf(Condition::Kind kind, const QString& subject)
{
    Condition condition;
    condition.kind = kind;
    condition.subject = subject;
    return condition;
}

Condition holds(const QString& subject)
{
    return leaf(Condition::Kind::Holds, subject);
}

Condition node(Condition::Kind kind, const std::vector<Condition>& parts)
{
    Condition condition;
    condition.kind = kind;
    condition.parts = parts;
    return condition;
}

Condition with(Condition condition, qint64 number)
{
    condition.number = number;
    return condition;
}

Statement statement(const QString& ja, const QString& en)
{
    return {{ja, en}, {}, Mark::Verified};
}

EvidenceNeed need(const QString& id, const QStringList& kinds, BoundTo boundTo)
{
    EvidenceNeed need;
    need.id = id;
    need.kinds = kinds;
    need.text = both(u"要 "_s + id, u"need "_s + id);
    need.boundTo = boundTo;
    return need;
}

Requirement lock()
{
    Requirement requirement;
    requirement.id = u"L1"_s;
    requirement.title = both(u"錠"_s, u"Lock"_s);
    requirement.rule =
        node(Condition::Kind::Any,
             {node(Condition::Kind::All,
                   {holds(u"lock.safe"_s), with(leaf(Condition::Kind::AtLeast, u"lock.length"_s), 8)}),
              leaf(Condition::Kind::Claim, u"lock.claim"_s)});
    requirement.notApplicable = {
        {node(Condition::Kind::Not, {holds(u"lock.login"_s)}), statement(u"なし"_s, u"no login"_s)},
        {holds(u"lock.absent"_s), statement(u"なし"_s, u"no lock"_s)}};
    requirement.evidence = {need(u"design"_s, {u"design"_s, u"manual"_s}, BoundTo::Firmware),
                            need(u"policy"_s, {u"policy"_s}, BoundTo::Organisation),
                            need(u"photo"_s, {u"photo"_s}, BoundTo::Firmware),
                            need(u"radio"_s, {u"radio"_s}, BoundTo::Hardware)};
    requirement.evidence[2].needed = false;
    requirement.evidence[3].when = holds(u"lock.wireless"_s);
    requirement.tests = {
        {u"T1"_s, true, {}}, {u"T2"_s, false, {}}, {u"T3"_s, true, holds(u"lock.wireless"_s)}};
    return requirement;
}

Requirement ports()
{
    Requirement requirement;
    requirement.id = u"L2"_s;
    requirement.title = both(u"口"_s, u"Ports"_s);
    requirement.rule = node(Condition::Kind::All, {holds(u"ports.closed"_s),
                                                   leaf(Condition::Kind::NotAbove, u"power-test.changed"_s)});
    return requirement;
}

Requirement simple(const QString& id)
{
    Requirement requirement;
    requirement.id = id;
    requirement.title = both(u"簡"_s, u"Simple"_s);
    requirement.rule = holds(u"lock.safe"_s);
    return requirement;
}

ScopeCase scopeCase(ScopeOutcome outcome, const Condition& when, const Statement& reason,
                    const QStringList& asks = {})
{
    ScopeCase one;
    one.outcome = outcome;
    one.when = when;
    one.reason = reason;
    one.asks = asks;
    return one;
}

Checklist checklist(const QString& id, Standing standing, const std::vector<Requirement>& requirements)
{
    Checklist checklist;
    checklist.id = id;
    checklist.version = u"1.0"_s;
    checklist.title = checklist.shortTitle = both(u"表 "_s + id, u"List "_s + id);
    checklist.standing = standing;
    checklist.requirements = requirements;
    checklist.scope = {
        scopeCase(ScopeOutcome::Applies, holds(u"in.scope"_s), statement(u"適用する"_s, u"it applies"_s))};
    return checklist;
}

Checklist law()
{
    Checklist law = checklist(u"law"_s, Standing::MandatoryOnceInForce, {lock(), ports()});
    law.scope.insert(law.scope.begin(),
                     {scopeCase(ScopeOutcome::OutOfScope, node(Condition::Kind::Not, {holds(u"in.scope"_s)}),
                                statement(u"対象でない"_s, u"not in scope"_s), {u"in.notice"_s}),
                      scopeCase(ScopeOutcome::Equivalent,
                                node(Condition::Kind::All, {holds(u"in.equivalent"_s),
                                                            leaf(Condition::Kind::Evidence, u"scope"_s)}),
                                statement(u"同等"_s, u"as good"_s)),
                      scopeCase(ScopeOutcome::FormerRules, leaf(Condition::Kind::Before, u"in.certified"_s),
                                statement(u"従前"_s, u"as before"_s))});
    return law;
}

Evidence file(int number, const QString& kind, const std::vector<EvidenceLink>& links)
{
    Evidence evidence;
    evidence.id = {u"E%1"_s.arg(number)};
    evidence.number = number;
    evidence.file = {QByteArray(32, char('a' + number)), 10};
    evidence.fileName = kind + u".pdf"_s;
    evidence.kind = kind;
    evidence.links = links;
    return evidence;
}

Answer given(const Value& value)
{
    return {value, {}, true};
}

template<class Pick>
Change onEvidence(const QString& id, Pick pick)
{
    return [id, pick](Assessment& assessment) {
        for (Evidence& one : assessment.evidence)
            if (one.id.text == id)
                pick(assessment, one);
    };
}

} // namespace

Catalogue catalogue()
{
    Catalogue catalogue;
    catalogue.topics = {{u"in"_s, {}, {}}, {u"lock"_s, {}, {}}, {u"ports"_s, {}, {}}};
    catalogue.questions = questions();
    Requirement label = simple(u"M1"_s);
    label.evidence = {need(u"design"_s, {u"design"_s}, BoundTo::Firmware)};
    catalogue.checklists = {law(), checklist(u"label"_s, Standing::Voluntary, {label}),
                            checklist(u"tip"_s, Standing::Advice, {simple(u"N1"_s)})};
    for (const QString& id : {u"T1"_s, u"T2"_s, u"T3"_s}) {
        TestCase testCase;
        testCase.id = id;
        testCase.title = both(u"試 "_s + id, u"try "_s + id);
        catalogue.testCases.push_back(testCase);
    }
    for (const QString& id : {u"design"_s, u"manual"_s, u"policy"_s, u"photo"_s, u"radio"_s})
        catalogue.evidenceKinds.push_back({id, both(u"種 "_s + id, u"kind "_s + id)});
    return catalogue;
}

Assessment fulfilled()
{
    Assessment assessment;
    assessment.maker = {{u"M1"_s},          u"適合電機"_s, u"東京都"_s, u"代表取締役 適合 太郎"_s,
                        u"1234567890123"_s, u"03-0000"_s};
    assessment.product.id = {u"P1"_s};
    assessment.product.name = u"ルータ"_s;
    assessment.product.models = {u"TR-1"_s};
    assessment.product.kind = u"専用通信回線設備等端末"_s;
    assessment.product.use = u"家庭"_s;
    assessment.product.configuration = u"本体"_s;
    assessment.revision.id = {u"R1"_s};
    assessment.revision.hardware = u"A"_s;
    assessment.revision.firmware = u"2.0"_s;
    assessment.revision.date = QDate(2026, 5, 1);
    assessment.revision.targets = {u"law"_s, u"label"_s};
    assessment.effective = {{u"law"_s, QDate(2026, 4, 1)}};
    assessment.answers = {{u"in.scope"_s, given(true)},
                          {u"in.equivalent"_s, given(false)},
                          {u"in.certified"_s, given(QDate(2026, 4, 1))},
                          {u"lock.login"_s, given(true)},
                          {u"lock.safe"_s, given(true)},
                          {u"lock.absent"_s, given(false)},
                          {u"lock.length"_s, given(qint64(8))},
                          {u"lock.wireless"_s, given(false)},
                          {u"ports.closed"_s, given(true)}};
    assessment.evidence = {file(1, u"design"_s, {{u"law"_s, u"L1"_s, {}}}),
                           file(2, u"policy"_s, {{u"law"_s, u"L1"_s, {}}}),
                           file(3, u"design"_s, {{u"label"_s, u"M1"_s, {}}}), file(4, u"log"_s, {})};
    for (Evidence& one : assessment.evidence)
        one.firmware = one.kind == "policy"_L1 ? QString() : u"2.0"_s;
    const std::vector<Slot> places{Slot::Outline,           Slot::TestReport,   Slot::Appearance,
                                   Slot::Connection,        Slot::BlockDiagram, Slot::Manual,
                                   Slot::ConfirmationMethod};
    for (const Slot place : places) {
        assessment.evidence.push_back(file(static_cast<int>(assessment.evidence.size()) + 1, u"paper"_s, {}));
        assessment.evidence.back().slot = place;
    }
    TestRecord passed = test(u"T1"_s, TestRecord::Outcome::Pass, QDate(2026, 5, 2));
    passed.evidence = {{u"E4"_s}};
    assessment.tests = {passed};
    return assessment;
}

Change nothing()
{
    return [](Assessment&) {};
}

Change answer(const QString& question, const Value& value)
{
    return [=](Assessment& assessment) { assessment.answers[question] = given(value); };
}

Change unanswer(const QString& question)
{
    return [=](Assessment& assessment) { assessment.answers.erase(question); };
}

Change carried(const QString& question)
{
    return [=](Assessment& assessment) { assessment.answers[question].confirmed = false; };
}

Change found(int changed, const QString& firmware)
{
    return [=](Assessment& assessment) {
        assessment.findings = {{.id = {u"F1"_s},
                                .revision = assessment.revision.id,
                                .evidence = {assessment.evidence.back().id},
                                .instrument = u"t 1"_s,
                                .firmware = firmware,
                                .at = utc(QDate(2026, 5, 3), QTime(0, 0)),
                                .seen = seenexamples::powerLoss(changed)}};
    };
}

Change remove(const QString& evidence)
{
    return [=](Assessment& assessment) {
        std::erase_if(assessment.evidence, [&](const Evidence& one) { return one.id.text == evidence; });
    };
}

Change edit(const QString& evidence, const std::function<void(Evidence&)>& change)
{
    return onEvidence(evidence, [=](Assessment&, Evidence& one) { change(one); });
}

Change damage(const QString& evidence)
{
    return onEvidence(
        evidence, [](Assessment& assessment, Evidence& one) { assessment.damaged.insert(one.file.sha256); });
}

Change record(const TestRecord& record)
{
    return [=](Assessment& assessment) { assessment.tests.push_back(record); };
}

Change both(const Change& first, const Change& second)
{
    return [=](Assessment& assessment) {
        first(assessment);
        second(assessment);
    };
}

TestRecord test(const QString& testCase, TestRecord::Outcome outcome, const QDate& date,
                const QString& firmware)
{
    TestRecord record;
    record.testCase = testCase;
    record.outcome = outcome;
    record.date = date;
    record.firmware = firmware;
    return record;
}

ChecklistVerdict verdictOf(const std::vector<ChecklistVerdict>& verdicts, const QString& checklist)
{
    const auto found = std::find_if(verdicts.begin(), verdicts.end(), [&](const ChecklistVerdict& verdict) {
        return verdict.checklist == checklist;
    });
    return found == verdicts.end() ? ChecklistVerdict{} : *found;
}

RequirementVerdict verdictOf(const std::vector<ChecklistVerdict>& verdicts, const QString& checklist,
                             const QString& requirement)
{
    const ChecklistVerdict list = verdictOf(verdicts, checklist);
    const auto found =
        std::find_if(list.requirements.begin(), list.requirements.end(),
                     [&](const RequirementVerdict& verdict) { return verdict.requirement == requirement; });
    return found == list.requirements.end() ? RequirementVerdict{} : *found;
}

QString printed(const std::vector<Shortfall>& shortfalls)
{
    static const QStringList kinds{u"evidence-missing"_s,        u"evidence-other-model"_s,
                                   u"evidence-other-firmware"_s, u"evidence-damaged"_s,
                                   u"test-missing"_s,            u"test-other-model"_s,
                                   u"test-other-firmware"_s,     u"test-failed"_s, u"test-incomplete"_s,
                                   u"measured-other-firmware"_s, u"not-confirmed"_s};
    QStringList lines;
    for (const Shortfall& shortfall : shortfalls)
        lines +=
            u"%1 %2 %3"_s.arg(kinds[int(shortfall.kind)], shortfall.need, shortfall.evidence.text).trimmed();
    return lines.join(u'\n');
}

} // namespace smalllaw
