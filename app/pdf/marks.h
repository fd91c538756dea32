#pragma once

#include "pdf/structure.h"

#include <QByteArray>

namespace tekigo::pdf {

/// A page's content with the brackets that Cairo wrote turned into ours: the n-th becomes the n-th mark's, an
/// artifact's or an element's with its number on the page (MCID, which is the mark's index). Brackets of
/// Cairo's own (a ligature's ActualText) stay. Null when the content has not as many brackets as marks.
[[nodiscard]] QByteArray bracketed(const QByteArray& content, const std::vector<Mark>& marks);

} // namespace tekigo::pdf
