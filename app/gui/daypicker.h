#pragma once

#include <QDate>

#include <functional>

class QWidget;

namespace tekigo {

/// Opens a calendar below `button`; a click or Enter chooses a day and closes it, Esc closes it.
void pickDay(QWidget* button, QDate shown, std::function<void(QDate)> chosen);

} // namespace tekigo
