#include "dumps.h"

#include "assessment/findingjson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace tekigo;
using namespace Qt::StringLiterals;
using Form = PowerLossSeen::Form;

/// What counts, what is ignored and what is shown, once two dumps are compared.
class TestPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesKinds_data();
    void guessesKinds();
    void countsOnlyWhatBelongs();
    void masksCodes();
    void followsTheUser();
    void ignoresByPattern_data();
    void ignoresByPattern();
    void refusesPatterns_data();
    void refusesPatterns();
    void suggests();
    void suggestsForLines();
    void countsEveryLine();
    void comparesBinaries();
    void tellsIdenticalFiles();
    void tellsValuesThatWereReplaced();
    void cutsLongValuesWhereTheyDiffer();
    void showsNoControlCharacters();
    void countsBeyondTheListed();
    void readsHugeFiles();
    void refusesWhatIsNoFile();
    void stopsAtOnce();
    void comesBackFromJson();
    void readsWhatToolsPrint();

private:
    [[nodiscard]] PowerLossSeen settled(const QByteArray& before, const QByteArray& after,
                                        const PowerLossChoices& choices = {})
    {
        const auto comparison = m_dumps.compared(before, after);
        if (!comparison)
            qFatal("%s", qUtf8Printable(comparison.error().text));
        NoProgress progress;
        const auto seen = settledPowerLoss(*comparison, choices, progress);
        if (!seen)
            qFatal("%s", qUtf8Printable(seen.error().text));
        return *seen;
    }

    Dumps m_dumps;
};

void TestPowerLoss::guessesKinds_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& key, const char* kind) {
        QTest::newRow(qUtf8Printable(key)) << key << QString::fromLatin1(kind);
    };
    row(u"users[name=admin]/password"_s, "code");
    row(u"wireless/wlan0/key"_s, "code");
    row(u"http_passwd"_s, "code");
    row(u"wpaPsk"_s, "code");
    row(u"管理者パスワード"_s, "code");
    row(u"password/updated"_s, "code");
    row(u"users[name=admin]/role"_s, "access");
    row(u"firewall/@rule[name=wan]/target"_s, "access");
    row(u"remoteManagement"_s, "access");
    row(u"許可する接続元"_s, "access");
    row(u"ssh/port"_s, "access");
    row(u"system/firmwareVersion"_s, "software");
    row(u"fw/ファームウェア版数"_s, "software");
    row(u"uptime"_s, "other");
    row(u"settings[key=uptime]/value"_s, "other");
    row(u"settings[key=admin_password]/value"_s, "code");
    row(u"network/wan/proto"_s, "other");
    row(u"timezone"_s, "other");
    row(u"keyboard"_s, "other");
    row(u"monkey/passage"_s, "other");
    for (const char* key : {"WPAPSK1", "wpapsk", "wl0_wpa2psk", "WPAPSKValue", "adminpwd", "AdminPwd2",
                            "pwdnew", "rootpass", "loginpw", "wpakey", "wepkey2", "wpspin", "clientsecret",
                            "passcode1", "usercredential", "wgprivkey0"})
        row(QString::fromLatin1(key), "code");
    for (const char* key : {"mgmt/port", "management_ip", "http_port", "https/enable", "webUi", "webui/port",
                            "snmp/enable", "tr069_enable", "cwmp/interval", "vpn/mode"})
        row(QString::fromLatin1(key), "access");
    for (const char* key : {"pinout", "keymap", "donkey", "bypass", "compass", "spin", "passthrough",
                            "gpio_pwdn", "ping", "keepalive"})
        row(QString::fromLatin1(key), "other");
    row(u"httpsKeepAlive"_s, "access");
    row(u"httpskeepalive"_s, "other");
}

void TestPowerLoss::guessesKinds()
{
    QFETCH(QString, key);
    const SettingDifference difference{key, u"a"_s, u"b"_s};
    QTEST(settingKindId(guessedKind(difference, Form::Json)), "expected");
}

