#pragma once

#include "base/language.h"
#include "workspace/workspace.h"

namespace tekigo {

/// Records the check of a disclosure file with a revision, the file as evidence of kind `web-page`.
[[nodiscard]] Result<FindingId> recordDisclosure(Workspace& workspace, const RevisionId& revision,
                                                 const DisclosureSeen& seen, const TakenFile& file,
                                                 Language language);

/// What a person confirmed: answers the item's question (`vdp.contact` …) with yes, its note where there was
/// none being the place, and puts the places of all items into the locators by which the file carries its
/// requirements. Two acts.
[[nodiscard]] Result<void> answerFromDisclosure(Workspace& workspace, const FindingId& finding,
                                                const RevisionId& revision, DisclosureItem item,
                                                Language language);

} // namespace tekigo
