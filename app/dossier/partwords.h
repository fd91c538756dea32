#pragma once

#include "base/language.h"

namespace tekigo {

enum class PartState { Changed, Added, Gone };

/// A sentence about a part of a PDF (a key of pdf::Inventory::parts) that is no longer as it was.
[[nodiscard]] Text partSays(const QString& key, PartState state);

} // namespace tekigo
