#pragma once

#include <QWidget>

namespace tekigo {

/// What takes the tab key in `root` and is shown, in the order in which layouts, splitters and tabs show it,
/// however late some of it was made. Qt's own order is that in which widgets were made.
[[nodiscard]] QWidgetList inReadingOrder(QWidget* root);

/// Goes on from what has the focus to the next of these that takes it now, round at the end; false where none
/// of them has it.
bool goAlong(const QWidgetList& order, bool forward);

} // namespace tekigo
