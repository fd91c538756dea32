#include "plan.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace {

QStringList coded(const QString& cell)
{
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    QStringList words;
    for (auto found = code.globalMatch(cell); found.hasNext();)
        words += found.next().captured(1);
    return words;
}

/// yaml-cpp is `yaml-cpp` or, in newer releases, `yaml-cpp::yaml-cpp`.
QString plainTarget(const QString& target)
{
    const QStringList parts = target.split(QStringLiteral("::"));
    return parts.size() == 2 && parts[0] == parts[1] ? parts[0] : target;
}

} // namespace

bool Room::mayInclude(const QString& header) const
{
    return includes.contains(header.section(u'/', 0, 0)) || includes.contains(header);
}

bool Room::mayLink(const QString& target) const
{
    return std::any_of(links.begin(), links.end(),
                       [&](const QString& link) { return plainTarget(link) == plainTarget(target); });
}

const Room* Plan::room(const QString& name) const
{
    const auto found =
        std::find_if(rooms.begin(), rooms.end(), [&](const Room& room) { return room.name == name; });
    return found == rooms.end() ? nullptr : &*found;
}

Plan readPlan(const QString& readme)
{
    Plan plan;
    QFile file(readme);
    if (!file.open(QIODevice::ReadOnly))
        return plan;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|'); // empty, floor, room, what, may include, may link, empty
        bool numbered = false;
        const int floor = cells.size() == 7 ? cells[1].trimmed().toInt(&numbered) : 0;
        if (numbered)
            plan.rooms.push_back({coded(cells[2]).value(0), floor, coded(cells[4]), coded(cells[5])});
    }
    return plan;
}
