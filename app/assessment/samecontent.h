#pragma once

#include "assessment/evidence.h"

#include <algorithm>

namespace tekigo {

/// The one with that content, null when there is none; `among` owns it.
[[nodiscard]] inline const Evidence* withContent(const std::vector<Evidence>& among, const QByteArray& sha256)
{
    const auto found = std::ranges::find(among, sha256, [](const Evidence& one) { return one.file.sha256; });
    return found == among.end() ? nullptr : &*found;
}

} // namespace tekigo
