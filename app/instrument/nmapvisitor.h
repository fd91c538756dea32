#pragma once

#include "instrument/hostreading.h"
#include "instrument/xmlstream.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace tekigo {

/// Makes a run of what readXml() tells of nmap's XML.
class NmapVisitor final : public XmlVisitor
{
    Q_DECLARE_TR_FUNCTIONS(tekigo::NmapVisitor)

public:
    [[nodiscard]] bool start(std::string_view name, const XmlAttributes& attributes, int depth) override;
    void end(std::string_view name, int depth) override;

    /// What was read, once it is.
    [[nodiscard]] NmapRun run(XmlEnd end);
    [[nodiscard]] bool isPortScan() const { return !m_run.asked.empty() || m_entries > 0; }

private:
    /// Where in the file we are; what is not wanted is never entered.
    enum class Place { Run, Host, Names, Ports, Rest, Port, Statistics };

    [[nodiscard]] bool go(Place place);
    [[nodiscard]] bool inRun(std::string_view name, const XmlAttributes& attributes);
    [[nodiscard]] bool inHost(std::string_view name, const XmlAttributes& attributes);
    [[nodiscard]] bool inPorts(std::string_view name, const XmlAttributes& attributes);
    [[nodiscard]] bool pass(std::string_view name);

    [[nodiscard]] bool readRoot(std::string_view name, const XmlAttributes& attributes);
    void readScanInfo(const XmlAttributes& attributes);
    void readAddress(const XmlAttributes& attributes);
    [[nodiscard]] bool readPort(const XmlAttributes& attributes);
    void readState(const XmlAttributes& attributes);
    void readService(const XmlAttributes& attributes);
    void readRestPorts(const XmlAttributes& attributes);
    void readFinished(const XmlAttributes& attributes);
    void finishHost();
    void keep(NmapRun::Host host);
    [[nodiscard]] std::optional<Transport> transport(std::string_view name);
    [[nodiscard]] quint32 word(const QString& text);
    void count(qint64 entries);
    void remarkOnRun();
    void remarkOnHosts();
    void remark(const Text& text) { m_run.remarks.push_back(text); }

    NmapRun m_run;
    std::vector<Place> m_path;
    HostReading m_host;
    QHash<QString, size_t> m_hostNumbers;
    QHash<QString, quint32> m_wordNumbers;
    Transport m_transport = Transport::Tcp;
    int m_port = 0;
    bool m_portOpen = false;
    bool m_finished = false;
    bool m_probed = false; ///< a service was identified by asking it, not by its number
    bool m_blind = false;
    QString m_version;    ///< of the output format
    qint64 m_entries = 0; ///< open ports and ranges kept in memory
    qint64 m_up = 0;
    qint64 m_down = 0;
    QStringList m_silent;
    QStringList m_otherProtocols;
    QStringList m_unknown;
};

} // namespace tekigo
