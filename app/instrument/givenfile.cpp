#include "instrument/givenfile.h"

#include <QFileInfo>

namespace tekigo {

GivenFile givenFile(const QString& path)
{
    const QFileInfo there(path);
    return {.path = path, .name = there.fileName(), .modified = there.lastModified().toUTC()};
}

SeenFile seenFile(const GivenFile& file, qint64 size, const QByteArray& sha256)
{
    return {.name = file.name, .size = size, .modified = file.modified, .sha256 = sha256};
}

} // namespace tekigo
