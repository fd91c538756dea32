// Update images on the command line: the real program, files that openssl(1) made.
#include "base/atomicfile.h"
#include "base/digest.h"

#include "program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

class TestUpdateCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verifies_data();
    void verifies();
    void answersInJson();
    void makesATamperedCopy();
    void refusesToTamper_data();
    void refusesToTamper();
    void recordsTheSignature();
    void recordsTheRejection();
    void keepsNoPrivateKey();
    void theSampleHasOneOfEach();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString workspace() const { return path(u"workspace"_s); }
    [[nodiscard]] Said inWorkspace(const QStringList& arguments) const
    {
        return tekigoSays(QStringList{u"--workspace"_s, workspace()} + arguments);
    }
    [[nodiscard]] QStringList stored() const
    {
        QStringList files;
        for (QDirIterator walk(workspace() + u"/evidence"_s, QDir::Files, QDirIterator::Subdirectories);
             walk.hasNext();)
            files += QFileInfo(walk.next()).fileName();
        files.sort();
        return files;
    }
    [[nodiscard]] bool fact(const QString& condition, const QString& value) const;

    QTemporaryDir m_folder;
};

void TestUpdateCommands::initTestCase()
{
    QProcess shell;
    shell.start(u"sh"_s, {QStringLiteral(TEKIGO_SOURCE_DIR "/tests/instrument/images.sh"), m_folder.path()});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(tekigoSays({u"workspace"_s, u"create"_s, workspace()}).status, 0);
    QCOMPARE(inWorkspace({u"maker"_s, u"set"_s, u"--name"_s, u"Aoba"_s}).status, 0);
    QCOMPARE(inWorkspace({u"product"_s, u"add"_s, u"--maker"_s, u"Aoba"_s, u"--name"_s, u"Router"_s,
                          u"--model"_s, u"R1"_s})
                 .status,
             0);
    const Said said =
        inWorkspace({u"revision"_s, u"add"_s, u"P1"_s, u"--label"_s, u"1"_s, u"--firmware"_s, u"1.0"_s,
                     u"--target"_s, u"terminal-2026-draft"_s, u"--target"_s, u"jc-star-1"_s});
    QCOMPARE(said.lastLine(), u"R1"_s);
}

void TestUpdateCommands::verifies_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QString& image, const QString& signature, const QString& key,
                        int status, const QString& says) {
        QTest::newRow(name) << image << signature << key << status << says;
    };
    const QString image = u"image.bin"_s;
    row("valid", image, u"rsa-sha256.sig"_s, u"rsa.pem"_s, 0, u"○ 署名は正しい"_s);
    row("another image", u"other.bin"_s, u"rsa-sha256.sig"_s, u"rsa.pem"_s, 1,
        u"× 署名は正しいと確かめられない"_s);
    row("CMS with its certificate", image, u"cms.der"_s, QString(), 0, u"サンプル電機株式会社"_s);
    row("a checksum is called a checksum", image, u"sums.sha256"_s, QString(), 0, u"署名ではない"_s);
    row("a checksum of another file", image, u"wrong.sha256"_s, u"rsa.pem"_s, 1, u"不一致（署名ではない）"_s);
    row("weak", image, u"rsa-sha1.sig"_s, u"rsa.pem"_s, 0, u"△ SHA-1"_s);
    row("private key", image, u"rsa-sha256.sig"_s, u"rsa.key"_s, 3, QString());
    row("locked private key", image, u"rsa-sha256.sig"_s, u"rsa-locked.key"_s, 3, QString());
    row("no key", image, u"rsa-sha256.sig"_s, u"image.digest"_s, 3, QString());
    row("key missing", image, u"rsa-sha256.sig"_s, QString(), 3, QString());
    row("empty image", u"empty.bin"_s, u"rsa-sha256.sig"_s, u"rsa.pem"_s, 3, QString());
}

