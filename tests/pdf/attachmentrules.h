#pragma once

#include "findings.h"

namespace tekigo::pdf::rules {

/// Embedded files: names, relationship, MIME type, dates, size and checksum, and that the catalogue
/// associates each (ISO 19005-3, 6.8; ISO 14289-1, 7.11).
void judgeAttachments(QPDF& pdf, Findings& findings);

} // namespace tekigo::pdf::rules
