#pragma once

#include "base/error.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// What somebody names to be compared: a folder laid out like `checklists/`, or a single checklist's YAML
/// file, which is then read with the bank of `bank` and is the only checklist of what comes back.
[[nodiscard]] Result<Catalogue> readGiven(const QString& path, const Catalogue& bank);

} // namespace tekigo
