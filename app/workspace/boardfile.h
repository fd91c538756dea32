#pragma once

#include "assessment/board.h"
#include "base/error.h"
#include "base/progress.h"

namespace tekigo {

/// Writes the board as CSV or as PDF, by the name's ending; read back and compared before it says done. For a
/// thread of its own.
[[nodiscard]] Result<void> writeBoard(const BoardFile& board, const QString& path, Progress& progress);

} // namespace tekigo
