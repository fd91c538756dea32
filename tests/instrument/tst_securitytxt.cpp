#include "assessment/findingjson.h"
#include "base/utc.h"
#include "instrument/securitytxt.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tekigo;
using namespace Qt::StringLiterals;
using Grade = DisclosureSeen::Remark::Grade;

namespace {

const QDateTime now = utc(QDate(2026, 11, 22), QTime(12, 0));

const QByteArray good = "# 報告先\n"
                        "Contact: https://www.example.jp/security/report\n"
                        "Contact: tel:+81-3-0000-0000\n"
                        "Expires: 2027-06-30T15:00:00Z\n"
                        "Policy: https://www.example.jp/security/policy\n"
                        "Preferred-Languages: ja, en\n"
                        "Canonical: https://www.example.jp/.well-known/security.txt\n";

/// The remarks of a grade: "line: text".
QStringList said(const DisclosureSeen& seen, Grade grade)
{
    QStringList lines;
    for (const DisclosureSeen::Remark& one : seen.remarks)
        if (one.grade == grade)
            lines += QString::number(one.line) + u": "_s + one.says.en;
    return lines;
}

} // namespace

/// A security.txt against RFC 9116.
class TestSecurityTxt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAGoodOne();
    void findsWhatBreaksTheRules_data();
    void findsWhatBreaksTheRules();
    void advises_data();
    void advises();
    void knowsTheTime_data();
    void knowsTheTime();
    void readsASignedOne();
    void readsWhatGnuPgSigned();
    void refuses_data();
    void refuses();
    void boundsHostileFiles();
    void suggestsPlaces();
    void comesBackFromJson();

private:
    [[nodiscard]] GivenFile file(const QByteArray& bytes) const
    {
        QFile made(m_folder.filePath(u"security.txt"_s));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("cannot write the test's own file");
        made.close();
        return givenFile(made.fileName());
    }
    [[nodiscard]] DisclosureSeen checked(const QByteArray& bytes) const
    {
        NoProgress progress;
        const auto seen = checkSecurityTxt(file(bytes), now, progress);
        if (!seen)
            qFatal("%s", qUtf8Printable(seen.error().text));
        return *seen;
    }

    QTemporaryDir m_folder;
};

void TestSecurityTxt::acceptsAGoodOne()
{
    for (const QByteArray& bytes :
         {good, QByteArray(good).replace("\n", "\r\n"), QByteArray(good).replace("\n", "  \n"),
          QByteArray(good).replace("Contact", "CONTACT")}) {
        const DisclosureSeen seen = checked(bytes);
        QCOMPARE(said(seen, Grade::Breaks), QStringList());
        QVERIFY(seen.sound());
        QCOMPARE(said(seen, Grade::Advice),
                 QStringList{u"0: There is no OpenPGP signature. Signing is recommended (RFC 9116, 2.3)."_s});
        QCOMPARE(seen.fields.size(), 6);
        QCOMPARE(seen.fields.front().line, 2);
        QCOMPARE(seen.fields.front().value, u"https://www.example.jp/security/report"_s);
        QCOMPARE(*seen.expires, utc(QDate(2027, 6, 30), QTime(15, 0)));
        QCOMPARE(seen.items.size(), 3);
        QVERIFY(!seen.isSigned);
    }
}

