#pragma once

#include <QString>

namespace tekigo {

/// Words of people as a part of a file's name on every system that may have to read it: without the characters that
/// Windows refuses and marks that turn the direction, no name that Windows keeps for devices, no blank or point at its
/// end, and at most 120 bytes of UTF-8 (file systems allow 255 for the whole name). `otherwise` where nothing is left.
[[nodiscard]] QString safeFileName(const QString& words, const QString& otherwise);

} // namespace tekigo
