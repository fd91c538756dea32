#pragma once

class QTreeView;

namespace tekigo {

/// Indents a tree by as much as its words are large: the arrows, which fill what they are given, are then as large as they.
void growBranches(QTreeView* tree);

} // namespace tekigo
