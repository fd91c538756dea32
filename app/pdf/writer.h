#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "pdf/document.h"

namespace tekigo::pdf {

/// What was written.
struct Written
{
    int pages = 0;
    QStringList notShown; ///< evidence files that could not be shown, each with the reason; they are embedded
};

/// Paints the document as tagged pages (Pango, Cairo) and finishes it (libqpdf) as PDF/A-3a and PDF/UA-1. The
/// file appears whole or not at all. The same document gives the same bytes.
[[nodiscard]] Result<Written> write(const Document& document, const QString& path, Progress& progress);

} // namespace tekigo::pdf
