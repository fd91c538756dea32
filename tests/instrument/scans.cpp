#include "scans.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace tekigo;

QString scanFile(const QString& name)
{
    return QStringLiteral(TEKIGO_TEST_DATA "/scans/") + name;
}

std::vector<ScanSeen> scansIn(const QStringList& files, const QStringList& hosts, Side side)
{
    NoProgress unwatched;
    std::vector<NmapRun> runs;
    for (const QString& file : files) {
        auto run = readNmap(file, QFileInfo(file).fileName(), unwatched);
        if (!run)
            qFatal("%s", qPrintable(run.error().text));
        runs.push_back(std::move(*run));
    }
    auto scans = scansOf(runs, side, hosts);
    if (!scans)
        qFatal("%s", qPrintable(scans.error().text));
    return *scans;
}

QString summary(const ScanSeen& scan)
{
    QStringList open;
    for (const OpenPort& port : scan.open)
        open += QString::number(port.port);
    return u"%1 %2 %3 of %4, up %5 of %6, open %7, unclear %8%9"_s
        .arg(transportId(scan.transport), scanEndId(scan.end), portList(scan.looked), portList(scan.covered))
        .arg(scan.hostsUp())
        .arg(scan.hosts.size())
        .arg(open.join(u','), portList(scan.unclear), scan.isFull() ? u", full"_s : QString());
}

QByteArray listedHost(int number, int ports)
{
    QByteArray host =
        "<host starttime=\"1795318140\" endtime=\"1795318140\"><status state=\"up\" reason=\"arp-response\" "
        "reason_ttl=\"0\"/>\n<address addr=\"192.0.2." +
        QByteArray::number(number) + "\" addrtype=\"ipv4\"/>\n<hostnames>\n</hostnames>\n<ports>";
    for (int port = 1; port <= ports; ++port) {
        const bool open = port % 1000 == 80;
        host += "<port protocol=\"tcp\" portid=\"" + QByteArray::number(port) + "\"><state state=\"" +
                (open ? "open" : "closed") + "\" reason=\"" + (open ? "syn-ack" : "reset") +
                "\" reason_ttl=\"64\"/><service name=\"unknown\" method=\"table\" conf=\"3\"/></port>\n";
    }
    return host + "</ports>\n<times srtt=\"1\" rttvar=\"0\" to=\"50000\"/>\n</host>\n";
}

QByteArray runHead(const QByteArray& services)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE nmaprun>\n"
           "<?xml-stylesheet href=\"file:///usr/bin/../share/nmap/nmap.xsl\" type=\"text/xsl\"?>\n"
           "<nmaprun scanner=\"nmap\" args=\"nmap -d -sS -p 1-65535 192.0.2.0/26\" start=\"1795318140\" "
           "version=\"7.93\" xmloutputversion=\"1.05\">\n<scaninfo type=\"syn\" protocol=\"tcp\" "
           "numservices=\"65535\" "
           "services=\"" +
           services + "\"/>\n";
}

QByteArray runFoot()
{
    return "<runstats><finished time=\"1795318143\" summary=\"\" elapsed=\"3\" exit=\"success\"/>"
           "<hosts up=\"1\" down=\"0\" total=\"1\"/>\n</runstats>\n</nmaprun>\n";
}
