#include "gui/pagescroll.h"

#include "gui/named.h"
#include "gui/page.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace tekigo {

PageScroll::PageScroll(Page* page, QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(page->objectName() + u"Scroll"_s);
    spoken(this, [page] { return page->title(); });
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
}

Page* PageScroll::page() const
{
    return static_cast<Page*>(widget());
}

/// As a resizable area does, but by the least height that the page can do with, not by the one that it would like.
void PageScroll::fit()
{
    QWidget* page = widget();
    const auto needed = [page](int width) {
        const QLayout* layout = page->layout();
        return layout && layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width)
                                                     : page->minimumSizeHint().height();
    };
    QSize room = maximumViewportSize();
    if (needed(room.width()) > room.height())
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    page->resize(room.width(), qMax(room.height(), needed(room.width())));
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::resizeEvent(QResizeEvent* event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

} // namespace tekigo
