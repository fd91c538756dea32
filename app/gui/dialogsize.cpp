#include "gui/dialogsize.h"

#include <QScreen>
#include <QWidget>

namespace tekigo {

void fitToWords(QWidget* dialog, QSize least)
{
    const QSize most = dialog->screen()->availableGeometry().size() * 9 / 10;
    dialog->resize(dialog->sizeHint().expandedTo(least).boundedTo(most));
}

} // namespace tekigo
