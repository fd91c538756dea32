#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// 作成・確認・承認 for the cover; the box of a step that does not stand is empty.
[[nodiscard]] pdf::Signatures signatures(const Sheet& sheet);
/// The standing approvals with their comments; nothing where none was ever given.
void composeApprovals(Sheet& sheet);

} // namespace tekigo
