#include "assessment/unconfirmed.h"

#include "assessment/phrase.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

Circumstances withFacts(const Circumstances& circumstances, const Facts& facts)
{
    return {facts, circumstances.catalogue, circumstances.effective, circumstances.evidenced};
}

Ruling::State judged(const Requirement& requirement, const Circumstances& circumstances)
{
    return rule(requirement, circumstances).state;
}

ScopeOutcome judged(const Checklist& checklist, const Circumstances& circumstances)
{
    return scope(checklist, circumstances).outcome;
}

QSet<QString> readBy(const std::vector<const Condition*>& conditions, const Catalogue& catalogue)
{
    QSet<QString> read;
    for (const Condition* condition : conditions)
        read |= questionsRead(*condition, catalogue);
    return read;
}

std::vector<const Condition*> judgedBy(const Requirement& requirement)
{
    return conditionsOf(requirement);
}

std::vector<const Condition*> judgedBy(const Checklist& checklist)
{
    std::vector<const Condition*> cases;
    for (const ScopeCase& one : checklist.scope)
        cases.push_back(&one.when);
    return cases;
}

/// When the proof that counts is needed.
std::vector<const Condition*> needsOf(const Requirement& requirement)
{
    std::vector<const Condition*> needs;
    for (const EvidenceNeed& need : requirement.evidence)
        if (need.needed && need.when)
            needs.push_back(&*need.when);
    for (const TestNeed& need : requirement.tests)
        if (need.needed && need.when)
            needs.push_back(&*need.when);
    return needs;
}

} // namespace

CarriedOver::CarriedOver(const Catalogue& catalogue, const Assessment& assessment, const Facts& facts)
    : m_catalogue(catalogue)
{
    const CurrentTexts texts(catalogue);
    QStringList everywhere;
    std::map<QString, QStringList> there;
    for (const auto& [question, answer] : assessment.answers) {
        if (!answer.value)
            continue;
        const Rewording since = texts.since(question, answer, assessment.wordings);
        if (!answer.confirmed || since.question || since.lost) {
            everywhere += question;
            m_why.emplace(question, since.question    ? Why::QuestionReworded
                                    : since.lost      ? Why::TextLost
                                                      : Why::Carried);
        } else {
            for (const QString& requirement : since.requirements)
                there[requirement] += question;
        }
    }
    m_everywhere = without(everywhere, facts);
    for (const auto& [requirement, questions] : there)
        m_there.emplace(requirement, without(everywhere + questions, facts));
}

CarriedOver::Without CarriedOver::without(const QStringList& questions, const Facts& facts) const
{
    Without less{.questions = questions, .facts = {}, .eachClaim = {}};
    if (questions.isEmpty())
        return less;
    less.facts = facts;
    for (const QString& id : questions) {
        less.facts.erase(id);
        const Question* question = m_catalogue.question(id);
        if (question && question->claim)
            less.eachClaim.emplace(id, facts).first->second.erase(id);
    }
    return less;
}

std::vector<Shortfall> CarriedOver::underlying(const Claimant& claimant, Ruling::State state,
                                               const Circumstances& circumstances) const
{
    const auto there = m_there.empty()
                           ? m_there.end()
                           : m_there.find(requirementKey(claimant.checklist.id, claimant.requirement.id));
    const Without& less = there == m_there.end() ? m_everywhere : there->second;
    QStringList rests =
        restsOn(claimant.requirement, state, Ruling::State::Unknown, circumstances, less);
    // What does not apply needs no proof.
    if (state != Ruling::State::NotApplicable)
        rests += waiving(claimant.requirement, state, circumstances, less);
    rests.removeDuplicates();
    return shortfalls(rests);
}

std::vector<Shortfall> CarriedOver::underlying(const Checklist& checklist, ScopeOutcome outcome,
                                               const Circumstances& circumstances) const
{
    return shortfalls(restsOn(checklist, outcome, ScopeOutcome::Unanswered, circumstances, m_everywhere));
}

template<class Subject, class State>
QStringList CarriedOver::restsOn(const Subject& subject, State state, State open,
                                 const Circumstances& circumstances, const Without& less) const
{
    if (less.questions.isEmpty())
        return {};
    QStringList rests;
    // A claim not made is false, so nobody would be asked for it: each is taken away by itself.
    for (const auto& [claim, facts] : less.eachClaim)
        if (judged(subject, withFacts(circumstances, facts)) != state)
            rests += claim;
    const Circumstances lesser = withFacts(circumstances, less.facts);
    if (judged(subject, lesser) == state && state != open)
        return rests;
    const QStringList askedAgain = missing(subject, lesser);
    for (const QString& id : less.questions)
        if (askedAgain.contains(id))
            rests += id;
    // Something changed it, so something of what it reads did, even where nobody would be asked for one.
    return rests.isEmpty() && state != open ? ofThose(less.questions, judgedBy(subject)) : rests;
}

QStringList CarriedOver::waiving(const Requirement& requirement, Ruling::State state,
                                 const Circumstances& circumstances, const Without& less) const
{
    if (less.questions.isEmpty())
        return {};
    // As for the proof itself: once the rule is true, what may be needed is needed.
    const auto needed = [&](const Condition& when, const Circumstances& with) {
        const Truth truth = evaluate(when, with);
        return truth == Truth::True || (truth == Truth::Unknown && state == Ruling::State::True);
    };
    const Circumstances lesser = withFacts(circumstances, less.facts);
    QStringList rests;
    for (const Condition* when : needsOf(requirement)) {
        const bool now = needed(*when, circumstances);
        if (needed(*when, lesser) != now)
            rests += ofThose(less.questions, {when});
        for (const auto& [claim, facts] : less.eachClaim)
            if (needed(*when, withFacts(circumstances, facts)) != now)
                rests += claim;
    }
    return rests;
}

QStringList CarriedOver::ofThose(const QStringList& questions,
                                 const std::vector<const Condition*>& conditions) const
{
    const QSet<QString> read = readBy(conditions, m_catalogue);
    QStringList those;
    for (const QString& id : questions)
        if (read.contains(id))
            those += id;
    return those;
}

std::vector<Shortfall> CarriedOver::shortfalls(const QStringList& questions) const
{
    const auto pattern = [&](const QString& id) -> Text {
        const auto why = m_why.find(id);
        switch (why == m_why.end() ? Why::RequirementReworded : why->second) {
        case Why::Carried:
            return {u"前の版から引き継いだ回答が未確認です：%1"_s, u"Answer carried over, not yet confirmed: %1"_s};
        case Why::QuestionReworded:
            return {u"質問の文面が変わったため、回答の確認が必要です：%1"_s,
                    u"The question reads differently now, its answer is to be confirmed: %1"_s};
        case Why::RequirementReworded:
            return {u"要求事項の文面が変わったため、回答の確認が必要です：%1"_s,
                    u"The requirement reads differently now, the answer is to be confirmed: %1"_s};
        case Why::TextLost:
            return {u"回答した時の文面が残っていないため、確認が必要です：%1"_s,
                    u"The text that was answered is not kept, the answer is to be confirmed: %1"_s};
        }
        return {};
    };
    std::vector<Shortfall> shortfalls;
    for (const QString& id : questions) {
        const Question* question = m_catalogue.question(id);
        shortfalls.push_back({Shortfall::Kind::NotConfirmed,
                              id,
                              {},
                              phrase(pattern(id), {question ? question->label : same(id)})});
    }
    return shortfalls;
}

} // namespace tekigo
