#pragma once

#include "base/language.h"
#include "pdf/inventory.h"

#include <vector>

namespace tekigo {

/// Which pages of a document are no longer what they were, in sentences: changed, gone, put in, moved, their
/// number. Pages are called as they were when the document was made. Empty: none.
[[nodiscard]] std::vector<Text> pageAlterations(const std::vector<pdf::Inventory::Page>& recorded,
                                                const std::vector<pdf::Inventory::Page>& found);

} // namespace tekigo
