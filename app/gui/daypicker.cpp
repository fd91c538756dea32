#include "gui/daypicker.h"

#include "gui/icon.h"
#include "gui/named.h"
#include "gui/theme.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLayout>
#include <QMenu>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int Across = 7, Down = 7; ///< days of a week; weeks of a month, and their heads

/// As high as its rows: Qt reckons without the sheet's letters, and would cut the last week. Weeks have no number, and no day
/// has a colour that is hard to read.
void dress(QCalendarWidget* calendar)
{
    calendar->ensurePolished();
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QFontMetrics letters = calendar->fontMetrics();
    int widest = 0;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        calendar->setWeekdayTextFormat(static_cast<Qt::DayOfWeek>(day), {});
        widest = qMax(widest, letters.horizontalAdvance(calendar->locale().dayName(day, QLocale::ShortFormat)));
    }
    auto* days = calendar->findChild<QTableView*>();
    const QSize cell(qMax(widest + 2 * space::Small, days->horizontalHeader()->minimumSectionSize()),
                     qMax(letters.height() + space::Small, days->verticalHeader()->minimumSectionSize()));
    const int frame = 2 * days->frameWidth() + 2 * space::Hair;
    days->setMinimumSize(Across * cell.width() + frame, Down * cell.height() + frame);
    const std::pair<QString, QString> arrows[] = {{u"qt_calendar_prevmonth"_s, u"previous"_s}, {u"qt_calendar_nextmonth"_s, u"next"_s}};
    for (const auto& [name, shown] : arrows)
        if (auto* arrow = calendar->findChild<QToolButton*>(name)) // Qt's own names
            arrow->setIcon(icon(shown));
    calendar->setMinimumSize(calendar->layout()->totalMinimumSize()); // its own hint forgets the days'
}

} // namespace

void pickDay(QWidget* button, QDate shown, std::function<void(QDate)> chosen)
{
    const auto name = [] { return QCoreApplication::translate("DayPicker", "Calendar"); };
    auto* menu = named<QMenu>(button, u"calendarMenu"_s, name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* calendar = named<QCalendarWidget>(menu, u"calendar"_s, name);
    dress(calendar);
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
