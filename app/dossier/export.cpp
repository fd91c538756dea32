#include "base/digest.h"
#include "dossier/compose.h"
#include "dossier/custody.h"
#include "dossier/redaction.h"
#include "dossier/snapshot.h"
#include "dossier/writing.h"

#include <QCoreApplication>

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
        if (custody == Custody::NotMatching || custody == Custody::SameAsEarlier || custody == Custody::Withheld)
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

} // namespace

Result<Exported> exportDossier(const Dossier& dossier, const QString& path, Progress& progress)
{
    if (auto whole = checkStoredFiles(dossier, progress); !whole)
        return std::unexpected(whole.error());
    const pdf::Document document = compose(dossier);
    const auto written =
        writeCompared(document, expectedDigests(dossier, document), snapshotName(), path, progress);
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
