#pragma once

#include <string_view>

namespace tekigo {

/// Whether a whole code is one repeated character, a run of consecutive characters ("345678", "hgfedcba") or a piece
/// of a keyboard's row ("qwertyui", "0987654321"), in either direction. `folded` is in lower case; codes of one or two
/// characters are no pattern.
[[nodiscard]] bool isPattern(std::string_view folded);

} // namespace tekigo
