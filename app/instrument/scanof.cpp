#include "instrument/scanof.h"

#include "assessment/phrase.h"

#include <QCoreApplication>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

bool isOneOf(const ScannedHost& host, const QStringList& wanted)
{
    return wanted.isEmpty() || wanted.contains(host.address, Qt::CaseInsensitive) ||
           (!host.name.isEmpty() && wanted.contains(host.name, Qt::CaseInsensitive));
}

/// The runs' views of one protocol on the hosts that are the product.
class Combining
{
public:
    Combining(const std::vector<NmapRun>& runs, Transport transport, const QStringList& wanted);

    [[nodiscard]] bool isEmpty() const { return m_runs.empty(); }
    [[nodiscard]] ScanSeen seen(Side side) const;

private:
    struct View
    {
        const NmapRun* run = nullptr;
        const NmapRun::Host* host = nullptr;
    };

    [[nodiscard]] PortRanges looked(const QString& address, bool finishedOnly) const;
    [[nodiscard]] PortRanges lookedOnAll(const ScanSeen& seen, bool finishedOnly) const;
    [[nodiscard]] PortRanges unclear(const QString& address) const;
    [[nodiscard]] ScannedHost host(const QString& address, const PortRanges& covered) const;
    [[nodiscard]] std::vector<OpenPort> open() const;
    [[nodiscard]] int lookedBy(const NmapRun* run) const;
    void addRuns(ScanSeen& seen) const;
    void countStates(ScanSeen& seen) const;
    void judgeEnd(ScanSeen& seen) const;

    Transport m_transport;
    std::vector<const NmapRun*> m_runs; ///< those that are about this protocol
    QStringList m_addresses;            ///< each once, in the order of the files
    std::map<QString, std::vector<View>> m_views;
};

Combining::Combining(const std::vector<NmapRun>& runs, Transport transport, const QStringList& wanted)
    : m_transport(transport)
{
    for (const NmapRun& run : runs) {
        if (!isAbout(run, transport))
            continue;
        m_runs.push_back(&run);
        for (const NmapRun::Host& host : run.hosts) {
            if (!isOneOf(host.host, wanted))
                continue;
            std::vector<View>& views = m_views[host.host.address];
            if (views.empty())
                m_addresses += host.host.address;
            views.push_back({&run, &host});
        }
    }
}

PortRanges Combining::looked(const QString& address, bool finishedOnly) const
{
    PortRanges ports;
    for (const View& view : m_views.at(address)) {
        const auto sight = view.host->sights.find(m_transport);
        if (sight != view.host->sights.end() && (!finishedOnly || view.run->end == ScanSeen::End::Finished))
            ports = united(ports, sight->second.looked);
    }
    return ports;
}

/// A port that another run saw open or closed is clear.
PortRanges Combining::unclear(const QString& address) const
{
    PortRanges ports;
    PortRanges clear;
    for (const View& view : m_views.at(address))
        if (const auto sight = view.host->sights.find(m_transport); sight != view.host->sights.end()) {
            ports = united(ports, sight->second.unclear);
            clear = united(clear, without(sight->second.looked, sight->second.unclear));
        }
    return without(ports, clear);
}

ScannedHost Combining::host(const QString& address, const PortRanges& covered) const
{
    ScannedHost all;
    all.address = address;
    for (const View& view : m_views.at(address)) {
        all.name = all.name.isEmpty() ? view.host->host.name : all.name;
        all.up = all.up || view.host->host.up;
        all.timedOut = all.timedOut || view.host->host.timedOut;
    }
    all.complete = all.up && containsAll(looked(address, false), covered);
    all.timedOut = all.timedOut && !all.complete;
    return all;
}

PortRanges Combining::lookedOnAll(const ScanSeen& seen, bool finishedOnly) const
{
    std::optional<PortRanges> ports;
    for (const ScannedHost& host : seen.hosts)
        if (host.up) {
            const PortRanges own = looked(host.address, finishedOnly);
            ports = ports ? common(*ports, own) : own;
        }
    return ports.value_or(PortRanges());
}

std::vector<OpenPort> Combining::open() const
{
    std::map<int, OpenPort> ports;
    for (const QString& address : m_addresses)
        for (const View& view : m_views.at(address))
            for (const NmapRun::Port& seen : view.host->open) {
                if (seen.transport != m_transport)
                    continue;
                OpenPort& port = ports[seen.port];
                port.port = seen.port;
                if (port.hosts.isEmpty() || port.hosts.back() != address)
                    port.hosts += address;
                if (port.service.isEmpty())
                    port.service = view.run->words[seen.service];
                if (port.product.isEmpty())
                    port.product = view.run->words[seen.product];
            }
    std::vector<OpenPort> list;
    list.reserve(ports.size());
    for (auto& [number, port] : ports)
        list.push_back(std::move(port));
    return list;
}

