#pragma once

#include "assessment/seenfile.h"

namespace tekigo {

/// A file that an instrument shall read: where it lies, and what it was called when it came. A stored copy
/// lies under its digest, so its place says neither its name nor its date.
struct GivenFile
{
    QString path;
    QString name;
    QDateTime modified; ///< UTC
};

[[nodiscard]] GivenFile givenFile(const QString& path); ///< a file that lies where it came

[[nodiscard]] SeenFile seenFile(const GivenFile& file, qint64 size, const QByteArray& sha256);

} // namespace tekigo
