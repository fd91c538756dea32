#pragma once

class QHBoxLayout;
class QLabel;
class QTextEdit;
class QWidget;

namespace tekigo {

/// Keeps the lines of a text at a length that the eye finds back from: some forty kanji, or eighty letters. What is wider
/// stays empty beside it.
void keepReadable(QTextEdit* text);

/// The same once, for a text that does more when its width changes: it calls this then, and before it looks where things are.
void wrapReadably(QTextEdit* text);

/// The same for a label that stands alone; it stays in the middle of its column.
void keepReadable(QLabel* label);

/// The same for a label that is broken into lines: a row that holds it, and what is left beside it.
[[nodiscard]] QHBoxLayout* readable(QLabel* label);

/// Keeps a form's fields from growing with a large window: what belongs together stays together. Not for tables.
void keepFormReadable(QWidget* form);

/// The same for a form in a column: a row that holds it, and what is left beside it.
[[nodiscard]] QHBoxLayout* readableForm(QWidget* form);

/// A row for filters, which are no easier to choose from where they are wider, and what is left beside them.
[[nodiscard]] QHBoxLayout* readableFilters(QWidget* filters);

} // namespace tekigo
