#include "scans.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// What real nmap files tell (scans/, made by unit.sh), and what several of them tell together.
class tst_Nmap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void saysWhatItCouldNotUse_data();
    void saysWhatItCouldNotUse();
    void readsServices();
    void readsOldVersions_data();
    void readsOldVersions();
    void cannotAttributeMixedCounts();
    void combines();
    void aFinishedRunMendsABrokenOne();
    void aRunOfHalfThePortsIsNotFull();
    void choosesHosts();
    void readsWhatOtherScannersWrite();

private:
    QString write(const QByteArray& bytes);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString tst_Nmap::write(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(u"scan%1.xml"_s.arg(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

void tst_Nmap::reads_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("seen");
    const auto row = [](const char* file, const QStringList& seen) {
        QTest::newRow(file) << QString::fromLatin1(file) << seen;
    };
    row("before-lan-tcp.xml",
        {u"tcp finished 1-65535 of 1-65535, up 1 of 1, open 22,23,80,199,1883, unclear , full"_s});
    row("after-lan-tcp.xml",
        {u"tcp finished 1-65535 of 1-65535, up 1 of 1, open 22,80,199,1883, unclear , full"_s});
    row("before-line-tcp.xml",
        {u"tcp finished 1-65535 of 1-65535, up 1 of 1, open 80,199, unclear , full"_s});
    row("before-lan-udp.xml", {u"udp finished 1-2000 of 1-2000, up 1 of 1, open 161, unclear "_s});
    row("tcp-and-udp.xml", {u"tcp finished 1-100 of 1-100, up 1 of 1, open 22,23,80, unclear "_s,
                            u"udp finished 150-170 of 150-170, up 1 of 1, open 161, unclear "_s});
    row("sctp.xml", {u"sctp finished 1-100 of 1-100, up 1 of 1, open , unclear "_s});
    row("ipv6.xml", {u"tcp finished 1-1000 of 1-1000, up 1 of 1, open , unclear "_s});
    row("two-hosts.xml", {u"tcp finished 1-1000 of 1-1000, up 2 of 2, open 22,23,80,199, unclear "_s});
    row("fin.xml", {u"tcp finished 1-100 of 1-100, up 1 of 1, open , unclear 22-23,80"_s});
    row("ack.xml", {u"tcp finished  of 1-100, up 1 of 1, open , unclear "_s});
    row("debug.xml", {u"tcp finished 1-60 of 1-60, up 1 of 1, open 22,23, unclear "_s});
    row("scripts.xml", {u"tcp finished 22-23,80 of 22-23,80, up 1 of 1, open 22,23,80, unclear "_s});
    row("excluded.xml",
        {u"tcp finished 1-22,24-99,200-1000 of 1-22,24-99,200-1000, up 1 of 1, open 22,80, unclear "_s});
    row("only-open.xml", {u"tcp finished 1-30 of 1-30, up 1 of 1, open 22,23, unclear "_s});
    row("down.xml", {u"tcp finished  of 1-100, up 0 of 1, open , unclear "_s});
    row("silent.xml", {u"tcp finished  of 1-100, up 0 of 1, open , unclear "_s});
    row("timed-out.xml", {u"tcp finished  of 1-65535, up 2 of 2, open 22,23,80,199,1883, unclear "_s});
    row("interrupted.xml", {u"tcp truncated  of 1-65535, up 0 of 0, open , unclear "_s});
}

void tst_Nmap::reads()
{
    QFETCH(QString, file);
    QFETCH(QStringList, seen);
    QStringList read;
    for (const ScanSeen& scan : scansIn({scanFile(file)})) {
        read += summary(scan);
        QCOMPARE(scan.scanner, u"nmap 7.93"_s);
        QVERIFY(scan.started.isValid());
        QCOMPARE(scan.files, QStringList(file));
        QVERIFY(scan.arguments.front().contains(u"-oX "_s + file));
        QCOMPARE(scanLimits(scan).empty(), scan.isFull());
    }
    QCOMPARE(read, seen);
}

void tst_Nmap::refuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("ping") << u"ping.xml"_s << u"no scan of TCP, UDP or SCTP ports"_s;
    QTest::newRow("protocols") << u"protocols.xml"_s << u"no scan of TCP, UDP or SCTP ports"_s;
    QTest::newRow("normal") << u"normal.txt"_s << u"Scan again with -oX"_s;
    QTest::newRow("grepable") << u"grepable.txt"_s << u"Scan again with -oX"_s;
}

void tst_Nmap::refuses()
{
    QFETCH(QString, file);
    QFETCH(QString, says);
    NoProgress unwatched;
    const auto run = readNmap(scanFile(file), file, unwatched);
    QVERIFY(!run);
    QCOMPARE(run.error().kind, Error::Kind::Input);
    QVERIFY2(run.error().text.contains(file) && run.error().text.contains(says),
             qPrintable(run.error().text));
}

void tst_Nmap::saysWhatItCouldNotUse_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("names by number") << scanFile(u"before-lan-tcp.xml"_s) << u"no -sV"_s;
    QTest::newRow("ACK") << scanFile(u"ack.xml"_s) << u"unfiltered"_s;
    QTest::newRow("--open") << scanFile(u"only-open.xml"_s) << u"--open"_s;
    QTest::newRow("silent") << scanFile(u"silent.xml"_s) << u"203.0.113.9 never answered"_s;
    QTest::newRow("several hosts") << scanFile(u"two-hosts.xml"_s) << u"2 addresses answered"_s;
    QByteArray strange =
        runHead() + "<weather sky=\"blue\"><cloud/></weather>" + listedHost(1, 9) + runFoot();
    QTest::newRow("unknown element") << write(strange) << u"passed over: weather"_s;
    QTest::newRow("unknown version") << write(strange.replace("\"1.05\"", "\"1.06\"")) << u"1.06"_s;
    QTest::newRow("error")
        << write(runHead() + listedHost(1, 9) +
                 "<runstats><finished time=\"1795318143\" exit=\"error\" errormsg=\"Out of luck\"/>"
                 "</runstats></nmaprun>")
        << u"Out of luck"_s;
}

