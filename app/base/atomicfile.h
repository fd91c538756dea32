#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace tekigo {

/// Writes a file so that it appears whole or not at all: a temporary file beside it, fsync, rename, fsync of
/// the folder. `write` fills the device; its error ends the attempt and leaves what was there before. What is
/// no ordinary file (a device, a pipe, a folder) or is protected is never replaced; a link stays, and its
/// file is replaced, or made where the link leads to none. A new file is for those whom the umask lets read it; one that
/// takes another's place, for those who could read that.
[[nodiscard]] Result<void> writeFile(const QString& path, const std::function<Result<void>(QIODevice&)>& write);
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// Whether writeFile() may put a file there, before the work of making one.
[[nodiscard]] Result<void> acceptsFile(const QString& path);

/// Writes all bytes. A full disk takes what still fits without a word; the rest is tried again, so that the
/// device says why not.
[[nodiscard]] bool writeAll(QIODevice& device, const QByteArray& bytes);

/// Puts a finished file of the same folder in the place of `path`, in one step, and makes that durable. For files that
/// a library writes by their name.
[[nodiscard]] Result<void> replaceFile(const QString& finished, const QString& path);

/// All of a file, refused when it is larger than `limit` bytes.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 limit);

/// Makes the names in a folder durable (fsync of the folder). True where the system has no such thing.
bool syncFolder(const QString& folder);

} // namespace tekigo
