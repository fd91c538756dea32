#pragma once

#include "dossier/dossier.h"

/// What a redacted edition keeps although it speaks of what is left out.
namespace tekigo {

/// What a text may call a document: its title, its number (AR2600-D11), what kind of document its title says that it is.
[[nodiscard]] QStringList namesOfDocument(const Catalogue& catalogue, const Evidence& evidence);

} // namespace tekigo
