#pragma once

#include <QString>

class QUndoStack;

namespace tekigo {

class Notices;

/// "Deleted. [Undo]": tells what the newest act did and offers to take it back, until another act is newer.
void offerUndo(Notices& notices, QUndoStack& stack, const QString& text);

/// "Undone: … [Redo]", whenever an act is taken back: it may have been done on another page.
void tellUndone(Notices& notices, QUndoStack& stack);

} // namespace tekigo
