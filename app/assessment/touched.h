#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// The questions that what was seen speaks about: the read-only facts that follow from it; for a disclosure
/// file the questions about vulnerability reports, which people answer.
[[nodiscard]] QStringList questionsTouched(const Seen& seen);

/// The requirements of the revision's targets whose rules read one of those, and for a port scan those that
/// ask for such a file: where its evidence is attached.
[[nodiscard]] std::vector<EvidenceLink> requirementsTouched(const Catalogue& catalogue,
                                                            const Revision& revision, const Seen& seen);

} // namespace tekigo