int Combining::lookedBy(const NmapRun* run) const
{
    PortRanges ports;
    for (const auto& [address, views] : m_views)
        for (const View& view : views)
            if (const auto sight = view.host->sights.find(m_transport); view.run == run && sight != view.host->sights.end())
                ports = united(ports, sight->second.looked);
    return portCount(ports);
}

void Combining::addRuns(ScanSeen& seen) const
{
    QStringList scanners;
    const bool timed = std::ranges::all_of(m_runs, [](const NmapRun* run) { return run->milliseconds > 0; });
    for (const NmapRun* run : m_runs) {
        seen.milliseconds += timed ? run->milliseconds : 0;
        if (timed && m_runs.size() > 1)
            seen.runs.push_back({.milliseconds = run->milliseconds, .ports = lookedBy(run)});
        seen.files += run->file;
        seen.arguments += run->arguments;
        scanners += run->scanner;
        if (const auto asked = run->asked.find(m_transport); asked != run->asked.end())
            seen.covered = united(seen.covered, asked->second);
        if (run->started.isValid() && (!seen.started.isValid() || run->started < seen.started))
            seen.started = run->started;
        if (run->finished.isValid() && (!seen.finished.isValid() || run->finished > seen.finished))
            seen.finished = run->finished;
        for (const Text& remark : run->remarks)
            if (std::ranges::find(seen.remarks, remark) == seen.remarks.end())
                seen.remarks.push_back(remark);
    }
    scanners.removeDuplicates();
    seen.scanner = scanners.join(u", "_s);
}

/// Of hosts that were up. What is neither open nor closed nor unclear was filtered: a port that an earlier run found
/// closed and a later one open counts as open.
void Combining::countStates(ScanSeen& seen) const
{
    for (const ScannedHost& host : seen.hosts) {
        if (!host.up)
            continue;
        PortRanges open;
        for (const OpenPort& port : seen.open)
            if (port.hosts.contains(host.address))
                append(open, port.port);
        PortRanges closed;
        for (const View& view : m_views.at(host.address))
            if (const auto sight = view.host->sights.find(m_transport); sight != view.host->sights.end())
                closed = united(closed, sight->second.closed);
        closed = without(closed, open);
        seen.closed += portCount(closed);
        seen.filtered += portCount(without(without(looked(host.address, false), united(open, closed)), unclear(host.address)));
        seen.unclearStates += portCount(without(unclear(host.address), open));
    }
}

/// A run that did not finish does no harm where those that did looked at everything.
void Combining::judgeEnd(ScanSeen& seen) const
{
    for (const NmapRun* run : m_runs)
        seen.end = std::max(seen.end, run->end);
    if (seen.end == ScanSeen::End::Finished)
        return;
    if (seen.hostsUp() > 0 && !seen.covered.empty() && containsAll(lookedOnAll(seen, true), seen.covered))
        seen.end = ScanSeen::End::Finished;
    else
        seen.finished = {};
}

ScanSeen Combining::seen(Side side) const
{
    ScanSeen seen;
    seen.transport = m_transport;
    seen.side = side;
    addRuns(seen);
    for (const QString& address : m_addresses) {
        seen.hosts.push_back(host(address, seen.covered));
        seen.unclear = united(seen.unclear, unclear(address));
    }
    seen.looked = lookedOnAll(seen, false);
    seen.open = open();
    for (const OpenPort& port : seen.open)
        seen.unclear = without(seen.unclear, {{port.port, port.port}});
    countStates(seen);
    judgeEnd(seen);
    if (const int up = seen.hostsUp(); up > 1)
        seen.remarks.push_back(phrase({u"応答したアドレス%1件を、すべてこの製品として扱いました。"_s,
                                       u"%1 addresses answered; all of them were taken as this product."_s},
                                      {same(QString::number(up))}));
    return seen;
}

Result<void> areNamed(const QStringList& wanted, const std::vector<NmapRun>& runs)
{
    QStringList known;
    for (const NmapRun& run : runs)
        for (const NmapRun::Host& host : run.hosts)
            known << host.host.address << host.host.name;
    known.removeAll(QString());
    known.removeDuplicates();
    for (const QString& each : wanted)
        if (!known.contains(each, Qt::CaseInsensitive))
            return failure(
                Error::Kind::Input,
                tr("The scans hold no host %1. They name: %2").arg(each, known.mid(0, 10).join(u", "_s)));
    return {};
}

} // namespace

Result<std::vector<ScanSeen>> scansOf(const std::vector<NmapRun>& runs, Side side, const QStringList& hosts)
{
    if (auto named = areNamed(hosts, runs); !named)
        return std::unexpected(named.error());
    std::vector<ScanSeen> scans;
    for (const Transport transport : transports())
        if (const Combining combining(runs, transport, hosts); !combining.isEmpty())
            scans.push_back(combining.seen(side));
    return scans;
}

} // namespace tekigo