void TestUpdateCommands::verifies()
{
    QFETCH(const QString, image);
    QFETCH(const QString, signature);
    QFETCH(const QString, key);
    QFETCH(const QString, says);
    QStringList line{u"update"_s, u"verify"_s, path(image), u"--signature"_s, path(signature)};
    if (!key.isEmpty())
        line += {u"--key"_s, path(key)};
    const Said said = tekigoSays(line);
    QTEST(said.status, "status");
    QVERIFY2(QString::fromUtf8(said.out).contains(says), said.out.constData());
    QCOMPARE(said.err.isEmpty(), said.status < 2);
}

void TestUpdateCommands::answersInJson()
{
    const Said said = tekigoSays({u"update"_s, u"verify"_s, path(u"image.bin"_s), u"--signature"_s,
                                  path(u"p256.sig"_s), u"--key"_s, path(u"p256.der"_s), u"--json"_s});
    QCOMPARE(said.status, 0);
    const QJsonObject seen = said.json();
    QCOMPARE(seen[u"kind"_s].toString(), u"signature"_s);
    QCOMPARE(seen[u"proof"_s].toString(), u"signature"_s);
    QCOMPARE(seen[u"valid"_s].toBool(), true);
    QCOMPARE(seen[u"algorithm"_s].toString(), u"ECDSA (P-256), SHA-256"_s);
    QCOMPARE(seen[u"image"_s].toObject()[u"name"_s].toString(), u"image.bin"_s);
    QVERIFY(!seen.contains(u"id"_s));
}

void TestUpdateCommands::makesATamperedCopy()
{
    const Said said =
        tekigoSays({u"update"_s, u"tamper"_s, path(u"image.bin"_s), u"-o"_s, path(u"tampered.bin"_s),
                    u"--offset"_s, u"4096"_s, u"--bit"_s, u"7"_s, u"--json"_s});
    QCOMPARE(said.status, 0);
    QByteArray expected = *readFile(path(u"image.bin"_s), 10'000'000);
    const QByteArray before = sha256(expected);
    expected[4096] = static_cast<char>(expected[4096] ^ 0x80);
    QCOMPARE(*readFile(path(u"tampered.bin"_s), 10'000'000), expected);
    QCOMPARE(said.json()[u"offset"_s].toInt(), 4096);
    QCOMPARE(said.json()[u"imageSha256"_s].toString(), QString::fromLatin1(before.toHex()));
    QCOMPARE(said.json()[u"tamperedSha256"_s].toString(), QString::fromLatin1(sha256(expected).toHex()));
    QCOMPARE(tekigoSays({u"update"_s, u"verify"_s, path(u"tampered.bin"_s), u"--signature"_s,
                         path(u"rsa-sha256.sig"_s), u"--key"_s, path(u"rsa.pem"_s)})
                 .status,
             1);
    QCOMPARE(
        tekigoSays({u"update"_s, u"tamper"_s, path(u"image.bin"_s), u"-o"_s, path(u"middle.bin"_s)}).status,
        0);
}

void TestUpdateCommands::refusesToTamper_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<int>("status");
    QTest::newRow("over itself") << QStringList{u"-o"_s, u"image.bin"_s} << 3;
    QTest::newRow("outside") << QStringList{u"-o"_s, u"new.bin"_s, u"--offset"_s, u"3000000"_s} << 2;
    QTest::newRow("bit 8") << QStringList{u"-o"_s, u"new.bin"_s, u"--bit"_s, u"8"_s} << 2;
    QTest::newRow("no number") << QStringList{u"-o"_s, u"new.bin"_s, u"--offset"_s, u"middle"_s} << 2;
    QTest::newRow("no target") << QStringList() << 2;
    QTest::newRow("into no folder") << QStringList{u"-o"_s, u"none/new.bin"_s} << 4;
}

