#include "workspace/folderof.h"

#include "storage/layout.h"

#include <QFileInfo>

namespace tekigo {

QString workspaceFolderOf(const QString& path)
{
    const QFileInfo named(path);
    const QString folder = named.path();
    return named.isFile() && QFileInfo(layout::database(folder)) == named ? folder : path;
}

} // namespace tekigo
