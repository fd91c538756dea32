#include "assessment/exposure.h"
#include "assessment/lanreach.h"
#include "assessment/measured.h"
#include "assessment/portdeclaration.h"
#include "seenexamples.h"

#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

/// "tcp 22 lan intended enabled", "udp 53 - ? enabled": kind, port, side, intended, enabled; ? and - are not
/// answered.
Row rowOf(const QString& text)
{
    const QStringList words = text.split(u' ');
    Row row;
    if (words[0] != u"-")
        row.emplace(u"kind"_s, words[0]);
    if (words[1] != u"-")
        row.emplace(u"port"_s, words[1].toLongLong());
    if (words[2] != u"-")
        row.emplace(u"reachable"_s, words[2]);
    if (words[3] != u"?")
        row.emplace(u"intended"_s, words[3] == u"intended");
    if (words[4] != u"?")
        row.emplace(u"enabled"_s, words[4] == u"enabled");
    return row;
}

Table tableOf(const QStringList& rows)
{
    Table table;
    for (const QString& row : rows)
        table.rows.push_back(rowOf(row));
    return table;
}

/// "tcp lan 1-100 open 22,80 unclear 90": what a scan looked at and saw.
Finding scanOf(const QString& text)
{
    const QStringList words = text.split(u' ');
    ScanSeen scan = seenexamples::scan({});
    scan.transport = words[0] == u"udp"    ? Transport::Udp
                     : words[0] == u"sctp" ? Transport::Sctp
                                           : Transport::Tcp;
    scan.side = words[1] == u"line" ? Side::Line : words[1] == u"lan" ? Side::Lan : Side::NotSaid;
    scan.looked = scan.covered = *portRanges(words[2]);
    if (const qsizetype at = words.indexOf(u"open"_s); at > 0)
        for (const QString& port : words[at + 1].split(u','))
            scan.open.push_back({port.toInt(), {}, {}, {u"192.0.2.1"_s}});
    if (const qsizetype at = words.indexOf(u"unclear"_s); at > 0)
        scan.unclear = *portRanges(words[at + 1]);
    return {.id = {words[0] + words[1]},
            .revision = {},
            .evidence = {{u"E1"_s}},
            .instrument = {},
            .firmware = {},
            .at = {},
            .seen = scan};
}

std::vector<Finding> scansOf(const QStringList& scans)
{
    std::vector<Finding> findings;
    for (const QString& scan : scans)
        findings.push_back(scanOf(scan));
    return findings;
}

/// "undeclared 22/tcp line,lan rows 0": a line of the comparison.
QString printed(const PortLine& line)
{
    QStringList sides;
    for (const Side side : line.sides)
        sides += side == Side::NotSaid ? u"any"_s : sideId(side);
    QStringList rows;
    for (const size_t row : line.rows)
        rows += QString::number(row);
    return u"%1 %2/%3 %4 rows %5"_s.arg(exposureId(line.exposure), portList({{line.port, line.last}}),
                                        transportId(line.transport), sides.join(u','), rows.join(u','));
}

QStringList printed(const std::vector<PortLine>& lines)
{
    QStringList all;
    for (const PortLine& line : lines)
        all += printed(line);
    return all;
}

} // namespace

/// Declared beside seen: every way in which a port can stand.
class TestExposure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stands_data();
    void stands();
    void factsCountPortsOnce();
    void withoutAnInventoryAllIsUndeclared();
    void aPortMayBeShutToTheLan_data();
    void aPortMayBeShutToTheLan();
    void rangesAreSets_data();
    void rangesAreSets();
    void listsThatAreNone_data();
    void listsThatAreNone();
    void changes_data();
    void changes();
    void namesAreTold();
    void actsOnAPort();
    void reasonsBelongToAScan();
    void limitsAreSaid();
};

