#pragma once

#include "pdf/document.h"

/// Documents that the tests of the room write: as people make them, and as nobody should.
namespace tekigo::pdf::samples {

/// One of every block kind, in usual lengths.
[[nodiscard]] Document usual(Language language);
/// The same kinds with absurd content: names of hundreds of characters, tables of many columns, rows of
/// pages.
[[nodiscard]] Document absurd(Language language);
/// `rows` rows of Japanese in five columns.
[[nodiscard]] Document longTable(int rows);
/// A document of one paragraph.
[[nodiscard]] Document saying(const QString& text, Language language = Language::Japanese);

[[nodiscard]] Runs plain(const QString& text, Style style = Style::Body);

} // namespace tekigo::pdf::samples
