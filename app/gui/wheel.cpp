#include "gui/wheel.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace tekigo {

WheelScrolls::WheelScrolls(QApplication& application)
{
    application.installEventFilter(this);
}

bool WheelScrolls::eventFilter(QObject* watched, QEvent* event)
{
    const bool polished = event->type() == QEvent::Polish;
    if (!polished && event->type() != QEvent::Wheel)
        return false;
    if (!qobject_cast<QComboBox*>(watched) && !qobject_cast<QAbstractSpinBox*>(watched))
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (polished) {
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    event->ignore(); // whatever it stands in scrolls
    return true;
}

} // namespace tekigo