void TestExposure::stands_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("scans");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const QStringList& rows, const QStringList& scans,
                        const QStringList& lines) { QTest::newRow(name) << rows << scans << lines; };
    const QString all = u"1-65535"_s;
    row("agrees", {u"tcp 80 lan intended enabled"_s}, {u"tcp lan 1-65535 open 80"_s},
        {u"agrees 80/tcp lan rows 0"_s});
    row("declared only", {u"tcp 80 lan intended enabled"_s}, {u"tcp lan 1-65535"_s},
        {u"declared-only 80/tcp  rows 0"_s});
    row("declared only although not intended", {u"tcp 80 lan no enabled"_s}, {u"tcp lan 1-65535"_s},
        {u"declared-only 80/tcp  rows 0"_s});
    row("not looked at: port", {u"tcp 8080 lan intended enabled"_s}, {u"tcp lan 1-1024"_s},
        {u"not-looked-at 8080/tcp  rows 0"_s});
    row("not looked at: protocol", {u"udp 53 lan intended enabled"_s}, {u"tcp lan 1-65535"_s},
        {u"not-looked-at 53/udp  rows 0"_s});
    row("not looked at: side", {u"tcp 80 lan intended enabled"_s}, {u"tcp line 1-65535"_s},
        {u"not-looked-at 80/tcp  rows 0"_s});
    row("undeclared", {}, {u"tcp lan 1-65535 open 22"_s}, {u"undeclared 22/tcp lan rows "_s});
    row("undeclared: other protocol", {u"udp 53 lan intended enabled"_s}, {u"tcp lan 1-65535 open 53"_s},
        {u"undeclared 53/tcp lan rows "_s, u"not-looked-at 53/udp  rows 0"_s});
    row("unintended", {u"tcp 23 lan no enabled"_s}, {u"tcp lan 1-65535 open 23"_s},
        {u"unintended 23/tcp lan rows 0"_s});
    row("not enabled", {u"tcp 23 lan intended no"_s}, {u"tcp lan 1-65535 open 23"_s},
        {u"unintended 23/tcp lan rows 0"_s});
    row("neither, and closed: nothing to say", {u"tcp 23 lan no no"_s}, {u"tcp lan 1-65535"_s}, {});
    row("intended not answered", {u"tcp 23 lan ? enabled"_s}, {u"tcp lan 1-65535 open 23"_s},
        {u"incomplete 23/tcp lan rows 0"_s});
    row("enabled not answered", {u"tcp 23 lan intended ?"_s}, {u"tcp lan 1-65535 open 23"_s},
        {u"incomplete 23/tcp lan rows 0"_s});
    row("enabled not answered, closed", {u"tcp 23 lan intended ?"_s}, {u"tcp lan 1-65535"_s}, {});
    row("one no is enough", {u"tcp 23 lan ? no"_s}, {u"tcp lan 1-65535 open 23"_s},
        {u"unintended 23/tcp lan rows 0"_s});
    row("unclear", {}, {u"udp lan 1-65535 unclear 100-200"_s}, {u"unclear 100-200/udp lan rows "_s});
    row("unclear and declared", {u"udp 150 lan intended enabled"_s}, {u"udp lan 1-65535 unclear 100-200"_s},
        {u"unclear 100-149/udp lan rows "_s, u"unclear 150/udp lan rows 0"_s,
         u"unclear 151-200/udp lan rows "_s});
    row("unclear at both ends", {u"udp 100 lan intended enabled"_s, u"udp 200 lan intended enabled"_s},
        {u"udp lan 1-65535 unclear 100-200"_s},
        {u"unclear 100/udp lan rows 0"_s, u"unclear 101-199/udp lan rows "_s,
         u"unclear 200/udp lan rows 1"_s});

    row("the line implies the LAN", {u"tcp 80 line intended enabled"_s}, {u"tcp lan 1-65535 open 80"_s},
        {u"agrees 80/tcp lan rows 0"_s});
    row("the LAN does not imply the line", {u"tcp 80 lan intended enabled"_s},
        {u"tcp line 1-65535 open 80"_s},
        {u"undeclared 80/tcp line rows 0"_s, u"not-looked-at 80/tcp  rows 0"_s});
    row("from both sides, one undeclared", {u"tcp 80 lan intended enabled"_s},
        {u"tcp line 1-65535 open 80"_s, u"tcp lan 1-65535 open 80"_s},
        {u"undeclared 80/tcp line rows 0"_s, u"agrees 80/tcp lan rows 0"_s});
    row("from both sides", {u"tcp 80 line intended enabled"_s},
        {u"tcp line 1-65535 open 80"_s, u"tcp lan 1-65535 open 80"_s}, {u"agrees 80/tcp line,lan rows 0"_s});
    row("without a side", {u"tcp 80 lan intended enabled"_s, u"tcp 22 local intended enabled"_s},
        {u"tcp any 1-65535 open 22,80"_s}, {u"agrees 22/tcp any rows 1"_s, u"agrees 80/tcp any rows 0"_s});
    row("local is not seen from a side", {u"tcp 22 local intended enabled"_s}, {u"tcp lan 1-65535 open 22"_s},
        {u"undeclared 22/tcp lan rows 0"_s});
    row("local and closed", {u"tcp 22 local intended enabled"_s}, {u"tcp lan 1-65535"_s}, {});
    row("side not answered fits every side", {u"tcp 80 - intended enabled"_s},
        {u"tcp line 1-65535 open 80"_s, u"tcp lan 1-65535 open 80"_s}, {u"agrees 80/tcp line,lan rows 0"_s});
    row("off on the line, on in the LAN", {u"tcp 80 lan intended enabled"_s, u"tcp 80 line intended no"_s},
        {u"tcp line 1-65535 open 80"_s, u"tcp lan 1-65535 open 80"_s},
        {u"unintended 80/tcp line rows 1"_s, u"agrees 80/tcp lan rows 0,1"_s});

    row("twice", {u"tcp 80 lan intended enabled"_s, u"tcp 80 lan intended enabled"_s},
        {u"tcp lan 1-65535 open 80"_s}, {u"agrees 80/tcp lan rows 0,1"_s});
    row("twice, closed", {u"tcp 80 lan intended enabled"_s, u"tcp 80 lan intended enabled"_s},
        {u"tcp lan 1-65535"_s}, {u"declared-only 80/tcp  rows 0,1"_s});
    row("SCTP cannot be declared", {u"tcp 80 lan intended enabled"_s}, {u"sctp lan 1-65535 open 80"_s},
        {u"not-looked-at 80/tcp  rows 0"_s, u"undeclared 80/sctp lan rows "_s});
    row("rows that name no port",
        {u"physical - line intended enabled"_s, u"tcp - lan intended enabled"_s,
         u"- 80 lan intended enabled"_s, u"tcp 99999 lan intended enabled"_s},
        {u"tcp lan 1-65535 open 80"_s}, {u"undeclared 80/tcp lan rows "_s});
    row("no scan", {u"tcp 80 lan intended enabled"_s}, {}, {u"not-looked-at 80/tcp  rows 0"_s});
    row("port 0", {}, {u"tcp lan 0-100 open 0"_s}, {u"undeclared 0/tcp lan rows "_s});
}

