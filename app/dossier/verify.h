#pragma once

#include "dossier/dossier.h"
#include "pdf/reader.h"

namespace tekigo {

/// Whether a file that was read is a dossier as it was exported, line by line.
[[nodiscard]] DossierCheck check(const pdf::Reading& reading);

} // namespace tekigo
