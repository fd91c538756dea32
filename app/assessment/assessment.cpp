#include "assessment/assessment.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

Facts Assessment::facts() const
{
    Facts facts;
    for (const auto& [question, answer] : answers)
        if (answer.value)
            facts.insert_or_assign(facts.end(), question, *answer.value);
    for (MeasuredFact& fact : measured())
        facts.insert_or_assign(fact.question, std::move(fact.value));
    return facts;
}

std::vector<MeasuredFact> Assessment::measured() const
{
    return measuredFacts(findings, inventory());
}

const Table* Assessment::inventory() const
{
    const auto answer = answers.find(u"interface.inventory"_s);
    return answer == answers.end() || !answer->second.value ? nullptr
                                                            : std::get_if<Table>(&*answer->second.value);
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
