#include "gui/elided.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int fewestLetters = 6; ///< less tells nothing apart

/// No narrower than a few letters, no wider than the words.
QSize shrunk(const QWidget& widget, const QSize& whole)
{
    const int letters = widget.fontMetrics().averageCharWidth() * fewestLetters;
    return {qMin(whole.width(), letters + 2 * widget.fontMetrics().height()), whole.height()};
}

QString elided(const QWidget& widget, const QString& text, int margins, Qt::TextElideMode mode = Qt::ElideRight)
{
    return widget.fontMetrics().elidedText(text, mode, widget.width() - margins);
}

/// True: it was a question for the tool tip, and is answered.
bool tellWhole(QWidget& widget, QEvent& event, const QString& whole, const QString& shown)
{
    if (event.type() != QEvent::ToolTip || shown == whole)
        return false;
    QToolTip::showText(static_cast<QHelpEvent&>(event).globalPos(), whole, &widget);
    return true;
}

} // namespace

QSize ElidedButton::minimumSizeHint() const
{
    return shrunk(*this, QToolButton::sizeHint());
}

QString ElidedButton::shownText() const
{
    const int margins =
        QToolButton::sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return elided(*this, text(), qMax(0, margins));
}

void ElidedButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text = shownText();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

bool ElidedButton::event(QEvent* event)
{
    return tellWhole(*this, *event, text(), shownText()) || QToolButton::event(event);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::sizeHint();
    return {qMin(whole.width(), fontMetrics().averageCharWidth() * fewestLetters * 3 / 2), whole.height()};
}

QString ElidedLabel::shownText() const
{
    return elided(*this, text(), 0, m_mode);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
                          shownText(), foregroundRole());
}

bool ElidedLabel::event(QEvent* event)
{
    return tellWhole(*this, *event, text(), shownText()) || QLabel::event(event);
}

} // namespace tekigo