void TestSecurityTxt::findsWhatBreaksTheRules_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const QByteArray expires = "Expires: 2027-06-30T15:00:00Z\n";
    const QByteArray contact = "Contact: https://example.jp/\n";
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& expected) {
        QTest::newRow(name) << bytes << expected;
    };
    row("no contact", expires, {u"0: There is no Contact"_s});
    row("no expiry", contact, {u"0: There is no Expires"_s});
    row("nothing", "# only\n", {u"0: There is no Contact"_s, u"0: There is no Expires"_s});
    row("bare address", expires + "Contact: psirt@example.jp\n",
        {u"2: Contact: the value is no URI. Put mailto: before it"_s});
    row("bare number", expires + "Contact: +81-3-0000-0000\n",
        {u"2: Contact: the value is no URI. Write a URI"_s});
    row("http", expires + "Contact: http://example.jp/\n",
        {u"2: Contact: a web URI must begin with https://"_s});
    row("no host", expires + "Contact: https://\n", {u"2: Contact: the value is no URI"_s});
    row("two values in one", expires + "Contact: https://a.example https://b.example\n",
        {u"2: Contact: the value is no URI"_s});
    row("expired", contact + "Expires: 2026-11-22T12:00:00Z\n",
        {u"2: Expires: it expired on 2026-11-22T12:00:00Z"_s});
    row("expired in its own zone", contact + "Expires: 2026-11-22T20:59:59+09:00\n",
        {u"2: Expires: it expired on 2026-11-22T11:59:59Z"_s});
    row("two expiries", contact + expires + expires, {u"3: Expires stands there more than once"_s});
    row("two languages", contact + expires + "Preferred-Languages: ja\nPreferred-Languages: en\n",
        {u"4: Preferred-Languages stands there more than once"_s});
    row("no languages", contact + expires + "Preferred-Languages: \n",
        {u"3: Preferred-Languages: the field has no value"_s});
    row("words as languages", contact + expires + "Preferred-Languages: 日本語\n",
        {u"3: Preferred-Languages: this is no list"_s});
    row("key itself", contact + expires + "Encryption: -----BEGIN PGP PUBLIC KEY BLOCK-----\n",
        {u"3: Encryption: give the URI"_s});
    row("policy by http", contact + expires + "Policy: http://example.jp/\n",
        {u"3: Policy: a web URI must begin"_s});
    row("no space", expires + "Contact:https://example.jp/\n", {u"2: No space follows the colon"_s});
    row("no field", contact + expires + "Please report bugs\n", {u"3: This line is neither"_s});
    row("CR alone", QByteArray(contact + expires).replace("\n", "\r"),
        {u"0: Some lines end with CR alone"_s, u"0: There is no Expires"_s,
         u"1: Contact: the value is no URI"_s});
    row("CP932", contact + expires + "# \x93\xfa\x96\x7b\n", {u"3: This line is no UTF-8"_s});
    row("signature cut off",
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + contact + expires +
            "-----BEGIN PGP SIGNATURE-----\nabc\n",
        {u"1: The OpenPGP signature does not end"_s});
    row("outside the signature",
        "Hiring: https://a.example/\n-----BEGIN PGP SIGNED MESSAGE-----\n\n" + contact + expires +
            "-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\nmore\n",
        {u"1: This line stands outside"_s, u"9: This line stands outside"_s});
}

void TestSecurityTxt::findsWhatBreaksTheRules()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    const DisclosureSeen seen = checked(bytes);
    const QStringList found = said(seen, Grade::Breaks);
    QVERIFY2(found.size() == expected.size(), qUtf8Printable(found.join(u'\n')));
    for (qsizetype at = 0; at < found.size(); ++at)
        QVERIFY2(found.at(at).startsWith(expected.at(at)), qUtf8Printable(found.at(at)));
    QVERIFY(!seen.sound());
}

void TestSecurityTxt::advises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("a year away") << QByteArray(good).replace("2027-06-30", "2027-11-22")
                                 << u"a year or more away"_s;
    QTest::newRow("no line end") << good.chopped(1) << u"The last line has no line end"_s;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + good << u"byte order mark"_s;
    QTest::newRow("two spaces") << QByteArray(good).replace("Contact: h", "Contact:  h")
                                << u"One space follows"_s;
    QTest::newRow("mail without key") << good + "Contact: mailto:psirt@example.jp\n"
                                      << u"recommended to name a key"_s;
    QTest::newRow("other spelling") << good + "Acknowledgements: https://example.jp/\n"
                                    << u"calls the field Acknowledgments"_s;
    QTest::newRow("no policy") << QByteArray(good).replace("Policy", "# Policy") << u"There is no Policy"_s;
}

void TestSecurityTxt::advises()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const DisclosureSeen seen = checked(bytes);
    QCOMPARE(said(seen, Grade::Breaks), QStringList());
    const QString found = said(seen, Grade::Advice).join(u'\n');
    QVERIFY2(found.contains(says), qUtf8Printable(found));
}

void TestSecurityTxt::knowsTheTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("UTC") << QByteArray("2027-01-02T03:04:05Z") << true;
    QTest::newRow("small letters") << QByteArray("2027-01-02t03:04:05z") << true;
    QTest::newRow("offset") << QByteArray("2027-01-02T03:04:05.678+09:00") << true;
    QTest::newRow("leap second") << QByteArray("2026-12-31T23:59:60Z") << true;
    QTest::newRow("day only") << QByteArray("2027-01-02") << false;
    QTest::newRow("no zone") << QByteArray("2027-01-02T03:04:05") << false;
    QTest::newRow("no such day") << QByteArray("2027-02-30T03:04:05Z") << false;
    QTest::newRow("no such hour") << QByteArray("2027-01-02T25:04:05Z") << false;
    QTest::newRow("no such offset") << QByteArray("2027-01-02T03:04:05+99:00") << false;
    QTest::newRow("mail's form") << QByteArray("Thu, 31 Dec 2026 18:37:07 -0800") << false;
}