void tst_Nmap::saysWhatItCouldNotUse()
{
    QFETCH(QString, file);
    QFETCH(QString, says);
    QStringList remarks;
    const ScanSeen scan = scansIn({file}).front();
    for (const Text& remark : scan.remarks) {
        remarks += remark.en;
        QVERIFY(!remark.ja.isEmpty());
    }
    QVERIFY2(remarks.join(u'\n').contains(says), qPrintable(remarks.join(u'\n')));
}

void tst_Nmap::readsServices()
{
    const ScanSeen scan = scansIn({scanFile(u"versions.xml"_s)}).front();
    QCOMPARE(scan.open.size(), size_t(3));
    QCOMPARE(serviceWords(scan.open[0]), u"ssh (Dropbear sshd 2022.83)"_s);
    QCOMPARE(serviceWords(scan.open[1]), u"http (lighttpd 1.4.69)"_s);
    QCOMPARE(scan.open[0].hosts, QStringList(u"192.0.2.1"_s));
    QVERIFY(scan.remarks.empty());
    QCOMPARE(scansIn({scanFile(u"ipv6.xml"_s)}).front().hosts.front().address, u"2001:db8::1"_s);
}

/// 1.03 and 1.04 (nmap 5 and 6) count the ports of a state without naming them.
void tst_Nmap::readsOldVersions_data()
{
    QTest::addColumn<QByteArray>("ports");
    QTest::addColumn<QString>("seen");
    const QByteArray open =
        "<port protocol=\"tcp\" portid=\"22\"><state state=\"open\" reason=\"syn-ack\"/></port>";
    QTest::newRow("closed") << "<extraports state=\"closed\" count=\"99\"><extrareasons reason=\"resets\" "
                               "count=\"99\"/></extraports>" +
                                   open
                            << u"1-100 of 1-100, up 1 of 1, open 22, unclear "_s;
    QTest::newRow("closed and filtered")
        << "<extraports state=\"closed\" count=\"90\"/><extraports state=\"filtered\" count=\"9\"/>" + open
        << u"1-100 of 1-100, up 1 of 1, open 22, unclear "_s;
    QTest::newRow("open|filtered") << "<extraports state=\"open|filtered\" count=\"99\"/>" + open
                                   << u"1-100 of 1-100, up 1 of 1, open 22, unclear 1-21,23-100"_s;
    QTest::newRow("counts do not add up") << "<extraports state=\"closed\" count=\"98\"/>" + open
                                          << u"22 of 1-100, up 1 of 1, open 22, unclear "_s;
    QTest::newRow("absurd count")
        << "<extraports state=\"closed\" count=\"9223372036854775807\"/><extraports "
           "state=\"filtered\" count=\"9223372036854775807\"/>" +
               open
        << u"22 of 1-100, up 1 of 1, open 22, unclear "_s;
    QTest::newRow("unknown")
        << "<extraports state=\"closed\" count=\"89\"/><extraports state=\"unknown\" count=\"10\"/>" + open
        << u"22 of 1-100, up 1 of 1, open 22, unclear "_s;
}

