#include "checklist/evaluation.h"
#include "checklist/leaf.h"
#include "checklist/outlook.h"

#include <algorithm>

namespace tekigo {
namespace {

QStringList inBankOrder(const QSet<QString>& ids, const Catalogue& catalogue)
{
    QStringList ordered;
    for (const Question& question : catalogue.questions) {
        if (ids.contains(question.id))
            ordered << question.id;
    }
    return ordered;
}

QStringList changing(const std::vector<const Condition*>& conditions, const Circumstances& circumstances,
                     const Outlook::Judge& judge,
                     Outlook::Tells tells = Outlook::Tells::AllTruths)
{
    const Outlook outlook(conditions, circumstances, Outlook::Incoming::Asked);
    return inBankOrder(outlook.changing(judge, tells), circumstances.catalogue);
}

/// The outcome of the first case that holds, of those whose truths are given.
ScopeOutcome outcomeOf(const Checklist& checklist, std::span<const Truth> truths)
{
    for (size_t i = 0; i < truths.size(); ++i) {
        if (truths[i] == Truth::True)
            return checklist.scope[i].outcome;
    }
    return ScopeOutcome::Unanswered;
}

/// Questions that can change which of the first `cases` holds.
QStringList changingScope(const Checklist& checklist, size_t cases, const Circumstances& circumstances)
{
    std::vector<const Condition*> conditions;
    for (size_t i = 0; i < cases; ++i)
        conditions.push_back(&checklist.scope[i].when);
    return changing(
        conditions, circumstances,
        [&](std::span<const Truth> truths) { return int(outcomeOf(checklist, truths)); },
        Outlook::Tells::WhatIsTrue);
}

} // namespace

Ruling::State stateOf(std::span<const Truth> truths)
{
    const Truth rule = truths.front();
    const std::span<const Truth> exceptions = truths.subspan(1);
    if (std::ranges::count(exceptions, Truth::True) > 0)
        return Ruling::State::NotApplicable;
    if (rule == Truth::True)
        return Ruling::State::True;
    // While it may not apply, a rule that does not hold decides nothing.
    if (rule == Truth::False && std::ranges::count(exceptions, Truth::Unknown) == 0)
        return Ruling::State::False;
    return Ruling::State::Unknown;
}

std::vector<const Condition*> conditionsOf(const Requirement& requirement)
{
    std::vector<const Condition*> conditions{&requirement.rule};
    for (const NotApplicable& exception : requirement.notApplicable)
        conditions.push_back(&exception.when);
    return conditions;
}

QStringList missing(const Condition& condition, const Circumstances& circumstances)
{
    if (evaluate(condition, circumstances) != Truth::Unknown)
        return {};
    return changing({&condition}, circumstances,
                    [](std::span<const Truth> truths) { return int(truths[0]); });
}

QStringList missing(const Requirement& requirement, const Circumstances& circumstances)
{
    return changing(conditionsOf(requirement), circumstances,
                    [](std::span<const Truth> truths) { return int(stateOf(truths)); });
}

QStringList missing(const Checklist& checklist, const Circumstances& circumstances)
{
    return changingScope(checklist, checklist.scope.size(), circumstances);
}

QStringList stillWorthAsking(const Checklist& checklist, const ScopeCase& decided,
                             const Circumstances& circumstances)
{
    const size_t cases = size_t(&decided - checklist.scope.data()) + 1;
    QStringList asked = changingScope(checklist, cases, circumstances);
    for (const QString& question : decided.asks) {
        if (answerTo(question, circumstances.facts) == nullptr && !asked.contains(question))
            asked << question;
    }
    return asked;
}

} // namespace tekigo
