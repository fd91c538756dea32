#pragma once

#include "pdf/canvas.h"
#include "pdf/pages.h"

namespace tekigo::pdf {

/// The bars in the margin beside what has changed: one from the first to the last line of each stretch, all artifacts.
void paintChangeBars(Canvas& canvas, const Page& page);

} // namespace tekigo::pdf