void TestSecurityTxt::knowsTheTime()
{
    QFETCH(QByteArray, text);
    const DisclosureSeen seen = checked("Contact: https://example.jp/\nExpires: " + text + '\n');
    QTEST(seen.expires.has_value(), "valid");
    QTEST(seen.sound(), "valid");
}

void TestSecurityTxt::readsASignedOne()
{
    const DisclosureSeen seen =
        checked("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n" + good +
                "- -----dashes\n-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n");
    QVERIFY(seen.isSigned);
    QCOMPARE(seen.fields.front().line, 5);
    QCOMPARE(
        said(seen, Grade::Breaks),
        QStringList{u"11: This line is neither a field (name: value) nor a comment (#) (RFC 9116, 2)."_s});
    const QStringList fine = said(seen, Grade::Meets);
    QVERIFY(fine.contains(
        u"0: There is an OpenPGP signature. Whose it is, and whether it fits, was not checked."_s));
}

void TestSecurityTxt::readsWhatGnuPgSigned()
{
    if (QStandardPaths::findExecutable(u"gpg"_s).isEmpty())
        QSKIP("needs gpg (gnupg)");
    QTemporaryDir home;
    const GivenFile plain = file(good);
    const auto gpg = [&](const QStringList& arguments) {
        QProcess process;
        process.start(u"gpg"_s,
                      QStringList{u"--homedir"_s, home.path(), u"--batch"_s, u"--passphrase"_s, QString()} +
                          arguments);
        return process.waitForFinished(60'000) && process.exitCode() == 0;
    };
    QVERIFY(gpg({u"--quick-generate-key"_s, u"test@example.jp"_s, u"ed25519"_s}));
    QVERIFY(gpg({u"--clearsign"_s, u"--output"_s, m_folder.filePath(u"signed"_s), plain.path}));
    QFile made(m_folder.filePath(u"signed"_s));
    QVERIFY(made.open(QIODevice::ReadOnly));
    const DisclosureSeen seen = checked(made.readAll());
    QVERIFY(seen.isSigned);
    QCOMPARE(said(seen, Grade::Breaks), QStringList());
    QCOMPARE(said(seen, Grade::Advice), QStringList());
    QCOMPARE(seen.fields.size(), 6);
}

void TestSecurityTxt::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("NUL") << good + QByteArray(1, '\0') << u"line 8: the file holds a NUL byte"_s;
    QTest::newRow("UTF-16") << QByteArray("C\0o\0n\0", 6) << u"NUL byte"_s;
    QTest::newRow("a line of 100 MB") << QByteArray(100'000'000, 'x') << u"no security.txt"_s;
}

void TestSecurityTxt::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    NoProgress progress;
    const auto seen = checkSecurityTxt(file(bytes), now, progress);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Input);
    QVERIFY2(seen.error().text.contains(says), qUtf8Printable(seen.error().text));
    QVERIFY(!checkSecurityTxt(givenFile(m_folder.path()), now, progress));
    QVERIFY(!checkSecurityTxt(givenFile(m_folder.filePath(u"missing"_s)), now, progress));
}

void TestSecurityTxt::boundsHostileFiles()
{
    const DisclosureSeen junk = checked(good + QByteArray("x\n").repeated(400'000));
    QCOMPARE(junk.remarks.size(), 201);
    QVERIFY(!junk.sound());
    const DisclosureSeen fields = checked(good + QByteArray("a: b\n").repeated(100'000));
    QCOMPARE(fields.fields.size(), 500);
    QVERIFY(fields.sound());
    const DisclosureSeen longOne = checked(good + "X: " + QByteArray(900'000, 'x') + '\n');
    QCOMPARE(longOne.fields.back().value.size(), 2'000);
}

void TestSecurityTxt::suggestsPlaces()
{
    const DisclosureSeen seen = checked(good);
    QCOMPARE(suggestedPlace(seen, DisclosureItem::Contact).en,
             u"security.txt, line 2 (https://www.example.jp/security/report)"_s);
    QCOMPARE(suggestedPlace(seen, DisclosureItem::StatusUpdates).ja,
             u"https://www.example.jp/security/policy"_s);
    QVERIFY(suggestedPlace(checked("# nothing\n"), DisclosureItem::Contact).isEmpty());
}

void TestSecurityTxt::comesBackFromJson()
{
    DisclosureSeen seen = checked(good + "Policy: http://x\n");
    seen.items.front().where = u"2行目"_s;
    const auto back = seenOf(QJsonDocument::fromJson(QJsonDocument(json(Seen(seen))).toJson()).object());
    QVERIFY(back);
    QCOMPARE(std::get<DisclosureSeen>(*back), seen);
}

QTEST_GUILESS_MAIN(TestSecurityTxt)
#include "tst_securitytxt.moc"
