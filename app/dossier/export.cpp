#include "base/digest.h"
#include "base/filedigests.h"
#include "base/stage.h"
#include "dossier/compose.h"
#include "dossier/custody.h"
#include "dossier/redaction.h"
#include "dossier/snapshot.h"
#include "dossier/writing.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

using Md5s = QHash<QString, QByteArray>; ///< by path

/// Every stored file is read again: what the dossier says of it must be true today. The checksums that a PDF asks for
/// come from the same reading.
Result<Md5s> checkStoredFiles(const Dossier& dossier, Progress& progress)
{
    progress.entered(tr("Checking the evidence"));
    const qint64 total = static_cast<qint64>(dossier.assessment.evidence.size());
    qint64 done = 0;
    Md5s checksums;
    for (const Evidence& evidence : dossier.assessment.evidence) {
        Stage file(progress, Stage::kWhole * done / total, Stage::kWhole * (done + 1) / total);
        ++done;
        const Custody custody = custodyOf(dossier.assessment, evidence);
        if (custody == Custody::NotMatching || custody == Custody::SameAsEarlier || custody == Custody::Withheld)
            continue;
        const QString path = dossier.file(evidence.file.sha256);
        const auto digest = digestsOfFile(path, file);
        if (!digest && digest.error().kind == Error::Kind::Cancelled)
            return std::unexpected(digest.error());
        if (!digest || digest->sha256 != evidence.file.sha256)
            return failure(
                Error::Kind::Damaged,
                tr("The stored file of attachment %1, %2, is missing or no longer what was registered. "
                   "Check the evidence, then add the original file again.")
                    .arg(QString::number(evidence.number), evidence.fileName));
        checksums[path] = digest->md5;
    }
    return checksums;
}

/// What each attachment of the document must be, known without the document.
std::vector<QByteArray> expectedDigests(const Dossier& dossier, const pdf::Document& document)
{
    std::vector<QByteArray> digests;
    for (const Evidence& evidence : dossier.assessment.evidence)
        if (custodyOf(dossier.assessment, evidence) == Custody::Embedded)
            digests.push_back(evidence.file.sha256);
    for (const pdf::Attachment& made : document.attachments)
        if (made.path.isEmpty())
            digests.push_back(sha256(made.bytes));
    return digests;
}

} // namespace

Result<Exported> exportDossier(const Dossier& dossier, const QString& path, Progress& progress)
{
    constexpr qint64 kChecking = 100; // thousandths of the time
    Stage checking(progress, 0, kChecking);
    const auto checksums = checkStoredFiles(dossier, checking);
    if (!checksums)
        return std::unexpected(checksums.error());
    pdf::Document document = compose(dossier);
    for (pdf::Attachment& attachment : document.attachments)
        attachment.md5 = checksums->value(attachment.path);
    Stage writing(progress, kChecking, Stage::kWhole);
    const auto written =
        writeCompared(document, expectedDigests(dossier, document), snapshotName(), path, writing);
    if (!written)
        return std::unexpected(written.error());
    return Exported{.pages = written->pages,
                    .draft = dossier.draft(),
                    .number = document.identifier,
                    .snapshot = sha256(document.attachments.back().bytes),
                    .counterpart = counterpartDigest(dossier),
                    .notShown = written->notShown};
}

} // namespace tekigo
