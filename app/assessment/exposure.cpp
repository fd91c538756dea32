#include "assessment/exposure.h"

#include <algorithm>
#include <set>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

template<class T>
const T* cellOf(const Row& row, const QString& column)
{
    const auto cell = row.find(column);
    return cell == row.end() ? nullptr : std::get_if<T>(&cell->second);
}

/// A cell that is not answered says neither yes nor no.
bool says(const Row& row, const QString& column, bool answer)
{
    const bool* said = cellOf<bool>(row, column);
    return said && *said == answer;
}

template<class T>
void addOnce(std::vector<T>& values, const T& value)
{
    if (std::ranges::find(values, value) == values.end())
        values.push_back(value);
}

/// A row of the inventory that names a port.
struct Declared
{
    size_t row = 0;
    Transport transport = Transport::Tcp;
    int port = 0;
    QString reachable; ///< empty: not answered
    bool intended = false;
    bool enabled = false;
    bool refused = false; ///< said to be not intended or not enabled

    [[nodiscard]] bool fits(Side side) const
    {
        if (reachable.isEmpty() || side == Side::NotSaid)
            return true;
        return reachable == sideId(side) || (side == Side::Lan && reachable == sideId(Side::Line));
    }
    [[nodiscard]] bool isSeenFromOutside() const { return reachable != u"local"_s; }
};

std::optional<Declared> declaredBy(const Row& row, size_t at)
{
    const QString* kind = cellOf<QString>(row, u"kind"_s);
    const qint64* port = cellOf<qint64>(row, u"port"_s);
    const QString* reachable = cellOf<QString>(row, u"reachable"_s);
    if (!kind || !port || *port < 0 || *port > lastPort)
        return std::nullopt;
    for (const Transport transport : transports())
        if (*kind == transportId(transport))
            return Declared{.row = at,
                            .transport = transport,
                            .port = int(*port),
                            .reachable = reachable ? *reachable : QString(),
                            .intended = says(row, u"intended"_s, true),
                            .enabled = says(row, u"enabled"_s, true),
                            .refused = says(row, u"intended"_s, false) || says(row, u"enabled"_s, false)};
    return std::nullopt;
}

/// Sets the inventory and the scans side by side, port by port.
class Comparison
{
public:
    Comparison(const Table* inventory, const std::vector<Finding>& findings);

    [[nodiscard]] std::vector<PortLine> lines();

private:
    using Port = std::pair<Transport, int>;
    using Key = std::tuple<Transport, int, int, Exposure>; ///< transport, first, last, exposure

    [[nodiscard]] std::vector<const Declared*> listing(Transport transport, int port) const;
    PortLine& line(Transport transport, PortRange ports, Exposure exposure, Side side);
    void addOpen(const ScanSeen& scan, const OpenPort& open);
    void addUnclear(const ScanSeen& scan);
    void addUnclear(const ScanSeen& scan, PortRange ports);
    void addNotOpen(const Declared& declared);
    [[nodiscard]] bool isSeen(const Declared& declared) const;
    [[nodiscard]] std::set<int> spokenOf(Transport transport) const;
    void addReasons();

    std::multimap<Port, Declared> m_declared;
    std::vector<const ScanSeen*> m_scans;
    std::map<Key, PortLine> m_lines;
};

Comparison::Comparison(const Table* inventory, const std::vector<Finding>& findings)
{
    for (size_t at = 0; inventory && at < inventory->rows.size(); ++at)
        if (const auto declared = declaredBy(inventory->rows[at], at))
            m_declared.emplace(Port{declared->transport, declared->port}, *declared);
    for (const Finding& finding : findings)
        if (const auto* scan = std::get_if<ScanSeen>(&finding.seen))
            m_scans.push_back(scan);
}

std::vector<const Declared*> Comparison::listing(Transport transport, int port) const
{
    std::vector<const Declared*> rows;
    const auto [first, last] = m_declared.equal_range({transport, port});
    for (auto each = first; each != last; ++each)
        rows.push_back(&each->second);
    return rows;
}

PortLine& Comparison::line(Transport transport, PortRange ports, Exposure exposure, Side side)
{
    PortLine& line = m_lines[{transport, ports.first, ports.last, exposure}];
    line.transport = transport;
    line.port = ports.first;
    line.last = ports.last;
    line.exposure = exposure;
    addOnce(line.sides, side);
    return line;
}

