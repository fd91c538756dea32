#pragma once

#include "base/error.h"

#include <QString>

namespace tekigo {

/// Gives a finished file its name in one step, once its bytes are on the disk; what had the name before is
/// replaced. The file is left where it was when that fails.
[[nodiscard]] Result<void> publish(const QString& unfinished, const QString& target);

} // namespace tekigo
