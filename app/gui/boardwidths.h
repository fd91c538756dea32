#pragma once

class QFont;

namespace tekigo {

class BoardModel;

/// How wide a column of the board is until somebody drags it: what its words need in the window's language.
[[nodiscard]] int boardColumnWidth(const BoardModel& model, int section, const QFont& font);

} // namespace tekigo
