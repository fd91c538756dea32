#include "gui/tourmark.h"

#include "gui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int Stroke = 3; ///< wide enough to be seen beside the frame of a focus

} // namespace

TourMark::TourMark(QWidget* window)
    : QWidget(window)
{
    setObjectName(u"tourMark"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void TourMark::surround(const QRect& part)
{
    setGeometry(part.adjusted(-Stroke, -Stroke, Stroke, Stroke).intersected(parentWidget()->rect()));
    show();
    raise();
}

void TourMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(palette()).accent, Stroke));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
}

} // namespace tekigo
