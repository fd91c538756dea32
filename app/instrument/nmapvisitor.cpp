#include "instrument/nmapvisitor.h"

#include "assessment/phrase.h"
#include "base/counted.h"
#include "base/utc.h"

#include <algorithm>
#include <charconv>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostUp = 1024;
constexpr qint64 mostDown = 1000;
/// Open ports and ranges of all hosts together; some 100 MB.
constexpr qint64 mostEntries = 4'000'000;
/// A name longer than this is cut; what it costs in memory is counted in entries.
constexpr qsizetype longestWord = 200;
constexpr qint64 wordCost = 20;
constexpr qsizetype longestArguments = 4000;
constexpr qsizetype mostNames = 5;

QDateTime timeOf(std::string_view seconds)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), value);
    // A year beyond 9999 is no time of a scan.
    const bool good = error == std::errc() && value > 0 && value < 253'402'300'800;
    return good ? utc(value) : QDateTime();
}

/// "900.12" seconds; 0 where it is no such number, or longer than ten years.
qint64 millisecondsOf(const QString& seconds)
{
    const double value = seconds.toDouble();
    return value > 0 && value < 315'360'000 ? std::max<qint64>(1, qRound64(value * 1000)) : 0;
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size())).left(40);
}

bool isKnownToNmap(std::string_view name)
{
    static constexpr std::string_view known[] = {
        "verbose",  "debugging", "target",      "taskbegin",    "taskprogress",  "taskend",
        "hosthint", "prescript", "postscript",  "output",       "smurf",         "os",
        "distance", "uptime",    "tcpsequence", "ipidsequence", "tcptssequence", "hostscript",
        "trace",    "times",     "owner",       "script",       "cpe",           "hosts"};
    return std::ranges::find(known, name) != std::end(known);
}

} // namespace

bool NmapVisitor::go(Place place)
{
    m_path.push_back(place);
    return true;
}

bool NmapVisitor::start(std::string_view name, const XmlAttributes& attributes, int)
{
    if (m_path.empty())
        return readRoot(name, attributes);
    switch (m_path.back()) {
    case Place::Port:
        if (name == "state")
            return readState(attributes), false;
        if (name == "service")
            return readService(attributes), false;
        return pass(name);
    case Place::Ports:
        return inPorts(name, attributes);
    case Place::Rest:
        if (name == "extrareasons")
            return readRestPorts(attributes), false;
        return pass(name);
    case Place::Host:
        return inHost(name, attributes);
    case Place::Names:
        if (name == "hostname")
            return m_host.setName(attributes.text("name").left(longestWord)), false;
        return pass(name);
    case Place::Run:
        return inRun(name, attributes);
    case Place::Statistics:
        if (name == "finished")
            return readFinished(attributes), false;
        return pass(name);
    }
    return false;
}

bool NmapVisitor::pass(std::string_view name)
{
    if (isKnownToNmap(name))
        return false;
    const QString unknown = shown(name);
    if (m_unknown.size() < mostNames && !m_unknown.contains(unknown))
        m_unknown += unknown;
    return false;
}

void NmapVisitor::end(std::string_view, int)
{
    if (m_path.back() == Place::Host)
        finishHost();
    m_path.pop_back();
}

bool NmapVisitor::readRoot(std::string_view name, const XmlAttributes& attributes)
{
    if (name != "nmaprun") {
        refusal = tr("this is XML, but not of nmap (it begins with <%1>, not <nmaprun>)").arg(shown(name));
        return false;
    }
    const QString scanner = attributes.text("scanner").left(longestWord);
    m_run.scanner =
        u"%1 %2"_s.arg(scanner.isEmpty() ? u"nmap"_s : scanner, attributes.text("version").left(40))
            .trimmed();
    m_run.arguments = attributes.text("args").left(longestArguments);
    m_run.started = timeOf(attributes.value("start"));
    m_version = attributes.text("xmloutputversion").left(40);
    return go(Place::Run);
}

bool NmapVisitor::inRun(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "host") {
        m_host.clear();
        m_host.setTimedOut(attributes.value("timedout") == "true");
        return go(Place::Host);
    }
    if (name == "scaninfo")
        return readScanInfo(attributes), false;
    if (name == "runstats")
        return go(Place::Statistics);
    return pass(name);
}

bool NmapVisitor::inHost(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "ports")
        return go(Place::Ports);
    if (name == "hostnames")
        return go(Place::Names);
    if (name == "status")
        return m_host.setUp(attributes.value("state") == "up", attributes.value("reason") == "user-set"),
               false;
    if (name == "address")
        return readAddress(attributes), false;
    return pass(name);
}

