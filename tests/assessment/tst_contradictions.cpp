#include "assessment/contradiction.h"
#include "assessment/findingjson.h"
#include "assessment/scanpace.h"
#include "realproduct.h"
#include "seenexamples.h"
#include "base/utc.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

using Change = std::function<void(Assessment&)>;

Row path(const QString& name, const QString& authentication, bool enabled = true, const QString& reachable = u"lan"_s)
{
    return {{u"path"_s, name},
            {u"reachable"_s, reachable},
            {u"changes-settings"_s, true},
            {u"authentication"_s, authentication},
            {u"enabled"_s, enabled}};
}

Row interface(const QString& name, const QString& kind, int port, const QString& service, bool enabled = true)
{
    Row row{{u"name"_s, name}, {u"kind"_s, kind}, {u"reachable"_s, u"lan"_s}, {u"intended"_s, enabled}, {u"enabled"_s, enabled}};
    if (port > 0)
        row.insert({u"port"_s, qint64(port)});
    if (!service.isEmpty())
        row.insert({u"service"_s, service});
    return row;
}

Row asset(const QString& name, const QString& protection)
{
    return {{u"asset"_s, name}, {u"stored"_s, true}, {u"transmitted"_s, true}, {u"transmission-protection"_s, protection}};
}

Table& table(Assessment& all, const QString& question)
{
    return std::get<Table>(*all.answers[question].value);
}

void answer(Assessment& all, const QString& question, bool yes)
{
    all.answers[question].value = yes;
}

Finding& findingOf(Assessment& all, size_t at)
{
    return all.findings.at(at);
}

ScanSeen& scanOf(Assessment& all, size_t at)
{
    return std::get<ScanSeen>(findingOf(all, at).seen);
}

/// All ports in a quarter of an hour, by one IPv4 address.
ScanSeen slowScan(Transport transport, const std::vector<int>& open)
{
    ScanSeen scan = seenexamples::scan(open);
    scan.transport = transport;
    scan.started = utc({2026, 10, 13}, {1, 0});
    scan.finished = scan.started.addSecs(900);
    scan.milliseconds = 900'120;
    return scan;
}

Evidence evidence(const QString& id, const QString& kind, const QDate& date)
{
    Evidence one;
    one.id = {id};
    one.number = id.mid(1).toInt();
    one.title = one.fileName = id + u".pdf"_s;
    one.kind = kind;
    one.date = date;
    return one;
}

PowerLossSeen dumps()
{
    PowerLossSeen seen;
    seen.before = {u"before.uci"_s, 100, utc({2026, 10, 15}, {6, 0}), QByteArray(32, 'b')};
    seen.after = {u"after.uci"_s, 100, utc({2026, 10, 15}, {7, 0}), QByteArray(32, 'a')};
    seen.form = PowerLossSeen::Form::KeyValue;
    seen.changes = {{u"status/status/uptime"_s, u"318652"_s, u"77"_s, SettingKind::Other, {}},
                    {u"status/status/exported"_s, u"2026-10-15T14:58:12+09:00"_s, u"2026-10-15T15:41:05+09:00"_s,
                     SettingKind::Other, {}}};
    return seen;
}

Finding finding(const QString& id, const Seen& seen)
{
    Finding one;
    one.id = {id};
    one.firmware = u"2.0.1"_s;
    one.seen = seen;
    return one;
}

