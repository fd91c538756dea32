#pragma once

#include "assessment/evidence.h"
#include "storage/database.h"

namespace tekigo {

/// Files of the evidence store that no row names and none ever did, by their digests: what an act took and was broken
/// off before it was recorded. A file whose evidence was removed is none, since that can be undone.
[[nodiscard]] Result<std::vector<StoredFile>> orphanFiles(const Database& database, const QString& folder);

} // namespace tekigo
