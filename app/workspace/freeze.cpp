#include "workspace/freeze.h"

namespace tekigo {

QDate submissionDay(const QDateTime& at)
{
    return at.toOffsetFromUtc(9 * 3600).date();
}

Dossier freeze(const Catalogue& catalogue, Assessment assessment, Language language, const QStringList& annexes,
               const EvidenceFiles& files, std::optional<Assessment> former,
               std::vector<ChecklistVerdict> formerVerdicts, std::optional<FormerEdition> submitted)
{
    Dossier dossier;
    dossier.language = language;
    dossier.catalogue = catalogue;
    dossier.verdicts = judge(catalogue, assessment);
    dossier.gate = gate(catalogue, assessment, dossier.verdicts);
    if (assessment.baseline)
        dossier.submittedOn = submissionDay(assessment.baseline->at);
    dossier.assessment = std::move(assessment);
    dossier.annexes = annexes;
    dossier.former = std::move(former);
    dossier.formerVerdicts = std::move(formerVerdicts);
    dossier.submitted = std::move(submitted);
    dossier.file = [files](const QByteArray& sha256) { return files.path(sha256); };
    return dossier;
}

Dossier freeze(const Workspace& workspace, Assessment assessment, Language language, const QStringList& annexes)
{
    auto former = workspace.former(assessment);
    // One that was never submitted goes by what its successor goes by.
    auto verdicts = former && former->baseline ? judge(workspace.catalogueOf(*former), *former)
                                               : std::vector<ChecklistVerdict>();
    auto submitted = workspace.formerEdition(assessment);
    const Catalogue& catalogue = workspace.catalogueOf(assessment);
    return freeze(catalogue, std::move(assessment), language, annexes, workspace.files(), std::move(former),
                  std::move(verdicts), std::move(submitted));
}

} // namespace tekigo
