#include "assessment/scanpace.h"

#include "assessment/phrase.h"
#include "base/counted.h"

#include <QLocale>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPorts = 1000;

Text number(qint64 count)
{
    return same(QLocale(QLocale::English).toString(count));
}

ScanPace paceOf(const ScanSeen::Run& run)
{
    return {.seconds = double(run.milliseconds) / 1000, .ports = run.ports};
}

bool isImplausible(const ScanPace& pace)
{
    return pace.ports >= defaultPorts && pace.perSecond() > plausiblePortsPerSecond;
}

Text duration(const ScanPace& pace)
{
    const Text seconds = same(QString::number(pace.seconds, 'f', pace.seconds < 10 && !pace.atMost ? 2 : 0));
    return pace.atMost ? phrase({u"%1秒以内"_s, u"at most %1 s"_s}, {seconds}) : phrase({u"%1秒"_s, u"%1 s"_s}, {seconds});
}

Text wordsOf(const ScanPace& pace)
{
    if (pace.ports == 0)
        return duration(pace);
    return phrase(pace.atMost ? ofCount(pace.ports, {u"%1、%2ポート（毎秒%3ポート以上）"_s, u"%1, %2 ports (%3 ports per second or more)"_s},
                                        u"%1, %2 port (%3 ports per second or more)"_s)
                              : ofCount(pace.ports, {u"%1、%2ポート（毎秒約%3ポート）"_s, u"%1, %2 ports (about %3 ports per second)"_s},
                                        u"%1, %2 port (about %3 ports per second)"_s),
                  {duration(pace), number(pace.ports), number(qRound64(pace.perSecond()))});
}

/// Of each port on each address that has it open.
qint64 openStates(const ScanSeen& scan)
{
    qint64 states = 0;
    for (const OpenPort& port : scan.open)
        states += std::max<qint64>(1, port.hosts.size());
    return states;
}

/// Each run by itself: together they may have looked at the same ports, of two addresses.
Text runsWords(const ScanSeen& scan)
{
    Text all;
    for (size_t at = 0; at < scan.runs.size(); ++at) {
        const Text run = phrase({u"検査%1：%2"_s, u"run %1: %2"_s}, {number(qint64(at) + 1), wordsOf(paceOf(scan.runs[at]))});
        all = at == 0 ? run : phrase({u"%1。%2"_s, u"%1; %2"_s}, {all, run});
    }
    return all;
}

} // namespace

std::optional<ScanPace> paceOf(const ScanSeen& scan)
{
    const int ports = portCount(scan.looked);
    if (scan.milliseconds > 0)
        return ScanPace{.seconds = double(scan.milliseconds) / 1000, .ports = ports};
    if (!scan.started.isValid() || !scan.finished.isValid() || scan.finished < scan.started)
        return std::nullopt;
    return ScanPace{.seconds = double(scan.started.secsTo(scan.finished) + 1), .atMost = true, .ports = ports};
}

bool isImplausiblyFast(const ScanSeen& scan)
{
    if (!scan.runs.empty())
        return std::ranges::any_of(scan.runs, [](const ScanSeen::Run& run) { return isImplausible(paceOf(run)); });
    const auto pace = paceOf(scan);
    return pace && isImplausible(*pace);
}

Text plausibleRateWords()
{
    return {u"nmapの手引き（Timing and Performance）は、LAN上の機器1台に対する既定の検査（1,000ポート）を約0.2秒、すなわち毎秒約5,000ポートとしています。上限を定めた資料はないため、その10倍（毎秒50,000ポート）を超える場合に確認を求めます（解釈）。"_s,
            u"nmap's reference guide (Timing and Performance) says that a default scan, 1,000 ports, of a host on the local network takes a fifth of a second, or 5,000 ports a second. No source names a limit; more than ten times that (50,000 a second) is asked about (interpretation)."_s};
}

Text paceWords(const ScanSeen& scan)
{
    if (!scan.runs.empty())
        return runsWords(scan);
    const auto pace = paceOf(scan);
    return pace ? wordsOf(*pace) : Text{u"不明"_s, u"unknown"_s};
}

Text stateCountWords(const ScanSeen& scan)
{
    const qint64 unclearPorts = portCount(scan.unclear);
    if (scan.closed == 0 && scan.filtered == 0) { // read before these were counted, or nothing of the kind
        const qint64 open = qint64(scan.open.size());
        const qint64 other = std::max<qint64>(0, portCount(scan.looked) - open - unclearPorts);
        return phrase({u"開放 %1、不明（open|filtered） %2、そのほか %3"_s, u"open %1, unclear (open|filtered) %2, other %3"_s},
                      {number(open), number(unclearPorts), number(other)});
    }
    // A port that is open on two addresses is two states, as one that is closed on both is: the figures add up.
    const Text states = phrase({u"開放 %1、閉鎖 %2、フィルター（応答なし） %3、不明（open|filtered） %4"_s,
                                u"open %1, closed %2, filtered %3, unclear (open|filtered) %4"_s},
                               {number(openStates(scan)), number(scan.closed), number(scan.filtered),
                                number(scan.unclearStates > 0 ? scan.unclearStates : unclearPorts)});
    if (scan.hostsUp() < 2)
        return states;
    const Text all = phrase({u"%1（%2アドレスの合計）"_s, u"%1 (sums over addresses: %2)"_s}, {states, number(scan.hostsUp())});
    if (scan.unclearStates > 0 || unclearPorts == 0)
        return all;
    return phrase({u"%1。不明はポートの数です"_s, u"%1; of what is unclear, the ports are counted"_s}, {all});
}

} // namespace tekigo