void TestExposure::stands()
{
    QFETCH(QStringList, rows);
    QFETCH(QStringList, scans);
    QFETCH(QStringList, lines);
    const Table table = tableOf(rows);
    QCOMPARE(printed(exposures(&table, scansOf(scans))), lines);
}

void TestExposure::factsCountPortsOnce()
{
    const Table table = tableOf({u"tcp 23 line no no"_s});
    const auto findings = scansOf({u"tcp line 1-65535 open 22,23"_s, u"tcp lan 1-65535 open 22,23"_s,
                                   u"udp lan 1-65535 open 22 unclear 100"_s});
    std::map<QString, Value> facts;
    for (const MeasuredFact& fact : measuredFacts(findings, &table))
        facts.emplace(fact.question, fact.value);
    QVERIFY(facts.at(u"scan.undeclared-open"_s) == Value(qint64(2))); // 22/tcp from both sides, 22/udp
    QVERIFY(facts.at(u"scan.unintended-open"_s) == Value(qint64(1)));
    QVERIFY(facts.at(u"scan.full-tcp"_s) == Value(true));
    QVERIFY(facts.at(u"scan.full-udp"_s) == Value(true));
}

void TestExposure::withoutAnInventoryAllIsUndeclared()
{
    QCOMPARE(printed(exposures(nullptr, scansOf({u"tcp lan 1-65535 open 22"_s}))),
             QStringList(u"undeclared 22/tcp lan rows "_s));
}

void TestExposure::aPortMayBeShutToTheLan_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QStringList>("scans");
    QTest::addColumn<bool>("shut");
    const QString open = u"tcp line 1-65535 open 8443"_s;
    const QString closed = u"tcp lan 1-65535"_s;
    const QString line = u"tcp 8443 line intended enabled"_s;
    QTest::newRow("the line side has the LAN in it") << line << QStringList{open, closed} << true;
    QTest::newRow("open from both") << line << QStringList{open, u"tcp lan 1-65535 open 8443"_s} << false;
    QTest::newRow("nobody looked from the LAN") << line << QStringList{open} << false;
    QTest::newRow("the scan from the LAN left it out") << line << QStringList{open, u"tcp lan 1-1024"_s} << false;
    QTest::newRow("not clear from the LAN") << line << QStringList{open, u"tcp lan 1-65535 unclear 8443"_s} << false;
    QTest::newRow("another protocol") << line << QStringList{open, u"udp lan 1-65535"_s} << false;
}

