#include "pdf/writer.h"

#include "base/atomicfile.h"
#include "pdf/finishing.h"
#include "pdf/painting.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>

namespace tekigo::pdf {

Result<Written> write(const Document& document, const QString& path, Progress& progress)
{
    QTemporaryFile paintedFile(QDir::tempPath() + QStringLiteral("/tekigo-XXXXXX.pages"));
    if (!paintedFile.open())
        return failure(Error::Kind::Machine,
                       QCoreApplication::translate("Writer", "No temporary file can be made in %1: %2")
                           .arg(QDir::tempPath(), paintedFile.errorString()));
    const auto painted = paint(document, paintedFile, progress);
    if (!painted)
        return std::unexpected(painted.error());
    paintedFile.close();
    const auto written = writeFile(path, [&](QIODevice& output) {
        return finish(paintedFile.fileName(), *painted, document, output, progress);
    });
    if (!written)
        return std::unexpected(written.error());
    return Written{static_cast<int>(painted->pages.pages.size()), painted->notShown};
}

} // namespace tekigo::pdf
