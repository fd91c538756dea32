#include "assessment/scan.h"

#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

const PortRanges allPorts{{1, lastPort}};

/// So many ranges are still read by people; more are counted.
constexpr size_t shownRanges = 8;

Text someOf(const PortRanges& ranges)
{
    if (ranges.size() <= shownRanges)
        return same(portList(ranges).replace(u","_s, u", "_s));
    const PortRanges first(ranges.begin(), ranges.begin() + shownRanges);
    const QString list = portList(first).replace(u","_s, u", "_s);
    const QString count = QString::number(portCount(ranges));
    return phrase({u"%1 ほか（計%2ポート）"_s, u"%1 and others (%2 ports in all)"_s},
                  {same(list), same(count)});
}

void sayEnd(const ScanSeen& scan, std::vector<Text>& limits)
{
    if (scan.end == ScanSeen::End::Interrupted)
        limits.push_back({u"検査は途中で中断されています。"_s, u"The run was interrupted."_s});
    if (scan.end == ScanSeen::End::Truncated)
        limits.push_back({u"ファイルが途中で切れており、以降の結果は含まれていません。"_s,
                          u"The file ends in the middle; what came after is not in it."_s});
}

void sayHosts(const ScanSeen& scan, std::vector<Text>& limits)
{
    if (scan.hostsUp() == 0)
        limits.push_back({u"応答した機器がありません。"_s, u"No host answered."_s});
    for (const ScannedHost& host : scan.hosts)
        if (host.timedOut)
            limits.push_back(phrase({u"%1 は時間切れのため、検査が打ち切られています。"_s,
                                     u"The scanner gave up on %1 before the end (timed out)."_s},
                                    {same(host.address)}));
}

void sayPorts(const ScanSeen& scan, std::vector<Text>& limits)
{
    if (const PortRanges left = without(allPorts, scan.covered); !left.empty())
        limits.push_back(
            phrase({u"次のポートは検査の対象外です：%1"_s, u"These ports were not asked for: %1"_s},
                   {someOf(left)}));
    const PortRanges unanswered = without(common(scan.covered, allPorts), scan.looked);
    if (!unanswered.empty() && scan.hostsUp() > 0)
        limits.push_back(phrase({u"次のポートは検査の対象ですが、結果がありません：%1"_s,
                                 u"These ports were asked for, but there is no result for them: %1"_s},
                                {someOf(unanswered)}));
}

} // namespace

bool ScanSeen::isFull() const
{
    return end == End::Finished && hostsUp() > 0 && containsAll(looked, allPorts);
}

int ScanSeen::hostsUp() const
{
    return int(std::ranges::count(hosts, true, &ScannedHost::up));
}

const OpenPort* ScanSeen::openPort(int port) const
{
    const auto found = std::ranges::lower_bound(open, port, {}, &OpenPort::port);
    return found != open.end() && found->port == port ? &*found : nullptr;
}

std::vector<Transport> transports()
{
    return {Transport::Tcp, Transport::Udp, Transport::Sctp};
}

QString transportId(Transport transport)
{
    return transport == Transport::Tcp ? u"tcp"_s : transport == Transport::Udp ? u"udp"_s : u"sctp"_s;
}

QString transportName(Transport transport)
{
    return transportId(transport).toUpper();
}

QString sideId(Side side)
{
    return side == Side::Line ? u"line"_s : side == Side::Lan ? u"lan"_s : QString();
}

Text sideName(Side side)
{
    switch (side) {
    case Side::NotSaid:
        return {u"指定なし"_s, u"Not stated"_s};
    case Side::Line:
        return {u"電気通信回線側"_s, u"Line side"_s};
    case Side::Lan:
        return {u"LAN側"_s, u"LAN side"_s};
    }
    return {};
}

QString scanEndId(ScanSeen::End end)
{
    switch (end) {
    case ScanSeen::End::Finished:
        return u"finished"_s;
    case ScanSeen::End::Interrupted:
        return u"interrupted"_s;
    case ScanSeen::End::Truncated:
        return u"truncated"_s;
    }
    return {};
}

Text scanEndName(ScanSeen::End end)
{
    switch (end) {
    case ScanSeen::End::Finished:
        return {u"完了"_s, u"Finished"_s};
    case ScanSeen::End::Interrupted:
        return {u"中断"_s, u"Interrupted"_s};
    case ScanSeen::End::Truncated:
        return {u"途中まで（ファイルの欠落）"_s, u"Cut off (the file ends early)"_s};
    }
    return {};
}

QString serviceWords(const OpenPort& port)
{
    if (port.product.isEmpty())
        return port.service;
    return port.service.isEmpty() ? port.product : u"%1 (%2)"_s.arg(port.service, port.product);
}

std::vector<Text> scanLimits(const ScanSeen& scan)
{
    std::vector<Text> limits;
    sayEnd(scan, limits);
    sayHosts(scan, limits);
    sayPorts(scan, limits);
    return limits;
}

} // namespace tekigo
