#pragma once

#include <QString>

namespace tekigo {

/// What stands in a text for what a redacted edition leaves out of it, in both languages.
[[nodiscard]] inline QString gapMark()
{
    return QStringLiteral("■■■");
}

} // namespace tekigo
