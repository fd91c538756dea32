#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/utc.h"
#include "instrument/imagekey.h"
#include "instrument/updateimage.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// Stops after so many questions.
class Impatient final : public Progress
{
public:
    explicit Impatient(int patience)
        : m_patience(patience)
    {
    }
    void report(qint64 done, qint64 total) override
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] bool cancelled() const override { return m_patience-- <= 0; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }

private:
    mutable int m_patience;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

/// Checks signatures that openssl(1) made a moment ago, and files that are no signatures, keys or images.
class TestUpdateImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QProcess shell;
        shell.start(u"sh"_s, {QStringLiteral(TEKIGO_TEST_DATA "/images.sh"), m_folder.path()});
        QVERIFY(shell.waitForFinished(60'000));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    }

    void verifiesWhatOpensslSigned_data();
    void verifiesWhatOpensslSigned();
    void saysWhyNot_data();
    void saysWhyNot();
    void callsAChecksumAChecksum_data();
    void callsAChecksumAChecksum();
    void refuses_data();
    void refuses();
    void neverAsksForAPassphrase();
    void namesKeyAndCertificate();
    void nameWhatIsWeak();
    void stopsWhenCancelled();
    void knowsTheFilesByTheNamesTheyCameWith();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] SignatureFiles files(const QString& signature, const QString& key,
                                       const QString& image = u"image.bin"_s) const
    {
        SignatureFiles given{givenFile(path(image)), givenFile(path(signature)), {}};
        if (!key.isEmpty())
            given.key = givenFile(path(key));
        return given;
    }
    [[nodiscard]] Result<SignatureSeen> check(const QString& signature, const QString& key,
                                              const QString& image = u"image.bin"_s) const
    {
        NoProgress progress;
        return verifySignature(files(signature, key, image), progress);
    }

    QTemporaryDir m_folder;
};

void TestUpdateImage::verifiesWhatOpensslSigned_data()
{
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<int>("bits");
    const auto row = [](const QString& signature, const QString& key, const QString& algorithm, int bits) {
        QTest::newRow(qPrintable(signature + u' ' + key)) << signature << key << algorithm << bits;
    };
    for (const QString& key : QStringList{u"rsa.pem"_s, u"rsa.der"_s, u"rsa-pkcs1.pem"_s, u"rsa-pkcs1.der"_s,
                                          u"rsa-cert.pem"_s, u"rsa-cert.der"_s}) {
        row(u"rsa-sha256.sig"_s, key, u"RSASSA-PKCS1-v1_5, SHA-256"_s, 2048);
        row(u"rsa-pss-sha256.sig"_s, key, u"RSASSA-PSS, SHA-256"_s, 2048);
    }
    row(u"rsa-sha384.sig"_s, u"rsa.pem"_s, u"RSASSA-PKCS1-v1_5, SHA-384"_s, 2048);
    row(u"rsa-sha512.sig"_s, u"rsa.pem"_s, u"RSASSA-PKCS1-v1_5, SHA-512"_s, 2048);
    row(u"rsa-sha1.sig"_s, u"rsa.pem"_s, u"RSASSA-PKCS1-v1_5, SHA-1"_s, 2048);
    row(u"rsa-md5.sig"_s, u"rsa.pem"_s, u"RSASSA-PKCS1-v1_5, MD5"_s, 2048);
    row(u"rsa-pss-sha384.sig"_s, u"rsa.pem"_s, u"RSASSA-PSS, SHA-384"_s, 2048);
    row(u"rsa-pss-sha512.sig"_s, u"rsa.pem"_s, u"RSASSA-PSS, SHA-512"_s, 2048);
    row(u"rsa-pss-sha1.sig"_s, u"rsa.pem"_s, u"RSASSA-PSS, SHA-1"_s, 2048);
    row(u"rsa-pss-mgf1.sig"_s, u"rsa.pem"_s, u"RSASSA-PSS, SHA-256 (MGF1: SHA-1)"_s, 2048);
    row(u"pss.sig"_s, u"pss.pem"_s, u"RSASSA-PSS, SHA-256"_s, 2048);
    row(u"small.sig"_s, u"small.pem"_s, u"RSASSA-PKCS1-v1_5, SHA-256"_s, 1024);
    row(u"large.sig"_s, u"large.der"_s, u"RSASSA-PKCS1-v1_5, SHA-256"_s, 3072);
    row(u"p256.sig"_s, u"p256.pem"_s, u"ECDSA (P-256), SHA-256"_s, 256);
    row(u"p256.sig"_s, u"p256-cert.der"_s, u"ECDSA (P-256), SHA-256"_s, 256);
    row(u"p256-raw.sig"_s, u"p256.der"_s, u"ECDSA (P-256), SHA-256"_s, 256);
    row(u"p256-raw.hex"_s, u"p256.der"_s, u"ECDSA (P-256), SHA-256"_s, 256);
    row(u"p256-sha512.sig"_s, u"p256.pem"_s, u"ECDSA (P-256), SHA-512"_s, 256);
    row(u"p384.sig"_s, u"p384.pem"_s, u"ECDSA (P-384), SHA-384"_s, 384);
    row(u"p521.sig"_s, u"p521.pem"_s, u"ECDSA (P-521), SHA-512"_s, 521);
    row(u"ed25519.sig"_s, u"ed25519.pem"_s, u"Ed25519"_s, 256);
    row(u"ed25519.sig"_s, u"ed25519-cert.der"_s, u"Ed25519"_s, 256);
    row(u"ed25519-digest.sig"_s, u"ed25519.pem"_s, u"Ed25519 (SHA-256)"_s, 256);
    row(u"ed448.sig"_s, u"ed448.der"_s, u"Ed448"_s, 456);
    row(u"rsa-base64.sig"_s, u"rsa.pem"_s, u"RSASSA-PKCS1-v1_5, SHA-256"_s, 2048);
    row(u"p256-hex.sig"_s, u"p256.pem"_s, u"ECDSA (P-256), SHA-256"_s, 256);
    row(u"p256-pem.sig"_s, u"p256.pem"_s, u"ECDSA (P-256), SHA-256"_s, 256);
    for (const QString& signature :
         QStringList{u"cms.der"_s, u"cms.pem"_s, u"cms-noattr.der"_s, u"pkcs7.der"_s})
        for (const char* key : {"", "rsa-cert.pem", "rsa.pem"})
            row(signature, QString::fromLatin1(key), u"RSASSA-PKCS1-v1_5, SHA-256"_s, 2048);
    row(u"cms-nocerts.der"_s, u"rsa-cert.der"_s, u"RSASSA-PKCS1-v1_5, SHA-256"_s, 2048);
    row(u"cms-nocerts.der"_s, u"rsa.pem"_s, u"RSASSA-PKCS1-v1_5, SHA-256"_s, 2048);
    row(u"cms-pss.der"_s, QString(), u"RSASSA-PSS, SHA-256"_s, 2048);
    row(u"cms-p256.der"_s, QString(), u"ECDSA (P-256), SHA-256"_s, 256);
}

