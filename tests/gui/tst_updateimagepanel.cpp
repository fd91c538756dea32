// The panel of update images, driven as a person does, with files that openssl(1) made.
#include "base/atomicfile.h"
#include "desk.h"
#include "gui/badge.h"
#include "gui/updateimagepanel.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace tekigo;
using namespace tekigo::test;
using namespace Qt::StringLiterals;

namespace {

struct Room : Desktop
{
    explicit Room(Language language = Language::English)
        : Desktop(language)
    {
        if (!window->openFolder(makeWorkspace()))
            qFatal("the workspace does not open");
        window->resize(1366, 768);
        window->view()->go({.page = PageKind::Instruments,
                            .revision = window->view()->revision(),
                            .instrument = u"updateImage"_s});
        QTest::qWait(0);
    }

    [[nodiscard]] Assessment assessment() const
    {
        return *window->workspace()->assessment(window->view()->revision());
    }
    void name(const QString& line, const QString& file) const { find<QLineEdit>(line)->setText(file); }
    [[nodiscard]] QPushButton* button(const QString& name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString badge() const { return find<Badge>(u"signatureBadge"_s)->words(); }
    [[nodiscard]] QString notice() const { return find<QLabel>(u"noticeText"_s)->text(); }
    /// The fact as the verdicts see it.
    [[nodiscard]] std::optional<Value> fact(const QString& question) const
    {
        const Facts facts = assessment().facts();
        const auto found = facts.find(question);
        return found == facts.end() ? std::nullopt : std::optional(found->second);
    }
};

} // namespace

class TestUpdateImagePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QProcess shell;
        shell.start(u"sh"_s,
                    {QStringLiteral(TEKIGO_SOURCE_DIR "/tests/instrument/images.sh"), m_folder.path()});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 0);
    }

    void aSignatureIsVerifiedAndRecorded();
    void aFileThatDoesNotVerifyIsSaid();
    void aChecksumIsNoFact();
    void aPrivateKeyIsRefusedAndNotKept();
    void aResultGoesWithItsFiles();
    void theRejectionTest();
    void aPlaceThatIsNoneIsSaid();
    void speaksJapanese();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    void nameFiles(const Room& room, const QString& signature, const QString& key) const
    {
        room.name(u"imageFile"_s, path(u"image.bin"_s));
        room.name(u"signatureFile"_s, path(signature));
        room.name(u"keyFile"_s, key.isEmpty() ? QString() : path(key));
    }
    void verify(const Room& room, const QString& signature, const QString& key) const
    {
        nameFiles(room, signature, key);
        room.button(u"signatureVerify"_s)->click();
        QTRY_VERIFY(room.find<QWidget>(u"signatureResult"_s)->isVisible());
    }

    QTemporaryDir m_folder;
};

void TestUpdateImagePanel::aSignatureIsVerifiedAndRecorded()
{
    Room room;
    QVERIFY(!room.button(u"signatureVerify"_s)->isEnabled());
    room.answers.files = {path(u"image.bin"_s)};
    room.find<QToolButton>(u"imageFileChoose"_s)->click();
    QCOMPARE(room.find<QLineEdit>(u"imageFile"_s)->text(), path(u"image.bin"_s));
    verify(room, u"rsa-sha256.sig"_s, u"rsa-cert.pem"_s);
    QCOMPARE(room.badge(), u"✓ The signature is valid"_s);
    const QString facts = room.find<QLabel>(u"signatureFacts"_s)->text();
    for (const QString& each : QStringList{u"RSASSA-PKCS1-v1_5, SHA-256"_s, u"2048 bits"_s,
                                           u"サンプル電機株式会社"_s, u"2031"_s, u"issuer"_s})
        QVERIFY2(facts.contains(each), qPrintable(facts));
    // Looking records nothing.
    QVERIFY(room.assessment().findings.empty() && room.assessment().evidence.empty());
    room.button(u"signatureRecord"_s)->click();
    QTRY_COMPARE(room.assessment().findings.size(), size_t(1));
    QVERIFY(room.fact(u"update-image.signature-valid"_s) == Value(true));
    QCOMPARE(room.assessment().evidence.size(), size_t(3));
    QCOMPARE(room.assessment().evidence.front().kind, u"update-image"_s);
    QVERIFY(room.notice().contains(u"Recorded"_s));
    QCOMPARE(room.find<UpdateImagePanel>(u"updateImagePanel"_s)->recorded(), 1);
    // Removed from the list of what is recorded, and brought back by the notice.
    room.find<QToolButton>(u"updateImageRecordedRemove"_s)->click();
    QVERIFY(room.assessment().findings.empty());
    room.button(u"noticeAct"_s)->click();
    QCOMPARE(room.assessment().findings.size(), size_t(1));
    room.window->workspace()->undoStack()->undo();
    QVERIFY(room.assessment().evidence.empty() && !room.fact(u"update-image.signature-valid"_s));
}

void TestUpdateImagePanel::aFileThatDoesNotVerifyIsSaid()
{
    Room room;
    verify(room, u"other.sig"_s, u"rsa.pem"_s);
    QCOMPARE(room.badge(), u"✗ The signature is not valid"_s);
    QVERIFY(room.find<QLabel>(u"signatureFacts"_s)->text().contains(u"over another file"_s));
    room.button(u"signatureRecord"_s)->click();
    QTRY_VERIFY(room.fact(u"update-image.signature-valid"_s) == Value(false));
}

