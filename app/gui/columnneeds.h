#pragma once

#include <utility>
#include <vector>

class QTableView;

namespace tekigo {

/// Makes columns as wide as what stands in them, as far as the view has room: first those that lack little,
/// the others share what is left. None is narrower than its letters ("x") or its head; `filling` takes what
/// nobody needs. Whoever drags a column keeps its width, until words have another size. The view has its
/// model already.
void columnsByNeed(QTableView* view, std::vector<std::pair<int, int>> letters, int filling);

} // namespace tekigo
