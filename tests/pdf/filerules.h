#pragma once

#include "findings.h"

namespace tekigo::pdf::rules {

/// The bytes themselves: header, trailer, cross references, objects, the lengths of streams, strings and
/// names (ISO 19005-3, 6.1).
void judgeFile(QPDF& pdf, const QByteArray& file, Findings& findings);

/// What is wrong with hexadecimal strings and names as they are written, in an object or a content stream.
[[nodiscard]] QStringList flawsOfTokens(QByteArrayView bytes);

} // namespace tekigo::pdf::rules
