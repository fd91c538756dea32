#pragma once

#include "base/progress.h"
#include "pdf/pages.h"
#include "pdf/structure.h"

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// Writes the structure tree, its parent tree and the link annotations into the file. `pages` are its pages
/// in order. False when it was cancelled meanwhile.
[[nodiscard]] bool writeTree(QPDF& pdf, std::vector<QPDFObjectHandle>& pages, const Structure& structure,
                             const Pages& laidOut, const Progress& progress);

/// A destination on a page: its left edge, a little above `y` (points from the page's top).
[[nodiscard]] QPDFObjectHandle destination(const QPDFObjectHandle& page, const Place& place, bool turned);

[[nodiscard]] QPDFObjectHandle unicode(const QString& text);

} // namespace tekigo::pdf
