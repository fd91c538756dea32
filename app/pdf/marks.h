#pragma once

#include "pdf/structure.h"

#include <QByteArray>

namespace tekigo::pdf {

/// Where a stretch of a page begins, and where the last one ends, a marker is painted: a filled rectangle of
/// this size, in points, in the page's upper left corner. What a document says keeps away from there, and the
/// page's ground is larger. It lies within the page, since Cairo clips what does not. Cairo's own tags would
/// not do: 1.16 brackets every stretch that is tagged, 1.18 only those that hold text.
constexpr int kMarkerWidth = 1;
constexpr int kMarkerHeight = 2;

/// A page's content as Cairo wrote it, with a bracket around each stretch instead of the markers, which are
/// taken out: an artifact's or an element's with its number on the page (MCID, which is the mark's index).
/// Brackets of Cairo's own (a ligature's ActualText) stay. Null when the content has not one marker more than
/// there are marks, or none where there are no marks.
[[nodiscard]] QByteArray bracketed(const QByteArray& content, const std::vector<Mark>& marks);

} // namespace tekigo::pdf
