#pragma once

#include "checklist/catalogue.h"
#include "checklist/linechange.h"

namespace tekigo {

/// What turns one rule into another.
struct ConditionDifference
{
    std::vector<LineChange> conditions;
    std::vector<LineChange> sources; ///< of conditions that stay

    bool operator==(const ConditionDifference&) const = default;
};

/// Condition by condition: parts that are alike stay, parts on the same fact are changed, others were added
/// or removed.
[[nodiscard]] ConditionDifference differenceOf(const Condition& before, const Catalogue& ofBefore,
                                               const Condition& after, const Catalogue& ofAfter);

/// 出典と確からしさ: 「端末設備等規則 第34条の10第1号（一次資料で確認）」, by the titles that the catalogue gives.
[[nodiscard]] Text sourcesWords(const std::vector<Citation>& sources, std::optional<Mark> mark,
                                const Catalogue& catalogue);

} // namespace tekigo
