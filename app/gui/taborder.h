#pragma once

#include <QWidget>

namespace tekigo {

/// Lets the tab key go through the widgets in `root` in the order in which their layouts show them, however
/// late some of them were made. Cheap where nothing came or went: `last` is the order of the call before.
void tabAsLaidOut(const QWidget* root, QWidgetList& last);

} // namespace tekigo
