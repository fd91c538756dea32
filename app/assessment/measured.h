#pragma once

#include "assessment/finding.h"
#include "checklist/facts.h"

namespace tekigo {

/// A fact that instruments found, and the findings that it follows from.
struct MeasuredFact
{
    QString question; ///< a question that only instruments answer
    Value value;
    std::vector<const Finding*> findings; ///< of those that it was made from

    bool operator==(const MeasuredFact&) const = default;
};

/// The read-only facts of the bank, by question id. `inventory` is the answer to `interface.inventory`,
/// nullptr where it is not answered: `scan.undeclared-open` and its like look at it as it is now, so an
/// answer may change them. What was seen on another
/// firmware is taken with the rest: it counts against the product until it is measured again, and shortfall.h keeps it
/// from counting for it. Points into `findings`.
[[nodiscard]] std::vector<MeasuredFact> measuredFacts(const std::vector<Finding>& findings,
                                                      const Table* inventory);

} // namespace tekigo
