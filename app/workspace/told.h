#pragma once

#include "base/language.h"

namespace tekigo {

/// In the language that messages are in now.
[[nodiscard]] QString told(const Text& text);

} // namespace tekigo
