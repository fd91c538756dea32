#pragma once

#include <QString>

#include <functional>

class QAbstractItemView;

namespace tekigo {

/// Words that stand in a list while it has no row: what belongs there, and how it comes there. The view has
/// its model already. The label's object name is the view's with "Empty".
void saysWhenEmpty(QAbstractItemView* view, std::function<QString()> words);

} // namespace tekigo
