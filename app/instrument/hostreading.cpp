#include "instrument/hostreading.h"

#include <algorithm>

namespace tekigo {
namespace {

/// Not so "unfiltered" (reached, but open or closed?), and "unknown".
bool tellsOpenness(std::string_view state)
{
    return state == "open" || state == "closed" || state == "filtered" || state == "open|filtered" ||
           state == "closed|filtered";
}

} // namespace

void HostReading::setName(const QString& name)
{
    if (m_host.host.name.isEmpty()) // as the user called it; what DNS says comes later
        m_host.host.name = name;
}

void HostReading::setAddress(const QString& address)
{
    if (m_host.host.address.isEmpty())
        m_host.host.address = address;
}

void HostReading::clear()
{
    if (m_last >= 0)
        m_ports = {}; // 72 KiB, not to be written for each of a million hosts that were down
    m_host = {};
    m_rests.clear();
    m_first = lastPort;
    m_last = -1;
    m_toldUp = m_answered = m_blind = false;
}

void HostReading::setUp(bool up, bool told)
{
    m_host.host.up = up;
    m_toldUp = up && told;
}

void HostReading::setState(Transport transport, int port, std::string_view state)
{
    Ports& ports = m_ports[size_t(transport)];
    const size_t at = size_t(port);
    m_first = std::min(m_first, port);
    m_last = std::max(m_last, port);
    ports.known.set(at);
    m_answered = m_answered || state == "closed" || state == "open" || state == "unfiltered";
    m_blind = m_blind || state == "unfiltered";
    if (!tellsOpenness(state))
        return;
    ports.looked.set(at);
    if (state == "open|filtered")
        ports.unclear.set(at);
    if (state == "closed")
        ports.closed.set(at);
}

void HostReading::setService(quint32 service, quint32 product)
{
    m_host.open.back().service = service;
    m_host.open.back().product = product;
}

void HostReading::addRest(std::string_view state, qint64 count)
{
    m_answered = m_answered || state == "closed" || state == "unfiltered";
    // More than all ports of three protocols is a lie and must not overflow.
    m_rests.push_back({QByteArray(state.data(), qsizetype(state.size())),
                       std::clamp<qint64>(count, 0, 3 * (lastPort + 1))});
}

void HostReading::addRestPorts(Transport transport, const PortRanges& ports, qint64 count)
{
    if (m_rests.empty())
        return;
    for (const PortRange& range : ports)
        for (int port = range.first; port <= range.last; ++port)
            setState(transport, port, std::string_view(m_rests.back().state.constData()));
    m_rests.back().unlisted -= count;
}

qint64 HostReading::unknownPorts(const std::map<Transport, PortRanges>& asked) const
{
    qint64 count = 0;
    for (const auto& [transport, ranges] : asked)
        for (const PortRange& range : ranges)
            for (int port = range.first; port <= range.last; ++port)
                count += !m_ports[size_t(transport)].known.test(size_t(port));
    return count;
}

/// Older versions count the ports of a state without naming them. If the counts add up to all that is left,
/// each of those has one of these states.
void HostReading::settleRests(const std::map<Transport, PortRanges>& asked)
{
    qint64 unlisted = 0;
    std::erase_if(m_rests, [](const Rest& rest) { return rest.unlisted == 0; });
    for (const Rest& rest : m_rests)
        unlisted += rest.unlisted;
    if (m_rests.empty() || unlisted != unknownPorts(asked))
        return;
    for (const auto& [transport, ranges] : asked)
        setRest(transport, ranges);
}

void HostReading::setRest(Transport transport, const PortRanges& asked)
{
    // Which port has which of several states is not told, so the least telling one stands for all.
    std::string_view state = m_rests.front().state.constData();
    for (const Rest& rest : m_rests) {
        const std::string_view other = rest.state.constData();
        if (!tellsOpenness(other) || (tellsOpenness(state) && other == "open|filtered"))
            state = other;
    }
    if (state == "closed" && std::ranges::any_of(m_rests, [](const Rest& rest) { return rest.state != "closed"; }))
        state = "closed|filtered"; // one of the two
    for (const PortRange& range : asked)
        for (int port = range.first; port <= range.last; ++port)
            if (!m_ports[size_t(transport)].known.test(size_t(port)))
                setState(transport, port, state);
}

void HostReading::addSight(Transport transport)
{
    const Ports& ports = m_ports[size_t(transport)];
    if (ports.known.none())
        return;
    NmapRun::Sight& sight = m_host.sights[transport];
    for (int port = m_first; port <= m_last; ++port) {
        if (ports.looked.test(size_t(port)))
            append(sight.looked, port);
        if (ports.unclear.test(size_t(port)))
            append(sight.unclear, port);
        if (ports.closed.test(size_t(port)))
            append(sight.closed, port);
    }
}

NmapRun::Host HostReading::finish(const std::map<Transport, PortRanges>& asked)
{
    settleRests(asked);
    if (m_last >= 0)
        for (const Transport transport : transports())
            addSight(transport);
    m_host.host.up = m_answered || (m_host.host.up && !isSilent());
    return std::move(m_host);
}

} // namespace tekigo