bool NmapVisitor::inPorts(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "port")
        return readPort(attributes);
    if (name != "extraports")
        return pass(name);
    qint64 count = 0;
    const std::string_view text = attributes.value("count");
    std::from_chars(text.data(), text.data() + text.size(), count);
    m_host.addRest(attributes.value("state"), count);
    return go(Place::Rest);
}

std::optional<Transport> NmapVisitor::transport(std::string_view name)
{
    if (name == "tcp")
        return Transport::Tcp;
    if (name == "udp")
        return Transport::Udp;
    if (name == "sctp")
        return Transport::Sctp;
    const QString other = shown(name);
    if (m_otherProtocols.size() < mostNames && !m_otherProtocols.contains(other))
        m_otherProtocols += other;
    return std::nullopt;
}

void NmapVisitor::readScanInfo(const XmlAttributes& attributes)
{
    const auto protocol = transport(attributes.value("protocol"));
    if (!protocol)
        return;
    const auto ports = portRanges(attributes.text("services"));
    if (!ports) {
        refusal = tr("“services” is no list of ports (0 to %1)").arg(lastPort);
        return;
    }
    if (!ports->empty())
        m_run.asked[*protocol] = united(m_run.asked[*protocol], *ports);
}

void NmapVisitor::readAddress(const XmlAttributes& attributes)
{
    if (attributes.value("addrtype") != "mac")
        m_host.setAddress(attributes.text("addr").left(longestWord));
}

bool NmapVisitor::readPort(const XmlAttributes& attributes)
{
    const auto protocol = transport(attributes.value("protocol"));
    if (!protocol)
        return false;
    const std::string_view text = attributes.value("portid");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), m_port);
    if (error != std::errc() || end != text.data() + text.size() || m_port < 0 || m_port > lastPort) {
        refusal = tr("there is no port “%1” (0 to %2)").arg(shown(text)).arg(lastPort);
        return false;
    }
    m_transport = *protocol;
    m_portOpen = false;
    return go(Place::Port);
}

void NmapVisitor::readState(const XmlAttributes& attributes)
{
    const std::string_view state = attributes.value("state");
    m_host.setState(m_transport, m_port, state);
    if (state != "open" || m_portOpen)
        return;
    m_portOpen = true;
    m_host.addOpen({.transport = m_transport, .port = quint16(m_port)});
    count(1);
}

void NmapVisitor::readService(const XmlAttributes& attributes)
{
    if (!m_portOpen)
        return;
    m_probed = m_probed || attributes.value("method") == "probed";
    QString service = attributes.text("name");
    if (attributes.value("tunnel") == "ssl")
        service = u"ssl/"_s + service;
    const QString product = u"%1 %2"_s.arg(attributes.text("product"), attributes.text("version")).trimmed();
    m_host.setService(word(service), word(product));
}

void NmapVisitor::readRestPorts(const XmlAttributes& attributes)
{
    const char* list = attributes.raw("ports");
    if (!list)
        return;
    const auto protocol = transport(attributes.value("proto"));
    if (!protocol)
        return;
    const auto ports = portRanges(QString::fromUtf8(list));
    if (!ports) {
        refusal = tr("“ports” is no list of ports (0 to %1)").arg(lastPort);
        return;
    }
    m_host.addRestPorts(*protocol, *ports, portCount(*ports));
}

void NmapVisitor::readFinished(const XmlAttributes& attributes)
{
    m_finished = true;
    m_run.finished = timeOf(attributes.value("time"));
    m_run.milliseconds = millisecondsOf(attributes.text("elapsed"));
    if (attributes.value("exit") != "error")
        return;
    m_run.end = ScanSeen::End::Interrupted;
    if (const QString why = attributes.text("errormsg").left(longestWord); !why.isEmpty())
        remark(phrase({u"nmapのエラー：%1"_s, u"nmap's error: %1"_s}, {same(why)}));
}

quint32 NmapVisitor::word(const QString& text)
{
    if (text.isEmpty())
        return 0;
    const QString cut = text.left(longestWord);
    const auto known = m_wordNumbers.constFind(cut);
    if (known != m_wordNumbers.cend())
        return *known;
    count(wordCost);
    m_run.words.push_back(cut);
    return *m_wordNumbers.insert(cut, quint32(m_run.words.size() - 1));
}

void NmapVisitor::count(qint64 entries)
{
    m_entries += entries;
    if (m_entries > mostEntries)
        refusal = tr("there are more open ports than any product has. Scan the product alone");
}

void NmapVisitor::finishHost()
{
    if (!m_host.hasAddress())
        return;
    NmapRun::Host host = m_host.finish(m_run.asked);
    m_blind = m_blind || m_host.isBlind();
    if (host.host.up)
        ++m_up;
    else if (m_host.isSilent() && m_silent.size() < mostNames)
        m_silent += host.host.address;
    if (!host.host.up && ++m_down > mostDown)
        return;
    keep(std::move(host));
    if (m_up > mostUp && qint64(m_run.hosts.size()) > mostUp)
        refusal = tr("more than %1 hosts answered. Scan the product alone").arg(mostUp);
}

