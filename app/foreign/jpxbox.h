#pragma once

#include <QByteArray>

namespace tekigo::foreign {

/// Whether a JPEG 2000 file is of the plain kind that PDF/A-3 takes (ISO 19005-3, 6.2.8.3): in JP2 boxes, one
/// or three channels of one depth, one space of colours, grey or sRGB, neither palette nor transparency.
[[nodiscard]] bool isPlainJpx(const QByteArray& file);

} // namespace tekigo::foreign
