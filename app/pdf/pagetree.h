#pragma once

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// Whether every reader finds the same pages in the same order (ISO 32000-1, 7.7.2 and 7.7.3): each node
/// counts its pages rightly, is met once and leads back to its parent; nothing is node and page at once. Ask
/// before libqpdf is asked for pages: that mends them in silence. Uses no recursion.
[[nodiscard]] bool pagesAreClear(QPDF& pdf);

} // namespace tekigo::pdf
