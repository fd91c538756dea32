#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QByteArray>
#include <QString>

namespace tekigo {

/// What a file's bytes come to, from reading it once.
struct FileDigests
{
    qint64 size = 0;   ///< bytes
    QByteArray sha256; ///< 32 bytes
    QByteArray md5;    ///< 16 bytes; for formats that ask for it, proves nothing

    bool operator==(const FileDigests&) const = default;
};

/// The error names the file. Progress counts bytes.
[[nodiscard]] Result<FileDigests> digestsOfFile(const QString& path, Progress& progress);

} // namespace tekigo
