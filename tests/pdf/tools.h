#pragma once

#include "pdf/writer.h"

#include <QTemporaryDir>

/// What every test of the room does: write a document, and ask poppler and qpdf what they make of it.
namespace tekigo::pdf::tools {

/// A path for a test's file; TEKIGO_KEEP_PDF names a folder where they stay, to be looked at.
[[nodiscard]] QString place(const QTemporaryDir& folder, const QString& name);

/// The path; empty with a warning when it was not written.
[[nodiscard]] QString written(const Document& document, const QString& path, Written* result = nullptr);

/// What a program says, on both channels; its exit status.
QByteArray run(const QString& program, const QStringList& arguments, int* status = nullptr);

/// What `qpdf --check` says against the file; empty when nothing.
[[nodiscard]] QString flaws(const QString& path);

/// pdftotext's text without white space.
[[nodiscard]] QString text(const QString& path);

[[nodiscard]] int pageCount(const QString& path); ///< by pdfinfo

} // namespace tekigo::pdf::tools
