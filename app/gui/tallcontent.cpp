#include "gui/tallcontent.h"

#include "gui/theme.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int FewestLines = 4; ///< of text, that are always in view

} // namespace

TallContent::TallContent(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_ring = new QFrame(this);
    m_ring->setObjectName(u"qt_ring"_s);
    m_ring->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ring->hide();
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void TallContent::takeKeys()
{
    setFocusPolicy(Qt::TabFocus);
    setViewportMargins(space::Small, space::Small, space::Small, space::Small);
}

QSize TallContent::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    const QSize content = widget()->sizeHint();
    const QLayout* layout = widget()->layout();
    const int height =
        layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(content.width()) : content.height();
    const int frame = 2 * frameWidth();
    const QMargins around = viewportMargins();
    return QSize{content.width() + verticalScrollBar()->sizeHint().width() + frame, height + frame}.grownBy(around);
}

QSize TallContent::minimumSizeHint() const
{
    const int wide = widget() ? widget()->minimumSizeHint().width() : 0;
    const QMargins around = viewportMargins();
    return {wide + verticalScrollBar()->sizeHint().width() + 2 * frameWidth() + around.left() + around.right(), FewestLines * fontMetrics().lineSpacing()};
}

void TallContent::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_ring->setGeometry(rect());
}

void TallContent::focusInEvent(QFocusEvent* event)
{
    QScrollArea::focusInEvent(event);
    m_ring->raise();
    m_ring->show();
}

void TallContent::focusOutEvent(QFocusEvent* event)
{
    QScrollArea::focusOutEvent(event);
    m_ring->hide();
}

/// The widest part may be another now, which is the window's business too.
bool TallContent::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace tekigo
