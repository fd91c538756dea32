#pragma once

#include "base/language.h"

#include <initializer_list>

namespace tekigo {

/// Puts `parts` at %1, %2 … of a text, in each language its own; a part that itself holds a % stays as it is.
[[nodiscard]] Text phrase(const Text& pattern, std::initializer_list<Text> parts);

/// What reads the same in both languages: a name, an identifier, a file's name.
[[nodiscard]] Text same(const QString& text);

/// Titles set side by side: 「設計書、画面写し」, "design document, screenshot".
[[nodiscard]] Text listed(const std::vector<Text>& texts);

} // namespace tekigo
