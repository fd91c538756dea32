#pragma once

#include "base/progress.h"

#include <QString>

namespace tekigo::foreign {

/// Whether a PDF can be opened without unpacking more than a little: objects may lie packed in streams (ISO
/// 32000-1, 7.5.7 and 7.5.8), which libqpdf and Qt's reader unpack whole into memory before anyone can look
/// how large they are. A file with plain cross-reference tables, as Tekigo writes it, has none that could be
/// reached; of any other each stream is unpacked here first, piece by piece. `most`: bytes that one stream
/// may unpack to; all of them, eight times as many.
[[nodiscard]] bool opensLightly(const QString& path, qint64 most, const Progress& progress);

} // namespace tekigo::foreign
