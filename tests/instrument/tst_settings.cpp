#include "dumps.h"

#include <QStringEncoder>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;
using Form = PowerLossSeen::Form;

/// Dumps that have a structure: found by what is in them, compared by key, whatever the order.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void readsEncodings_data();
    void readsEncodings();
    void refuses_data();
    void refuses();
    void fallsBackToLines_data();
    void fallsBackToLines();
    void boundsHugeKeys();
    void countsWhatIsThereOnce();
};

void TestSettings::compares_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("form");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QByteArray& before, const QByteArray& after, Form form,
                        const QStringList& expected) {
        QTest::newRow(name) << before << after << static_cast<int>(form) << expected;
    };

    row("JSON in another order", R"({"a":1,"b":{"c":true,"d":null}})",
        R"({ "b":{"d":null,"c":true}, "a":1 })", Form::Json, {});
    row("JSON value", R"({"system":{"name":"AR-2600"}})", R"({"system":{"name":"factory"}})", Form::Json,
        {u"system/name: AR-2600 → factory"_s});
    row("JSON comes and goes", R"({"a":1})", R"({"b":{"c":[],"d":{}}})", Form::Json,
        {u"a: 1 → –"_s, u"b/c: – → []"_s, u"b/d: – → {}"_s});
    row("JSON number and text", R"({"a":1})", R"({"a":"1"})", Form::Json, {u"a: 1 → \"1\""_s});
    row("JSON becomes a list", R"({"a":1})", R"({"a":[1]})", Form::Json, {u"a: 1 → –"_s, u"a[1]: – → 1"_s});
    row("JSON list in another order", R"({"dns":["1.1.1.1","8.8.8.8"]})", R"({"dns":["8.8.8.8","1.1.1.1"]})",
        Form::Json, {});
    row("JSON list", R"({"dns":["a","b","c"]})", R"({"dns":["c","x","a"]})", Form::Json,
        {u"dns[2]: b → x"_s});
    row("JSON members known by name", R"([{"name":"admin","role":"all"},{"name":"guest","role":"none"}])",
        R"([{"name":"guest","role":"all"},{"name":"admin","role":"all"},{"name":"x"}])", Form::Json,
        {u"[name=guest]/role: none → all"_s, u"[name=x]/name: – → x"_s});
    row("JSON names that are not their own", R"([{"name":"a","v":1},{"name":"a","v":2}])",
        R"([{"name":"a","v":2},{"name":"a","v":3}])", Form::Json, {u"[1]/v: 1 → 3"_s});
    row("JSON key beside value", R"([{"key":"wan.mode","value":"a"},{"key":"lan.mode","value":"b"}])",
        R"([{"key":"lan.mode","value":"b"},{"key":"wan.mode","value":"c"}])", Form::Json,
        {u"[key=wan.mode]/value: a → c"_s});
    row("JSON key that may be a secret", R"([{"key":"abc","peer":"a"}])", R"([{"key":"xyz","peer":"a"}])",
        Form::Json, {u"[1]/key: abc → xyz"_s});
    row("JSON large numbers", R"({"a":9007199254740993})", R"({"a":9007199254740992})", Form::Json,
        {u"a: 9007199254740993 → 9007199254740992"_s});
    row("JSON lone surrogate", R"({"a":"\ud800"})", R"({"a":"b"})", Form::Json, {u"a: ? → b"_s});

    row("XML", "<?xml version='1.0'?><config><user name='admin' role='all'/><wan>dhcp</wan></config>",
        "<config><wan>static</wan>\n<user role='all' name='admin'/></config>", Form::Xml,
        {u"config/wan: dhcp → static"_s});
    row("XML one becomes two", "<c><ip>a</ip></c>", "<c><ip>b</ip><ip>a</ip></c>", Form::Xml,
        {u"c/ip[1]: – → b"_s});
    row("XML members by attribute", "<c><u id='1'>a</u><u id='2'>b</u></c>",
        "<c><u id='2'>b</u><u id='1'>x</u></c>", Form::Xml, {u"c/u[id=1]/#text: a → x"_s});
    row("XML with a plain DOCTYPE", "<!DOCTYPE c><c><a>1</a></c>", "<!DOCTYPE c><c><a>2</a></c>", Form::Xml,
        {u"c/a: 1 → 2"_s});

    row("nvram", "wan_proto=dhcp\nhttp_passwd=x\nsize: 20300 bytes (45236 left)\n",
        "http_passwd=x\nwan_proto=pppoe\nsize: 20301 bytes (45235 left)\n", Form::KeyValue,
        {u"wan_proto: dhcp → pppoe"_s});
    row("INI", "; saved\n[system]\nname = a\n[user \"x\"]\nrole=all\n",
        "[user \"x\"]\nrole=none\n\n[system]\nname=a\n", Form::KeyValue, {u"user \"x\"/role: all → none"_s});
    row("INI sections of one name", "[Peer]\nid=1\nip=a\n[Peer]\nid=2\nip=b\n",
        "[Peer]\nid=2\nip=c\n[Peer]\nid=1\nip=a\n", Form::KeyValue, {u"Peer[id=2]/ip: b → c"_s});
    row("shell", "export A='1 2'\nB=\"x\"\n# note\nC=a=b\n", "A=1 2\nB=x\nC=a=c\n", Form::KeyValue,
        {u"C: a=b → a=c"_s});
    row("shell over lines", "KEY='one\ntwo'\nA=1\n", "KEY='one\nthree'\nA=1\n", Form::KeyValue,
        {u"KEY: one\ntwo → one\nthree"_s});
    row("continued lines", "a=1 \\\n 2\nb=3\n", "a=1 2\nb=4\n", Form::KeyValue, {u"b: 3 → 4"_s});
    row("uci show", "network.lan.dns='1.1.1.1' '8.8.8.8'\nnetwork.lan.proto='static'\n",
        "network.lan.proto='dhcp'\nnetwork.lan.dns='8.8.8.8' '1.1.1.1'\n", Form::KeyValue,
        {u"network.lan.proto: static → dhcp"_s});
    row("UCI",
        "package firewall\n\nconfig rule\n\toption name 'wan-ssh'\n\toption target 'DROP'\n\nconfig rule\n"
        "\toption name 'dns'\n\tlist proto 'tcp'\n\tlist proto 'udp'\n",
        "package firewall\nconfig rule\n\toption name 'dns'\n\tlist proto 'udp'\n\tlist proto 'tcp'\nconfig "
        "rule\n"
        "\toption name 'wan-ssh'\n\toption target 'ACCEPT'\n",
        Form::KeyValue, {u"firewall/@rule[name=wan-ssh]/target: DROP → ACCEPT"_s});
    row("UCI section of another type", "config system 'a'\n\toption x '1'\n",
        "config network 'a'\n\toption x '1'\n", Form::KeyValue, {u"a/.type: system → network"_s});
    row("UCI text over lines", "config a 'b'\n\toption c 'one\ntwo'\n\toption d 1\n",
        "config a 'b'\n\toption c 'one\nthree'\n\toption d 1\n", Form::KeyValue,
        {u"b/c: one\ntwo → one\nthree"_s});
    row("keys given twice", "a=1\na=2\na=2\n", "a=2\na=1\na=3\n", Form::KeyValue, {u"a[3]: 2 → 3"_s});
    row("Japanese keys", "稼働時間=1\n管理者=a\n", "稼働時間=2\n管理者=a\n", Form::KeyValue,
        {u"稼働時間: 1 → 2"_s});
}