void TestUpdateImage::verifiesWhatOpensslSigned()
{
    QFETCH(const QString, signature);
    QFETCH(const QString, key);
    const auto seen = check(signature, key);
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().text));
    QVERIFY2(seen->valid, qPrintable(seen->because.en));
    QCOMPARE(seen->proof, SignatureSeen::Proof::Signature);
    QVERIFY(seen->because.isEmpty());
    QTEST(seen->algorithm, "algorithm");
    QTEST(seen->keyBits, "bits");
    QCOMPARE(seen->container,
             signature.startsWith(u"cms"_s) || signature.startsWith(u"pkcs7"_s) ? u"CMS"_s : QString());
    QCOMPARE(seen->keyDigest.size(), 32);
    NoProgress progress;
    QCOMPARE(seen->image.sha256, *sha256OfFile(path(u"image.bin"_s), progress));
    QCOMPARE(seen->image.size, 3'000'000);
}

void TestUpdateImage::saysWhyNot_data()
{
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("because");
    const auto row = [](const char* name, const QString& signature, const QString& key, const QString& image,
                        const QString& because) {
        QTest::newRow(name) << signature << key << image << because;
    };
    row("another image", u"rsa-sha256.sig"_s, u"rsa.pem"_s, u"other.bin"_s, u"over another file"_s);
    row("another image's signature", u"other.sig"_s, u"rsa.pem"_s, u"image.bin"_s, u"over another file"_s);
    row("another image, PSS", u"rsa-pss-sha256.sig"_s, u"rsa.pem"_s, u"other.bin"_s, u"does not verify"_s);
    row("another image, ECDSA", u"p256.sig"_s, u"p256.pem"_s, u"other.bin"_s, u"does not verify"_s);
    row("another image, Ed25519", u"ed25519.sig"_s, u"ed25519.pem"_s, u"other.bin"_s, u"does not verify"_s);
    row("another key", u"rsa-sha256.sig"_s, u"pss.pem"_s, u"image.bin"_s, u"does not verify"_s);
    row("a key of another length", u"rsa-sha256.sig"_s, u"large.pem"_s, u"image.bin"_s,
        u"neither length nor form"_s);
    row("a key of another kind", u"rsa-sha256.sig"_s, u"p256.pem"_s, u"image.bin"_s,
        u"neither length nor form"_s);
    row("cut off", u"truncated.sig"_s, u"rsa.pem"_s, u"image.bin"_s, u"neither length nor form"_s);
    row("a signature that is the key", u"rsa.pem"_s, u"rsa.pem"_s, u"image.bin"_s,
        u"neither length nor form"_s);
    row("CMS over another image", u"cms.der"_s, QString(), u"other.bin"_s, u"digest that was signed"_s);
    row("CMS without attributes over another image", u"cms-noattr.der"_s, QString(), u"other.bin"_s,
        u"digest that was signed"_s);
    row("CMS of another signer", u"cms.der"_s, u"large-cert.pem"_s, u"image.bin"_s,
        u"signer's certificate"_s);
    row("CMS without certificate, another key", u"cms-nocerts.der"_s, u"large.pem"_s, u"image.bin"_s,
        u"does not verify"_s);
}

