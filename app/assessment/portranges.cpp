#include "assessment/portranges.h"

#include <QStringList>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

PortRanges merged(PortRanges ranges)
{
    std::ranges::sort(ranges, {}, &PortRange::first);
    PortRanges result;
    for (const PortRange& range : ranges) {
        if (!result.empty() && range.first <= result.back().last + 1)
            result.back().last = std::max(result.back().last, range.last);
        else
            result.push_back(range);
    }
    return result;
}

std::optional<PortRange> rangeOf(QStringView item)
{
    const qsizetype dash = item.indexOf(u'-');
    bool first = false;
    bool last = false;
    const PortRange range{item.left(dash < 0 ? item.size() : dash).toInt(&first),
                          item.mid(dash + 1).toInt(&last)};
    const bool good =
        first && last && range.first >= 0 && range.first <= range.last && range.last <= lastPort;
    return good ? std::optional(range) : std::nullopt;
}

} // namespace

bool contains(const PortRanges& ranges, int port)
{
    const auto after = std::ranges::upper_bound(ranges, port, {}, &PortRange::first);
    return after != ranges.begin() && std::prev(after)->last >= port;
}

bool containsAll(const PortRanges& ranges, const PortRanges& wanted)
{
    return without(wanted, ranges).empty();
}

int portCount(const PortRanges& ranges)
{
    int count = 0;
    for (const PortRange& range : ranges)
        count += range.last - range.first + 1;
    return count;
}

PortRanges united(const PortRanges& one, const PortRanges& other)
{
    PortRanges both = one;
    both.insert(both.end(), other.begin(), other.end());
    return merged(std::move(both));
}

PortRanges common(const PortRanges& one, const PortRanges& other)
{
    PortRanges result;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        const PortRange range{std::max(a->first, b->first), std::min(a->last, b->last)};
        if (range.first <= range.last)
            result.push_back(range);
        if (a->last < b->last)
            ++a;
        else
            ++b;
    }
    return result;
}

PortRanges without(const PortRanges& ranges, const PortRanges& taken)
{
    PortRanges others;
    int next = 0;
    for (const PortRange& range : taken) {
        if (range.first > next)
            others.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    if (next <= lastPort)
        others.push_back({next, lastPort});
    return common(ranges, others);
}

void append(PortRanges& ranges, int port)
{
    if (!ranges.empty() && ranges.back().last == port - 1)
        ranges.back().last = port;
    else
        ranges.push_back({port, port});
}

QString portList(const PortRanges& ranges)
{
    QStringList items;
    for (const PortRange& range : ranges)
        items += range.first == range.last ? QString::number(range.first)
                                           : u"%1-%2"_s.arg(range.first).arg(range.last);
    return items.join(u',');
}

std::optional<PortRanges> portRanges(QStringView list)
{
    PortRanges ranges;
    if (list.isEmpty())
        return ranges;
    for (const QStringView item : list.split(u',')) {
        const auto range = rangeOf(item.trimmed());
        if (!range)
            return std::nullopt;
        ranges.push_back(*range);
    }
    return merged(std::move(ranges));
}

} // namespace tekigo
