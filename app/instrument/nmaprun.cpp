#include "instrument/nmaprun.h"

#include <algorithm>

namespace tekigo {

bool isAbout(const NmapRun& run, Transport transport)
{
    return run.asked.contains(transport) ||
           std::ranges::any_of(
               run.hosts, [transport](const NmapRun::Host& host) { return host.sights.contains(transport); });
}

std::vector<ScannedHost> hostsUp(const std::vector<NmapRun>& runs)
{
    std::vector<ScannedHost> hosts;
    for (const NmapRun& run : runs)
        for (const NmapRun::Host& host : run.hosts)
            if (host.host.up &&
                std::ranges::find(hosts, host.host.address, &ScannedHost::address) == hosts.end())
                hosts.push_back(host.host);
    return hosts;
}

} // namespace tekigo