void TestUpdateImage::saysWhyNot()
{
    QFETCH(const QString, because);
    QFETCH(const QString, signature);
    QFETCH(const QString, key);
    QFETCH(const QString, image);
    const auto seen = check(signature, key, image);
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().text));
    QVERIFY(!seen->valid);
    QCOMPARE(seen->proof, SignatureSeen::Proof::Signature);
    QVERIFY2(seen->because.en.contains(because), qPrintable(seen->because.en));
    QVERIFY(!seen->because.ja.isEmpty());
    QCOMPARE(seen->image.size, 3'000'000);
}

void TestUpdateImage::callsAChecksumAChecksum_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<QString>("algorithm");
    const auto row = [](const QString& file, const QString& key, bool matches, const QString& algorithm) {
        QTest::newRow(qPrintable(file + u' ' + key)) << file << key << matches << algorithm;
    };
    row(u"sums.sha256"_s, QString(), true, u"SHA-256"_s);
    row(u"sums.sha256"_s, u"rsa.pem"_s, true, u"SHA-256"_s);
    row(u"two.sha256"_s, u"p256.pem"_s, true, u"SHA-256"_s);
    row(u"tagged.sha256"_s, QString(), true, u"SHA-256"_s);
    row(u"sums.sha512"_s, u"rsa.pem"_s, true, u"SHA-512"_s);
    row(u"sums.b2"_s, QString(), true, u"BLAKE2b512"_s);
    row(u"bare.md5"_s, u"ed25519.pem"_s, true, u"MD5"_s);
    row(u"image.cksum"_s, QString(), true, u"CRC-32 (cksum)"_s);
    row(u"certutil.txt"_s, u"rsa.pem"_s, true, u"SHA-256"_s);
    row(u"powershell.txt"_s, u"p256.pem"_s, true, u"SHA-256"_s);
    row(u"image.crc32"_s, QString(), true, u"CRC-32"_s);
    row(u"wrong.sha256"_s, u"rsa.pem"_s, false, u"SHA-256, SHA3-256, BLAKE2s256"_s);
}

void TestUpdateImage::callsAChecksumAChecksum()
{
    QFETCH(const QString, file);
    QFETCH(const QString, key);
    QFETCH(const bool, matches);
    const auto seen = check(file, key);
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().text));
    QCOMPARE(seen->proof, SignatureSeen::Proof::Checksum);
    QCOMPARE(seen->valid, matches);
    QCOMPARE(seen->because.isEmpty(), matches);
    QTEST(seen->algorithm, "algorithm");
    QVERIFY(!seen->key);
    QVERIFY(seen->keyDigest.isEmpty());
    QVERIFY(!seen->image.sha256.isEmpty());
}

