#pragma once

#include "pdf/document.h"

namespace tekigo::pdf {

/// A table that is too wide for its page even when turned, as tables of some of its columns: each begins with
/// the key columns, its caption says which part it is. Cells that span the cut stand in both parts. Empty:
/// the table fits as it is.
[[nodiscard]] std::vector<TableBlock> splitTable(const TableBlock& table, Language language);

} // namespace tekigo::pdf
