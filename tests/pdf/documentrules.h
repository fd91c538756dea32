#pragma once

#include "treerules.h"

namespace tekigo::pdf::rules {

/// The catalogue and what hangs on it: viewer preferences, output intent, optional content, forms, labels,
/// outlines.
void judgeCatalogue(QPDF& pdf, Findings& findings);

/// One page's dictionary: boxes, tab order, where its marks lead.
void judgePage(Handle page, bool marked, const QString& place, Findings& findings);

/// The page's annotations and where they lead.
void judgeAnnotations(QPDF& pdf, Handle page, const Owners& owners, const QString& place, Findings& findings);

} // namespace tekigo::pdf::rules
