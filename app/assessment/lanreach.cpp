#include "assessment/lanreach.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

bool hasLanIn(const Row& row)
{
    const auto cell = row.find(u"reachable"_s);
    const auto* side = cell == row.end() ? nullptr : std::get_if<QString>(&cell->second);
    return side && (*side == sideId(Side::Lan) || *side == sideId(Side::Line));
}

bool sawShut(const Finding& finding, const PortLine& line)
{
    const auto* scan = std::get_if<ScanSeen>(&finding.seen);
    return scan && scan->transport == line.transport && scan->side == Side::Lan && contains(scan->looked, line.port) &&
           !scan->openPort(line.port) && !contains(scan->unclear, line.port);
}

} // namespace

bool isShutToLan(const PortLine& line, const Table* inventory, const std::vector<Finding>& findings)
{
    if (line.exposure != Exposure::Agrees || !inventory ||
        std::ranges::find(line.sides, Side::Lan) != line.sides.end())
        return false;
    return std::ranges::any_of(
               line.rows,
               [&](size_t row) { return row < inventory->rows.size() && hasLanIn(inventory->rows[row]); }) &&
           std::ranges::any_of(findings, [&](const Finding& finding) { return sawShut(finding, line); });
}

Text shutToLanWords()
{
    return {u"申告はLAN側を含みますが、LAN側の検査では開いていません"_s,
            u"declared for the LAN side too, but not open in the scan from there"_s};
}

Text agreesInPartName()
{
    return {u"一部一致"_s, u"Agrees in part"_s};
}

Text standingWords(const PortLine& line, bool shutToLan)
{
    const QChar sign = exposureSign(shutToLan ? Exposure::DeclaredOnly : line.exposure);
    const Text name = shutToLan ? agreesInPartName() : exposureName(line.exposure);
    return {sign + (u' ' + name.ja), sign + (u' ' + name.en)};
}

} // namespace tekigo
