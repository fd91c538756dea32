#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace tekigo::foreign {

/// Whether a page of anyone's carries every font that it shows text with, in its forms, patterns and
/// annotations too: then it looks the same everywhere. A font that is named but never used does not count.
[[nodiscard]] bool embedsItsFonts(QPDFObjectHandle page);

} // namespace tekigo::foreign
