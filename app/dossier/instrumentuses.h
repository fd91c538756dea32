#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// Where the chapter of instruments prints what was seen.
[[nodiscard]] QString anchorOf(const Finding& finding);

/// Whom a file serves as what an instrument read, each name a link: the sections of the chapter of instruments that print
/// it, and the answers that follow from it. Empty where nothing does. Only after the checklists are printed, whose answers it
/// leads to.
[[nodiscard]] std::vector<pdf::Runs> instrumentUses(const Sheet& sheet, const Evidence& evidence);

} // namespace tekigo
