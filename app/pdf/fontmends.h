#pragma once

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// What Cairo leaves out of font dictionaries: CIDToGIDMap of TrueType programs, which readers assume and PDF/A asks for (ISO
/// 19005-3, 6.2.11.3.2); of Type 3 fonts the descriptor, and a letter by which their size is known.
void mendFonts(QPDF& pdf);

} // namespace tekigo::pdf
