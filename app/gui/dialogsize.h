#pragma once

#include <QSize>

class QWidget;

namespace tekigo {

/// Makes a dialog as large as its words need, at least `least`, as far as the screen goes.
void fitToWords(QWidget* dialog, QSize least);

} // namespace tekigo
