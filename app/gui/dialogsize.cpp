#include "gui/dialogsize.h"

#include <QScreen>
#include <QWidget>

namespace tekigo {

void fitToWords(QWidget* dialog, QSize least)
{
    const QSize most = dialog->screen()->availableGeometry().size() * 9 / 10;
    dialog->resize(dialog->sizeHint().expandedTo(least).boundedTo(most));
}

QSize firstWindowSize(const QSize& free, const QSize& wanted, const QSize& least)
{
    constexpr QSize frame{8, 40}; // title bar and edges of common window managers
    if (free.width() < least.width() || free.height() < least.height())
        return wanted;
    return wanted.boundedTo(free - frame).expandedTo(least);
}

} // namespace tekigo