/// A router of which everything agrees: HTTPS on 443, scans of all ports, tests within a week.
Assessment consistent()
{
    Assessment all;
    all.revision.id = {u"R1"_s};
    all.revision.firmware = u"2.0.1"_s;
    all.revision.date = QDate(2026, 11, 22);
    all.product.configuration = u"本体、ACアダプター"_s;
    all.changed = utc({2026, 11, 22}, {3, 0});
    all.answers[u"access.paths"_s].value =
        Table{{path(u"設定画面（HTTPS、LAN側）"_s, u"id-and-password"_s), path(u"Telnet"_s, u"password"_s, false),
               path(u"遠隔管理（TLS、製造者の管理サーバー）"_s, u"certificate"_s, true, u"line"_s),
               path(u"リセットボタン"_s, u"none"_s, true, u"local"_s)}};
    all.answers[u"interface.inventory"_s].value =
        Table{{interface(u"LANポート"_s, u"physical"_s, 0, {}), interface(u"設定画面"_s, u"tcp"_s, 443, u"https"_s),
               interface(u"DNS中継"_s, u"udp"_s, 53, u"domain"_s), interface(u"Telnet"_s, u"tcp"_s, 23, u"telnet"_s, false)}};
    all.answers[u"data.assets"_s].value =
        Table{{asset(u"管理用パスワード"_s, u"tls"_s), asset(u"通信設定"_s, u"tls"_s)}};
    all.evidence = {evidence(u"E1"_s, u"test-report"_s, {2026, 10, 20}), evidence(u"E2"_s, u"manual"_s, {2026, 4, 1}),
                    evidence(u"E3"_s, u"port-scan"_s, {2026, 10, 13})};
    TestRecord record;
    record.id = {u"T1"_s};
    record.testCase = u"T1-2"_s;
    record.date = QDate(2026, 10, 13);
    record.firmware = u"2.0.1"_s;
    record.calibrated = QDate(2026, 4, 1);
    record.evidence = {{u"E1"_s}, {u"E2"_s}, {u"E3"_s}};
    record.actual = u"443/tcp の設定画面（HTTPS）は誤った識別符号を 401 で拒否。23/tcp、8080/tcp は閉じている。SSHの待受けはない。"
                    u"1-65535/tcp を検査した。TLS 1.3 で接続した。"_s;
    all.tests = {record};
    all.findings = {finding(u"F1"_s, slowScan(Transport::Tcp, {443})), finding(u"F2"_s, slowScan(Transport::Udp, {53})),
                    finding(u"F3"_s, dumps())};
    all.findings.front().evidence = {{u"E3"_s}};
    return all;
}

/// "clear-path access.paths"
QStringList printed(const std::vector<Contradiction>& all)
{
    QStringList lines;
    for (const Contradiction& one : all)
        lines += u"%1 %2"_s.arg(contradictionId(one.kind), one.subject).trimmed();
    return lines;
}

} // namespace

/// What does not fit is told once, with both sides; what fits is never asked about.
class tst_Contradictions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void words_data();
    void words();
    void manyAreToldByNumber_data();
    void manyAreToldByNumber();
    void concernsItsRequirements();
    void realRouterIsConsistent();
    void pace();
    void countsSurviveTheirFile();
};

