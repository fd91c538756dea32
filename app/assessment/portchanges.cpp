// What changed between two scans.
#include "assessment/exposure.h"

namespace tekigo {
namespace {

/// Whether the scan says of the port that it is open, or that it is not.
bool tells(const ScanSeen& scan, int port)
{
    return scan.openPort(port) || (contains(scan.looked, port) && !contains(scan.unclear, port));
}

/// A name or product that only one of the two scans asked for is no change.
bool sameService(const OpenPort& was, const OpenPort& is)
{
    const auto agree = [](const QString& one, const QString& other) {
        return one.isEmpty() || other.isEmpty() || one == other;
    };
    return agree(was.service, is.service) && agree(was.product, is.product);
}

} // namespace

std::vector<PortChange> portChanges(const ScanSeen& before, const ScanSeen& after)
{
    std::vector<PortChange> changes;
    if (before.transport != after.transport)
        return changes;
    std::map<int, std::pair<const OpenPort*, const OpenPort*>> ports;
    for (const OpenPort& port : before.open)
        ports[port.port].first = &port;
    for (const OpenPort& port : after.open)
        ports[port.port].second = &port;
    for (const auto& [number, seen] : ports) {
        const auto& [was, is] = seen;
        const QString said = was ? serviceWords(*was) : QString();
        const QString says = is ? serviceWords(*is) : QString();
        if (!tells(before, number) || !tells(after, number) || (was && is && sameService(*was, *is)))
            continue;
        changes.push_back({before.transport, number,
                           !was  ? PortChange::Kind::Opened
                           : !is ? PortChange::Kind::Closed
                                 : PortChange::Kind::ServiceChanged,
                           said, says});
    }
    return changes;
}

} // namespace tekigo