void TestUpdateImagePanel::aChecksumIsNoFact()
{
    Room room;
    verify(room, u"sums.sha256"_s, {});
    QVERIFY(room.badge().contains(u"it is no signature"_s));
    room.button(u"signatureRecord"_s)->click();
    QTRY_COMPARE(room.assessment().findings.size(), size_t(1));
    QVERIFY(!room.fact(u"update-image.signature-valid"_s));
}

void TestUpdateImagePanel::aPrivateKeyIsRefusedAndNotKept()
{
    Room room;
    nameFiles(room, u"rsa-sha256.sig"_s, u"rsa-locked.key"_s);
    room.button(u"signatureVerify"_s)->click();
    QTRY_VERIFY(room.notice().contains(u"holds a private key"_s));
    QVERIFY(!room.find<QWidget>(u"signatureResult"_s)->isVisible());
    QVERIFY(!QDir(room.path(u"workspace/evidence"_s)).exists());
    QTRY_VERIFY(room.button(u"signatureVerify"_s)->isEnabled());
}

void TestUpdateImagePanel::aResultGoesWithItsFiles()
{
    Room room;
    verify(room, u"rsa-sha256.sig"_s, u"rsa.pem"_s);
    room.name(u"signatureFile"_s, path(u"other.sig"_s));
    QVERIFY(!room.find<QWidget>(u"signatureResult"_s)->isVisible());
    // What comes back after the files were changed is of other files.
    room.button(u"signatureVerify"_s)->click();
    room.name(u"imageFile"_s, path(u"other.bin"_s));
    QTRY_VERIFY(room.button(u"signatureVerify"_s)->isEnabled());
    QVERIFY(!room.find<QWidget>(u"signatureResult"_s)->isVisible());
}

void TestUpdateImagePanel::theRejectionTest()
{
    Room room;
    QVERIFY(!room.button(u"tamperMake"_s)->isEnabled());
    room.name(u"imageFile"_s, path(u"image.bin"_s));
    room.answers.saveAs = room.path(u"tampered.bin"_s);
    room.find<QLineEdit>(u"tamperOffset"_s)->setText(u"0x1000"_s);
    room.button(u"tamperMake"_s)->click();
    QTRY_COMPARE(room.find<QLineEdit>(u"tamperedFile"_s)->text(), room.path(u"tampered.bin"_s));
    QVERIFY(room.find<QLabel>(u"tamperMade"_s)->text().contains(u"byte 4096"_s));
    QVERIFY(!room.button(u"rejectionRecord"_s)->isEnabled()); // nobody said yet what happened
    QVERIFY(!room.find<QRadioButton>(u"outcomeRejected"_s)->isChecked());
    room.find<QRadioButton>(u"outcomeRejected"_s)->click();
    room.name(u"rejectionLog"_s, room.makeFile(u"unit.log"_s, "image refused\n"));
    room.button(u"rejectionRecord"_s)->click();
    QTRY_COMPARE(room.assessment().findings.size(), size_t(1));
    const auto seen = std::get<RejectionSeen>(room.assessment().findings.front().seen);
    QCOMPARE(seen.offset, 4096);
    QCOMPARE(seen.log, u"image refused"_s);
    QVERIFY(room.fact(u"update-image.tampered-rejected"_s) == Value(true));
    QCOMPARE(room.assessment().evidence.size(), size_t(2));
    QVERIFY(!room.find<QRadioButton>(u"outcomeRejected"_s)->isChecked());
    // Never over the image.
    const QByteArray before = *readFile(path(u"image.bin"_s), 10'000'000);
    room.answers.saveAs = path(u"image.bin"_s);
    room.button(u"tamperMake"_s)->click();
    QTRY_VERIFY(room.notice().contains(u"the image itself"_s));
    QCOMPARE(*readFile(path(u"image.bin"_s), 10'000'000), before);
}

void TestUpdateImagePanel::aPlaceThatIsNoneIsSaid()
{
    Room room;
    room.name(u"imageFile"_s, path(u"image.bin"_s));
    room.answers.saveAs = room.path(u"tampered.bin"_s);
    room.find<QLineEdit>(u"tamperOffset"_s)->setText(u"middle"_s);
    room.button(u"tamperMake"_s)->click();
    QVERIFY(room.answers.asked.isEmpty());
    room.find<QLineEdit>(u"tamperOffset"_s)->setText(u"99999999"_s);
    room.button(u"tamperMake"_s)->click();
    QTRY_VERIFY(room.notice().contains(u"outside"_s));
    QVERIFY(!QFile::exists(room.path(u"tampered.bin"_s)));
}

void TestUpdateImagePanel::speaksJapanese()
{
    Room room(Language::Japanese);
    verify(room, u"ed25519.sig"_s, u"ed25519.pem"_s);
    QCOMPARE(room.badge(), u"✓ 署名は正しい"_s);
    QVERIFY(room.find<QLabel>(u"signatureFacts"_s)->text().contains(u"方式：Ed25519"_s));
    room.languages.speak(Language::English);
    QTest::qWait(0);
    QCOMPARE(room.badge(), u"✓ The signature is valid"_s);
}

QTEST_MAIN(TestUpdateImagePanel)

#include "tst_updateimagepanel.moc"
