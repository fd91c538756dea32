#pragma once

#include <utility>
#include <vector>

class QTableView;
class QTreeView;
class QWidget;

namespace tekigo {

/// Widths of columns, each in letters ("x") of the size of words that is worn, and anew when another is; never narrower
/// than the words of the head.
void columnsByLetters(QTableView* view, std::vector<std::pair<int, int>> letters);
void columnsByLetters(QTreeView* view, std::vector<std::pair<int, int>> letters);

/// Rows as high as so many lines of text of the size that is worn, with some air.
void rowsByLines(QTableView* view, int lines);

/// Least height of a list, in lines of text of the size that is worn, its head apart.
void keepLines(QWidget* list, int lines);

} // namespace tekigo
