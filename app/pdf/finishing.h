#pragma once

#include "base/error.h"
#include "base/progress.h"
#include "pdf/painting.h"

class QIODevice;

namespace tekigo::pdf {

/// Turns the painted pages into the file: artifacts, the tree, links, bookmarks, metadata, attachments;
/// written by libqpdf in one go.
[[nodiscard]] Result<void> finish(const QString& paintedFile, const Painted& painted,
                                  const Document& document, QIODevice& output, Progress& progress);

} // namespace tekigo::pdf
