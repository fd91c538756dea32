#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace tekigo {

/// Ports first to last, both included.
struct PortRange
{
    int first = 0;
    int last = 0;

    bool operator==(const PortRange&) const = default;
};
using PortRanges = std::vector<PortRange>; ///< sorted, none touching the next

constexpr int lastPort = 65535;

[[nodiscard]] bool contains(const PortRanges& ranges, int port);
[[nodiscard]] bool containsAll(const PortRanges& ranges, const PortRanges& wanted);
[[nodiscard]] int portCount(const PortRanges& ranges);
[[nodiscard]] PortRanges united(const PortRanges& one, const PortRanges& other);
[[nodiscard]] PortRanges common(const PortRanges& one, const PortRanges& other);
[[nodiscard]] PortRanges without(const PortRanges& ranges, const PortRanges& taken);
/// Adds a port behind all others: for whoever walks the ports upwards.
void append(PortRanges& ranges, int port);

/// "1-1024,8080": as scanners write them.
[[nodiscard]] QString portList(const PortRanges& ranges);
/// Empty where it is no such list, or names a port above 65535.
[[nodiscard]] std::optional<PortRanges> portRanges(QStringView list);

} // namespace tekigo
