#pragma once

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// Adds what ISO 19005-3 wants of fonts beyond what Cairo writes: each CID font of TrueType outlines says how
/// its codes become glyphs (6.2.11.3.2), which Cairo leaves to the reader's default.
void completeFonts(QPDF& pdf);

} // namespace tekigo::pdf
