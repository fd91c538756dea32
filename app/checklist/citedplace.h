#pragma once

#include "base/language.h"

#include <QString>

namespace tekigo {

/// The place in a source as a reader of the language is told it: 「第34条の10第2号」, "Article 34-10, item 2". Checklists
/// name places in the words of the source; what has a word here that is not known stays in them.
[[nodiscard]] QString citedPlace(const QString& place, Language language);

} // namespace tekigo
