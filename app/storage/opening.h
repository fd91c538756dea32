#pragma once

#include "storage/database.h"

#include <memory>

class QTemporaryDir;

namespace tekigo {

/// The database of a workspace, ready for use.
struct OpenedDatabase
{
    /// Only of a folder that cannot be written and whose last writer was killed: the copy that was put in
    /// order.
    std::unique_ptr<QTemporaryDir> copy;
    Database database;
};

/// Makes the database of an empty workspace, whole or not at all. The folder's lock must be held.
[[nodiscard]] Result<void> createDatabase(const QString& folder);

/// Opens it for writing (the folder's lock must be held) or for reading alone. Refuses, untouched, what is
/// newer than this program, damaged or no workspace; brings an older one to this program's schema after
/// copying it aside.
[[nodiscard]] Result<OpenedDatabase> openDatabase(const QString& folder, bool readOnly);

/// Runs the steps that a database of `version` steps lacks, after copying it aside; nothing where it lacks
/// none. A step that fails leaves the database as it was.
[[nodiscard]] Result<void> bringUpToDate(const Database& database, const QString& folder,
                                         const QStringList& steps, bool readOnly);

} // namespace tekigo
