#pragma once

#include <QKeySequence>

#include <functional>

class QAbstractButton;
class QWidget;

namespace tekigo {

/// Presses a button by a key while the focus is anywhere in `within`, at once and without taking the focus (a
/// button's own shortcut presses it a tenth of a second later). Its tool tip says `words` and the key, and so does the sheet of
/// shortcuts.
void pressedBy(QAbstractButton* button, const QKeySequence& key, QWidget* within,
               std::function<QString()> words);

} // namespace tekigo
