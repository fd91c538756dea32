#include "pdf/writer.h"

#include "base/atomicfile.h"
#include "base/stage.h"
#include "base/unfinished.h"
#include "pdf/finishing.h"
#include "pdf/painting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace tekigo::pdf {

namespace {

constexpr double kBytesASheet = 2e6; ///< of an attachment, that take as long as a block of the document

/// Painting's share of the time, in thousandths: what is embedded only passes through.
qint64 shareOfPainting(const Document& document)
{
    double bytes = 0;
    for (const Attachment& attachment : document.attachments)
        bytes += static_cast<double>(attachment.path.isEmpty() ? attachment.bytes.size()
                                                                : QFileInfo(attachment.path).size());
    const double blocks = static_cast<double>(document.blocks.size()) + 1;
    return static_cast<qint64>(700 * blocks / (blocks + bytes / kBytesASheet));
}

} // namespace

Result<Written> write(const Document& document, const QString& path, Progress& progress)
{
    QTemporaryFile paintedFile(unfinishedAside(QStringLiteral(".pages")));
    if (!paintedFile.open())
        return failure(Error::Kind::Machine,
                       QCoreApplication::translate("Writer", "No temporary file can be made in %1: %2")
                           .arg(QDir::tempPath(), paintedFile.errorString()));
    const qint64 share = shareOfPainting(document);
    Stage painting(progress, 0, share);
    const auto painted = paint(document, paintedFile, painting);
    if (!painted)
        return std::unexpected(painted.error());
    paintedFile.close();
    Stage finishing(progress, share, Stage::kWhole);
    const auto written = writeFile(path, [&](QIODevice& output) {
        return finish(paintedFile.fileName(), *painted, document, output, finishing);
    });
    if (!written)
        return std::unexpected(written.error());
    return Written{static_cast<int>(painted->pages.pages.size()), painted->notShown};
}

} // namespace tekigo::pdf
