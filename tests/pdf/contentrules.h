#pragma once

#include <QStringList>

#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace tekigo::pdf {

/// What a page's content stream holds of marks.
struct Content
{
    std::vector<int> ids; ///< MCIDs, in order
    QStringList broken;
};

/// Reads a page's content: every stroke, glyph and picture must lie in an artifact or in a stretch with an
/// MCID, and no glyph may be number 0 (.notdef).
[[nodiscard]] Content contentOf(QPDFObjectHandle page);

} // namespace tekigo::pdf
