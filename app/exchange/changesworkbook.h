#pragma once

#include "base/error.h"
#include "dossier/changes.h"

namespace tekigo {

/// Writes what two revisions have differently as a workbook (.xlsx): a sheet that says which two, and one for
/// each kind of difference that there is. The file appears whole or not at all.
[[nodiscard]] Result<void> writeChangesWorkbook(const ChangeList& list, const QString& path);

} // namespace tekigo
