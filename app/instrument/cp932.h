#pragma once

#include "instrument/listdecoder.h"

#include <memory>

namespace tekigo {

/// Microsoft's Shift_JIS, by the C library's iconv: Qt 6.4 knows no such encoding without ICU.
/// nullptr where the C library's conversion modules are not installed.
[[nodiscard]] std::unique_ptr<ListDecoder> cp932Decoder();

} // namespace tekigo
