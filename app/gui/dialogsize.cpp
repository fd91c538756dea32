#include "gui/dialogsize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace tekigo {

void fitToWords(QWidget* dialog, QSize least)
{
    const QSize most = dialog->screen()->availableGeometry().size() * 9 / 10;
    dialog->resize(dialog->sizeHint().expandedTo(least).boundedTo(most));
}

QSize roomFor(QSize wanted, QSize available, int titleBar)
{
    return wanted.boundedTo({available.width(), available.height() - titleBar});
}

void fitToScreen(QWidget* window, QSize wanted, QSize least)
{
    const QSize available = window->screen()->availableGeometry().size();
    // The frame is known only once the window is shown; the style's own title bar is as high as those of desktops.
    const int titleBar = window->style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, window);
    window->setMinimumSize(roomFor(least, available, titleBar));
    window->resize(roomFor(wanted, available, titleBar));
}

} // namespace tekigo
