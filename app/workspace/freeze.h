#pragma once

#include "dossier/dossier.h"
#include "workspace/workspace.h"

namespace tekigo {

/// Freezes what is recorded about a revision into the dossier that the window previews and both exports print: judged
/// and gated anew, so that an assessment whose targets were changed for one export is printed by those.
[[nodiscard]] Dossier freeze(const Catalogue& catalogue, Assessment assessment, Language language,
                             const QStringList& annexes, const EvidenceFiles& files,
                             std::optional<Assessment> former, std::optional<FormerEdition> submitted = {});

} // namespace tekigo
