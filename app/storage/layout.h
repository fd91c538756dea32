#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Every name that a workspace has on disk. Nothing else in the program makes one.
namespace tekigo::layout {

[[nodiscard]] QString database(const QString& folder);
[[nodiscard]] QString writeAheadLog(const QString& folder); ///< SQLite's; there while open or after a crash
/// What searches look through; worked out, never in a backup, may be deleted at any time.
[[nodiscard]] QString searchIndex(const QString& folder);
[[nodiscard]] QString lock(const QString& folder);
/// The database as it was before it was brought from `version` to a newer schema.
[[nodiscard]] QString databaseBefore(const QString& folder, int version);
[[nodiscard]] QString evidence(const QString& folder);
/// evidence/<first two hex digits>/<sha256>
[[nodiscard]] QString evidenceFile(const QString& folder, const QByteArray& sha256);
/// For QTemporaryFile: what is not yet evidence.
[[nodiscard]] QString incomingTemplate(const QString& folder);
[[nodiscard]] QString incomingPattern();
/// A file until it is whole; what lies there is a killed program's and may go.
[[nodiscard]] QString unfinished(const QString& file);
/// What creating a workspace may have left in a folder when it was killed; such a folder still counts as
/// empty.
[[nodiscard]] QStringList leftByCreating();
/// The same names inside a backup, relative to the workspace's folder.
[[nodiscard]] QString databaseInBackup();
[[nodiscard]] QString evidenceInBackup(const QByteArray& sha256);

} // namespace tekigo::layout
