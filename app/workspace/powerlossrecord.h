#pragma once

#include "base/language.h"
#include "workspace/workspace.h"

namespace tekigo {

/// The test cases by which a power cut is tested: those of the requirements whose rules read what such a
/// comparison finds.
[[nodiscard]] QStringList powerLossCases(const Catalogue& catalogue);
/// The records of such cases, newest first. Points into `assessment`.
[[nodiscard]] std::vector<const TestRecord*> powerLossRecords(const Catalogue& catalogue,
                                                              const Assessment& assessment);

/// Records a comparison with a revision, the two dumps as evidence of kind `configuration`, titled in that
/// language and marked confidential, since exported settings often hold codes. The test record that it names
/// (which must be of such a case) gets the two as evidence too. One act.
[[nodiscard]] Result<FindingId> recordPowerLoss(Workspace& workspace, const RevisionId& revision,
                                                const PowerLossSeen& seen, const TakenFile& before,
                                                const TakenFile& after, Language language);

} // namespace tekigo
