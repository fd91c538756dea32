#include "assessment/exposure.h"
#include "scans.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Scans made here and now: unit.sh starts SSH, Telnet, HTTP, MQTT and SNMP servers in a network of their own
/// and scans them, before and after Telnet is switched off.
class tst_NmapReal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void seesWhatIsOpen();
    void seesWhatWasSwitchedOff();
    void setsItBesideTheInventory();

private:
    QString made(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void tst_NmapReal::initTestCase()
{
    const QStringList path{u"/usr/sbin"_s, u"/sbin"_s};
    for (const char* tool : {"nmap", "unshare", "ip", "dropbear", "inetd", "lighttpd", "mosquitto", "snmpd"})
        if (const QString name = QString::fromLatin1(tool);
            QStandardPaths::findExecutable(name).isEmpty() &&
            QStandardPaths::findExecutable(name, path).isEmpty())
            QSKIP(qPrintable(u"%1 is not installed (installer/packages)"_s.arg(name)));
    const QStringList alone{u"-r"_s, u"-n"_s, u"-p"_s, u"-f"_s, u"--kill-child"_s};
    if (QProcess::execute(u"unshare"_s, alone + QStringList{u"true"_s}) != 0)
        QSKIP("this machine permits no network namespaces (unshare -r -n)");
    QProcess unit;
    unit.setProcessChannelMode(QProcess::MergedChannels);
    unit.start(u"unshare"_s,
               alone + QStringList{u"sh"_s, QStringLiteral(TEKIGO_TEST_DATA "/unit.sh"), m_folder.path()});
    QVERIFY(unit.waitForFinished(120'000));
    QVERIFY2(unit.exitCode() == 0, unit.readAll().constData());
}

void tst_NmapReal::seesWhatIsOpen()
{
    const auto scans = scansIn({made(u"before-lan-tcp.xml"_s), made(u"before-lan-udp.xml"_s)}, {}, Side::Lan);
    QCOMPARE(scans.size(), size_t(2));
    for (const int port : {22, 23, 80, 1883})
        QVERIFY2(scans[0].openPort(port), qPrintable(QString::number(port)));
    QVERIFY(scans[0].isFull());
    QVERIFY(scans[1].openPort(161));
    QVERIFY(!scans[1].isFull()); // 2,000 ports only
}

void tst_NmapReal::seesWhatWasSwitchedOff()
{
    const auto before = scansIn({made(u"before-lan-tcp.xml"_s)});
    const auto after = scansIn({made(u"after-lan-tcp.xml"_s)});
    const auto changes = portChanges(before.front(), after.front());
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes.front().port, 23);
    QCOMPARE(changes.front().kind, PortChange::Kind::Closed);
}

void tst_NmapReal::setsItBesideTheInventory()
{
    const auto row = [](qint64 port, const QString& side, bool intended) {
        return Row{{u"kind"_s, u"tcp"_s},
                   {u"port"_s, port},
                   {u"reachable"_s, side},
                   {u"intended"_s, intended},
                   {u"enabled"_s, intended}};
    };
    const Table inventory{{row(80, u"lan"_s, true), row(22, u"lan"_s, true), row(23, u"line"_s, false),
                           row(1883, u"lan"_s, true)}};
    std::vector<Finding> findings;
    for (const auto& [file, side] :
         {std::pair(u"before-lan-tcp.xml"_s, Side::Lan), std::pair(u"before-line-tcp.xml"_s, Side::Line)})
        findings.push_back({.id = {},
                            .revision = {},
                            .evidence = {},
                            .instrument = {},
                            .firmware = {},
                            .at = {},
                            .seen = scansIn({made(file)}, {}, side).front()});
    std::map<int, QStringList> standing;
    for (const PortLine& line : exposures(&inventory, findings))
        standing[line.port] += exposureId(line.exposure);
    QCOMPARE(standing.at(22), QStringList(u"agrees"_s));
    QCOMPARE(standing.at(23), QStringList(u"unintended"_s));
    QCOMPARE(standing.at(80),
             (QStringList{u"undeclared"_s, u"agrees"_s})); // on the line side too, where it should not be
    QCOMPARE(standing.at(1883), QStringList(u"agrees"_s));
}

QTEST_GUILESS_MAIN(tst_NmapReal)
#include "tst_nmapreal.moc"
