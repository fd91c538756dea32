#pragma once

#include "checklist/checklist.h"

namespace tekigo {

/// Whether the checklist's scope looks at the day on which it comes into force. A voluntary label has no such
/// day.
[[nodiscard]] bool readsEffectiveDate(const Checklist& checklist);

} // namespace tekigo
