#pragma once

#include <QString>

namespace tekigo {

class Preferences;
class WorkspaceView;

/// Keeps which page and revision of a workspace are shown.
void rememberPlace(Preferences& preferences, const QString& folder, const WorkspaceView& view);
/// Shows them again, where they are still there.
void returnToPlace(const Preferences& preferences, const QString& folder, WorkspaceView& view);

} // namespace tekigo