void TestExposure::aPortMayBeShutToTheLan()
{
    QFETCH(QString, row);
    QFETCH(QStringList, scans);
    QFETCH(bool, shut);
    const Table inventory = tableOf({row});
    const std::vector<Finding> findings = scansOf(scans);
    const std::vector<PortLine> lines = exposures(&inventory, findings);
    QVERIFY(!lines.empty());
    QCOMPARE(isShutToLan(lines.front(), &inventory, findings), shut);
    QVERIFY(!isShutToLan(lines.front(), nullptr, findings));
}

void TestExposure::rangesAreSets_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("both");
    QTest::addColumn<QString>("shared");
    QTest::addColumn<QString>("first");
    QTest::newRow("apart") << u"1-10"_s << u"20-30"_s << u"1-10,20-30"_s << QString() << u"1-10"_s;
    QTest::newRow("touching") << u"1-10"_s << u"11-30"_s << u"1-30"_s << QString() << u"1-10"_s;
    QTest::newRow("across") << u"1-10"_s << u"5-30"_s << u"1-30"_s << u"5-10"_s << u"1-4"_s;
    QTest::newRow("inside") << u"1-65535"_s << u"80"_s << u"1-65535"_s << u"80"_s << u"1-79,81-65535"_s;
    QTest::newRow("nothing") << u"0-65535"_s << QString() << u"0-65535"_s << QString() << u"0-65535"_s;
    QTest::newRow("same") << u"0,65535"_s << u"0,65535"_s << u"0,65535"_s << u"0,65535"_s << QString();
}

void TestExposure::rangesAreSets()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, both);
    QFETCH(QString, shared);
    QFETCH(QString, first);
    const PortRanges a = *portRanges(one);
    const PortRanges b = *portRanges(other);
    QCOMPARE(portList(united(a, b)), both);
    QCOMPARE(portList(united(b, a)), both);
    QCOMPARE(portList(common(a, b)), shared);
    QCOMPARE(portList(without(a, b)), first);
    QCOMPARE(containsAll(a, b), without(b, a).empty());
    for (const int port : {0, 1, 10, 11, 80, 65535})
        QCOMPARE(contains(united(a, b), port), contains(a, port) || contains(b, port));
    QCOMPARE(portCount(a) + portCount(b), portCount(united(a, b)) + portCount(common(a, b)));
}

void TestExposure::listsThatAreNone_data()
{
    QTest::addColumn<QString>("list");
    for (const char* list : {"65536", "1-65536", "5-3", "-1", "a", "1,,2", "1-", "1 2", "99999999999"})
        QTest::newRow(list) << QString::fromLatin1(list);
}

void TestExposure::listsThatAreNone()
{
    QFETCH(QString, list);
    QVERIFY(!portRanges(list));
}

void TestExposure::changes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("seen");
    QTest::newRow("opened") << u"tcp lan 1-100"_s << u"tcp lan 1-100 open 22"_s
                            << QStringList{u"opened 22"_s};
    QTest::newRow("closed") << u"tcp lan 1-100 open 22"_s << u"tcp lan 1-100"_s
                            << QStringList{u"closed 22"_s};
    QTest::newRow("same") << u"tcp lan 1-100 open 22"_s << u"tcp lan 1-100 open 22"_s << QStringList();
    QTest::newRow("not looked at") << u"tcp lan 1-10"_s << u"tcp lan 1-100 open 22"_s << QStringList();
    QTest::newRow("unclear") << u"tcp lan 1-100 unclear 22"_s << u"tcp lan 1-100 open 22"_s << QStringList();
    QTest::newRow("another protocol") << u"udp lan 1-100"_s << u"tcp lan 1-100 open 22"_s << QStringList();
}

