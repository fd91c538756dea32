#pragma once

#include "assessment/portranges.h"
#include "base/language.h"

#include <QDateTime>
#include <QStringList>

#include <map>
#include <vector>

namespace tekigo {

enum class Transport { Tcp, Udp, Sctp };

/// From which side of the product a scan looked: the telecommunications line or the LAN. The ids are those of
/// the column `reachable` of `interface.inventory`.
enum class Side { NotSaid, Line, Lan };

/// A host that the scan tried.
struct ScannedHost
{
    QString address; ///< IPv4 or IPv6
    QString name;    ///< may be empty
    bool up = false; ///< something of it answered; that the scanner was told to take it as up is no answer
    bool timedOut = false; ///< the scanner gave up on it before the end
    bool complete = false; ///< there is a state for every port that was asked for

    bool operator==(const ScannedHost&) const = default;
};

/// A port in the state `open` on at least one host.
struct OpenPort
{
    int port = 0;
    QString service;   ///< as the scanner names it; may be empty
    QString product;   ///< with version; empty where versions were not asked for
    QStringList hosts; ///< addresses

    bool operator==(const OpenPort&) const = default;
};

/// What one run of a port scanner saw of one protocol from one side; several files that were read together
/// are one.
struct ScanSeen
{
    enum class End {
        Finished,
        Interrupted, ///< the scanner says that it did not finish
        Truncated,   ///< the file ends in the middle
    };

    Transport transport = Transport::Tcp;
    Side side = Side::NotSaid;
    QStringList files;     ///< names of the files read
    QString scanner;       ///< name and version: "nmap 7.93"
    QStringList arguments; ///< the scanner's command lines
    QDateTime started;     ///< UTC; invalid where the file does not say
    QDateTime finished;    ///< UTC; invalid where it did not finish
    End end = End::Finished;
    /// One file's share of a scan that several files make up.
    struct Run
    {
        qint64 milliseconds = 0; ///< that it took, as the scanner says
        int ports = 0;           ///< looked at on a host of this product
        bool operator==(const Run&) const = default;
    };
    PortRanges covered; ///< ports that the run asked for
    PortRanges
        looked; ///< of them, those for which every host that was up has a state that tells open from not open
    std::vector<ScannedHost> hosts;
    std::vector<OpenPort> open;     ///< by port
    PortRanges unclear;             ///< open|filtered: 不明, shown and not counted
    std::vector<Text> remarks;      ///< what the reader could not use, and why
    std::map<int, QString> reasons; ///< what people wrote about a port
    qint64 milliseconds = 0; ///< that the runs took together, as the scanner says; 0: it does not
    qint64 closed = 0;       ///< ports in the state `closed`, on all hosts that were up together; 0: none, or not counted
    qint64 filtered = 0;     ///< the same for `filtered`: no answer, or one that forbids
    qint64 unclearStates = 0; ///< the same for `open|filtered`

    std::vector<Run> runs = {}; ///< in the order of the files; empty: only one, or a scanner does not say how long

    /// Ports 1-65535 were looked at on every host that was up, one was up, and the run finished.
    [[nodiscard]] bool isFull() const;
    /// No port was looked at and none seen: the run says nothing about the product.
    [[nodiscard]] bool sawNothing() const { return looked.empty() && open.empty() && unclear.empty(); }
    [[nodiscard]] int hostsUp() const;
    [[nodiscard]] const OpenPort* openPort(int port) const; ///< nullptr where it was not seen open
    bool operator==(const ScanSeen&) const = default;
};

[[nodiscard]] std::vector<Transport> transports();
[[nodiscard]] QString transportId(Transport transport);   ///< "tcp", "udp", "sctp"
[[nodiscard]] QString transportName(Transport transport); ///< TCP, UDP, SCTP
[[nodiscard]] QString sideId(Side side);                  ///< "line", "lan"; empty where not said
[[nodiscard]] Text sideName(Side side);                   ///< 電気通信回線側, LAN側, 指定なし
[[nodiscard]] QString scanEndId(ScanSeen::End end);       ///< "finished", "interrupted", "truncated"
[[nodiscard]] Text scanEndName(ScanSeen::End end);
/// "http (lighttpd 1.4.69)"; empty where the scanner names nothing.
[[nodiscard]] QString serviceWords(const OpenPort& port);

/// What the scan does not show, one sentence each: fewer ports than all, not finished, no host up. Empty for
/// a scan that isFull().
[[nodiscard]] std::vector<Text> scanLimits(const ScanSeen& scan);

} // namespace tekigo
