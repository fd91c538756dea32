#pragma once

#include <QString>

#include <functional>

class QAbstractItemView;
class QTextEdit;

namespace tekigo {

/// Words that stand in a list while it has no row: what belongs there, and how it comes there. The view has
/// its model already. The label's object name is the view's with "Empty".
void saysWhenEmpty(QAbstractItemView* view, std::function<QString()> words);

/// The same in a text that is only read, while there is none: an empty area tells nobody whether it is broken.
void saysWhenEmpty(QTextEdit* text, std::function<QString()> words);

} // namespace tekigo