void TestSettings::compares()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Dumps dumps;
    const auto comparison = dumps.compared(before, after);
    QVERIFY2(comparison, comparison ? "" : qUtf8Printable(comparison.error().text));
    QTEST(static_cast<int>(comparison->form), "form");
    QTEST(worded(comparison->differences.listed), "expected");
    QCOMPARE(comparison->remarks, std::vector<Text>());
}

void TestSettings::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QString text = u"版=1.0\r\n名称=日本語 ｶﾅ ①\r\n"_s;
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8() << text.toUtf8();
    const auto encoded = [&](const char* name, bool mark) {
        QStringEncoder encoder(name, mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
        return QByteArray(encoder.encode(text));
    };
    QTest::newRow("CP932") << encoded("CP932", false) << text.toUtf8();
    QTest::newRow("UTF-16LE with mark") << encoded("UTF-16LE", true) << text.toUtf8();
    QTest::newRow("UTF-16BE with mark") << encoded("UTF-16BE", true) << text.toUtf8();
    const QString latin = u"version=1.0\nname=AR-2600\n"_s;
    QStringEncoder unmarked("UTF-16LE", QStringEncoder::Flag::Default);
    QTest::newRow("UTF-16LE without mark") << QByteArray(unmarked.encode(latin)) << latin.toUtf8();
}

