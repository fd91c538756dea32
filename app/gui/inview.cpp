#include "gui/inview.h"

#include "gui/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>

namespace tekigo {

void bringIntoView(QWidget* widget)
{
    QTimer::singleShot(0, widget, [widget] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        for (QWidget* around = widget->parentWidget(); around; around = around->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(around))
                area->ensureWidgetVisible(widget, 0, space::Wide);
    });
}

} // namespace tekigo
