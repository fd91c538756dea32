#pragma once

#include "pdf/document.h"

/// Documents that the tests of the room write: as people make them, and as nobody should.
namespace tekigo::pdf::samples {

/// One of every block kind, in usual lengths.
[[nodiscard]] Document usual(Language language);
/// The same kinds with absurd content: names of hundreds of characters, tables of many columns, rows of
/// pages.
[[nodiscard]] Document absurd(Language language);
/// A drawing of every kind.
[[nodiscard]] Document figures(Language language);
/// Every kind of writing and of character that people paste: emoji, right to left, marks that combine, rare
/// kanji, private use, controls, halves of pairs; in paragraphs, cells, headings, links and drawings.
[[nodiscard]] Document scripts(Language language);
/// The texts that scripts() prints, as they were typed.
[[nodiscard]] QStringList typedScripts();
/// `columns` columns and `rows` rows, as of an inventory of interfaces.
[[nodiscard]] Document wideTable(int columns, int rows);
/// `rows` rows of Japanese in five columns.
[[nodiscard]] Document longTable(int rows);
/// A document of one paragraph.
[[nodiscard]] Document saying(const QString& text, Language language = Language::Japanese);

[[nodiscard]] Runs plain(const QString& text, Style style = Style::Body);

} // namespace tekigo::pdf::samples