void tst_Nmap::readsOldVersions()
{
    QFETCH(QByteArray, ports);
    QFETCH(QString, seen);
    for (const char* version : {"1.03", "1.04"}) {
        const QByteArray run =
            QByteArray(
                "<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"file:///usr/share/nmap/nmap.xsl\" "
                "type=\"text/xsl\"?>\n<nmaprun scanner=\"nmap\" args=\"nmap -p 1-100\" start=\"1361738377\" "
                "version=\"5.51\" xmloutputversion=\"") +
            version +
            "\">\n<scaninfo type=\"syn\" protocol=\"tcp\" numservices=\"100\" services=\"1-100\" />\n"
            "<host starttime=\"1361738377\" endtime=\"1361738377\"><status state=\"up\" "
            "reason=\"arp-response\"/>\n"
            "<address addr=\"192.0.2.1\" addrtype=\"ipv4\" /><ports>" +
            ports +
            "</ports></host><runstats><finished time=\"1361738378\" elapsed=\"1\"/><hosts up=\"1\" "
            "total=\"1\"/>"
            "</runstats></nmaprun>";
        const ScanSeen scan = scansIn({write(run)}).front();
        QCOMPARE(summary(scan), u"tcp finished "_s + seen);
    }
}

void tst_Nmap::cannotAttributeMixedCounts()
{
    // Which of the unlisted ports are closed and which open|filtered is not told: all are unclear.
    const QByteArray host =
        "<host><status state=\"up\" reason=\"arp-response\"/><address addr=\"192.0.2.1\"/><ports>"
        "<extraports state=\"closed\" count=\"1000\"/>"
        "<extraports state=\"open|filtered\" count=\"64535\"/></ports></host>";
    QCOMPARE(summary(scansIn({write(runHead() + host + runFoot())}).front()),
             u"tcp finished 1-65535 of 1-65535, up 1 of 1, open , unclear 1-65535, full"_s);
}

void tst_Nmap::combines()
{
    const auto scans = scansIn({scanFile(u"before-lan-tcp.xml"_s), scanFile(u"before-lan-udp.xml"_s),
                                scanFile(u"tcp-and-udp.xml"_s)},
                               {}, Side::Lan);
    QCOMPARE(scans.size(), size_t(2));
    QCOMPARE(summary(scans[0]),
             u"tcp finished 1-65535 of 1-65535, up 1 of 1, open 22,23,80,199,1883, unclear , full"_s);
    QCOMPARE(summary(scans[1]), u"udp finished 1-2000 of 1-2000, up 1 of 1, open 161, unclear "_s);
    QCOMPARE(scans[0].files, (QStringList{u"before-lan-tcp.xml"_s, u"tcp-and-udp.xml"_s}));
    QCOMPARE(scans[0].side, Side::Lan);
    // A port that one scan could not tell, another could.
    const ScanSeen told = scansIn({scanFile(u"fin.xml"_s), scanFile(u"before-lan-tcp.xml"_s)}).front();
    QVERIFY(told.unclear.empty());
}

