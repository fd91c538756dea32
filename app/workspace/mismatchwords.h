#pragma once

#include "storage/replay.h"
#include "workspace/workspace.h"

namespace tekigo {

/// A row that is not what the history says, as people read it: 版「初版」の「変更の強制」の回答: 値は、履歴（4行目）では
/// はい、データベースではいいえ.
[[nodiscard]] Text mismatchSays(const Workspace::Private& workspace, const RowMismatch& mismatch);

} // namespace tekigo
