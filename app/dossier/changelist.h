#pragma once

#include "dossier/changes.h"
#include "pdf/document.h"

namespace tekigo {

/// A list of changes as a document of its own; embeds what it says as JSON.
[[nodiscard]] pdf::Document composeChangeList(const ChangeList& list);

} // namespace tekigo
