#pragma once

#include "findings.h"

namespace tekigo::pdf::rules {

/// A colour space as content or a picture uses it. `cmyk`: whether device CMYK has a meaning there (a
/// DefaultCMYK among the resources; the output intent is sRGB).
void judgeColours(Handle space, bool cmyk, const QString& place, Findings& findings);

/// An ICC profile in a stream: as many components as N says, a class and a version that PDF/A takes.
void judgeProfile(Handle stream, const char* clause, const QString& place, Findings& findings);

} // namespace tekigo::pdf::rules
