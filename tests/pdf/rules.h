#pragma once

#include <QStringList>

/// The rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that can be judged by a program, as far as
/// the writer could break them. Knows nothing of how the writer works: it reads the file with libqpdf.
namespace tekigo::pdf {

/// What a file breaks, each with its place; empty: nothing.
[[nodiscard]] QStringList brokenRules(const QString& path);

} // namespace tekigo::pdf
