#pragma once

#include "base/error.h"

#include <QString>

namespace tekigo {

/// Makes the folder for a new workspace, or takes one that is there and empty; what killed programs left half done in it
/// goes. Input where anything else is in it or it is a file, Machine where it cannot be made.
[[nodiscard]] Result<void> makeEmptyFolder(const QString& folder);

} // namespace tekigo
