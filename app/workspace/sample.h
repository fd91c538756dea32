#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// Makes the filled sample workspace in `folder` (which must be absent or empty), from ":/sample", whole or not at all: a maker with a router
/// family in two revisions and a network camera half done, with real evidence files. `resources/sample/README.md` says
/// what is in it and how it was made.
[[nodiscard]] Result<void> makeSample(const QString& folder, const Catalogue& catalogue, Progress& progress);

} // namespace tekigo
