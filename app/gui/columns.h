#pragma once

#include <utility>
#include <vector>

class QTableView;
class QTreeView;

namespace tekigo {

/// Widths of columns, each in letters ("x") of the size of words that is worn, and anew when another is; never narrower
/// than the words of the head.
void columnsByLetters(QTableView* view, std::vector<std::pair<int, int>> letters);
void columnsByLetters(QTreeView* view, std::vector<std::pair<int, int>> letters);

} // namespace tekigo
