#pragma once

#include "pdf/painting.h"

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// Bookmarks as a nested outline, and page labels that count as the foot does.
void writeNavigation(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages, const Painted& painted);

} // namespace tekigo::pdf
