#pragma once

#include "instrument/nmaprun.h"

#include <array>
#include <bitset>
#include <string_view>

namespace tekigo {

/// The host of a run that is being read: gathers the states of its ports and works out at its end what they
/// tell.
class HostReading
{
public:
    void clear();
    void setAddress(const QString& address); ///< the first one stands
    void setName(const QString& name);       ///< the first one stands
    void setTimedOut(bool timedOut) { m_host.host.timedOut = timedOut; }
    /// `told`: nothing answered, the run was told to take every host as up (-Pn).
    void setUp(bool up, bool told);

    void setState(Transport transport, int port, std::string_view state);
    void addOpen(const NmapRun::Port& port) { m_host.open.push_back(port); }
    void setService(quint32 service, quint32 product);
    /// Ports that the file does not list one by one (`extraports`), and those of them that it names by range.
    void addRest(std::string_view state, qint64 count);
    void addRestPorts(Transport transport, const PortRanges& ports, qint64 count);

    /// What is known now. Call once, at the end of the host.
    [[nodiscard]] NmapRun::Host finish(const std::map<Transport, PortRanges>& asked);
    [[nodiscard]] bool hasAddress() const { return !m_host.host.address.isEmpty(); }
    /// Taken as up, and did not answer although everything was tried.
    [[nodiscard]] bool isSilent() const { return m_toldUp && !m_answered && !m_host.host.timedOut; }
    [[nodiscard]] bool isBlind() const
    {
        return m_blind;
    } ///< ports are `unfiltered`: reached, open or not unknown

private:
    using PortSet = std::bitset<lastPort + 1>;
    struct Ports
    {
        PortSet known;
        PortSet looked;
        PortSet unclear;
        PortSet closed;
    };
    struct Rest
    {
        QByteArray state;
        qint64 unlisted = 0;
    };

    void settleRests(const std::map<Transport, PortRanges>& asked);
    [[nodiscard]] qint64 unknownPorts(const std::map<Transport, PortRanges>& asked) const;
    void setRest(Transport transport, const PortRanges& asked);
    void addSight(Transport transport);

    NmapRun::Host m_host;
    std::array<Ports, 3> m_ports; ///< by Transport
    std::vector<Rest> m_rests;
    int m_first = lastPort; ///< of the ports told, over all protocols
    int m_last = -1;        ///< -1: none was
    bool m_toldUp = false;
    bool m_answered = false;
    bool m_blind = false;
};

} // namespace tekigo
