#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "pdf/document.h"

#include <qpdf/QPDF.hh>

namespace tekigo::pdf {

/// Embeds the files byte for byte: names in any script, MIME type, date, size, checksum, and how each relates
/// to the document (ISO 32000-2's AFRelationship, as PDF/A-3 wants it). Files are read when the PDF is
/// written, in pieces.
[[nodiscard]] Result<void> writeAttachments(QPDF& pdf, const std::vector<Attachment>& attachments,
                                            Progress& progress);

/// One more.
[[nodiscard]] Result<void> addAttachment(QPDF& pdf, const Attachment& attachment, Progress& progress);

} // namespace tekigo::pdf