void TestPowerLoss::countsOnlyWhatBelongs()
{
    const PowerLossSeen seen =
        settled(R"({"uptime":1,"ssh":{"enabled":false},"firmware":"2.0.1","name":"a"})",
                R"({"uptime":2,"ssh":{"enabled":true},"firmware":"2.0.0","name":"a"})");
    QCOMPARE(worded(seen), (QStringList{u"firmware [software] 2.0.1 → 2.0.0"_s,
                                        u"ssh/enabled [access] false → true"_s, u"uptime [other] 1 → 2"_s}));
    QCOMPARE(seen.counted(), 2);
    QVERIFY(seen.differs());
    QCOMPARE(seen.compared, 4);
}

void TestPowerLoss::masksCodes()
{
    const PowerLossSeen seen =
        settled("password=hunter2\nshadow=$6$salt$hash1\nuser=a\ngone_pin=\n",
                "password=factory\nshadow=$6$salt$hash2\nuser=b\ngone_pin=0000\nnew_secret=x\n");
    QCOMPARE(worded(seen), (QStringList{u"gone_pin [code]  → *****"_s, u"new_secret [code] – → *****"_s,
                                        u"password [code] ***** → *****"_s, u"shadow [code] ***** → *****"_s,
                                        u"user [access] a → b"_s}));
    QCOMPARE(seen.counted(), 5);

    const PowerLossSeen joined =
        settled("WPAPSK1=hunter2\nadminpwd=hunter2\nrootpass=a\nloginpw=a\nwpakey=a\n",
                "WPAPSK1=factory\nadminpwd=factory\nrootpass=b\nloginpw=b\nwpakey=b\n");
    QCOMPARE(worded(joined),
             (QStringList{u"WPAPSK1 [code] ***** → *****"_s, u"adminpwd [code] ***** → *****"_s,
                          u"loginpw [code] ***** → *****"_s, u"rootpass [code] ***** → *****"_s,
                          u"wpakey [code] ***** → *****"_s}));
    QCOMPARE(joined.counted(), 5);

    // One setting written as name and value is called by its name, as one of several is.
    const PowerLossSeen alone = settled("<c><set name=\"password\" value=\"hunter2\"/></c>",
                                        "<c><set name=\"password\" value=\"factory\"/></c>");
    QCOMPARE(worded(alone), QStringList{u"c/set[name=password]/@value [code] ***** → *****"_s});
    const PowerLossSeen inside = settled("<c><p><name>AdminPassword</name><value>hunter2</value></p></c>",
                                         "<c><p><name>AdminPassword</name><value>factory</value></p></c>");
    QCOMPARE(inside.counted(), 1);

    const PowerLossSeen lines =
        settled("The admin password is hunter2\nok\n", "The admin password is factory\nok\n");
    QCOMPARE(worded(lines), QStringList{u"1:1 [code] ***** → *****"_s});
    const PowerLossSeen shadow =
        settled("Accounts follow\nroot:$6$a$bbb:1\n", "Accounts follow\nroot:$6$a$ccc:1\n");
    QCOMPARE(worded(shadow), QStringList{u"2:2 [code] ***** → *****"_s});
}

void TestPowerLoss::followsTheUser()
{
    PowerLossChoices choices;
    choices.kinds = {{u"lan/mode"_s, SettingKind::Access}};
    choices.rules = {{SettingKind::Code, {u"^slot"_s}}, {SettingKind::Other, {u".*"_s}}};
    choices.record = {u"T3"_s};
    const PowerLossSeen seen = settled(R"({"lan":{"mode":"a"},"slot1":"s","user":"a"})",
                                       R"({"lan":{"mode":"b"},"slot1":"t","user":"b"})", choices);
    QCOMPARE(worded(seen), (QStringList{u"lan/mode [access] a → b"_s, u"slot1 [code] ***** → *****"_s,
                                        u"user [other] a → b"_s}));
    QCOMPARE(seen.counted(), 2);
    QCOMPARE(seen.record.text, u"T3"_s);
}

