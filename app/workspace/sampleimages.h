#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "workspace/workspace.h"

#include <QJsonArray>

namespace tekigo {

/// Checks the sample's update images as a person would, and records what was seen. `images` is the manifest's
/// list; its files lie in the program's resources.
[[nodiscard]] Result<void> recordSampleImages(Workspace& workspace, const RevisionId& revision,
                                              const QJsonArray& images, Progress& progress);

} // namespace tekigo
