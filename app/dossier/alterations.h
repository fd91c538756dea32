#pragma once

#include "dossier/check.h"
#include "pdf/reader.h"

namespace tekigo {

/// What the seal says of the file as a whole.
[[nodiscard]] DossierCheck::Line sealLine(const pdf::Reading& reading);

/// What of a document is no longer as its record has it: pages, embedded files, bookmarks and so on. One good
/// line each where nothing is.
[[nodiscard]] std::vector<DossierCheck::Line> alterations(const pdf::Inventory& recorded,
                                                          const pdf::Inventory& found);

/// A name from a file of anyone's, fit for a line: no control characters, not endless.
[[nodiscard]] QString tame(const QString& name);

} // namespace tekigo
