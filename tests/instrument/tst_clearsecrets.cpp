#include "instrument/clearsecrets.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

/// Secrets in clear are told by line and kind, and what is no secret is left alone.
class tst_ClearSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void neverTellsTheSecret();
    void enormousFile();
    void missingFile();

private:
    QString write(const QByteArray& bytes);

    QTemporaryDir m_folder;
};

QString tst_ClearSecrets::write(const QByteArray& bytes)
{
    const QString path = m_folder.filePath(u"file"_s);
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? path : QString();
}

void tst_ClearSecrets::found_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& bytes, const char* words) {
        QTest::newRow(name) << bytes << QString::fromLatin1(words);
    };
    row("name and value", "hostname=router\npassword=Tr0ub4dor\n", "line 2: password");
    row("colon", "admin_password: s3cr3tValue", "line 1: password");
    row("account and profile", "account_password=abcd1234\nprofile_passwd=abcd1234", "line 1: password, line 2: password");
    row("uci", "config interface 'wan'\n\toption username 'a'\n\toption password 'isp-0001'\n", "line 3: password");
    row("json", "{\n \"wifi_psk\": \"wireless-0001\",\n \"port\": 80\n}", "line 2: shared key");
    row("xml", "<a>\n<passwd>hunter22</passwd>\n</a>", "line 2: password");
    row("a log with a query", "GET /login?user=a&password=hunter22&next=1 HTTP/1.1", "line 1: password");
    row("cisco", "snmp-server community kanshi01 RO", "line 1: shared key");
    row("private key", "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEI\n-----END EC PRIVATE KEY-----\n",
        "line 1: private key");
    row("hash", "root:$6$salt$abcdefgh:19000:0", "line 1: password hash");
    row("csv", "serial,mac,password\n1,00:11,abcd1234\n2,00:12,efgh5678\n", "line 2: password, line 3: password");
    row("japanese", "管理用パスワード=abcd1234\n", "line 1: password");
    row("token", "api_key = 9f8a7b6c5d4e", "line 1: API key or token");
    row("utf-16", QByteArray("\xff\xfep\0w\0d\0=\0a\0b\0c\0d\0e\0", 20), "line 1: password");
    row("attributes of xml", "<users>\n<user name=\"admin\" password=\"hunter22xyz\"/>\n</users>", "line 2: password");
    row("name and value of xml", "<p name='web_password' type='string' value='hunter22xyz'/>", "line 1: password");
    row("json in one long line", "{\"a\": [" + QByteArray("\"0123456789\", ").repeated(900) + "], \"password\": \"Tr0ub4dor\"}",
        "line 1: password");
    row("json over the edge of a piece",
        "{" + QByteArray("\"a\": 1,").repeated(497) + "\"wifi_psk\": \"wireless-0001\", " + QByteArray("\"a\": 1,").repeated(600) + "}",
        "line 1: shared key");
    row("csv with a column far right",
        QByteArray("n,").repeated(3000) + "password\n" + QByteArray("1,").repeated(3000) + "abcd1234\n", "line 2: password");
    row("quoted words", "{\"password\": \"correct horse battery\"}", "line 1: password");
    row("words", "wpa_passphrase=correct horse battery staple", "line 1: shared key");
    row("words of yaml", "passphrase: correct horse battery staple", "line 1: password");
    row("words of xml", "<passphrase>correct horse battery</passphrase>", "line 1: password");
    row("in an address", "url http://admin:secret@192.168.1.1/", "line 1: password");
    row("basic authentication", "Authorization: Basic YWRtaW46aHVudGVyMjI=", "line 1: password");
    row("bearer", "authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc", "line 1: API key or token");
    row("beginning with a percent sign", "password=%TGB6yhn&UJM", "line 1: password");
    row("juniper", "set security ike policy a pre-shared-key ascii-text hunter22xyz", "line 1: shared key");
    row("yamaha", "ipsec ike pre-shared-key 1 text hunter22xyz", "line 1: shared key");
    row("cisco account", "username admin password 0 hunterxyz", "line 1: password");
    row("wireless key of uci", "config wifi-iface\n\toption key 'wireless-0001'", "line 2: shared key");
    row("pass", "pass=hunter22\n", "line 1: password");
    // What is none
    row("methods", "wpa_key_mgmt=WPA-PSK\nPSK: WPA2-Personal\nwpa_psk: WPA2/WPA3\n", "");
    row("tests passed", "Pass: T1-1\npass=100, fail=0\npass: 1234\nPass: 2026-12-01\n", "");
    row("csv of tests passed", "suite,pass,fail\nlogin,1234,0\nport,T1-1,2\n", "");
    row("folder of a shell", "pwd=/home/user\nOLDPWD=/root\nsecret=/run/secrets/admin\n", "");
    row("source", "password = getpass()\npassword = getpass.getpass(prompt)\npassword=$PASSWORD\npassword=%PASSWORD%\npassword=%s\n", "");
    row("two words", "password reset\nsecret santa\n", "");
    row("a community of people", "Community: https://example.com/forum\nCommunity: Developers\n", "");
    row("key and value", "key: value\nkey1=value1\n{\"key\": \"value\"}", "");
    row("numbers of tokens", "Token: 0x1F\ntoken: 1024\ntoken: identifier\n", "");
    row("texts of a form", "{\"password\": \"Enter your password\", \"psk\": \"Not set\"}\n<input type=\"password\" name=\"password\" value=\"\"/>\n", "");
    row("fields without a secret", "Authorization: Basic required\nhttp://example.com:8080/a@b\nhttp://admin:****@example.com/", "");
    row("masked", "password=********\npasswd: xxxxxxxx\n<password>[hidden]</password>", "");
    row("policy", "password_min_length=10\npassword_changed=true\npassword: required\nmax_password_age=9000", "");
    row("prose", "パスワードを変更し、再起動した。\nパスワード: 変更後のまま\nPassword accepted for admin\n", "");
    row("table of a log", "回  識別符号  接続元の制限\n1  変更後のまま  LAN側のみ\n", "");
    row("public key", "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----\n", "");
    row("empty", "", "");
    row("binary", QByteArray("\x7f\x45\x4c\x46\0\0\0password=Tr0ub4dor\0\0", 30), "");
    row("empty value", "password=\npsk=''\n", "");
    row("a key of the keyboard", "hotkey=ctrl-alt-f1\nkeyboard: japanese106\nmonkey=banana", "");
}

