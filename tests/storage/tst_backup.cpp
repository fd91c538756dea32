#include "saying.h"

#include "base/utc.h"
#include "storage/backup.h"
#include "storage/filestore.h"
#include "storage/layout.h"
#include "storage/records.h"
#include "storage/replay.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// One file with everything in it, from which the same workspace comes back.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWas();
    void replacesAnOlderBackupWhole();
    void leavesNothingWhenCancelled();
    void refusesDamagedEvidence();
    void refusesAPipeAmongTheEvidence();
    void aReadThatFailsIsNoEnd();
    void aCopyThatWasCutIsNoBackup();
    void restoresOnlyIntoAnEmptyFolder();
    void refusesABadBackup_data();
    void refusesABadBackup();

private:
    [[nodiscard]] QString target() const { return m_out->filePath(u"控え.tekigo-backup"_s); }
    [[nodiscard]] QString restored() const { return m_out->filePath(u"restored"_s); }
    [[nodiscard]] static BackupAbout about()
    {
        return {.made = utc(QDate(2026, 11, 22), QTime(6, 30)), .program = u"1.2"_s, .workspace = u"台帳"_s};
    }
    [[nodiscard]] Result<void> backUp(Progress& progress) const
    {
        return writeBackup(sure(backupSource(m_opened->database, m_folder->path(), m_files, about())), target(), progress);
    }
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<QTemporaryDir> m_out;
    std::unique_ptr<OpenedDatabase> m_opened;
    std::vector<StoredFile> m_files;
    NoProgress m_unwatched;
};

void TestBackup::init()
{
    m_opened.reset();
    m_folder = std::make_unique<Folder>();
    m_out = std::make_unique<QTemporaryDir>();
    m_files = {sure(storeBytes(m_folder->path(), QByteArray(20'000'000, 'b'), u"big"_s)),
               sure(storeBytes(m_folder->path(), "small", u"small"_s))};
    m_opened = std::make_unique<OpenedDatabase>(sure(m_folder->open()));
}

void TestBackup::comesBackAsItWas()
{
    sure(backUp(m_unwatched));
    QCOMPARE(filesBelow(m_out->path()), QStringList(u"控え.tekigo-backup"_s));
    sure(readBackup(target(), restored(), m_unwatched));
    for (const StoredFile& file : m_files)
        sure(verifyStored(restored(), file, m_unwatched));
    const OpenedDatabase opened = sure(openDatabase(restored(), false));
    QCOMPARE(sure(readMakers(opened.database)), sure(readMakers(m_opened->database)));
    QVERIFY(replay(opened.database, m_unwatched).good());
}

void TestBackup::replacesAnOlderBackupWhole()
{
    writeTo(target(), "older");
    StopsAt soon(1);
    QVERIFY(!backUp(soon));
    QCOMPARE(contentOf(target()), "older");
    sure(backUp(m_unwatched));
    sure(readBackup(target(), restored(), m_unwatched));
}

void TestBackup::leavesNothingWhenCancelled()
{
    StopsAt progress(9 << 20);
    const auto done = backUp(progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QCOMPARE(filesBelow(m_out->path()), QStringList());
    sure(backUp(m_unwatched));
    StopsAt again(9 << 20);
    const auto restoring = readBackup(target(), restored(), again);
    QVERIFY(!restoring);
    QCOMPARE(restoring.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(restored()));
}

void TestBackup::refusesDamagedEvidence()
{
    const QString stored = layout::evidenceFile(m_folder->path(), m_files[1].sha256);
    QFile::setPermissions(stored, QFile::ReadOwner | QFile::WriteOwner);
    writeTo(stored, "SMALL");
    const auto done = backUp(m_unwatched);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Damaged);
    QVERIFY(done.error().text.contains(stored));
    QCOMPARE(filesBelow(m_out->path()), QStringList());
}

void TestBackup::refusesAPipeAmongTheEvidence()
{
    const QString stored = layout::evidenceFile(m_folder->path(), m_files[1].sha256);
    QFile::remove(stored);
    QCOMPARE(::mkfifo(QFile::encodeName(stored).constData(), 0600), 0);
    const auto done = backUp(m_unwatched);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Damaged);
}

/// A process's own memory is a file of the system, every read of whose first bytes fails.
void TestBackup::aReadThatFailsIsNoEnd()
{
    BackupSource source = sure(backupSource(m_opened->database, m_folder->path(), m_files, about()));
    source.snapshot = u"/proc/self/mem"_s;
    source.size = 0;
    const auto done = writeBackup(source, target(), m_unwatched);
    QVERIFY(!done);
    QVERIFY2(done.error().text.contains(u"/proc/self/mem"_s), qUtf8Printable(done.error().text));
    QCOMPARE(filesBelow(m_out->path()), QStringList());
}

void TestBackup::aCopyThatWasCutIsNoBackup()
{
    const BackupSource source = sure(backupSource(m_opened->database, m_folder->path(), m_files, about()));
    QVERIFY(QFile::resize(source.snapshot, source.size - 1));
    const auto done = writeBackup(source, target(), m_unwatched);
    QVERIFY(!done);
    QVERIFY2(done.error().text.contains(source.snapshot), qUtf8Printable(done.error().text));
    QCOMPARE(filesBelow(m_out->path()), QStringList());
}

void TestBackup::restoresOnlyIntoAnEmptyFolder()
{
    sure(backUp(m_unwatched));
    QVERIFY(QDir().mkpath(restored()));
    writeTo(restored() + u"/mine.txt"_s, "mine");
    const auto done = readBackup(target(), restored(), m_unwatched);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
    QCOMPARE(filesBelow(restored()), QStringList(u"mine.txt"_s));
}

void TestBackup::refusesABadBackup_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a byte changed")
        << u"UPDATE piece SET bytes = zeroblob(length(bytes)) WHERE position = 1"_s;
    QTest::newRow("a piece missing") << u"DELETE FROM piece WHERE position = 1"_s;
    QTest::newRow("leads out")
        << u"UPDATE file SET name = '../../evil' || rowid WHERE name LIKE 'evidence/%'"_s;
    QTest::newRow("absolute")
        << u"UPDATE file SET name = '/tmp/evil' || rowid WHERE name LIKE 'evidence/%'"_s;
    QTest::newRow("another's digest") << u"UPDATE file SET sha256 = 'zz' WHERE name LIKE 'evidence/%'"_s;
    QTest::newRow("no database") << u"DELETE FROM file WHERE name = 'workspace.sqlite'"_s;
    QTest::newRow("no list") << u"DROP TABLE file"_s;
    QTest::newRow("another program's") << u"PRAGMA application_id = 1"_s;
}

void TestBackup::refusesABadBackup()
{
    QFETCH(QString, sql);
    sure(backUp(m_unwatched));
    {
        const Database backup = sure(Database::open(target(), Database::Mode::Write));
        sure(backup.run(sql));
    }
    const auto done = readBackup(target(), restored(), m_unwatched);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Input);
    QVERIFY2(done.error().text.contains(target()), qUtf8Printable(done.error().text));
    QVERIFY(!QFile::exists(restored()));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
