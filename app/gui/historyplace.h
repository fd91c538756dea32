#pragma once

#include "gui/place.h"

namespace tekigo {

struct HistoryRow;

/// Where a line of the history leads to: the question, the files, the form that it is about.
[[nodiscard]] Place placeOf(const HistoryRow& row, const RevisionId& otherwise);

} // namespace tekigo
