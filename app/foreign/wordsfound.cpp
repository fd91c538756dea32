#include "foreign/wordsfound.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {

Text onlyBeginning()
{
    return {u"大きいため、途中まで読み取りました。"_s, u"It is large; only its beginning was read."_s};
}

void stop(FileText& read, const Text& why)
{
    read.whole = false;
    read.why = why;
}

bool add(FileText& read, int page, const QString& text, qsizetype& left)
{
    if (text.isEmpty())
        return true;
    if (text.size() > left) {
        stop(read, onlyBeginning());
        return false;
    }
    left -= text.size();
    read.parts.push_back({page, text});
    return true;
}

QString toArgument(const TextLimits& limits)
{
    return u"%1,%2,%3,%4,%5,%6,%7"_s.arg(limits.bytes)
        .arg(limits.unpacked)
        .arg(limits.pages)
        .arg(limits.pageCharacters)
        .arg(limits.characters)
        .arg(limits.pageSeconds)
        .arg(limits.milliseconds);
}

std::optional<TextLimits> limitsFrom(const QString& argument)
{
    const QStringList numbers = argument.split(u',');
    const bool sound = std::ranges::all_of(numbers, [](const QString& number) {
        bool isNumber = false;
        return number.toLongLong(&isNumber) >= 0 && isNumber;
    });
    if (numbers.size() != 7 || !sound)
        return {};
    return TextLimits{.bytes = numbers[0].toLongLong(),
                      .unpacked = numbers[1].toLongLong(),
                      .pages = numbers[2].toInt(),
                      .pageCharacters = numbers[3].toLongLong(),
                      .characters = numbers[4].toLongLong(),
                      .pageSeconds = numbers[5].toInt(),
                      .milliseconds = numbers[6].toInt()};
}

} // namespace tekigo::foreign
