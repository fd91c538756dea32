#pragma once

#include <QStringList>
#include <QWidget>

namespace tekigo::test {

/// What is wrong with what assistive programs are told of `root` and all that is shown in it; empty: nothing.
[[nodiscard]] QStringList wronglyTold(const QWidget& root);

/// What is wrong with the way that Tab goes through the window of `root`: what it never reaches, where it
/// goes against the reading order. Widgets in `seen` are known to change as they get the keys; those that do
/// are added.
[[nodiscard]] QStringList wronglyReached(QWidget& root, QSet<const QWidget*>& seen);

} // namespace tekigo::test
