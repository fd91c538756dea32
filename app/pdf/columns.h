#pragma once

#include "pdf/document.h"

namespace tekigo::pdf {

/// The narrowest that a text can be set without breaking a word, estimated from its longest word: near enough
/// to share out widths, and cheaper than measuring. Points at this size of type.
[[nodiscard]] double narrowest(const QString& text, double size);

/// The narrowest width of each column of a table by its titles, cells and `minimum`.
[[nodiscard]] std::vector<double> narrowestColumns(const TableBlock& table);

/// Widths that fill `width`: by weight, but none below its narrowest while the others can give.
[[nodiscard]] std::vector<double> columnWidths(const TableBlock& table, const std::vector<double>& narrowest,
                                               double width);

} // namespace tekigo::pdf
