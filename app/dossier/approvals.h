#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// 作成・確認・承認 for the cover. While nobody approves here, the revision's own 作成者 stands in the first box.
[[nodiscard]] pdf::Signatures signatures(const Sheet& sheet);
/// The standing approvals with their comments; nothing where none was ever given.
void composeApprovals(Sheet& sheet);

} // namespace tekigo
