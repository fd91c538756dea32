#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace tekigo {

/// A file that an instrument read, as its finding names it. Enough to know it again; its content is not here.
struct SeenFile
{
    QString name; ///< without folders
    qint64 size = 0;
    QDateTime modified; ///< of the file as it came, UTC
    QByteArray sha256;  ///< 32 bytes

    bool operator==(const SeenFile&) const = default;
};

} // namespace tekigo
