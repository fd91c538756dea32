#include "base/filename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype kMostBytes = 120;

/// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: these, whatever ending follows them.
bool isKeptForDevices(const QString& name)
{
    static const QRegularExpression devices(u"^(CON|PRN|AUX|NUL|(COM|LPT)[0-9¹²³])(\\.|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return devices.match(name).hasMatch();
}

/// Whole characters only: half a surrogate pair is no text.
QString shortened(QString name)
{
    while (name.toUtf8().size() > kMostBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name;
}

} // namespace

QString safeFileName(const QString& words, const QString& otherwise)
{
    static const QRegularExpression refused(
        uR"([\x00-\x1f\x7f<>:"/\\|?*\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}])"_s);
    QString name = words;
    name = shortened(name.replace(refused, u"_"_s).trimmed());
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    // A point in front hides a file.
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.isEmpty())
        return otherwise;
    return isKeptForDevices(name) ? u'_' + name : name;
}

} // namespace tekigo