void TestUpdateCommands::refusesToTamper()
{
    QFETCH(QStringList, rest);
    if (rest.size() > 1)
        rest[1] = path(rest[1]);
    const QByteArray before = sha256(*readFile(path(u"image.bin"_s), 10'000'000));
    const Said said = tekigoSays(QStringList{u"update"_s, u"tamper"_s, path(u"image.bin"_s)} + rest);
    QTEST(said.status, "status");
    QVERIFY(!said.err.isEmpty());
    QCOMPARE(sha256(*readFile(path(u"image.bin"_s), 10'000'000)), before);
    QVERIFY(!QFile::exists(path(u"new.bin"_s)));
}

bool TestUpdateCommands::fact(const QString& condition, const QString& value) const
{
    const Said said = inWorkspace({u"--language"_s, u"en"_s, u"history"_s, u"R1"_s});
    return said.out.contains(condition.toUtf8()) && said.out.contains(value.toUtf8());
}

void TestUpdateCommands::recordsTheSignature()
{
    const Said said = inWorkspace({u"update"_s, u"verify"_s, path(u"image.bin"_s), u"--signature"_s,
                                   path(u"rsa-sha256.sig"_s), u"--key"_s, path(u"rsa-cert.pem"_s),
                                   u"--revision"_s, u"R1"_s});
    QCOMPARE(said.status, 0);
    QCOMPARE(said.lastLine(), u"F1"_s);
    const QJsonArray evidence =
        inWorkspace({u"evidence"_s, u"list"_s, u"R1"_s, u"--json"_s}).json()[u"evidence"_s].toArray();
    QCOMPARE(evidence.size(), 3);
    QCOMPARE(evidence[0][u"kind"_s].toString(), u"update-image"_s);
    QCOMPARE(evidence[0][u"fileName"_s].toString(), u"image.bin"_s);
    QStringList links;
    for (const QJsonValue link : evidence[0][u"links"_s].toArray())
        links += link[u"requirement"_s].toString();
    QCOMPARE(links, (QStringList{u"terminal-2026-draft/34-10-3"_s, u"jc-star-1/S1.1-08"_s}));
    // Twice is once: the same image is the same evidence, the later finding replaces the earlier.
    const Said again = inWorkspace({u"update"_s, u"verify"_s, path(u"image.bin"_s), u"--signature"_s,
                                    path(u"rsa-sha256.sig"_s), u"--key"_s, path(u"rsa-cert.pem"_s),
                                    u"--revision"_s, u"R1"_s, u"--json"_s});
    QCOMPARE(again.json()[u"id"_s].toString(), u"F2"_s);
    QCOMPARE(
        inWorkspace({u"evidence"_s, u"list"_s, u"R1"_s, u"--json"_s}).json()[u"evidence"_s].toArray().size(),
        3);
    QVERIFY(fact(u"image.bin"_s, u"Signature of the update image"_s));
    QCOMPARE(
        inWorkspace({u"update"_s, u"verify"_s, path(u"image.bin"_s), u"--signature"_s,
                     path(u"rsa-sha256.sig"_s), u"--key"_s, path(u"rsa.pem"_s), u"--revision"_s, u"R9"_s})
            .status,
        3);
}

