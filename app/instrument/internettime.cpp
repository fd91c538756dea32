#include "instrument/internettime.h"

#include <QRegularExpression>

namespace tekigo {

using namespace Qt::StringLiterals;

QDateTime internetTime(const QString& text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d{2}-\\d{2})[Tt](\\d{2}:\\d{2}):(\\d{2})(?:\\.\\d+)?(?:[Zz]|([+-])(\\d{2}):(\\d{2}))$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString seconds = match.captured(3) == u"60" ? u"59"_s : match.captured(3);
    QDateTime time = QDateTime::fromString(
        match.captured(1) + u'T' + match.captured(2) + u':' + seconds + u'Z', Qt::ISODate);
    const int hours = match.captured(5).toInt();
    const int minutes = match.captured(6).toInt();
    if (!time.isValid() || hours > 23 || minutes > 59)
        return {};
    const qint64 offset = (hours * 60 + minutes) * 60;
    return time.addSecs(match.captured(4) == u"-" ? offset : -offset);
}

} // namespace tekigo
