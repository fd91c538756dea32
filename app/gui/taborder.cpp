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
    for (int i = 1; i < now.size(); ++i)
        QWidget::setTabOrder(now.at(i - 1), now.at(i));
    last = now;
}

} // namespace tekigo
