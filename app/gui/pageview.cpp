#include "gui/pageview.h"

#include "gui/language.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {

PageView::PageView(QWidget* parent)
    : SheetView(foreign::Form::Pages, parent)
{
    connect(this, &SheetView::opened, this, [this] {
        goTo(std::clamp(std::exchange(m_wanted, 0), 1, pages()));
        tell();
    });
    connect(this, &SheetView::sheetsChanged, this, [this] {
        askWords();
        tell();
    });
    retold(this, [this] { tell(); });
    QAccessible::installActivationObserver(this);
}

PageView::~PageView()
{
    QAccessible::removeActivationObserver(this);
}

void PageView::accessibilityActiveChanged(bool active)
{
    m_heard = active;
    askWords();
}

QSizeF PageView::fitted(QSizeF sheet) const
{
    const double width = std::max(1, viewport()->width() - 2 * space::Small);
    return sheet * (width / sheet.width());
}

double PageView::unit() const
{
    return logicalDpiX() / 72.0;
}

void PageView::goTo(int page)
{
    if (pages() == 0) {
        m_wanted = page;
        return;
    }
    if (page < 1 || page > pages())
        return;
    setPage(page - 1);
    scrollTo(page - 1);
}

void PageView::moved()
{
    setPage(pageAt(verticalScrollBar()->value() + viewport()->height() / 2));
}

void PageView::cleared()
{
    m_page = 0;
    m_wanted = 0;
    m_reading = 0;
    m_read = -1;
    m_words.clear();
    tell();
}

void PageView::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    m_read = -1;
    askWords();
    tell();
    Q_EMIT pageChanged(page + 1);
}

/// After the page itself: who sees it does not wait for who hears it.
void PageView::askWords()
{
    if (m_read == m_page || !showing())
        return;
    showing()->giveUp(m_reading);
    m_reading = 0;
    m_words.clear();
    if (!m_heard || sheet(page()).isNull())
        return;
    m_read = m_page;
    m_reading = showing()->ask({m_page, {}});
}

void PageView::wordsRead(int turn, const QString& words)
{
    if (turn != m_reading)
        return;
    m_words = words;
    tell();
}

/// For those who hear the page: which it is, and what it says or why it is not shown.
void PageView::tell()
{
    if (pages() == 0)
        return setAccessibleDescription({});
    const Text why = failure(page());
    const QString number = tr("Page %1 of %2").arg(page()).arg(pages());
    const QString more = why.isEmpty() ? m_words : shown(why);
    setAccessibleDescription(more.isEmpty() ? number : number + u'\n' + more);
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool narrow = horizontalScrollBar()->maximum() == 0; // else they move the page
    switch (event->key()) {
    case Qt::Key_Home:
        return goTo(1);
    case Qt::Key_End:
        return goTo(pages());
    case Qt::Key_Space:
        return verticalScrollBar()->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                                         : QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (narrow)
            return goTo(page() + (event->key() == Qt::Key_Right ? 1 : -1));
        break;
    default:
        break;
    }
    SheetView::keyPressEvent(event);
}

} // namespace tekigo
