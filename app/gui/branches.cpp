#include "gui/branches.h"

#include "gui/sized.h"
#include "gui/theme.h"

#include <QFontInfo>
#include <QTreeView>

namespace tekigo {

void growBranches(QTreeView* tree)
{
    // As the sheet's pictures do: they are drawn for words of ten points.
    sized(tree, [tree] { tree->setIndentation(qRound(space::Large * QFontInfo(tree->font()).pointSizeF() / 10)); });
}

} // namespace tekigo
