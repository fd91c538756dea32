#pragma once

#include <QByteArray>
#include <QString>

/// Every name that a workspace has on disk. Nothing else in the program makes one.
namespace tekigo::layout {

[[nodiscard]] QString database(const QString& folder);
[[nodiscard]] QString writeAheadLog(const QString& folder); ///< SQLite's; there while open or after a crash
[[nodiscard]] QString lock(const QString& folder);
/// The database as it was before it was brought from `version` to a newer schema.
[[nodiscard]] QString databaseBefore(const QString& folder, int version);
[[nodiscard]] QString evidence(const QString& folder);
/// evidence/<first two hex digits>/<sha256>
[[nodiscard]] QString evidenceFile(const QString& folder, const QByteArray& sha256);
/// For QTemporaryFile: what is not yet evidence.
[[nodiscard]] QString incomingTemplate(const QString& folder);
[[nodiscard]] QString incomingPattern();
/// The same names inside a backup, relative to the workspace's folder.
[[nodiscard]] QString databaseInBackup();
[[nodiscard]] QString evidenceInBackup(const QByteArray& sha256);

} // namespace tekigo::layout
