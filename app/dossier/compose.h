#pragma once

#include "dossier/dossier.h"
#include "pdf/document.h"

namespace tekigo {

/// The dossier as a document, cover to last evidence page, with everything that is embedded in it. Pure: asks
/// for the paths of stored files but reads none.
[[nodiscard]] pdf::Document compose(const Dossier& dossier);

} // namespace tekigo
