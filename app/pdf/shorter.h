#pragma once

#include <QString>

namespace tekigo::pdf {

/// A title without the least that matters of it: what stands in brackets at its end goes first, then word by word from
/// its end, with "…" in their place. A word is not cut, but where nothing else is left. Says less each time that it is
/// asked again, until nothing is left.
[[nodiscard]] QString shorter(const QString& title);

} // namespace tekigo::pdf
