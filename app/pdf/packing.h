#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace tekigo::pdf {

/// Whether a stream lies in the file as it is, or packed once in the way in which Tekigo packs all but
/// pictures (ISO 32000-1, 7.4.4, without parameters). What a stream of another packing says depends on the
/// program: some cannot unpack it, libqpdf hands out the packed bytes then.
[[nodiscard]] bool isPlainlyPacked(QPDFObjectHandle stream);

} // namespace tekigo::pdf
