#include "instrument/reader.h"

#include "base/digest.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tekigo {

using namespace Qt::StringLiterals;

QString instrumentName(const QString& tool)
{
    const QString reader = u"Tekigo "_s + QCoreApplication::applicationVersion();
    return tool.isEmpty() ? reader : tool + u" / "_s + reader;
}

Result<SeenFile> seenFile(const QString& path, const QString& name, Progress& progress)
{
    const auto digest = sha256OfFile(path, progress);
    if (!digest)
        return std::unexpected(digest.error());
    const QFileInfo info(path);
    return SeenFile{QFileInfo(name).fileName(), info.size(), info.lastModified().toUTC(), *digest};
}

} // namespace tekigo
