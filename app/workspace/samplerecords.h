#pragma once

#include "workspace/workspace.h"

class QJsonObject;

namespace tekigo {

/// Compares the sample's settings before and after the power cut, and checks its security.txt, where the
/// manifest of a revision names them; records both. The revision's test records are there already.
[[nodiscard]] Result<void> addSampleRecords(Workspace& workspace, const RevisionId& revision,
                                            const QJsonObject& manifest);

} // namespace tekigo
