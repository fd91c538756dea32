#pragma once

#include "workspace/workspace.h"

class QJsonObject;

namespace tekigo {

/// Gives the approvals that the manifest of a revision names; everything that they are given to is there already.
[[nodiscard]] Result<void> addSampleApprovals(Workspace& workspace, const RevisionId& revision,
                                              const QJsonObject& manifest);

} // namespace tekigo
