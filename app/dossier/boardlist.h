#pragma once

#include "assessment/board.h"
#include "base/error.h"
#include "base/progress.h"
#include "pdf/document.h"

namespace tekigo {

/// 適合状況一覧: labels and certifications, then a table a checklist.
[[nodiscard]] pdf::Document composeBoard(const BoardFile& board);
/// Writes it as PDF, reads it back and compares before it says done.
[[nodiscard]] Result<void> exportBoard(const BoardFile& board, const QString& path, Progress& progress);

/// A line a revision, a column a fact: UTF-8 with a byte order mark, RFC 4180. A cell that a spreadsheet
/// would take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray boardCsv(const BoardFile& board);

} // namespace tekigo
