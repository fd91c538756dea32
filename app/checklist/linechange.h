#pragma once

#include "base/language.h"

namespace tekigo {

/// Something that one checklist says and the other does not, or says otherwise; in people's words.
struct LineChange
{
    enum class Kind { Removed, Added, Changed };
    Kind kind = Kind::Changed;
    Text before; ///< empty where added
    Text after;  ///< empty where removed

    bool operator==(const LineChange&) const = default;
};

} // namespace tekigo
