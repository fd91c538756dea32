#pragma once

#include "fontrules.h"

#include <map>

namespace tekigo::pdf::rules {

/// A stretch of a page's content that has an MCID.
struct MarkSeen
{
    bool paints = false;
    bool privateUse = false; ///< shows characters of private use with no ActualText of its own
    bool kana = false;       ///< shows kana
    std::string language;    ///< Lang among its properties
};

/// Reads a page's content and the forms in it: every stroke, glyph and picture lies in an artifact or a
/// tagged stretch, only known operators, colours that mean something. The page's tagged stretches by MCID.
[[nodiscard]] std::map<int, MarkSeen> judgeContent(Handle page, const QString& place, FontBook& fonts,
                                                   Findings& findings);

} // namespace tekigo::pdf::rules
