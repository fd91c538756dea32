#pragma once

#include <QStringList>

/// The rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that can be judged by a program, as far as
/// a writer like ours could break them, each named with its clause ("A" and "UA"; "PDF" is ISO 32000-1,
/// "house" what the project asks beyond them). Knows nothing of how the writer works: it reads the file with
/// libqpdf and its font programs with FreeType.
namespace tekigo::pdf {

/// What a file breaks, each with its clause and its place; empty: nothing.
[[nodiscard]] QStringList brokenRules(const QString& path);

} // namespace tekigo::pdf
