#pragma once

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// What Cairo leaves out of font dictionaries because readers assume it, and PDF/A asks for: CIDToGIDMap of
/// TrueType programs (ISO 19005-3, 6.2.11.3.2).
void mendFonts(QPDF& pdf);

} // namespace tekigo::pdf
