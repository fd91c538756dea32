#pragma once

#include "dossier/dossier.h"
#include "workspace/workspace.h"

namespace tekigo {

/// The day that a dossier's cover names for a submission at this moment: by the clock of Japan, as every
/// moment in it is printed.
[[nodiscard]] QDate submissionDay(const QDateTime& at);

/// Freezes what is recorded about a revision into the dossier that the window previews and both exports print: judged
/// and gated anew, so that an assessment whose targets were changed for one export is printed by those.
[[nodiscard]] Dossier freeze(const Catalogue& catalogue, Assessment assessment, Language language,
                             const QStringList& annexes, const EvidenceFiles& files,
                             std::optional<Assessment> former, std::vector<ChecklistVerdict> formerVerdicts = {},
                             std::optional<FormerEdition> submitted = {});

/// The same of what is in a workspace, with its former revision and edition: each judged by the checklists that it goes
/// by.
[[nodiscard]] Dossier freeze(const Workspace& workspace, Assessment assessment, Language language,
                             const QStringList& annexes);

} // namespace tekigo
