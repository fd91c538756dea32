#include "assessment/assessment.h"

#include <algorithm>

namespace tekigo {

Facts Assessment::facts() const
{
    Facts facts;
    for (const auto& [question, answer] : answers)
        if (answer.value)
            facts.insert_or_assign(facts.end(), question, *answer.value);
    // Of several findings on one fact the newest tells how things are now.
    std::map<QString, const Finding*> newest;
    for (const Finding& finding : findings) {
        const Finding*& known = newest[finding.question];
        if (!known || known->at <= finding.at)
            known = &finding;
    }
    for (const auto& [question, finding] : newest)
        facts.insert_or_assign(question, finding->value);
    return facts;
}

const Evidence* Assessment::evidenceOf(const EvidenceId& id) const
{
    const auto found =
        std::find_if(evidence.begin(), evidence.end(), [&](const Evidence& one) { return one.id == id; });
    return found == evidence.end() ? nullptr : &*found;
}

bool Assessment::isDamaged(const Evidence& one) const
{
    return damaged.contains(one.file.sha256);
}

std::optional<QDate> Assessment::effectiveOf(const Checklist& checklist) const
{
    if (checklist.effective)
        return checklist.effective;
    const auto set = effective.find(checklist.id);
    return set == effective.end() ? std::nullopt : std::optional(set->second);
}

} // namespace tekigo
