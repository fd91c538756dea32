#pragma once

#include "base/language.h"
#include "checklist/facts.h"
#include "checklist/question.h"

#include <optional>

namespace tekigo {

/// An answer in people's words: a choice's label, はい, a table row by row (「列：値、列：値」, one row a
/// line), 未回答 for none. `question` may be missing: one that this catalogue no longer has.
[[nodiscard]] Text valueWords(const Question* question, const std::optional<Value>& value);

} // namespace tekigo
