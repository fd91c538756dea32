#include "keys.h"

#include "desk.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

namespace tekigo::journey {

using test::press;

QString focusName()
{
    const QWidget* focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

void write(const QString& text)
{
    for (const QChar one : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(one),
                            Qt::NoModifier);
}

bool keyTo(int key, const QString& name)
{
    const Qt::KeyboardModifiers with = key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier;
    for (int presses = 0; presses < 150 && focusName() != name; ++presses)
        press(key, with);
    if (focusName() != name)
        qWarning("the focus stays on %s and never comes to %s", qPrintable(focusName()), qPrintable(name));
    return focusName() == name;
}

bool tabTo(const QString& name)
{
    return keyTo(Qt::Key_Tab, name);
}

void settle()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(20);
}

bool chooseInCombo(const QString& name, const QString& id)
{
    auto* combo = qobject_cast<QComboBox*>(QApplication::focusWidget());
    const int wanted = combo && combo->objectName() == name ? combo->findData(id) : -1;
    if (wanted < 0)
        return false;
    press(Qt::Key_F4);
    const QWidget* popup = QApplication::activePopupWidget();
    QWidget* list = popup ? popup->focusWidget() : nullptr; // an open list takes the keys
    if (!list)
        return false;
    QTest::keyClick(list, Qt::Key_Home);
    for (int row = 0; row < wanted; ++row)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    // The offscreen platform has no window manager that makes the window active again once its list is
    // closed.
    combo->window()->activateWindow();
    QTest::qWait(1);
    return combo->currentIndex() == wanted && combo->hasFocus();
}

} // namespace tekigo::journey