void TestExposure::changes()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, seen);
    QStringList found;
    for (const PortChange& change :
         portChanges(std::get<ScanSeen>(scanOf(before).seen), std::get<ScanSeen>(scanOf(after).seen)))
        found += u"%1 %2"_s.arg(changeId(change.kind)).arg(change.port);
    QCOMPARE(found, seen);
    ScanSeen one = seenexamples::scan({22});
    ScanSeen two = one;
    one.open.front().service = u"ssh"_s;
    two.open.front().service = u"telnet"_s;
    const auto changed = portChanges(one, two);
    QCOMPARE(changed.size(), size_t(1));
    QCOMPARE(changed.front().kind, PortChange::Kind::ServiceChanged);
    QCOMPARE(changed.front().before + u'>' + changed.front().after, u"ssh>telnet"_s);
    // One of the two did not ask for names and products.
    two.open.front() = {22, u"ssh"_s, u"Dropbear 2022.83"_s, {}};
    QVERIFY(portChanges(one, two).empty());
    two.open.front().service.clear();
    QVERIFY(portChanges(one, two).empty());
}

void TestExposure::namesAreTold()
{
    QStringList ids;
    for (const Exposure exposure : allExposures()) {
        ids += exposureId(exposure);
        QVERIFY(!exposureName(exposure).ja.isEmpty() && !exposureName(exposure).en.isEmpty());
        QVERIFY(!exposureSign(exposure).isNull());
    }
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 7);
}

void TestExposure::actsOnAPort()
{
    const auto findings = scansOf({u"tcp line 1-65535 open 23"_s, u"tcp lan 1-65535 open 22,23"_s});
    Table table;
    auto lines = exposures(&table, findings);
    QCOMPARE(printed(lines),
             (QStringList{u"undeclared 22/tcp lan rows "_s, u"undeclared 23/tcp line,lan rows "_s}));
    table = withIntended(&table, lines[0]);
    table = withNotIntended(&table, lines[1]);
    lines = exposures(&table, findings);
    QCOMPARE(printed(lines),
             (QStringList{u"agrees 22/tcp lan rows 0"_s, u"unintended 23/tcp line,lan rows 1"_s}));
    QCOMPARE(table.rows[1].at(u"reachable"_s), Cell(u"line"_s));
    table = withNotIntended(&table, lines[0]);
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(exposures(&table, findings).front().exposure, Exposure::Unintended);
    QCOMPARE(withIntended(nullptr, lines[0]).rows.size(), size_t(1));
}

void TestExposure::reasonsBelongToAScan()
{
    auto findings = scansOf({u"tcp line 1-65535"_s, u"tcp lan 1-65535 open 22"_s});
    const auto lines = exposures(nullptr, findings);
    const auto told = withReason(findings, lines.front(), u" 保守のため "_s);
    QVERIFY(told);
    QCOMPARE(told->id, findings[1].id); // the scan that saw it
    findings[1] = *told;
    QCOMPARE(exposures(nullptr, findings).front().reason, u"保守のため"_s);
    const auto back = withReason(findings, exposures(nullptr, findings).front(), QString());
    QVERIFY(std::get<ScanSeen>(back->seen).reasons.empty());
    PortLine udp = lines.front();
    udp.transport = Transport::Udp;
    QVERIFY(!withReason(findings, udp, u"x"_s));
}

void TestExposure::limitsAreSaid()
{
    const auto said = [](const ScanSeen& scan) {
        QStringList all;
        for (const Text& limit : scanLimits(scan))
            all += limit.en;
        return all.join(u'\n');
    };
    ScanSeen scan = seenexamples::scan({22});
    QVERIFY(scan.isFull() && said(scan).isEmpty());
    scan.end = ScanSeen::End::Truncated;
    QVERIFY(!scan.isFull() && said(scan).contains(u"ends in the middle"_s));
    scan.end = ScanSeen::End::Interrupted;
    QVERIFY(!scan.isFull() && said(scan).contains(u"interrupted"_s));
    scan = seenexamples::scan({});
    scan.looked = {{1, 1000}};
    QVERIFY(!scan.isFull() && said(scan).contains(u"no result for them: 1001-65535"_s));
    scan.covered = {{1, 1000}};
    QVERIFY(!scan.isFull() && said(scan).contains(u"not asked for: 1001-65535"_s));
    scan = seenexamples::scan({});
    scan.hosts.front().up = false;
    QVERIFY(!scan.isFull() && said(scan).contains(u"No host answered"_s));
}

QTEST_GUILESS_MAIN(TestExposure)
#include "tst_exposure.moc"