void Comparison::addOpen(const ScanSeen& scan, const OpenPort& open)
{
    const auto listed = listing(scan.transport, open.port);
    std::vector<const Declared*> fitting;
    std::ranges::copy_if(listed, std::back_inserter(fitting),
                         [&](const Declared* row) { return row->fits(scan.side); });
    const auto any = [&](auto what) { return std::ranges::any_of(fitting, what); };
    const Exposure exposure = fitting.empty() ? Exposure::Undeclared
                              : any([](const Declared* row) { return row->intended && row->enabled; })
                                  ? Exposure::Agrees
                              : any([](const Declared* row) { return row->refused; }) ? Exposure::Unintended
                                                                                      : Exposure::Incomplete;
    PortLine& line = this->line(scan.transport, {open.port, open.port}, exposure, scan.side);
    for (const Declared* row : fitting.empty() ? listed : fitting)
        addOnce(line.rows, row->row);
    if (line.service.isEmpty())
        line.service = open.service;
    if (line.product.isEmpty())
        line.product = open.product;
}

/// Ports that a row or a reason is about; they stand alone in what is unclear.
std::set<int> Comparison::spokenOf(Transport transport) const
{
    std::set<int> ports;
    for (const auto& [port, declared] : m_declared)
        if (port.first == transport)
            ports.insert(port.second);
    for (const ScanSeen* scan : m_scans)
        if (scan->transport == transport)
            for (const auto& [port, reason] : scan->reasons)
                ports.insert(port);
    return ports;
}

void Comparison::addUnclear(const ScanSeen& scan)
{
    const std::set<int> alone = spokenOf(scan.transport);
    for (const PortRange& range : scan.unclear) {
        int next = range.first;
        for (auto port = alone.lower_bound(range.first); port != alone.end() && *port <= range.last; ++port) {
            if (*port > next)
                addUnclear(scan, {next, *port - 1});
            addUnclear(scan, {*port, *port});
            next = *port + 1;
        }
        if (next <= range.last)
            addUnclear(scan, {next, range.last});
    }
}

void Comparison::addUnclear(const ScanSeen& scan, PortRange ports)
{
    PortLine& line = this->line(scan.transport, ports, Exposure::Unclear, scan.side);
    if (ports.first == ports.last)
        for (const Declared* row : listing(scan.transport, ports.first))
            if (row->fits(scan.side))
                addOnce(line.rows, row->row);
}

bool Comparison::isSeen(const Declared& declared) const
{
    return std::ranges::any_of(m_scans, [&](const ScanSeen* scan) {
        return scan->transport == declared.transport && declared.fits(scan->side) &&
               (scan->openPort(declared.port) || contains(scan->unclear, declared.port));
    });
}

void Comparison::addNotOpen(const Declared& declared)
{
    if (!declared.enabled || !declared.isSeenFromOutside() || isSeen(declared))
        return;
    const bool looked = std::ranges::any_of(m_scans, [&](const ScanSeen* scan) {
        return scan->transport == declared.transport && declared.fits(scan->side) &&
               contains(scan->looked, declared.port);
    });
    PortLine& line = this->line(declared.transport, {declared.port, declared.port},
                                looked ? Exposure::DeclaredOnly : Exposure::NotLookedAt, Side::NotSaid);
    line.sides.clear();
    addOnce(line.rows, declared.row);
}

void Comparison::addReasons()
{
    for (auto& [key, line] : m_lines)
        for (const ScanSeen* scan : m_scans) {
            const auto reason = scan->reasons.find(line.port);
            if (line.port == line.last && scan->transport == line.transport &&
                reason != scan->reasons.end() && line.reason.isEmpty())
                line.reason = reason->second;
        }
}

std::vector<PortLine> Comparison::lines()
{
    for (const ScanSeen* scan : m_scans) {
        for (const OpenPort& open : scan->open)
            addOpen(*scan, open);
        addUnclear(*scan);
    }
    for (const auto& [port, declared] : m_declared)
        addNotOpen(declared);
    addReasons();
    std::vector<PortLine> lines;
    for (auto& [key, line] : m_lines)
        lines.push_back(std::move(line));
    return lines;
}

} // namespace

std::vector<PortLine> exposures(const Table* inventory, const std::vector<Finding>& findings)
{
    return Comparison(inventory, findings).lines();
}

qint64 portsStanding(const std::vector<PortLine>& lines, Exposure exposure)
{
    std::set<std::pair<Transport, int>> ports;
    for (const PortLine& line : lines)
        if (line.exposure == exposure)
            ports.emplace(line.transport, line.port);
    return qint64(ports.size());
}

Row rowFor(const PortLine& line, bool intended)
{
    Row row{{u"kind"_s, transportId(line.transport)},
            {u"port"_s, qint64(line.port)},
            {u"intended"_s, intended}};
    // Nobody saw an unclear port open, so whether it is enabled stays to be answered.
    if (line.exposure != Exposure::Unclear)
        row.emplace(u"enabled"_s, true);
    if (!line.service.isEmpty())
        row.emplace(u"service"_s, line.service);
    // Who reaches it from the line reaches it from the LAN as well.
    for (const Side side : {Side::Lan, Side::Line})
        if (std::ranges::find(line.sides, side) != line.sides.end())
            row.insert_or_assign(u"reachable"_s, sideId(side));
    return row;
}

} // namespace tekigo