void TestUpdateCommands::recordsTheRejection()
{
    QVERIFY(writeFile(path(u"unit.log"_s), "update: signature mismatch, image refused\nversion: 1.0\n"));
    QCOMPARE(
        tekigoSays({u"update"_s, u"tamper"_s, path(u"image.bin"_s), u"-o"_s, path(u"offered.bin"_s)}).status,
        0);
    const QStringList line{u"update"_s,     u"rejection"_s, path(u"image.bin"_s), path(u"offered.bin"_s),
                           u"--revision"_s, u"R1"_s};
    const Said said = inWorkspace(
        line + QStringList{u"--outcome"_s, u"rejected"_s, u"--log"_s, path(u"unit.log"_s), u"--json"_s});
    QCOMPARE(said.status, 0);
    QCOMPARE(said.json()[u"rejected"_s].toBool(), true);
    QCOMPARE(said.json()[u"offset"_s].toInt(), 1'500'000);
    QVERIFY(said.json()[u"log"_s].toString().startsWith(u"update: signature mismatch"_s));
    QVERIFY(stored().contains(QString::fromLatin1(sha256(*readFile(path(u"unit.log"_s), 1000)).toHex())));
    // The copy can be made again from image, offset and bit, so it is not kept.
    QVERIFY(!stored().contains(said.json()[u"tampered"_s].toObject()[u"sha256"_s].toString()));
    const Said accepted = inWorkspace(line + QStringList{u"--outcome"_s, u"accepted"_s});
    QCOMPARE(accepted.status, 1);
    QVERIFY(QString::fromUtf8(accepted.out).contains(u"受け入れた"_s));
    const QJsonObject verdicts =
        inWorkspace({u"evaluate"_s, u"R1"_s, u"--checklist"_s, u"jc-star-1"_s, u"--json"_s}).json();
    QVERIFY(QJsonDocument(verdicts).toJson().contains("update-image"));
    QCOMPARE(inWorkspace(line + QStringList{u"--outcome"_s, u"perhaps"_s}).status, 2);
    const Said other = inWorkspace({u"update"_s, u"rejection"_s, path(u"image.bin"_s), path(u"other.bin"_s),
                                    u"--outcome"_s, u"rejected"_s, u"--revision"_s, u"R1"_s});
    QCOMPARE(other.status, 3);
    QVERIFY(!other.err.isEmpty());
}

void TestUpdateCommands::keepsNoPrivateKey()
{
    const QStringList before = stored();
    for (const QString& key :
         QStringList{u"rsa.key"_s, u"rsa-locked.key"_s, u"rsa-private.der"_s, u"rsa.p12"_s}) {
        const Said said =
            inWorkspace({u"update"_s, u"verify"_s, path(u"other.bin"_s), u"--signature"_s,
                         path(u"rsa-sha256.sig"_s), u"--key"_s, path(key), u"--revision"_s, u"R1"_s});
        QCOMPARE(said.status, 3);
        QVERIFY2(QString::fromUtf8(said.err).contains(u"秘密鍵"_s), said.err.constData());
    }
    QCOMPARE(stored(), before);
}

void TestUpdateCommands::theSampleHasOneOfEach()
{
    const QString sample = path(u"sample"_s);
    QCOMPARE(tekigoSays({u"sample"_s, sample}).status, 0);
    const QStringList inSample{u"--workspace"_s, sample};
    const QString history = QString::fromUtf8(tekigoSays(inSample + QStringList{u"history"_s, u"R2"_s}).out);
    QVERIFY2(history.contains(u"更新用ファイル「ar2600-2.0.1.bin」の署名の検証"_s), qPrintable(history));
    QVERIFY(history.contains(u"改ざんした更新用ファイル「ar2600-2.0.1.bin」の拒否試験"_s));
    const QJsonArray evidence =
        tekigoSays(inSample + QStringList{u"evidence"_s, u"list"_s, u"R2"_s, u"--json"_s}).json()[u"evidence"_s].toArray();
    int images = 0;
    for (const QJsonValue each : evidence) {
        images += each[u"kind"_s].toString() == u"update-image"_s ? 1 : 0;
        QVERIFY(!each[u"title"_s].toString().isEmpty());
    }
    QCOMPARE(images, 1);
    const QString files = QStringLiteral(TEKIGO_SOURCE_DIR "/resources/sample/workspace/files/");
    QCOMPARE(tekigoSays({u"update"_s, u"verify"_s, files + u"ar2600-2.0.1.bin"_s, u"--signature"_s,
                         files + u"ar2600-2.0.1.bin.sig"_s, u"--key"_s, files + u"ar2600-update.pem"_s})
                 .status,
             0);
}

QTEST_GUILESS_MAIN(TestUpdateCommands)

#include "tst_updatecommands.moc"
