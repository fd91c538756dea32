#include "gui/daypicker.h"

#include "gui/named.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace tekigo {

void pickDay(QWidget* button, QDate shown, std::function<void(QDate)> chosen)
{
    const auto name = [] { return QCoreApplication::translate("DayPicker", "Calendar"); };
    auto* menu = named<QMenu>(button, u"calendarMenu"_s, name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = named<QCalendarWidget>(menu, u"calendar"_s, name);
    calendar->setSelectedDate(shown);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto choose = [menu, chosen = std::move(chosen)](QDate day) {
        if (menu->isHidden())
            return; // the second click of two
        menu->close();
        chosen(day);
    };
    QObject::connect(calendar, &QCalendarWidget::clicked, button, choose);
    QObject::connect(calendar, &QCalendarWidget::activated, button, choose);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    calendar->setFocus();
}

} // namespace tekigo
