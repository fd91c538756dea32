#pragma once

#include "base/language.h"

#include <algorithm>
#include <limits>

namespace tekigo {

/// The number by which tr() chooses between "1 row" and "2 rows"; of what an int cannot count, any large one.
[[nodiscard]] constexpr int formOf(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

/// The text about `count` things: English says of one what `one` says, Japanese makes no difference.
[[nodiscard]] inline Text ofCount(qint64 count, Text text, const QString& one)
{
    if (count == 1)
        text.en = one;
    return text;
}

} // namespace tekigo
