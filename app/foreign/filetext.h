#pragma once

#include "base/progress.h"
#include "foreign/wordsfound.h"

namespace tekigo::foreign {

/// Reads a PDF page by page, or a text file (UTF-8, UTF-16, CP932) in parts. Never fails: what cannot be read
/// (pictures and other kinds, pages without text, encrypted, broken, a tree of pages that goes round) says
/// why. A PDF is opened by a program of its own (draw.cpp), so that one that never ends or is made to break
/// its reader does no harm here. Cancelled: what was read so far, not whole.
[[nodiscard]] FileText readFileText(const QString& path, const QString& mimeType, const TextLimits& limits,
                                    Progress& progress);

} // namespace tekigo::foreign
