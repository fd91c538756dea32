#pragma once

#include <QString>

namespace tekigo::pdf {

/// Whether a file begins and ends as a PDF that can be read does, by a look at its first and last bytes: what
/// is none of them would be searched from one end to the other for objects, gigabytes of it too. A seal at
/// its place is enough. Else "%PDF-" must stand in the first kilobyte (PDF Reference 1.7, appendix H,
/// on 3.4.1), and "startxref" or "%%EOF" in the last eight of a large file; a small one may have lost its
/// end. True of what is no ordinary file or cannot be opened, which is for others to say.
[[nodiscard]] bool hasEndsOfPdf(const QString& path);

} // namespace tekigo::pdf
