#include "base/atomicfile.h"
#include "base/digest.h"
#include "dossier/compose.h"
#include "dossier/custody.h"
#include "dossier/readback.h"
#include "dossier/snapshot.h"
#include "pdf/writer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// Every stored file is read again: what the dossier says of it must be true today.
Result<void> checkStoredFiles(const Dossier& dossier, Progress& progress)
{
    for (const Evidence& evidence : dossier.assessment.evidence) {
        const Custody custody = custodyOf(dossier.assessment, evidence);
        if (custody == Custody::NotMatching || custody == Custody::SameAsEarlier)
            continue;
        const auto digest = sha256OfFile(dossier.file(evidence.file.sha256), progress);
        if (!digest && digest.error().kind == Error::Kind::Cancelled)
            return std::unexpected(digest.error());
        if (!digest || *digest != evidence.file.sha256)
            return failure(
                Error::Kind::Damaged,
                tr("The stored file of attachment %1, %2, is missing or no longer what was registered. "
                   "Check the evidence, then add the original file again.")
                    .arg(QString::number(evidence.number), evidence.fileName));
    }
    return {};
}

/// What each attachment of the document must be, known without the document.
std::vector<QByteArray> expectedDigests(const Dossier& dossier, const pdf::Document& document)
{
    std::vector<QByteArray> digests;
    for (const Evidence& evidence : dossier.assessment.evidence)
        if (custodyOf(dossier.assessment, evidence) == Custody::Embedded)
            digests.push_back(evidence.file.sha256);
    digests.push_back(sha256(document.attachments.back().bytes));
    return digests;
}

/// A name beside the target, so that the finished file can take its place in one step. Removed with the
/// object.
Result<std::unique_ptr<QTemporaryFile>> temporaryBeside(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    sweepUnfinished(folder);
    auto file = std::make_unique<QTemporaryFile>(folder + u"/.tekigo-XXXXXX.pdf"_s);
    if (!file->open())
        return failure(Error::Kind::Machine, tr("%1 cannot be written: %2").arg(path, file->errorString()));
    file->close();
    return file;
}

Result<pdf::Written> writeAndCompare(const Dossier& dossier, const pdf::Document& document,
                                     const QString& path, Progress& progress)
{
    auto written = pdf::write(document, path, progress);
    if (!written)
        return written;
    const auto reading = pdf::read(path, snapshotName(), progress);
    if (!reading)
        return std::unexpected(reading.error());
    if (auto same = compare(document, written->pages, *reading, expectedDigests(dossier, document)); !same)
        return std::unexpected(same.error());
    return written;
}

} // namespace

Result<Exported> exportDossier(const Dossier& dossier, const QString& path, Progress& progress)
{
    if (auto whole = checkStoredFiles(dossier, progress); !whole)
        return std::unexpected(whole.error());
    const pdf::Document document = compose(dossier);
    const auto temporary = temporaryBeside(path);
    if (!temporary)
        return std::unexpected(temporary.error());
    const auto written = writeAndCompare(dossier, document, (*temporary)->fileName(), progress);
    if (!written)
        return std::unexpected(written.error());
    if (auto moved = replaceFile((*temporary)->fileName(), path); !moved)
        return std::unexpected(moved.error());
    return Exported{.pages = written->pages,
                    .draft = dossier.draft(),
                    .number = document.identifier,
                    .snapshot = sha256(document.attachments.back().bytes),
                    .notShown = written->notShown};
}

} // namespace tekigo
