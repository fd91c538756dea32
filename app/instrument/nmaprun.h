#pragma once

#include "assessment/scan.h"

namespace tekigo {

/// One run of nmap as one XML file tells it (nmap -oX; output versions 1.03 to 1.05), before it is known
/// which of its hosts are the product and from which side it looked.
struct NmapRun
{
    struct Port
    {
        Transport transport = Transport::Tcp;
        quint16 port = 0;
        quint32 service = 0; ///< in `words`
        quint32 product = 0; ///< in `words`

        bool operator==(const Port&) const = default;
    };
    /// What is known of one protocol on one host.
    struct Sight
    {
        PortRanges looked;  ///< ports with a state that tells open from not open, or `open|filtered`
        PortRanges unclear; ///< open|filtered
        PortRanges closed = {}; ///< something answered that nothing listens there

        bool operator==(const Sight&) const = default;
    };
    struct Host
    {
        ScannedHost host; ///< `complete` is not yet worked out
        std::map<Transport, Sight> sights;
        std::vector<Port> open;

        bool operator==(const Host&) const = default;
    };

    QString file;
    QString scanner; ///< "nmap 7.93"
    QString arguments;
    QDateTime started;  ///< UTC; invalid where not said
    QDateTime finished; ///< UTC; invalid where it did not finish
    qint64 milliseconds = 0; ///< that it took, as it says itself; 0: not said
    ScanSeen::End end = ScanSeen::End::Finished;
    std::map<Transport, PortRanges> asked;
    std::vector<Host> hosts; ///< each address once; of those that were down the first thousand
    std::vector<QString> words = {QString()}; ///< services and products, each once; the first is empty
    std::vector<Text> remarks;

    bool operator==(const NmapRun&) const = default;
};

/// Whether the run looked at ports of this protocol.
[[nodiscard]] bool isAbout(const NmapRun& run, Transport transport);

/// The hosts that answered in one of the runs, each address once: what to choose the product's from.
[[nodiscard]] std::vector<ScannedHost> hostsUp(const std::vector<NmapRun>& runs);

} // namespace tekigo
