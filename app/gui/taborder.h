#pragma once

#include <QPointer>
#include <QWidget>

namespace tekigo {

using TabOrder = QList<QPointer<QWidget>>;

/// Lets the tab key go through what is shown in `root` in the order in which layouts, splitters and tabs show it, however
/// late some of it was made. Cheap where nothing came or went: `last` is the order of the call before.
void tabAsLaidOut(QWidget* root, TabOrder& last);

} // namespace tekigo
