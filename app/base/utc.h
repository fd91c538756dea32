#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace tekigo {

/// A moment by the clock of UTC; of a day alone its first. Qt's own ways to say so changed between 6.4 and 6.8.
[[nodiscard]] inline QDateTime utc(const QDate& day, const QTime& time = QTime(0, 0))
{
    return QDateTime(day, time, QTimeZone::utc()).toUTC();
}

/// A moment by the seconds since the beginning of 1970, as systems count them.
[[nodiscard]] inline QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds).toUTC();
}

} // namespace tekigo
