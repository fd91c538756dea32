#include "gui/dialogsize.h"

#include <QScreen>
#include <QWidget>

namespace tekigo {

void fitToWords(QWidget* dialog, QSize least)
{
    const QSize most = dialog->screen()->availableGeometry().size() * 9 / 10;
    dialog->resize(dialog->sizeHint().expandedTo(least).boundedTo(most));
}

QSize firstWindowSize(const QSize& free)
{
    constexpr QSize frame{8, 40}; // title bar and edges of common window managers
    constexpr QSize wanted{1366, 768};
    if (free.width() < LeastWindow.width() || free.height() < LeastWindow.height())
        return wanted;
    return wanted.boundedTo(free - frame).expandedTo(LeastWindow);
}

} // namespace tekigo
