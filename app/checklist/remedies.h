#pragma once

#include "checklist/evaluation.h"
#include "checklist/remedy.h"

namespace tekigo {

struct Remedies
{
    std::vector<Remedy> sets; ///< smallest first; those that rest on a claim after the others
    bool more = false; ///< there are more than are told; of a rule with very many the smallest may be among them

    bool operator==(const Remedies&) const = default;
};

constexpr size_t mostRemedies = 12;

/// The smallest sets (by inclusion) of facts that would have to be otherwise for a condition that is false or
/// unknown to be true. Rows are neither added nor taken away: each is one fact, whose cells may change. A
/// table without rows stands for rows that all meet what is asked. Two values of one fact never stand in a
/// set. Empty where the condition is true already, or where nothing could make it true.
[[nodiscard]] Remedies remedies(const Condition& condition, const Circumstances& circumstances,
                                size_t most = mostRemedies);
/// Of a requirement's rule; empty where the requirement does not apply.
[[nodiscard]] Remedies remedies(const Requirement& requirement, const Circumstances& circumstances,
                                size_t most = mostRemedies);

} // namespace tekigo
