#pragma once

#include "pdf/document.h"
#include "pdf/writer.h"

namespace tekigo {

/// Writes the document beside `path`, reads it back and compares (readback.h), and only then puts it in its place in one
/// step. `digests`: what each attachment must be, known without the document, in their order. `keep`: name of the
/// attachment that is small and ours.
[[nodiscard]] Result<pdf::Written> writeCompared(const pdf::Document& document, const std::vector<QByteArray>& digests,
                                                 const QString& keep, const QString& path, Progress& progress);

/// The same for a list whose only attachment is what it says, as data.
[[nodiscard]] Result<pdf::Written> writeList(const pdf::Document& list, const QString& path, Progress& progress);

} // namespace tekigo
