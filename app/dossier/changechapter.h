#pragma once

#include "dossier/sheet.h"

namespace tekigo {

/// The chapter of changes; one sentence where the revision was not copied.
void composeChanges(Sheet& sheet);

} // namespace tekigo