void tst_Contradictions::found_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* name, const Change& change, const QStringList& lines) {
        QTest::newRow(name) << change << lines;
    };

    row("consistent", [](Assessment&) {}, {});
    row("empty", [](Assessment& a) { a = {}; }, {});

    // 0: settings through the line
    row("settings through the line, no such path",
        [](Assessment& a) {
            answer(a, u"scope.settings-over-line"_s, true);
            answer(a, u"access.paths-complete"_s, true);
            table(a, u"access.paths"_s).rows[2][u"changes-settings"_s] = false;
        },
        {u"line-path access.paths"_s});
    row("the list of paths is not finished",
        [](Assessment& a) {
            answer(a, u"scope.settings-over-line"_s, true);
            answer(a, u"access.paths-complete"_s, false);
            table(a, u"access.paths"_s).rows[2][u"changes-settings"_s] = false;
        },
        {});
    row("settings through the line, and a path",
        [](Assessment& a) {
            answer(a, u"scope.settings-over-line"_s, true);
            answer(a, u"access.paths-complete"_s, true);
            table(a, u"access.paths"_s).rows[2][u"changes-settings"_s] = true;
        },
        {});
    row("no settings through the line, but a path",
        [](Assessment& a) {
            answer(a, u"scope.settings-over-line"_s, false);
            table(a, u"access.paths"_s).rows[2][u"changes-settings"_s] = true;
        },
        {u"line-path access.paths"_s});
    row("no settings through the line, the path is off",
        [](Assessment& a) {
            answer(a, u"scope.settings-over-line"_s, false);
            table(a, u"access.paths"_s).rows[2][u"changes-settings"_s] = true;
            table(a, u"access.paths"_s).rows[2][u"enabled"_s] = false;
        },
        {});

    // 1: encryption claimed
    row("HTTPS claimed, the row is HTTP",
        [](Assessment& a) {
            table(a, u"interface.inventory"_s).rows[1] = interface(u"設定画面"_s, u"tcp"_s, 80, u"http"_s);
            scanOf(a, 0) = slowScan(Transport::Tcp, {80});
            a.tests.clear();
            table(a, u"access.paths"_s).rows[0][u"path"_s] = u"設定画面（TLS）"_s;
        },
        {u"clear-path access.paths"_s});
    row("both HTTP and HTTPS are listed",
        [](Assessment& a) {
            table(a, u"interface.inventory"_s).rows.push_back(interface(u"設定画面"_s, u"tcp"_s, 80, u"http"_s));
        },
        {});
    row("password by TLS, path in HTTP",
        [](Assessment& a) {
            table(a, u"access.paths"_s).rows.push_back(path(u"保守画面（HTTP）"_s, u"password"_s));
        },
        {u"clear-path access.paths"_s});
    row("password by TLS, path in full-width Telnet",
        [](Assessment& a) {
            table(a, u"access.paths"_s).rows.push_back(path(u"保守（ＴＥＬＮＥＴ）"_s, u"id-and-password"_s));
        },
        {u"clear-path access.paths"_s});
    row("password by TLS, path known by its row",
        [](Assessment& a) {
            table(a, u"access.paths"_s).rows.push_back(path(u"計測値の配信（LAN側）"_s, u"password"_s));
            table(a, u"interface.inventory"_s).rows.push_back(interface(u"計測値の配信"_s, u"tcp"_s, 1883, {}));
        },
        {u"clear-path access.paths"_s});
    row("SFTP is not in clear text",
        [](Assessment& a) { table(a, u"access.paths"_s).rows.push_back(path(u"ログ取得（SFTP）"_s, u"password"_s)); }, {});
    row("SNMPv3 is not, v2c is",
        [](Assessment& a) {
            table(a, u"access.paths"_s).rows.push_back(path(u"監視（SNMPv3）"_s, u"password"_s));
            table(a, u"access.paths"_s).rows.push_back(path(u"監視（SNMPv2c）"_s, u"password"_s));
        },
        {u"clear-path access.paths"_s});
    row("a path that asks for no password",
        [](Assessment& a) { table(a, u"access.paths"_s).rows.push_back(path(u"状態表示（HTTP）"_s, u"none"_s)); }, {});
    row("a path that is off",
        [](Assessment& a) { table(a, u"access.paths"_s).rows.push_back(path(u"保守画面（HTTP）"_s, u"password"_s, false)); },
        {});
    row("the password is said to travel unprotected",
        [](Assessment& a) {
            table(a, u"access.paths"_s).rows.push_back(path(u"保守画面（HTTP）"_s, u"password"_s));
            table(a, u"data.assets"_s).rows[0] = asset(u"管理用パスワード"_s, u"none"_s);
        },
        {});
    row("the HTTPS port is closed", [](Assessment& a) { scanOf(a, 0) = slowScan(Transport::Tcp, {}); },
        {u"closed-port interface.inventory"_s});
    row("closed for a scan of another firmware",
        [](Assessment& a) {
            scanOf(a, 0) = slowScan(Transport::Tcp, {});
            findingOf(a, 0).firmware = u"1.4.2"_s;
        },
        {});
    row("HTTPS by the path alone, closed",
        [](Assessment& a) {
            table(a, u"interface.inventory"_s).rows.erase(table(a, u"interface.inventory"_s).rows.begin() + 1);
            scanOf(a, 0) = slowScan(Transport::Tcp, {});
            a.tests.clear();
        },
        {u"closed-port access.paths"_s});

    // 2: dates
    row("a test after its report", [](Assessment& a) { a.tests[0].date = QDate(2026, 11, 22); },
        {u"test-date T1"_s});
    row("a test after a manual",
        [](Assessment& a) {
            a.tests[0].evidence = {{u"E2"_s}};
            a.tests[0].date = QDate(2026, 11, 22);
        },
        {});
    row("a test after the scan that it cites, however the file is dated",
        [](Assessment& a) {
            a.tests[0].evidence = {{u"E3"_s}};
            a.evidence[2].date.reset();
            a.tests[0].date = QDate(2026, 10, 16);
        },
        {u"test-date T1"_s});
    row("a test of a list that is newer, and of a design that is not",
        [](Assessment& a) {
            a.evidence.push_back(evidence(u"E4"_s, u"inventory"_s, {2026, 10, 14}));
            a.evidence.push_back(evidence(u"E5"_s, u"design-document"_s, {2026, 10, 13}));
            a.tests[0].evidence = {{u"E4"_s}, {u"E5"_s}};
        },
        {u"test-date T1"_s});
    row("a test of a design of its own day",
        [](Assessment& a) {
            a.evidence.push_back(evidence(u"E5"_s, u"design-document"_s, {2026, 10, 13}));
            a.tests[0].evidence = {{u"E5"_s}};
        },
        {});
    row("a test in the future",
        [](Assessment& a) {
            a.tests[0].evidence.clear();
            a.tests[0].date = QDate(2026, 11, 24);
        },
        {u"test-date T1"_s});
    row("today in Japan is not the future",
        [](Assessment& a) {
            a.changed = utc({2026, 11, 22}, {20, 0});
            a.tests[0].evidence.clear();
            a.tests[0].date = QDate(2026, 11, 23);
        },
        {});
    row("a test in a year before the firmware",
        [](Assessment& a) {
            a.tests[0].date = QDate(2025, 10, 13);
            a.tests[0].calibrated.reset();
        },
        {u"test-date T1"_s});
    row("adopted from another revision",
        [](Assessment& a) {
            a.tests[0].date = QDate(2025, 10, 13);
            a.tests[0].calibrated.reset();
            a.tests[0].coverage.madeOn = {u"R0"_s};
        },
        {});
    row("calibrated after the test", [](Assessment& a) { a.tests[0].calibrated = QDate(2026, 10, 14); },
        {u"test-date T1"_s});

    // 3: scans
    row("65,535 ports in 0.4 s", [](Assessment& a) { scanOf(a, 0).milliseconds = 400; }, {u"scan-rate F1"_s});
    row("the same by its times alone",
        [](Assessment& a) {
            scanOf(a, 0).milliseconds = 0;
            scanOf(a, 0).finished = scanOf(a, 0).started;
        },
        {u"scan-rate F1"_s});
    row("a fast but possible scan", [](Assessment& a) { scanOf(a, 0).milliseconds = 5'000; }, {});
    row("few ports take no time",
        [](Assessment& a) {
            scanOf(a, 0).milliseconds = 1;
            scanOf(a, 0).looked = scanOf(a, 0).covered = {{443, 443}};
        },
        {u"scan-coverage"_s});
    row("no UDP", [](Assessment& a) { a.findings.erase(a.findings.begin() + 1); }, {u"scan-coverage"_s});
    row("no scan at all is no contradiction",
        [](Assessment& a) { a.findings.erase(a.findings.begin(), a.findings.begin() + 2); }, {});

    // 4: IPv6
    row("IPv6 is in the inventory",
        [](Assessment& a) {
            Row relay = interface(u"中継"_s, u"physical"_s, 0, {});
            relay[u"purpose"_s] = u"IPv4／ＩＰｖ６パケットの中継"_s;
            table(a, u"interface.inventory"_s).rows.push_back(relay);
        },
        {u"no-ipv6-scan"_s});
    row("IPv6 is said not to be there", [](Assessment& a) { a.product.configuration = u"本体。IPv6には対応しない。"_s; }, {});
    row("IPv6 was scanned",
        [](Assessment& a) {
            a.product.configuration = u"IPv6対応ルーター"_s;
            scanOf(a, 0).hosts.front().address = u"2001:db8::1"_s;
        },
        {});

    // 5: dumps
    row("a dump older than what it says",
        [](Assessment& a) {
            std::get<PowerLossSeen>(findingOf(a, 2).seen).before.modified = utc({2026, 10, 15}, {0, 0});
        },
        {u"dump-times F3"_s});
    row("before and after the wrong way round",
        [](Assessment& a) {
            auto& seen = std::get<PowerLossSeen>(findingOf(a, 2).seen);
            std::swap(seen.changes[1].before, seen.changes[1].after);
            std::swap(seen.before.modified, seen.after.modified);
        },
        {u"dump-times F3"_s});
    row("never off",
        [](Assessment& a) {
            std::get<PowerLossSeen>(findingOf(a, 2).seen).changes[0].after = u"3 days, 16:30:52"_s;
        },
        {u"dump-times F3"_s});
    row("lines of a text, times without a zone",
        [](Assessment& a) {
            auto& seen = std::get<PowerLossSeen>(findingOf(a, 2).seen);
            seen.form = PowerLossSeen::Form::Lines;
            seen.changes = {{u"3:3"_s, u"# Exported: 2026/10/15 14:58"_s, u"# Exported: 2026/10/15 15:41"_s,
                             SettingKind::Other, {}},
                            {u"4:4"_s, u"uptime: 318652 s"_s, u"uptime: 77 s"_s, SettingKind::Other, {}}};
        },
        {});

    // 7: what tests name
    row("a test of an app that no list has",
        [](Assessment& a) { a.tests[0].actual = u"再起動、直接URL、アプリのいずれからも変更画面に戻った。"_s; },
        {u"undeclared T1"_s});
    row("an application form is no app",
        [](Assessment& a) { a.tests[0].actual = u"アプリケーションの画面に戻った。"_s; }, {});
    row("a test of a port that no list has",
        [](Assessment& a) { a.tests[0].actual = u"8443/tcp で設定を変更できた。"_s; }, {u"undeclared T1"_s});
    row("a port that a scan saw open is told already",
        [](Assessment& a) {
            a.tests[0].actual = u"8443/tcp で設定を変更できた。"_s;
            scanOf(a, 0) = slowScan(Transport::Tcp, {443, 8443});
        },
        {});
    row("no inventory yet",
        [](Assessment& a) {
            a.answers.erase(u"interface.inventory"_s);
            a.tests[0].actual = u"8443/tcp で設定を変更できた。"_s;
        },
        {});
    row("a text without end",
        [](Assessment& a) { a.tests[0].actual = QString(5'000'000, u'あ') + u"8443/tcp"_s; }, {});
}

void tst_Contradictions::found()
{
    QFETCH(Change, change);
    QFETCH(QStringList, lines);
    Assessment all = consistent();
    change(all);
    const auto found = contradictions(all);
    QStringList says;
    for (const Contradiction& one : found)
        says += contradictionWords(one).ja;
    QVERIFY2(printed(found) == lines, qPrintable(printed(found).join(u", "_s) + u'\n' + says.join(u'\n')));
}

void tst_Contradictions::words_data()
{
    found_data();
}

/// Both languages, no place left open, no raw identifier, no secret value.
void tst_Contradictions::words()
{
    QFETCH(Change, change);
    Assessment all = consistent();
    change(all);
    for (const Contradiction& one : contradictions(all)) {
        for (const QString& words : {one.says.ja, one.says.en, one.mend.ja, one.mend.en}) {
            QVERIFY(!words.isEmpty());
            QVERIFY2(!words.contains(u'%'), qPrintable(words));
            QVERIFY2(!words.contains(u"access.paths"_s) && !words.contains(u"interface.inventory"_s), qPrintable(words));
        }
        QVERIFY(one.says.ja.endsWith(u'。') && one.mend.ja.endsWith(u'。'));
        QVERIFY(!contradictionName(one.kind).ja.isEmpty() && !contradictionName(one.kind).en.isEmpty());
    }
}

void tst_Contradictions::manyAreToldByNumber_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<size_t>("count");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* name, const Change& change, size_t count, const QString& last) {
        QTest::newRow(name) << change << count << last;
    };
    const auto clearPaths = [](int count) {
        return [count](Assessment& a) {
            for (int at = 0; at < count; ++at) {
                table(a, u"access.paths"_s).rows.push_back(path(u"画面%1（HTTPS）"_s.arg(at), u"password"_s));
                table(a, u"interface.inventory"_s)
                    .rows.push_back(interface(u"画面%1"_s.arg(at), u"tcp"_s, 0, u"http"_s));
            }
        };
    };
    row("as many as are told", [](Assessment& a) {
        for (size_t at = 0; at < 50; ++at)
            table(a, u"access.paths"_s).rows.push_back(path(u"監視（SNMPv2c）"_s, u"password"_s));
    }, 50, u"「管理用パスワード」の送信はTLS"_s);
    row("one more", [](Assessment& a) {
        for (size_t at = 0; at < 51; ++at)
            table(a, u"access.paths"_s).rows.push_back(path(u"監視（SNMPv2c）"_s, u"password"_s));
    }, 51, u"同じ種類の指摘が、ほかに1件あります。"_s);
    row("thousands, by their interfaces", clearPaths(5'000), 51, u"同じ種類の指摘が、ほかに4950件あります。"_s);
    row("a name as long as a book", [](Assessment& a) {
        table(a, u"access.paths"_s).rows.push_back(path(QString(20'000, u'監') + u"（Telnet）"_s, u"password"_s));
    }, 1, u"監…"_s);
    row("a test of thousands of ports", [](Assessment& a) {
        for (int port = 10'000; port < 11'000; ++port)
            a.tests[0].actual += u"%1/tcp。"_s.arg(port);
    }, 1, u"、ほか990件」"_s);
    row("a test that rests on a hundred older files", [](Assessment& a) {
        for (int at = 10; at < 110; ++at) {
            a.evidence.push_back(evidence(u"E%1"_s.arg(at), u"test-report"_s, {2026, 1, 1}));
            a.tests[0].evidence.push_back({u"E%1"_s.arg(at)});
        }
    }, 1, u"、ほか90件"_s);
}

/// However much contradicts itself, what is told of it can be read, and is there while one waits.
void tst_Contradictions::manyAreToldByNumber()
{
    QFETCH(Change, change);
    QFETCH(size_t, count);
    QFETCH(QString, last);
    Assessment all = consistent();
    change(all);
    QElapsedTimer timer;
    timer.start();
    const auto found = contradictions(all);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // by each with each: a minute
    QCOMPARE(found.size(), count);
    QVERIFY2(found.back().says.ja.contains(last), qPrintable(found.back().says.ja));
    for (const Contradiction& one : found) {
        QVERIFY2(one.says.ja.size() < 800 && one.says.en.size() < 800, qPrintable(one.says.en));
        QCOMPARE(one.questions, found.front().questions);
    }
}

void tst_Contradictions::concernsItsRequirements()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY2(catalogue, qPrintable(catalogue ? QString() : catalogue.error().text));
    const auto asked = [&](const Contradiction& one) {
        QStringList keys;
        for (const Checklist& checklist : catalogue->checklists)
            for (const Requirement& requirement : checklist.requirements)
                if (concerns(one, requirement, *catalogue))
                    keys += requirementKey(checklist.id, requirement.id);
        return keys;
    };
    const QStringList scans = asked({.subject = {}, .questions = {u"scan.undeclared-open"_s}, .says = {}, .mend = {}});
    QVERIFY2(scans.contains(u"terminal-2026-draft/34-10-4"_s), qPrintable(scans.join(u' ')));
    QVERIFY(!scans.contains(u"terminal-2020/34-10-3"_s));
    const QStringList tests = asked({.subject = {}, .testCase = u"T1-2"_s, .says = {}, .mend = {}});
    QVERIFY2(tests.contains(u"terminal-2020/34-10-1"_s), qPrintable(tests.join(u' ')));
    QVERIFY(asked({.subject = {}, .says = {}, .mend = {}}).isEmpty());
}

void tst_Contradictions::realRouterIsConsistent()
{
    const auto catalogue = realproduct::catalogue();
    QVERIFY(catalogue);
    const auto answered = realproduct::answered(*catalogue);
    QVERIFY(answered);
    QCOMPARE(printed(contradictions(*answered)), QStringList());
    QCOMPARE(printed(contradictions(realproduct::proven(*catalogue, *answered))), QStringList());
}

void tst_Contradictions::pace()
{
    ScanSeen scan = slowScan(Transport::Tcp, {443});
    scan.milliseconds = 400;
    QCOMPARE(paceWords(scan).ja, u"0.40秒、65,535ポート（毎秒約163,838ポート）"_s);
    QVERIFY(isImplausiblyFast(scan));
    scan.milliseconds = 1'320; // 49,648 a second
    QVERIFY(!isImplausiblyFast(scan));
    scan.milliseconds = 1'300'000; // IPv4 and IPv6, one after the other: no port of either took twice as long
    scan.runs = {{.milliseconds = 650'000, .ports = 65'535}, {.milliseconds = 650'000, .ports = 65'535}};
    QCOMPARE(paceWords(scan).ja, u"検査1：650秒、65,535ポート（毎秒約101ポート）。検査2：650秒、65,535ポート（毎秒約101ポート）"_s);
    QVERIFY(!isImplausiblyFast(scan));
    scan.runs.back().milliseconds = 400; // hidden in the sum, not here
    QVERIFY(isImplausiblyFast(scan));
    scan.runs.clear();
    scan.milliseconds = 0;
    QCOMPARE(paceWords(scan).en, u"at most 901 s, 65,535 ports (73 ports per second or more)"_s);
    scan.finished = {};
    QCOMPARE(paceWords(scan).ja, u"不明"_s);
    QVERIFY(!isImplausiblyFast(scan));
    scan.closed = 65'530;
    scan.filtered = 4;
    QCOMPARE(stateCountWords(scan).ja, u"開放 1、閉鎖 65,530、フィルター（応答なし） 4、不明（open|filtered） 0"_s);
    // One port that is open on both addresses is two of 131,070 states, not one of 131,069.
    scan.hosts.push_back({.address = u"2001:db8::1"_s, .name = {}, .up = true, .timedOut = false, .complete = true});
    scan.open.front().hosts = {scan.hosts.front().address, u"2001:db8::1"_s};
    scan.closed = 131'060;
    scan.unclear = {{1, 3}};
    scan.unclearStates = 4;
    QCOMPARE(stateCountWords(scan).ja,
             u"開放 2、閉鎖 131,060、フィルター（応答なし） 4、不明（open|filtered） 4（2アドレスの合計）"_s);
    scan.unclearStates = 0; // recorded before these were counted
    QVERIFY(stateCountWords(scan).ja.endsWith(u"不明（open|filtered） 3（2アドレスの合計）。不明はポートの数です"));
}

void tst_Contradictions::countsSurviveTheirFile()
{
    ScanSeen scan = slowScan(Transport::Tcp, {443});
    scan.closed = 65'530;
    scan.filtered = 4;
    scan.unclearStates = 7;
    const auto read = seenOf(json(Seen(scan)));
    QVERIFY(read);
    QCOMPARE(std::get<ScanSeen>(*read), scan);
    // What was recorded before they were counted reads and writes the same.
    scan.milliseconds = scan.closed = scan.filtered = scan.unclearStates = 0;
    QVERIFY(!json(Seen(scan)).contains(u"milliseconds"_s) && !json(Seen(scan)).contains(u"closed"_s));
}

QTEST_APPLESS_MAIN(tst_Contradictions)
#include "tst_contradictions.moc"
