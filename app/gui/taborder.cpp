#include "gui/taborder.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <map>

namespace tekigo {
namespace {

void collect(QWidget* widget, TabOrder& found);

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

void collect(QLayout* layout, TabOrder& found)
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

void collect(QWidget* widget, TabOrder& found)
{
    if (widget->isHidden())
        return;
    // Of radio buttons all, since which of them takes the tab key changes.
    if (widget->focusPolicy() != Qt::NoFocus)
        found << widget;
    for (QWidget* held : heldBy(widget))
        collect(held, found);
    if (widget->layout() && !qobject_cast<QScrollArea*>(widget))
        collect(widget->layout(), found);
}

} // namespace

void tabAsLaidOut(QWidget* root, TabOrder& last)
{
    TabOrder now;
    collect(root, now);
    if (now == last)
        return;
    // What stands as it stood follows one another already.
    qsizetype first = 0;
    while (first < qMin(now.size(), last.size()) && now.at(first) == last.at(first))
        ++first;
    qsizetype end = now.size();
    for (qsizetype old = last.size(); end > first && old > first && now.at(end - 1) == last.at(old - 1); --old)
        --end;
    for (qsizetype i = qMax(first, qsizetype(1)); i < qMin(end + 1, now.size()); ++i)
        QWidget::setTabOrder(now.at(i - 1), now.at(i));
    last = now;
}

} // namespace tekigo
