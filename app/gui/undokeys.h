#pragma once

#include <QWidget>

#include <functional>

namespace tekigo {

/// Gives the keys for undo and redo to the window even while words are typed in `editor`: `commit` tells what
/// was typed, and then it is that act which is undone. There is one history, not one for each field.
void leaveUndoToWindow(QWidget* editor, std::function<void()> commit);

} // namespace tekigo
