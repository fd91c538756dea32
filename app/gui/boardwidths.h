#pragma once

class QFont;

namespace tekigo {

class BoardModel;

/// How wide a column of a board of this width is until somebody drags it: what its words need in the window's language and
/// size of words.
[[nodiscard]] int boardColumnWidth(const BoardModel& model, int section, const QFont& font, int board);

} // namespace tekigo
