#include "instrument/mask.h"

#include <algorithm>

namespace tekigo {
namespace {

constexpr qint64 leastShown = 8;
constexpr qsizetype longestForm = 40;

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

QChar form(char c)
{
    if (c >= '0' && c <= '9')
        return u'9';
    if (c >= 'a' && c <= 'z')
        return u'a';
    if (c >= 'A' && c <= 'Z')
        return u'A';
    if (static_cast<unsigned char>(c) >= 0x80)
        return u'あ';
    return QByteArrayView(":-._/ ").contains(c) ? QChar::fromLatin1(c) : u'#';
}

} // namespace

qint64 characters(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return !continues(c); });
}

QString masked(std::string_view code)
{
    const qint64 count = characters(code);
    QString shown(static_cast<qsizetype>(std::min<qint64>(count, longestForm)), u'•');
    const bool plain = !code.empty() && code.front() > ' ' && code.front() < 0x7F;
    if (count >= leastShown && plain)
        shown[0] = QChar::fromLatin1(code.front());
    return count > longestForm ? shown + u'…' : shown;
}

QString formOf(std::string_view field)
{
    QString shown;
    for (const char c : field) {
        if (continues(c))
            continue;
        if (shown.size() == longestForm)
            return shown + u'…';
        shown.append(form(c));
    }
    return shown;
}

} // namespace tekigo
