#pragma once

#include "checklist/factdomain.h"
#include "checklist/remedy.h"

namespace tekigo {

/// A fact that would have to come to one of `states` (never the one that it is in), in values and in words.
[[nodiscard]] FactChange changeOf(const FactDomain& fact, const QBitArray& states,
                                  const Circumstances& circumstances);

/// The smallest sets of cells whose change brings a row into one of `states`.
[[nodiscard]] std::vector<std::vector<CellChange>> cellChanges(const FactDomain& row,
                                                               const QBitArray& states);

} // namespace tekigo
