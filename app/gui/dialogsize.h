#pragma once

#include <QSize>

class QWidget;

namespace tekigo {

/// Makes a dialog as large as its words need, at least `least`, as far as the screen goes.
void fitToWords(QWidget* dialog, QSize least);

/// Opens a window at `wanted`, but no larger than what panels and its own title leave of the screen, which it may then not
/// outgrow by its least size either.
void fitToScreen(QWidget* window, QSize wanted, QSize least);
/// What of a screen's free area a window may take with its title bar around it.
[[nodiscard]] QSize roomFor(QSize wanted, QSize available, int titleBar);

} // namespace tekigo