void TestSettings::readsEncodings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QVERIFY(before != after);
    const Dumps dumps;
    const auto comparison = dumps.compared(before, after);
    QVERIFY(comparison);
    QCOMPARE(comparison->form, Form::KeyValue);
    QCOMPARE(worded(comparison->differences.listed), QStringList());
    QCOMPARE(comparison->differences.compared, 2);
}

void TestSettings::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("entity bomb")
        << QByteArray("<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]>\n<a>&y;</a>")
        << u"declares entities"_s;
    QTest::newRow("entity from outside")
        << QByteArray("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
        << u"declares entities"_s;
    QTest::newRow("parameter entity")
        << QByteArray("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://example.com/x\"> %x;]><a/>")
        << u"declares entities"_s;
    QTest::newRow("deep JSON") << QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000)
                               << u"nested deeper"_s;
    QTest::newRow("JSON a little too deep")
        << QByteArray("{\"a\":").repeated(70) + '1' + QByteArray("}").repeated(70) << u"nested deeper"_s;
    QTest::newRow("deep XML") << QByteArray("<a>").repeated(100'000) << u"nested deeper"_s;
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
}

void TestSettings::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Dumps dumps;
    const auto comparison = dumps.compared("{\"a\":1}", bytes);
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().kind, Error::Kind::Input);
    QVERIFY2(comparison.error().text.contains(says), qUtf8Printable(comparison.error().text));
    QVERIFY(comparison.error().text.contains(u"停電後.txt"));
}

void TestSettings::fallsBackToLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("remark");
    QTest::newRow("JSON cut off") << QByteArray("{\n\"a\": 1,\n\"b\": 2\n}\n") << QByteArray("{\n\"a\": 1,\n")
                                  << u"no whole JSON (line 3)"_s;
    QTest::newRow("XML cut off") << QByteArray("<c>\n<a>1</a>\n</c>") << QByteArray("<c>\n<a>1</a>\n")
                                 << u"no whole XML"_s;
    QTest::newRow("one JSON, one not") << QByteArray("{\"a\":1}") << QByteArray("a 1\n") << u"another form"_s;
    QTest::newRow("more settings than anyone has")
        << '[' + QByteArray("1,").repeated(300'001) + "1]" << QByteArray("[1]") << u"more than 300,000"_s;
}

void TestSettings::fallsBackToLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, remark);
    const Dumps dumps;
    const auto comparison = dumps.compared(before, after);
    QVERIFY(comparison);
    QCOMPARE(comparison->form, Form::Lines);
    QVERIFY(!comparison->differences.listed.empty());
    QCOMPARE(comparison->remarks.size(), 1);
    QVERIFY2(comparison->remarks.front().en.contains(remark), qUtf8Printable(comparison->remarks.front().en));
    QVERIFY(!comparison->remarks.front().ja.isEmpty());
}

/// Long names above many settings: each key would be long, so that all keys together would not fit anywhere.
void TestSettings::boundsHugeKeys()
{
    QByteArray before;
    QByteArray after;
    const QByteArray name = QByteArray(100'000, 'k');
    for (const auto& [bytes, value] : {std::pair(&before, "1"), std::pair(&after, "2")}) {
        *bytes = "{\"" + name + "\":{\"" + name + "\":{";
        for (int at = 0; at < 20'000; ++at)
            *bytes += (at ? ",\"k" : "\"k") + QByteArray::number(at) + "\":" + value;
        *bytes += "}}}";
    }
    const Dumps dumps;
    const auto comparison = dumps.compared(before, after);
    QVERIFY(comparison);
    QCOMPARE(comparison->differences.listed.size(), 20'000);
    for (const SettingDifference& one : comparison->differences.listed)
        QVERIFY(one.key.size() <= 301);
}

void TestSettings::countsWhatIsThereOnce()
{
    const Dumps dumps;
    const auto comparison = dumps.compared(R"({"same":{"a":1,"b":[1,2]},"old":1,"list":[1,2]})",
                                           R"({"same":{"a":1,"b":[2,1]},"new":1,"list":[2,3]})");
    QVERIFY(comparison);
    QCOMPARE(comparison->differences.compared, 3 + 1 + 1 + 2);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