void TestPowerLoss::ignoresByPattern_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("ignored");
    QTest::newRow("key") << u"^sys/user$"_s << true;
    QTest::newRow("part of the key") << u"user"_s << true;
    QTest::newRow("key and both values") << u"user=v\\d$"_s << true;
    QTest::newRow("one value only") << u"user=v1$"_s << false;
    QTest::newRow("something else") << u"uptime"_s << false;
    QTest::newRow("other case") << u"USER"_s << false;
    QTest::newRow("other case wanted") << u"(?i)USER"_s << true;
}

void TestPowerLoss::ignoresByPattern()
{
    QFETCH(QString, pattern);
    QFETCH(bool, ignored);
    PowerLossChoices choices;
    choices.ignored = {pattern};
    const PowerLossSeen seen = settled(R"({"sys":{"user":"v1"}})", R"({"sys":{"user":"v2"}})", choices);
    QCOMPARE(seen.counted(), ignored ? 0 : 1);
    QCOMPARE(seen.differs(), !ignored);
    QCOMPARE(seen.changes.front().ignored, ignored ? pattern : QString());
    QCOMPARE(seen.ignored, QStringList{pattern});
}

void TestPowerLoss::refusesPatterns_data()
{
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QString>("says");
    QTest::newRow("no expression") << QStringList{u"fine"_s, u"up(time"_s}
                                   << u"“up(time” is no regular expression"_s;
    QTest::newRow("everything") << QStringList{u".*"_s} << u"fits everything"_s;
    for (const char* pattern : {".", ".+", "=", "[^x]", "^.", "\\W"})
        QTest::newRow(pattern) << QStringList{QString::fromLatin1(pattern)} << u"fits everything"_s;
    QTest::newRow("nothing said") << QStringList{QString()} << u"fits everything"_s;
    QTest::newRow("catastrophic") << QStringList{u"(a+)+$"_s} << u"takes too many steps"_s;
    QTest::newRow("long") << QStringList{QString(1001, u'a')} << u"longer than 1000"_s;
    QTest::newRow("many") << QStringList(101, u"a"_s) << u"More than 100"_s;
    QTest::newRow("too large to compile")
        << QStringList{u"((a{1000}){1000}){1000}"_s} << u"is no regular expression"_s;
}