void tst_ClearSecrets::found()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    NoProgress unwatched;
    const ClearSecrets found = clearSecretsIn(write(bytes), unwatched);
    QCOMPARE(clearSecretWords(found).en, words);
    QCOMPARE(found.empty(), words.isEmpty());
    QVERIFY(!found.partly && clearSecretRange(found).en.isEmpty());
}

void tst_ClearSecrets::neverTellsTheSecret()
{
    NoProgress unwatched;
    QByteArray bytes;
    for (int line = 0; line < 100; ++line)
        bytes += "password=Tr0ub4dor\n";
    const ClearSecrets found = clearSecretsIn(write(bytes), unwatched);
    QCOMPARE(found.listed.size(), clearSecretLimit);
    QCOMPARE(found.unlisted, 80);
    const Text words = clearSecretWords(found);
    QVERIFY(words.ja.startsWith(u"1行目：パスワード、"_s) && words.ja.endsWith(u"ほか80行"_s));
    QVERIFY(!words.ja.contains(u"Tr0ub4dor"_s) && !words.en.contains(u"Tr0ub4dor"_s));
}

/// Only its beginning is looked at, whatever its lines are.
void tst_ClearSecrets::enormousFile()
{
    NoProgress unwatched;
    QByteArray bytes = "password=Tr0ub4dor\n" + QByteArray(int(clearSecretBytes) + 10'000, 'a');
    bytes += "\npassword=Tr0ub4dor\n";
    const QString path = write(bytes);
    QVERIFY(QFile::resize(path, 6'000'000'000)); // sparse
    QElapsedTimer timer;
    timer.start();
    const ClearSecrets found = clearSecretsIn(path, unwatched);
    QCOMPARE(found.listed.size(), size_t(1));
    QVERIFY(found.partly);
    QVERIFY(clearSecretRange(found).en.contains(u"first 8 MiB"_s) && clearSecretRange(found).ja.contains(u"先頭の8 MiB"_s));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_ClearSecrets::missingFile()
{
    NoProgress unwatched;
    QVERIFY(clearSecretsIn(m_folder.filePath(u"nothing"_s), unwatched).empty());
    QVERIFY(clearSecretsIn(m_folder.path(), unwatched).empty());
}

QTEST_APPLESS_MAIN(tst_ClearSecrets)
#include "tst_clearsecrets.moc"
