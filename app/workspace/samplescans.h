#pragma once

#include "workspace/workspace.h"

class QJsonObject;

namespace tekigo {

/// Reads the scans among a revision's evidence of the sample (those that say from which side they looked) and
/// records what they saw.
[[nodiscard]] Result<void> addSampleScans(Workspace& workspace, const RevisionId& revision,
                                          const QJsonObject& manifest);

} // namespace tekigo
