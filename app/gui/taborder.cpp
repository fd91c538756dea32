#include "gui/taborder.h"

#include <QLayout>

namespace tekigo {
namespace {

void collect(const QLayout* layout, QWidgetList& found)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), found);
        QWidget* widget = item->widget();
        if (!widget)
            continue;
        // Of radio buttons all, since which of them takes the tab key changes.
        if (widget->focusPolicy() != Qt::NoFocus)
            found << widget;
        collect(widget->layout(), found);
    }
}

} // namespace

void tabAsLaidOut(const QWidget* root, QWidgetList& last)
{
    QWidgetList now;
    collect(root->layout(), now);
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
