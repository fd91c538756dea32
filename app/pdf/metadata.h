#pragma once

#include "pdf/document.h"

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// What the catalogue says of the document as a whole: language, tagged, title shown, the colour space that
/// its numbers mean, and the XMP that claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). The old Info
/// dictionary is dropped, so that it cannot disagree.
void writeMetadata(QPDF& pdf, const Document& document);

/// The XMP packet.
[[nodiscard]] QByteArray xmp(const Document& document);

} // namespace tekigo::pdf
