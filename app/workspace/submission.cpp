#include "workspace/submission.h"

#include "assessment/phrase.h"
#include "base/digest.h"

namespace tekigo {

using namespace Qt::StringLiterals;

Result<Submission> exportForSubmission(const Dossier& dossier, const QString& path, const EvidenceFiles& files,
                                       Progress& progress)
{
    auto exported = exportDossier(dossier, path, progress);
    if (!exported)
        return std::unexpected(exported.error());
    const auto taken = files.take(path, progress);
    if (!taken)
        return std::unexpected(taken.error());
    Baseline baseline;
    baseline.revision = dossier.assessment.revision.id;
    baseline.dossierNumber = exported->number;
    baseline.dossier = taken->file.sha256;
    baseline.dossierSize = taken->file.size;
    baseline.snapshot = exported->snapshot;
    baseline.changed = dossier.assessment.changed;
    if (dossier.former)
        baseline.formerChanged = dossier.former->changed;
    return Submission{std::move(*exported), std::move(baseline)};
}

Result<Edition> editionOf(const Baseline& baseline, const Exported& exported, const QString& path)
{
    NoProgress unwatched;
    const auto digest = sha256OfFile(path, unwatched);
    if (!digest)
        return std::unexpected(digest.error());
    if (*digest == baseline.dossier)
        return Edition::Submitted;
    return exported.snapshot == baseline.snapshot ? Edition::SameSays : Edition::Differs;
}

Text editionSays(const Baseline& baseline, Edition edition)
{
    const Text on = same(baseline.at.toLocalTime().date().toString(Qt::ISODate));
    switch (edition) {
    case Edition::Submitted:
        return phrase({u"%1 に提出した資料（%2）と同一のファイルです。"_s,
                       u"This is the very file that was submitted on %1 (%2)."_s},
                      {on, same(baseline.dossierNumber)});
    case Edition::SameSays:
        return phrase({u"%1 に提出した資料（%2）と記載内容は同じですが、ファイルは同一ではありません（言語又はプログラムの版の違い）。"_s,
                       u"It says the same as what was submitted on %1 (%2), but is not the same file (another "
                       "language or version of the program)."_s},
                      {on, same(baseline.dossierNumber)});
    case Edition::Differs:
        return phrase({u"%1 に提出した資料（%2）とは記載内容が異なります。提出した資料は証拠の保管庫にあります。"_s,
                       u"It differs from what was submitted on %1 (%2), which is kept in the evidence store."_s},
                      {on, same(baseline.dossierNumber)});
    }
    return {};
}

QString editionId(Edition edition)
{
    switch (edition) {
    case Edition::Submitted:
        return u"submitted"_s;
    case Edition::SameSays:
        return u"same-content"_s;
    case Edition::Differs:
        return u"differs"_s;
    }
    return {};
}

} // namespace tekigo
