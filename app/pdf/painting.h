#pragma once

#include "base/progress.h"
#include "pdf/drawing.h"
#include "pdf/flow.h"
#include "pdf/pages.h"

class QIODevice;

namespace tekigo::pdf {

/// What the finishing pass needs to know of the painted pages.
struct Painted
{
    Structure structure;
    Pages pages;
    std::vector<Entry> entries;
    QStringList notShown;
    Drawings drawings; ///< the files that structure.forms lead to
};

/// Measures, breaks and paints the document onto the device: tagged marks, no tree yet.
[[nodiscard]] Result<Painted> paint(const Document& document, QIODevice& output, Progress& progress);

} // namespace tekigo::pdf