void TestUpdateImage::refuses_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QString& image, const QString& signature, const QString& key,
                        const QString& says) { QTest::newRow(name) << image << signature << key << says; };
    const QString image = u"image.bin"_s;
    const QString signature = u"rsa-sha256.sig"_s;
    const QString secret = u"holds a private key"_s;
    for (const char* key : {"rsa.key", "rsa-locked-old.key", "rsa-locked.key", "rsa-locked.der",
                            "rsa-pkcs8.der", "rsa-private.der", "p256.key", "p256-private.der", "ed25519.key",
                            "rsa.p12", "openssh.key", "hidden.pem"})
        row(key, image, signature, QString::fromLatin1(key), secret);
    row("private key as signature", image, u"rsa-locked.key"_s, u"rsa.pem"_s, secret);
    row("key that is none", image, signature, u"noise.pem"_s, u"holds no public key"_s);
    row("key cut off", image, signature, u"cut.pem"_s, u"holds no public key"_s);
    row("key with bytes behind it", image, signature, u"tail.der"_s, u"holds no public key"_s);
    row("key for agreement", image, signature, u"x25519.pem"_s, u"X25519"_s);
    row("key on a curve of its own", image, signature, u"curve.der"_s, u"without a name"_s);
    row("huge key", image, signature, u"image.bin"_s, u"too large for a key"_s);
    row("OpenSSH key", image, signature, u"ssh.pub"_s, u"ssh-keygen"_s);
    row("OpenPGP key", image, signature, u"pgp.asc"_s, u"OpenPGP"_s);
    row("no key", image, signature, QString(), u"Give the public key"_s);
    row("empty image", u"empty.bin"_s, signature, u"rsa.pem"_s, u"is empty"_s);
    row("empty image, Ed25519", u"empty.bin"_s, u"ed25519.sig"_s, u"ed25519.pem"_s, u"is empty"_s);
    row("empty signature", image, u"empty.bin"_s, u"rsa.pem"_s, u"is empty"_s);
    row("no image", u"missing.bin"_s, signature, u"rsa.pem"_s, u"does not exist"_s);
    row("no signature", image, u"missing.sig"_s, u"rsa.pem"_s, u"does not exist"_s);
    row("folder as image", u"."_s, signature, u"rsa.pem"_s, u"is a folder"_s);
    row("pipe as signature", image, u"pipe"_s, u"rsa.pem"_s, u"ordinary file"_s);
    row("pipe as key", image, signature, u"pipe"_s, u"ordinary file"_s);
    row("image and signature swapped", signature, image, u"rsa.pem"_s, u"swapped"_s);
    row("attached CMS", image, u"cms-attached-small.der"_s, QString(), u"detached"_s);
    row("CMS that encrypts", image, u"cms-encrypted-small.der"_s, QString(), u"without a signature"_s);
    row("CMS without certificate or key", image, u"cms-nocerts.der"_s, QString(),
        u"does not hold its signer"_s);
}

