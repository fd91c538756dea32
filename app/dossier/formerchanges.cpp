#include "dossier/formerchanges.h"

namespace tekigo {
namespace {

QStringList shownIds(const Dossier& dossier)
{
    return dossier.assessment.revision.targets + dossier.annexes;
}

} // namespace

std::optional<Comparison> changesOf(const Dossier& dossier)
{
    if (!dossier.former)
        return std::nullopt;
    return limitedTo(shownIds(dossier),
                     compare(dossier.catalogue, *dossier.former,
                             dossier.formerVerdicts.empty() ? judge(dossier.catalogue, *dossier.former)
                                                            : dossier.formerVerdicts,
                             dossier.assessment, dossier.verdicts));
}

} // namespace tekigo
