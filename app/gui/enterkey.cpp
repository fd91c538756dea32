#include "gui/enterkey.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace tekigo {
namespace {

bool isEnter(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && !key.isAutoRepeat() &&
           !(key.modifiers() & ~Qt::KeypadModifier);
}

/// Boxes to be ticked are no such buttons: Enter in a form means that it is filled in.
QAbstractButton* pressable(QObject* watched)
{
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const bool acts = qobject_cast<QPushButton*>(watched) || qobject_cast<QToolButton*>(watched);
    return acts && button->isEnabled() && button->hasFocus() ? button : nullptr;
}

} // namespace

EnterKey::EnterKey(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject* watched, QEvent* event)
{
    if (isEnter(*event))
        if (QAbstractButton* button = pressable(watched)) {
            button->click();
            return true;
        }
    return QObject::eventFilter(watched, event);
}

} // namespace tekigo