void TestPowerLoss::refusesPatterns()
{
    QFETCH(QStringList, patterns);
    QFETCH(QString, says);
    const QByteArray value = QByteArray(5000, 'a');
    const auto comparison = m_dumps.compared("{\"b\":\"" + value + "!\"}", "{\"b\":\"" + value + "?\"}");
    QVERIFY(comparison);
    PowerLossChoices choices;
    choices.ignored = patterns;
    NoProgress progress;
    QElapsedTimer clock;
    clock.start();
    const auto seen = settledPowerLoss(*comparison, choices, progress);
    QVERIFY(clock.elapsed() < 2'000);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Usage);
    QVERIFY2(seen.error().text.contains(says), qUtf8Printable(seen.error().text));
}

void TestPowerLoss::suggests()
{
    const auto comparison = m_dumps.compared(
        R"({"uptime":"3 days","eth":[{"name":"a","rxBytes":1},{"name":"b","rxBytes":2}],"saved":"x","mark":"2026-10-01 12:00","user":"a","version":"10:00"})",
        R"({"uptime":"1 min","eth":[{"name":"a","rxBytes":5},{"name":"b","rxBytes":7}],"saved":"y","mark":"2026-10-02 12:01","user":"b","version":"11:00"})");
    QVERIFY(comparison);
    QStringList patterns;
    for (const PatternSuggestion& one : suggestedPatterns(comparison->differences.listed, comparison->form)) {
        patterns += one.pattern + u' ' + QString::number(one.changes);
        QVERIFY(!one.why.ja.isEmpty() && !one.why.en.isEmpty());
    }
    QCOMPARE(patterns,
             (QStringList{u"(^|/)rxBytes$ 2"_s, u"(^|/)mark$ 1"_s, u"(^|/)saved$ 1"_s, u"(^|/)uptime$ 1"_s}));

    PowerLossChoices choices;
    for (const PatternSuggestion& one : suggestedPatterns(comparison->differences.listed, comparison->form))
        choices.ignored += one.pattern;
    NoProgress progress;
    const auto seen = settledPowerLoss(*comparison, choices, progress);
    QVERIFY(seen);
    QCOMPARE(
        std::ranges::count_if(seen->changes, [](const ChangedSetting& one) { return one.ignored.isEmpty(); }),
        2);
}

void TestPowerLoss::suggestsForLines()
{
    const QByteArray before =
        "# Saved 2026-10-01 10:00:00 (a+b)\nsystem up 3 days\nversion 1.2 of 2026-10-01\nhostname a\n";
    const QByteArray after =
        "# Saved 2026-10-02 11:01:07 (a+b)\nsystem up 3 days\nversion 1.3 of 2026-10-02\nhostname b\n";
    const auto comparison = m_dumps.compared(before, after);
    QVERIFY(comparison);
    QCOMPARE(comparison->form, Form::Lines);
    const auto suggestions = suggestedPatterns(comparison->differences.listed, comparison->form);
    QCOMPARE(suggestions.size(), 1);
    QCOMPARE(suggestions.front().pattern, u"^# Saved \\d+-\\d+-\\d+ \\d+:\\d+:\\d+ \\(a\\+b\\)$"_s);
    PowerLossChoices choices;
    choices.ignored = {suggestions.front().pattern};
    const PowerLossSeen seen = settled(before, after, choices);
    QCOMPARE(seen.counted(), 2);
    QCOMPARE(seen.changes.front().ignored, suggestions.front().pattern);
}

void TestPowerLoss::countsEveryLine()
{
    const PowerLossSeen seen = settled("hostname a\nlog on\nmode x\n", "hostname a\nmode y\nnew line\n");
    QCOMPARE(seen.form, Form::Lines);
    QCOMPARE(worded(seen),
             (QStringList{u"2:2 [unclear] log on → mode y"_s, u"3:3 [unclear] mode x → new line"_s}));
    QCOMPARE(seen.counted(), 2);
    QCOMPARE(seen.compared, 3);
    PowerLossChoices choices;
    choices.kinds = {{u"2:2"_s, SettingKind::Other}};
    QCOMPARE(settled("hostname a\nlog on\nmode x\n", "hostname a\nmode y\nnew line\n", choices).counted(), 1);
}

void TestPowerLoss::comparesBinaries()
{
    const QByteArray before = QByteArray("\x7f"
                                         "ELF\0\1\2\3",
                                         8)
                                  .repeated(100);
    PowerLossChoices all;
    all.ignored = {u"SHA"_s};
    const PowerLossSeen seen = settled(before, before + '\0', all);
    QCOMPARE(seen.form, Form::Binary);
    QCOMPARE(seen.changes.size(), 1);
    QCOMPARE(seen.changes.front().kind, SettingKind::Unclear);
    QVERIFY(seen.changes.front().before->startsWith(u"SHA-256 "));
    QCOMPARE(seen.counted(), 1); // no pattern takes a whole file away
    QCOMPARE(settled(before, "text=1\n").form, Form::Binary);
    QCOMPARE(settled("a=1\n", QByteArray("a=1\n\0", 5)).form, Form::Binary);
    QCOMPARE(settled(before, before).counted(), 0);
}

void TestPowerLoss::tellsIdenticalFiles()
{
    const PowerLossSeen seen = settled("{\"user\":1}", "{\"user\":1}");
    QVERIFY(!seen.differs());
    QCOMPARE(seen.compared, 1);
    QCOMPARE(seen.remarks.size(), 1);
    QVERIFY(seen.remarks.front().en.contains(u"identical"));
    NoProgress progress;
    const GivenFile same = m_dumps.file(u"one.json"_s, "{\"user\":1}");
    const auto twice = compareDumps(same, same, progress);
    QVERIFY(twice);
    QCOMPARE(twice->remarks.size(), 1);
}

/// Equal digests are all that stands behind "unchanged", and a reader must know it.
void TestPowerLoss::tellsValuesThatWereReplaced()
{
    const QByteArray dump = "option password '<hmac-sha256:66f90011223344556677889900aabbcc>'\noption user 'admin'\nuptime=";
    const PowerLossSeen seen = settled(dump + "1\n", dump + "2\n");
    QCOMPARE(std::ranges::count_if(seen.remarks, [](const Text& remark) { return remark.en.contains(u"1 before, 1 after"_s); }), 1);
    QVERIFY(settled("a=hmac-sha256\n", "a=b\n").remarks.empty());
}

void TestPowerLoss::cutsLongValuesWhereTheyDiffer()
{
    const QByteArray head = QByteArray(100'000, 'x');
    const PowerLossSeen seen =
        settled("{\"a\":\"" + head + "1" + head + "\"}", "{\"a\":\"" + head + "2" + head + "\"}");
    const ChangedSetting& change = seen.changes.front();
    QVERIFY(change.before->size() <= 402 && change.after->size() <= 402);
    QVERIFY(change.before->contains(u'1') && change.after->contains(u'2'));
    QVERIFY(change.before->startsWith(u'…') && change.before->endsWith(u'…'));
}

void TestPowerLoss::showsNoControlCharacters()
{
    const PowerLossSeen seen = settled(R"({"a\u0000b":"x\u001b[2J\ny\u202e"})", R"({"a\u0000b":"z"})");
    QCOMPARE(worded(seen), QStringList{u"a\\u0000b [other] x\\u001b[2J⏎y\\u202e → z"_s});
}

void TestPowerLoss::countsBeyondTheListed()
{
    QByteArray before;
    QByteArray after;
    for (int at = 0; at < 3'000; ++at) {
        before += "user" + QByteArray::number(at) + "=1\nplain" + QByteArray::number(at) + "=1\n";
        after += "user" + QByteArray::number(at) + "/x=2\nplain" + QByteArray::number(at) + "=2\n";
    }
    PowerLossChoices choices;
    choices.rules = {{SettingKind::Access, {u"^user"_s}}};
    const PowerLossSeen seen = settled(before, after, choices);
    QCOMPARE(seen.counted(), 6'000);
    QCOMPARE(seen.unlistedCounted, 5'000);
    QCOMPARE(seen.unlistedOther, 2'000);
    QCOMPARE(seen.changes.size(), 2'000);

    QByteArray numbers;
    QByteArray others;
    for (int at = 0; at < 150'000; ++at) {
        numbers += QByteArray::number(at) + '\n';
        others += 'x' + QByteArray::number(at) + '\n';
    }
    const PowerLossSeen lines = settled(numbers, others);
    QCOMPARE(lines.counted(), 150'000);
}

void TestPowerLoss::readsHugeFiles()
{
    // One line of 100 MB, in both; and a sparse gigabyte of zeros.
    const QByteArray line = QByteArray("option ") + QByteArray(100'000'000, 'x');
    const PowerLossSeen seen = settled(line, line + "y\n");
    QCOMPARE(seen.form, Form::Binary);
    QCOMPARE(seen.counted(), 1);
    QVERIFY(!seen.remarks.empty());

    // One line of 20 MB is still a text.
    const QByteArray shorter = QByteArray("option ") + QByteArray(20'000'000, 'x');
    const PowerLossSeen text = settled(shorter, shorter + "y\n");
    QCOMPARE(text.form, Form::Lines);
    QVERIFY(text.changes.front().after->endsWith(u"xy"));
}

void TestPowerLoss::refusesWhatIsNoFile()
{
    NoProgress progress;
    const GivenFile good = m_dumps.file(u"good.txt"_s, "a=1");
    QTemporaryDir folder;
    for (const QString& path : {folder.filePath(u"missing"_s), folder.path(), u"/dev/zero"_s}) {
        const auto compared = compareDumps(good, givenFile(path), progress);
        QVERIFY(!compared);
        QCOMPARE(compared.error().kind, Error::Kind::Input);
        QVERIFY(compared.error().text.contains(path));
    }
}

void TestPowerLoss::stopsAtOnce()
{
    class After final : public Progress
    {
    public:
        explicit After(int milliseconds)
            : m_milliseconds(milliseconds)
        {
            m_clock.start();
        }
        void report(qint64, qint64) override {}
        [[nodiscard]] bool cancelled() const override { return m_clock.elapsed() >= m_milliseconds; }

    private:
        QElapsedTimer m_clock;
        int m_milliseconds;
    };
    QByteArray text;
    for (qint64 at = 0; at < 400'000; ++at)
        text += "line " + QByteArray::number(at * 7919 % 100'003) + '\n';
    QByteArray settings = "{\"a\":1";
    for (int at = 0; at < 250'000; ++at)
        settings += ",\"k" + QByteArray::number(at) + "\":1";
    const GivenFile json = m_dumps.file(u"settings"_s, settings + '}');
    const GivenFile other = m_dumps.file(u"others"_s, settings + ",\"b\":1}");
    const GivenFile before = m_dumps.file(u"before"_s, text);
    const GivenFile after = m_dumps.file(u"after"_s, text + text.first(100'000));
    for (const int milliseconds : {0, 1, 5, 20, 60, 150, 300}) {
        for (const auto& [one, two] : {std::pair(before, after), std::pair(json, other)}) {
            After progress(milliseconds);
            QElapsedTimer clock;
            clock.start();
            const auto compared = compareDumps(one, two, progress);
            if (compared)
                continue; // it was done before
            QCOMPARE(compared.error().kind, Error::Kind::Cancelled);
            QVERIFY2(clock.elapsed() < milliseconds + 1'500, // generous: sanitizers and a busy machine
                     qPrintable(QString::number(clock.elapsed())));
        }
    }
}

void TestPowerLoss::comesBackFromJson()
{
    PowerLossChoices choices;
    choices.ignored = {u"uptime"_s};
    choices.record = {u"T1"_s};
    PowerLossSeen seen = settled(R"({"uptime":1,"user":"a","gone":"x"})",
                                 R"({"uptime":2,"user":"b","password":"x"})", choices);
    seen.unlistedCounted = 3;
    seen.unlistedOther = 4;
    seen.remarks = {{u"あ"_s, u"a"_s}};
    const QByteArray bytes = QJsonDocument(json(Seen(seen))).toJson();
    const auto back = seenOf(QJsonDocument::fromJson(bytes).object());
    QVERIFY(back);
    QCOMPARE(std::get<PowerLossSeen>(*back), seen);
    QVERIFY(!bytes.contains("hunter"));
}

/// Dumps as tools print them, of this very machine.
void TestPowerLoss::readsWhatToolsPrint()
{
    const auto printed = [](const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    };
    const QByteArray kernel = printed(u"/sbin/sysctl"_s, {u"net.ipv4"_s});
    if (kernel.isEmpty())
        QSKIP("needs sysctl (procps)");
    const PowerLossSeen seen = settled(kernel, kernel + "net.ipv4.made_up = 1\n");
    QCOMPARE(seen.form, Form::KeyValue);
    QCOMPARE(worded(seen), QStringList{u"net.ipv4.made_up [other] – → 1"_s});
    const QByteArray links = printed(u"/sbin/ip"_s, {u"-j"_s, u"-s"_s, u"link"_s});
    if (links.isEmpty())
        QSKIP("needs ip (iproute2)");
    QCOMPARE(settled(links, links).form, Form::Json);
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
