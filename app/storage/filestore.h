#pragma once

#include "assessment/evidence.h"
#include "base/error.h"
#include "base/progress.h"

#include <QDateTime>

class QIODevice;

namespace tekigo {

/// A file that was read into the store, with its own time of change.
struct ReadFile
{
    StoredFile file;
    QDateTime modified; ///< UTC
};

/// Reads `path` once in blocks, hashes and writes each at once, fsync, read-only for those whom the umask lets read, rename to the name
/// that its SHA-256 gives. What is there already is replaced by the same bytes, which mends a damaged file.
/// Refuses what is no ordinary file, is empty, or changes while it is read; leaves nothing behind when it
/// fails or is cancelled.
[[nodiscard]] Result<ReadFile> storeFile(const QString& folder, const QString& path, Progress& progress);
[[nodiscard]] Result<StoredFile> storeBytes(const QString& folder, const QByteArray& bytes,
                                            const QString& fileName);

/// Reads it all again; the error (kind Damaged) names what is wrong.
[[nodiscard]] Result<void> verifyStored(const QString& folder, const StoredFile& file, Progress& progress);
/// Writes all of it; the error where it cannot be read or written, is cancelled (Cancelled), or is no longer the one that
/// was stored (Damaged), which may come after the last byte: `to` is then thrown away.
[[nodiscard]] Result<void> copyStored(const QString& folder, const StoredFile& file, QIODevice& to,
                                      Progress& progress);
/// A glance: the file is there with its size.
[[nodiscard]] bool isStored(const QString& folder, const StoredFile& file);

/// Removes what a killed import left. Only by who holds the folder's lock, before it takes files itself.
void sweepIncoming(const QString& folder);

} // namespace tekigo
