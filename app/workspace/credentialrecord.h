#pragma once

#include "instrument/credentiallist.h"
#include "workspace/workspace.h"

namespace tekigo {

/// What a list of preset codes of the revision's product is examined against: the maker's name and the model numbers.
[[nodiscard]] CodeWords codeWordsOf(const Workspace& workspace, const Revision& revision);

/// The fewest characters that the revision's targets ask for; where none of them says it, those of any checklist.
[[nodiscard]] int presetMinimumOf(const Workspace& workspace, const Revision& revision);

/// Records the analysis of a list as one act. The list is not kept; the report on it is the evidence, titled in
/// `language`.
[[nodiscard]] Result<FindingId> recordList(Workspace& workspace, const RevisionId& revision,
                                           const CredentialListSeen& seen, Language language);

} // namespace tekigo