void TestUpdateImage::refuses()
{
    QVERIFY(writeFile(path(u"noise.pem"_s), QByteArray(400, '\x8f')));
    QVERIFY(writeFile(path(u"cut.pem"_s), readFile(path(u"rsa.pem"_s), 10'000)->first(200)));
    // P-256 but for its generator, which is the key itself: so its private key is 1.
    QByteArray curve = *readFile(path(u"explicit.der"_s), 10'000);
    const qsizetype generator = curve.indexOf(QByteArray::fromHex("046B17D1F2E12C4247"));
    QVERIFY(generator > 0);
    curve.replace(generator, 65, curve.last(65));
    QVERIFY(writeFile(path(u"curve.der"_s), curve));
    QVERIFY(writeFile(path(u"tail.der"_s), *readFile(path(u"rsa.der"_s), 10'000) + "x"));
    QVERIFY(writeFile(path(u"ssh.pub"_s), "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ unit\n"));
    QVERIFY(writeFile(path(u"pgp.asc"_s),
                      "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n-----END PGP PUBLIC KEY BLOCK-----\n"));
    QVERIFY(
        writeFile(path(u"openssh.key"_s),
                  "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n"));
    QVERIFY(writeFile(path(u"hidden.pem"_s),
                      *readFile(path(u"rsa.pem"_s), 10'000) + *readFile(path(u"rsa.key"_s), 10'000)));
    QFETCH(const QString, image);
    QFETCH(const QString, signature);
    QFETCH(const QString, key);
    QFETCH(const QString, says);
    const auto seen = check(signature, key, image);
    QVERIFY(!seen);
    QCOMPARE(seen.error().kind, Error::Kind::Input);
    QVERIFY2(seen.error().text.contains(says), qPrintable(seen.error().text));
    if (says == u"holds a private key"_s)
        QVERIFY(!checkGiven(files(signature, key, image)));
}

/// With a terminal of its own: a question for a passphrase would be written there, and nobody would ever
/// answer it.
void TestUpdateImage::neverAsksForAPassphrase()
{
#ifdef Q_OS_UNIX
    for (const QString& name :
         QStringList{u"rsa-locked-old.key"_s, u"rsa-locked.key"_s, u"rsa-locked.der"_s, u"rsa.p12"_s}) {
        QProcess script;
        script.start(u"script"_s,
                     {u"-qec"_s,
                      u"'%1' isAskedNothing '%2'"_s.arg(QCoreApplication::applicationFilePath(), path(name)),
                      u"/dev/null"_s});
        QVERIFY(script.waitForStarted());
        QVERIFY2(script.waitForFinished(20'000), qPrintable(name));
        const QByteArray shown = script.readAllStandardOutput();
        QCOMPARE(script.exitCode(), 0);
        QVERIFY2(shown.contains("refused"), shown.constData());
        QVERIFY2(!shown.toLower().contains("pass phrase") && !shown.toLower().contains("password"),
                 shown.constData());
    }
#endif
}

void TestUpdateImage::namesKeyAndCertificate()
{
    const auto seen = check(u"rsa-sha256.sig"_s, u"rsa-cert.pem"_s);
    QVERIFY(seen);
    QCOMPARE(seen->holder, u"CN=Firmware signing,O=サンプル電機株式会社,C=JP"_s);
    QVERIFY(seen->validFrom && seen->validUntil);
    QCOMPARE(seen->validFrom->daysTo(*seen->validUntil), 365);
    QVERIFY(qAbs(seen->validFrom->secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    QCOMPARE(seen->keyDigest, sha256(*readFile(path(u"rsa.der"_s), 10'000)));
    const auto bare = check(u"rsa-sha256.sig"_s, u"rsa-pkcs1.der"_s);
    QCOMPARE(bare->keyDigest, seen->keyDigest);
    QVERIFY(bare->holder.isEmpty() && !bare->validFrom);
    const auto message = check(u"cms.der"_s, {});
    QCOMPARE(message->keyDigest, seen->keyDigest);
    QCOMPARE(message->holder, seen->holder);
}

void TestUpdateImage::nameWhatIsWeak()
{
    const auto weak = [&](const QString& signature, const QString& key) {
        QStringList words;
        const auto seen = check(signature, key);
        for (const Text& each : seen->weak)
            words.append(each.ja);
        return words.join(u'\n');
    };
    QVERIFY(weak(u"large.sig"_s, u"large.pem"_s).isEmpty());
    QVERIFY(weak(u"p256.sig"_s, u"p256.pem"_s).isEmpty());
    QVERIFY(weak(u"ed25519.sig"_s, u"ed25519.pem"_s).isEmpty());
    QVERIFY(weak(u"rsa-sha256.sig"_s, u"rsa.pem"_s).contains(u"2031年以降"_s));
    QVERIFY(weak(u"rsa-sha1.sig"_s, u"rsa.pem"_s).contains(u"運用監視暗号リスト"_s));
    QVERIFY(weak(u"rsa-md5.sig"_s, u"rsa.pem"_s).contains(u"MD5"_s));
    QVERIFY(weak(u"small.sig"_s, u"small.pem"_s).contains(u"112ビットセキュリティに届きません"_s));
    QVERIFY(weak(u"p192.sig"_s, u"p192.pem"_s).contains(u"112ビットセキュリティに届きません"_s));
}

void TestUpdateImage::stopsWhenCancelled()
{
    for (const QString& signature : QStringList{u"rsa-sha256.sig"_s, u"cms.der"_s, u"sums.sha256"_s}) {
        Impatient progress(1);
        const auto seen = verifySignature(files(signature, u"rsa.pem"_s), progress);
        QVERIFY(!seen);
        QCOMPARE(seen.error().kind, Error::Kind::Cancelled);
        QVERIFY(progress.done() < 3'000'000);
        QCOMPARE(progress.total(), 3'000'000);
    }
    Impatient progress(1);
    QCOMPARE(verifySignature(files(u"ed25519.sig"_s, u"ed25519.pem"_s), progress).error().kind,
             Error::Kind::Cancelled);
}

void TestUpdateImage::knowsTheFilesByTheNamesTheyCameWith()
{
    SignatureFiles given = files(u"rsa-sha256.sig"_s, u"rsa.pem"_s);
    given.image.name = u"更新.bin"_s;
    given.image.modified = utc(QDate(2026, 4, 1), QTime(9, 0));
    NoProgress progress;
    const auto seen = verifySignature(given, progress);
    QVERIFY(seen);
    QCOMPARE(seen->image.name, u"更新.bin"_s);
    QCOMPARE(seen->image.modified, given.image.modified);
    QCOMPARE(seen->signature.sha256, sha256(*readFile(path(u"rsa-sha256.sig"_s), 10'000)));
    QCOMPARE(seen->key->sha256, sha256(*readFile(path(u"rsa.pem"_s), 10'000)));
}

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"isAskedNothing") {
        const auto key = readImageKey(*readFile(app.arguments().value(2), 100'000), u"key"_s);
        std::fputs(key ? "taken\n" : "refused\n", stdout);
        return key ? 1 : 0;
    }
    TestUpdateImage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_updateimage.moc"
