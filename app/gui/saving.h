#pragma once

#include "gui/prompt.h"

namespace tekigo {

class Preferences;
struct Desk;

/// Where a file of that name is proposed: where the last one of this workspace went, else in the folder that the settings
/// name, else beside the workspace; never inside it, since what lies there is the program's own.
/// `preferences` may be null.
[[nodiscard]] QString proposedFile(const Preferences* preferences, const QString& workspace, const QString& name);

/// Asks where the file named question.start goes, proposedFile() first, and remembers the folder. `done` is called with a
/// path only.
void askToSave(const Desk& desk, QWidget* over, Prompt::File question, std::function<void(QString)> done);

} // namespace tekigo