/// Some scanners write a host of its own for each port.
void NmapVisitor::keep(NmapRun::Host host)
{
    for (const auto& [protocol, sight] : host.sights)
        count(qint64(sight.looked.size() + sight.unclear.size() + sight.closed.size()));
    const auto known = m_hostNumbers.constFind(host.host.address);
    if (known == m_hostNumbers.cend()) {
        m_hostNumbers.insert(host.host.address, m_run.hosts.size());
        m_run.hosts.push_back(std::move(host));
        return;
    }
    NmapRun::Host& before = m_run.hosts[*known];
    before.host.up = before.host.up || host.host.up;
    before.host.timedOut = before.host.timedOut || host.host.timedOut;
    std::ranges::move(host.open, std::back_inserter(before.open));
    for (const auto& [protocol, sight] : host.sights) {
        NmapRun::Sight& seen = before.sights[protocol];
        std::ranges::copy(sight.looked, std::back_inserter(seen.looked)); // put in order once, by run()
        std::ranges::copy(sight.unclear, std::back_inserter(seen.unclear));
        std::ranges::copy(sight.closed, std::back_inserter(seen.closed));
    }
}

void NmapVisitor::remarkOnRun()
{
    static const QStringList versions{u"1.03"_s, u"1.04"_s, u"1.05"_s};
    if (!versions.contains(m_version))
        remark(phrase(
            {u"出力形式の版（%1）は確認されていません。1.03〜1.05として読みました。"_s,
             u"The version of the output format (%1) is not known here; it was read as 1.03 to 1.05."_s},
            {same(m_version.isEmpty() ? u"－"_s : m_version)}));
    if (!m_unknown.isEmpty())
        remark(phrase({u"次の要素は未知のため、読み飛ばしました：%1"_s,
                       u"These elements are unknown and were passed over: %1"_s},
                      {same(m_unknown.join(u", "_s))}));
    if (!m_otherProtocols.isEmpty())
        remark(phrase({u"TCP、UDP、SCTP以外のプロトコルは読み飛ばしました：%1"_s,
                       u"Protocols other than TCP, UDP and SCTP were passed over: %1"_s},
                      {same(m_otherProtocols.join(u", "_s))}));
    if (m_run.asked.empty())
        remark({u"どのポートを検査したかが、ファイルに書かれていません。"_s,
                u"The file does not say which ports were asked for."_s});
    if (m_run.arguments.contains(u"--open"_s))
        remark({u"--open を付けて実行されたため、開いていないポートの一部は記録されていません。"_s,
                u"The run was told to leave out ports that are not open (--open)."_s});
    if (m_blind)
        remark(
            {u"「unfiltered」のポートは、開いているかどうかが分かりません（ACKスキャンなど）。"_s,
             u"Of ports that are “unfiltered” nobody knows whether they are open (an ACK scan or its like)."_s});
}

void NmapVisitor::remarkOnHosts()
{
    if (!m_silent.isEmpty())
        remark(phrase(
            {u"%1 は一度も応答していません。-Pn を付けた検査では、電源が切れていても同じ結果になります。"_s,
             u"%1 never answered. With -Pn a host that is switched off looks the same."_s},
            {same(m_silent.join(u", "_s))}));
    if (m_down > mostDown)
        remark(phrase(ofCount(m_down - mostDown, {u"応答のない機器がほかに%1台あります。"_s, u"%1 more hosts were down."_s},
                              u"%1 more host was down."_s),
                      {same(QString::number(m_down - mostDown))}));
    const bool anyOpen =
        std::ranges::any_of(m_run.hosts, [](const NmapRun::Host& host) { return !host.open.empty(); });
    if (anyOpen && !m_probed)
        remark({u"サービス名はポート番号から引いたもので、実際に確かめた名前ではありません（-sV なし）。"_s,
                u"Services are named after their port numbers; nmap did not ask them (no -sV)."_s});
}

NmapRun NmapVisitor::run(XmlEnd end)
{
    if (end == XmlEnd::Early && std::ranges::find(m_path, Place::Host) != m_path.end())
        finishHost();
    if (end == XmlEnd::Early)
        m_run.end = ScanSeen::End::Truncated;
    else if (!m_finished)
        m_run.end = ScanSeen::End::Interrupted;
    for (NmapRun::Host& host : m_run.hosts)
        for (auto& [protocol, sight] : host.sights)
            sight = {united(sight.looked, {}), united(sight.unclear, {}), united(sight.closed, {})};
    remarkOnRun();
    remarkOnHosts();
    return std::move(m_run);
}

} // namespace tekigo
