#include "workspace/freeze.h"

namespace tekigo {

Dossier freeze(const Catalogue& catalogue, Assessment assessment, Language language, const QStringList& annexes,
               const EvidenceFiles& files, std::optional<Assessment> former, std::optional<FormerEdition> submitted)
{
    Dossier dossier;
    dossier.language = language;
    dossier.catalogue = catalogue;
    dossier.verdicts = judge(catalogue, assessment);
    dossier.gate = gate(catalogue, assessment, dossier.verdicts);
    dossier.assessment = std::move(assessment);
    dossier.annexes = annexes;
    dossier.former = std::move(former);
    dossier.submitted = std::move(submitted);
    dossier.file = [files](const QByteArray& sha256) { return files.path(sha256); };
    return dossier;
}

} // namespace tekigo
