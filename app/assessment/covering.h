#pragma once

#include "assessment/coverage.h"
#include "assessment/product.h"
#include "base/language.h"

#include <vector>

namespace tekigo {

// What files and tests speak for: firmware, model numbers, and another revision's where somebody said why.

/// Whether what was made on `firmware` counts as made on the revision's. A blank one proves nothing: nobody
/// said on what it was made. What was made on another revision counts where a reason is given, and only there.
[[nodiscard]] bool speaksFor(const QString& firmware, const Coverage& coverage, const Revision& revision);
/// Whether somebody said why what was made on another revision is the same for this one.
[[nodiscard]] bool isVouchedFor(const Coverage& coverage);

[[nodiscard]] bool covers(const Coverage& coverage, const QString& model);
/// The product's models that none of them covers, in the maker's order.
[[nodiscard]] QStringList uncovered(const Product& product, const std::vector<const Coverage*>& coverages);

/// 対象型番：A、B; 作成元：…（理由：…）: one line each, to be printed wherever the file or test is. Empty for
/// an empty one.
[[nodiscard]] std::vector<Text> coverageWords(const Coverage& coverage);

} // namespace tekigo
