#pragma once

#include <QSize>

class QWidget;

namespace tekigo {

/// Makes a dialog as large as its words need, at least `least`, as far as the screen goes.
void fitToWords(QWidget* dialog, QSize least);

inline constexpr QSize LeastWindow{1024, 640}; ///< in which every page can be worked with

/// How large a window is at its first start: `wanted`, or what a screen with that much free room (panels taken off) leaves
/// inside the window's frame. A screen too small for `least` is left to the window manager.
[[nodiscard]] QSize firstWindowSize(const QSize& free, const QSize& wanted = {1366, 768}, const QSize& least = LeastWindow);

} // namespace tekigo
