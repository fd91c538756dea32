#pragma once

#include <QString>

#include <string_view>

namespace tekigo {

/// A code as people may see it: how many characters it has and, from eight characters on, its first one:
/// "a•••••••". A reader who has the list finds the row again by its number; the first character helps to see that it
/// is the right one. It tells an attacker of an eight-character code at most one eighth of it, and of a shorter
/// code, which is easily tried anyway, nothing but its length.
[[nodiscard]] QString masked(std::string_view code);

/// A field's form without its value: letters as a and A, digits as 9, other scripts as あ, signs as #, and what joins
/// (: - . _ / blank) as it is. "99:9A:99:99:9A:9A" is enough to tell a MAC address from a code. At most 40 characters.
[[nodiscard]] QString formOf(std::string_view field);

/// Characters of a UTF-8 text.
[[nodiscard]] qint64 characters(std::string_view text);

} // namespace tekigo
