#pragma once

#include "desk.h"

namespace tekigo {

// The acts that a program does until it is killed. Each has a number, which stands in what it leaves behind.

/// An edit, an import of twelve answers, or a file taken and attached.
[[nodiscard]] Result<void> doNumbered(Workspace& workspace, int number, const QString& file);

/// Whether what act `number` did is still there, or was overwritten by a later one. In words what is missing.
[[nodiscard]] QString lost(const Assessment& assessment, int number);

} // namespace tekigo
