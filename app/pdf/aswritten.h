#pragma once

#include <qpdf/QPDF.hh>

#include <QString>

namespace tekigo::pdf {

/// Whether a sealed file is, apart from its content, put together byte for byte as Tekigo writes it: one
/// object after the other under one plain table, nothing between or besides. Then there is one way to read
/// it; an update, a second table, packed objects or bytes that only some programs see have no place in it.
/// Reads all but the data of the streams, whose places and lengths are then beyond doubt. Ask before anything
/// in `pdf` is changed.
[[nodiscard]] bool isAsWritten(QPDF& pdf, const QString& path);

} // namespace tekigo::pdf
