#include "gui/taborder.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <map>

namespace tekigo {
namespace {

void collect(QWidget* widget, QWidgetList& found);

/// Of a grid by its rows; others hold them in the order in which they stand.
QList<QLayoutItem*> itemsOf(QLayout* layout)
{
    QList<QLayoutItem*> items;
    for (int i = 0; i < layout->count(); ++i)
        items << layout->itemAt(i);
    auto* grid = qobject_cast<QGridLayout*>(layout);
    if (!grid)
        return items;
    std::map<QLayoutItem*, std::pair<int, int>> places;
    for (int i = 0; i < grid->count(); ++i) {
        int rows = 0;
        int columns = 0;
        auto& [row, column] = places[grid->itemAt(i)];
        grid->getItemPosition(i, &row, &column, &rows, &columns);
    }
    std::ranges::stable_sort(items, {}, [&places](QLayoutItem* item) { return places.at(item); });
    return items;
}

void collect(QLayout* layout, QWidgetList& found)
{
    for (QLayoutItem* item : itemsOf(layout)) {
        if (item->layout())
            collect(item->layout(), found);
        if (item->widget())
            collect(item->widget(), found);
    }
}

/// What it holds, where no layout lays it out.
QWidgetList heldBy(QWidget* widget)
{
    QWidgetList held;
    if (const auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            held << splitter->widget(i);
    } else if (const auto* tabs = qobject_cast<QTabWidget*>(widget)) {
        held << tabs->tabBar() << tabs->currentWidget();
    } else if (const auto* scroll = qobject_cast<QScrollArea*>(widget)) {
        held << scroll->widget();
    }
    held.removeAll(nullptr);
    return held;
}

void collect(QWidget* widget, QWidgetList& found)
{
    if (widget->isHidden())
        return;
    if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
        found << widget;
    for (QWidget* held : heldBy(widget))
        collect(held, found);
    if (widget->layout() && !qobject_cast<QScrollArea*>(widget))
        collect(widget->layout(), found);
}

bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

} // namespace

QWidgetList inReadingOrder(QWidget* root)
{
    QWidgetList found;
    collect(root, found);
    return found;
}

bool goAlong(const QWidgetList& order, bool forward)
{
    const qsizetype count = order.size();
    const qsizetype here = order.indexOf(QApplication::focusWidget());
    for (qsizetype step = 1; here >= 0 && step < count; ++step) {
        QWidget* next = order.at((here + (forward ? step : count - step)) % count);
        if (!takesTab(*next))
            continue;
        next->window()->setAttribute(Qt::WA_KeyboardFocusChange);
        next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

} // namespace tekigo