void tst_Nmap::aFinishedRunMendsABrokenOne()
{
    const ScanSeen mended =
        scansIn({scanFile(u"interrupted.xml"_s), scanFile(u"before-lan-tcp.xml"_s)}).front();
    QVERIFY(mended.isFull());
    const ScanSeen broken = scansIn({scanFile(u"interrupted.xml"_s), scanFile(u"debug.xml"_s)}).front();
    QVERIFY(!broken.isFull());
    QCOMPARE(broken.end, ScanSeen::End::Truncated);
    QVERIFY(!broken.finished.isValid());
}

void tst_Nmap::aRunOfHalfThePortsIsNotFull()
{
    const auto half = [&](const QByteArray& services) {
        return write(
            runHead(services) +
            "<host><status state=\"up\" reason=\"arp-response\"/><address addr=\"192.0.2.1\"/><ports>"
            "<extraports state=\"closed\" count=\"" +
            QByteArray::number(portCount(*portRanges(QString::fromLatin1(services)))) +
            "\"/></ports></host>" + runFoot());
    };
    const QString lower = half("1-30000");
    const QString upper = half("30001-65535");
    QVERIFY(!scansIn({lower}).front().isFull());
    QVERIFY(!scansIn({upper}).front().isFull());
    QVERIFY(scansIn({lower, upper}).front().isFull());
}

void tst_Nmap::choosesHosts()
{
    const QString file = scanFile(u"two-hosts.xml"_s);
    QCOMPARE(summary(scansIn({file}, {u"198.51.100.1"_s}).front()),
             u"tcp finished 1-1000 of 1-1000, up 1 of 1, open 80,199, unclear "_s);
    NoProgress unwatched;
    const auto run = readNmap(file, u"two-hosts.xml"_s, unwatched);
    QVERIFY(run);
    QCOMPARE(hostsUp({*run}).size(), size_t(2));
    QVERIFY(scansOf({*run}, Side::NotSaid, {})->front().runs.empty());
    NmapRun again = *run; // as long and as wide as the first: told by itself, not in a sum
    const ScanSeen both = scansOf({*run, again}, Side::NotSaid, {})->front();
    QCOMPARE(both.runs.size(), size_t(2));
    QCOMPARE(both.runs.back(), (ScanSeen::Run{.milliseconds = run->milliseconds, .ports = 1000}));
    const auto none = scansOf({*run}, Side::NotSaid, {u"192.0.2.77"_s});
    QVERIFY(!none);
    QVERIFY(none.error().text.contains(u"192.0.2.77"_s) && none.error().text.contains(u"198.51.100.1"_s));
}

/// masscan's XML: a host of its own for each port, and no list of what was asked.
void tst_Nmap::readsWhatOtherScannersWrite()
{
    const QString file = write(
        "<?xml version=\"1.0\"?>\n<!-- masscan v1.0 scan -->\n<nmaprun scanner=\"masscan\" "
        "start=\"1795318140\" "
        "version=\"1.0-BETA\" xmloutputversion=\"1.03\">\n<scaninfo type=\"syn\" protocol=\"tcp\" />\n"
        "<host endtime=\"1795318141\"><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/><ports><port "
        "protocol=\"tcp\" "
        "portid=\"80\"><state state=\"open\" reason=\"syn-ack\" reason_ttl=\"64\"/></port></ports></host>\n"
        "<host endtime=\"1795318141\"><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/><ports><port "
        "protocol=\"tcp\" "
        "portid=\"22\"><state state=\"open\" reason=\"syn-ack\" reason_ttl=\"64\"/></port></ports></host>\n"
        "<runstats>\n<finished time=\"1795318150\" timestr=\"x\" elapsed=\"10\" />\n<hosts up=\"2\" "
        "down=\"0\" "
        "total=\"2\" />\n</runstats>\n</nmaprun>");
    const ScanSeen scan = scansIn({file}).front();
    QCOMPARE(summary(scan), u"tcp finished 22,80 of , up 1 of 1, open 22,80, unclear "_s);
    QCOMPARE(scan.scanner, u"masscan 1.0-BETA"_s);
}

QTEST_GUILESS_MAIN(tst_Nmap)
#include "tst_nmap.moc"
