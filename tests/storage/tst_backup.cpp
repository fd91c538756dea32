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
    void leavesOutAndNamesWhatIsNotWhole_data();
    void leavesOutAndNamesWhatIsNotWhole();
    void holdsWhatIsDoneMeanwhile();
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
    [[nodiscard]] Result<std::vector<Lacking>> backUp(Progress& progress) const
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

void TestBackup::leavesOutAndNamesWhatIsNotWhole_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<bool>("missing");
    QTest::newRow("other bytes") << u"bytes"_s << false;
    QTest::newRow("cut short") << u"cut"_s << false;
    QTest::newRow("missing") << u"missing"_s << true;
    QTest::newRow("a pipe") << u"pipe"_s << false;
}

/// What people wrote is worth a backup although a file is not what it was.
void TestBackup::leavesOutAndNamesWhatIsNotWhole()
{
    QFETCH(QString, harm);
    QFETCH(bool, missing);
    const QString stored = layout::evidenceFile(m_folder->path(), m_files[1].sha256);
    QFile::setPermissions(stored, QFile::ReadOwner | QFile::WriteOwner);
    if (harm == "bytes"_L1)
        writeTo(stored, "SMALL");
    else if (harm == "cut"_L1)
        writeTo(stored, "sma");
    else
        QVERIFY(QFile::remove(stored));
    if (harm == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(stored).constData(), 0600), 0);
    const std::vector<Lacking> expected{{m_files[1], {}, missing}};
    QCOMPARE(sure(backUp(m_unwatched)), expected);
    sure(verifyBackup(target(), m_unwatched));
    QCOMPARE(sure(lackingIn(target(), m_unwatched)), expected);
    QCOMPARE(sure(heldBy(target(), {m_files[0].sha256, m_files[1].sha256}, m_unwatched)),
             std::set<QByteArray>{m_files[0].sha256});
    QCOMPARE(sure(readBackup(target(), restored(), m_unwatched)), expected);
    sure(verifyStored(restored(), m_files[0], m_unwatched));
    QVERIFY(!QFile::exists(layout::evidenceFile(restored(), m_files[1].sha256)));
}

/// The copy is made in pieces; an act between two of them is in it.
void TestBackup::holdsWhatIsDoneMeanwhile()
{
    const Database& workspace = m_opened->database;
    sure(workspace.run(u"INSERT INTO words VALUES ('x', ?, '')"_s, {QString(3'000'000, u'x')}));
    const auto making = sure(SourceInMaking::begin(workspace, m_folder->path()));
    int pieces = 0;
    while (!sure(making->advance(std::chrono::milliseconds(0))))
        if (++pieces == 2)
            sure(workspace.run(u"UPDATE maker SET contact = 'meanwhile'"_s));
    QVERIFY(pieces > 5);
    const BackupSource source = sure(making->take(m_files, about()));
    QCOMPARE(filesBelow(source.aside->path()), QStringList(u"workspace.sqlite"_s));
    const Database copy = sure(Database::open(source.snapshot, Database::Mode::Immutable));
    QCOMPARE(sure(copy.one(u"SELECT DISTINCT contact FROM maker"_s)).toString(), u"meanwhile"_s);
    QCOMPARE(sure(copy.one(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
    QCOMPARE(sure(copy.one(u"PRAGMA journal_mode"_s)).toString(), u"delete"_s);
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
