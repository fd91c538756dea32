#include "assessment/portdeclaration.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Table withRow(const Table* inventory, const PortLine& line, bool intended)
{
    Table table = inventory ? *inventory : Table();
    table.rows.push_back(rowFor(line, intended));
    return table;
}

/// Where what was written about the port already stands, else a scan that saw it, else one of its protocol.
const Finding* belonging(const std::vector<Finding>& findings, const PortLine& line)
{
    const Finding* best = nullptr;
    int most = 0;
    for (const Finding& finding : findings) {
        const auto* scan = std::get_if<ScanSeen>(&finding.seen);
        if (!scan || scan->transport != line.transport)
            continue;
        const bool saw = std::ranges::find(line.sides, scan->side) != line.sides.end();
        const int fit = scan->reasons.contains(line.port) ? 3 : saw ? 2 : 1;
        if (fit > most) {
            best = &finding;
            most = fit;
        }
    }
    return best;
}

} // namespace

Table withIntended(const Table* inventory, const PortLine& line)
{
    return withRow(inventory, line, true);
}

Table withNotIntended(const Table* inventory, const PortLine& line)
{
    if (!inventory || line.rows.empty() || line.exposure == Exposure::Undeclared)
        return withRow(inventory, line, false);
    Table table = *inventory;
    for (const size_t row : line.rows)
        if (row < table.rows.size())
            table.rows[row].insert_or_assign(u"intended"_s, false);
    return table;
}

std::optional<Finding> withReason(const std::vector<Finding>& findings, const PortLine& line,
                                  const QString& reason)
{
    const Finding* found = belonging(findings, line);
    if (!found)
        return std::nullopt;
    Finding finding = *found;
    auto& reasons = std::get<ScanSeen>(finding.seen).reasons;
    if (reason.trimmed().isEmpty())
        reasons.erase(line.port);
    else
        reasons.insert_or_assign(line.port, reason.trimmed());
    return finding;
}

} // namespace tekigo
