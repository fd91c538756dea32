#pragma once

#include "assessment/evidence.h"
#include "base/progress.h"
#include "storage/database.h"

#include <vector>

namespace tekigo {

// A backup is one SQLite file: table `file` lists the workspace's files by name, size and SHA-256, table
// `piece` holds their bytes in pieces of 8 MiB. It can be read with any SQLite.

/// Writes `workspace` and the stored `files` of its folder to `target`, whole or not at all. A stored file
/// that is missing or no longer matches its digest is an error that names it.
[[nodiscard]] Result<void> writeBackup(const Database& workspace, const QString& folder,
                                       const std::vector<StoredFile>& files, const QString& target,
                                       Progress& progress);

/// Makes the folder (absent or empty) the workspace that `source` holds, every digest verified on the way.
/// When it fails or is cancelled the folder is as it was.
[[nodiscard]] Result<void> readBackup(const QString& source, const QString& folder, Progress& progress);

} // namespace tekigo
