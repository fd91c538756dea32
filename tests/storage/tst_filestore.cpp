#include "saying.h"

#include "base/digest.h"
#include "storage/filestore.h"
#include "storage/layout.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

/// What was made durable, in order. The C library's fsync is taken by the one below.
QStringList& synced()
{
    static QStringList paths;
    return paths;
}

} // namespace

extern "C" int fsync(int handle)
{
    synced().append(QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(handle)));
    return static_cast<int>(::syscall(SYS_fsync, handle));
}

using namespace tekigo;
using namespace Qt::StringLiterals;

/// Honest files: stored by what is in them, once, whole or not at all.
class TestFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesByContentReadOnly();
    void storesTheSameOnce();
    void mendsADamagedFile();
    void refuses_data();
    void refuses();
    void refusesWhatChanges_data();
    void refusesWhatChanges();
    void leavesNothingWhenCancelled();
    void needsLittleMemory();
    void makesTheNamesOfNewFoldersDurable();
    void takesBytesThatWereNoFile();
    void findsDamage_data();
    void findsDamage();
    void sweepsWhatAKillLeft();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString folder() const { return at(u"workspace"_s); }
    [[nodiscard]] QString source(const QByteArray& bytes) const
    {
        writeTo(at(u"資料.bin"_s), bytes);
        return at(u"資料.bin"_s);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

/// Does something to the file in the middle of its reading.
class Meddles final : public Progress
{
public:
    explicit Meddles(std::function<void()> meddle)
        : m_meddle(std::move(meddle))
    {
    }
    void report(qint64, qint64) override
    {
        if (m_meddle)
            std::exchange(m_meddle, {})();
    }
    [[nodiscard]] bool cancelled() const override { return false; }

private:
    std::function<void()> m_meddle;
};

void makeSocket(const QString& path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path - 1);
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    ::close(handle);
}

} // namespace

void TestFileStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
}

void TestFileStore::storesByContentReadOnly()
{
    NoProgress unwatched;
    const QByteArray bytes(3'000'001, 'q');
    const QString path = source(bytes);
    const ReadFile read = sure(storeFile(folder(), path, unwatched));
    QCOMPARE(read.file.sha256, sha256(bytes));
    QCOMPARE(read.file.size, bytes.size());
    QCOMPARE(read.modified, QFileInfo(path).lastModified().toUTC());
    const QString name = QString::fromLatin1(sha256(bytes).toHex());
    const QString stored = folder() + u"/evidence/"_s + name.left(2) + u'/' + name;
    QCOMPARE(layout::evidenceFile(folder(), read.file.sha256), stored);
    QCOMPARE(contentOf(stored), bytes);
    struct stat told = {};
    QCOMPARE(::stat(QFile::encodeName(stored).constData(), &told), 0);
    QCOMPARE(told.st_mode & 0777, 0444U);
    sure(verifyStored(folder(), read.file, unwatched));
    QCOMPARE(filesBelow(folder()).size(), 1);
    QCOMPARE(contentOf(path), bytes);
}

void TestFileStore::storesTheSameOnce()
{
    NoProgress unwatched;
    const ReadFile first = sure(storeFile(folder(), source("same"), unwatched));
    writeTo(at(u"別名.txt"_s), "same");
    const ReadFile second = sure(storeFile(folder(), at(u"別名.txt"_s), unwatched));
    QCOMPARE(second.file, first.file);
    QCOMPARE(filesBelow(folder()).size(), 1);
    // The stored file itself can be taken again.
    QCOMPARE(sure(storeFile(folder(), layout::evidenceFile(folder(), first.file.sha256), unwatched)).file,
             first.file);
}

void TestFileStore::mendsADamagedFile()
{
    NoProgress unwatched;
    const ReadFile read = sure(storeFile(folder(), source("whole"), unwatched));
    const QString stored = layout::evidenceFile(folder(), read.file.sha256);
    QFile::setPermissions(stored, QFile::WriteOwner | QFile::ReadOwner);
    writeTo(stored, "WHOLE");
    QVERIFY(!verifyStored(folder(), read.file, unwatched));
    sure(storeFile(folder(), source("whole"), unwatched));
    sure(verifyStored(folder(), read.file, unwatched));
}

void TestFileStore::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << u"missing"_s << u"does not exist"_s;
    QTest::newRow("folder") << u"folder"_s << u"is a folder"_s;
    QTest::newRow("empty") << u"empty"_s << u"is empty"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"not an ordinary file"_s;
    QTest::newRow("socket") << u"socket"_s << u"not an ordinary file"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"not an ordinary file"_s;
    QTest::newRow("dangling link") << u"dangling"_s << u"does not exist"_s;
}

void TestFileStore::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    QDir(m_dir->path()).mkdir(u"folder"_s);
    writeTo(at(u"empty"_s), {});
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
    makeSocket(at(u"socket"_s));
    QFile::link(at(u"nowhere"_s), at(u"dangling"_s));
    const QString path = QDir(m_dir->path()).absoluteFilePath(name);
    NoProgress unwatched;
    const auto read = storeFile(folder(), path, unwatched);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QVERIFY2(read.error().text.contains(says) && read.error().text.contains(path),
             qUtf8Printable(read.error().text));
    QCOMPARE(filesBelow(folder()), QStringList());
}

void TestFileStore::refusesWhatChanges_data()
{
    using Meddling = std::function<void(const QString&)>;
    QTest::addColumn<Meddling>("meddling");
    QTest::newRow("grows") << Meddling([](const QString& path) {
        QFile file(path);
        if (file.open(QIODevice::Append))
            file.write("more");
    });
    QTest::newRow("shrinks") << Meddling([](const QString& path) { QFile::resize(path, 1'500'000); });
    QTest::newRow("is written over") << Meddling([](const QString& path) {
        QFile file(path);
        if (file.open(QIODevice::ReadWrite))
            file.write("changed");
    });
    QTest::newRow("is written over, its time put back") << Meddling([](const QString& path) {
        QFile file(path);
        const QDateTime before = QFileInfo(path).lastModified();
        if (file.open(QIODevice::ReadWrite)) {
            file.write("changed");
            file.flush();
            file.setFileTime(before, QFileDevice::FileModificationTime);
        }
    });
    QTest::newRow("is replaced") << Meddling([](const QString& path) {
        QFile::rename(path, path + u".old"_s);
        writeTo(path, QByteArray(3'000'000, 'z'));
    });
    QTest::newRow("is removed") << Meddling([](const QString& path) { QFile::remove(path); });
}

void TestFileStore::refusesWhatChanges()
{
    QFETCH(std::function<void(const QString&)>, meddling);
    const QString path = source(QByteArray(3'000'000, 'y'));
    Meddles progress([&] {
        QTest::qSleep(15); // beyond the clock tick that times of change are kept in
        meddling(path);
    });
    const auto read = storeFile(folder(), path, progress);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QVERIFY2(read.error().text.contains(u"was changed while it was read"_s),
             qUtf8Printable(read.error().text));
    QCOMPARE(filesBelow(folder()), QStringList());
}

void TestFileStore::leavesNothingWhenCancelled()
{
    StopsAt progress(2 << 20);
    const auto read = storeFile(folder(), source(QByteArray(8 << 20, 'c')), progress);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
    QCOMPARE(filesBelow(folder()), QStringList());
}

void TestFileStore::needsLittleMemory()
{
    const QString path = at(u"large.bin"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray block(1 << 20, 'm');
        for (int i = 0; i < 128; ++i) {
            block[0] = char(i);
            file.write(block);
        }
    }
    rusage before = {};
    ::getrusage(RUSAGE_SELF, &before);
    NoProgress unwatched;
    const ReadFile read = sure(storeFile(folder(), path, unwatched));
    sure(verifyStored(folder(), read.file, unwatched));
    rusage after = {};
    ::getrusage(RUSAGE_SELF, &after);
    QVERIFY2(after.ru_maxrss - before.ru_maxrss < 8 * 1024,
             qPrintable(QString::number(after.ru_maxrss - before.ru_maxrss)));
}

void TestFileStore::takesBytesThatWereNoFile()
{
    const StoredFile stored = sure(storeBytes(folder(), "pasted", u"画面.png"_s));
    QCOMPARE(contentOf(layout::evidenceFile(folder(), stored.sha256)), "pasted");
    const auto empty = storeBytes(folder(), {}, u"画面.png"_s);
    QVERIFY(!empty && empty.error().text.contains(u"画面.png"_s));
}

void TestFileStore::findsDamage_data()
{
    using Damage = std::function<void(const QString&)>;
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("says");
    QTest::addColumn<bool>("seenAtAGlance");
    QTest::newRow("one bit") << Damage([](const QString& path) { writeTo(path, "whold"); }) << u"SHA-256"_s
                             << false;
    QTest::newRow("longer") << Damage([](const QString& path) { writeTo(path, "whole "); }) << u"SHA-256"_s
                            << true;
    QTest::newRow("emptied") << Damage([](const QString& path) { writeTo(path, {}); }) << u"SHA-256"_s
                             << true;
    QTest::newRow("removed") << Damage([](const QString& path) { QFile::remove(path); }) << u"is missing"_s
                             << true;
    QTest::newRow("a pipe") << Damage([](const QString& path) {
        QFile::remove(path);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }) << u"SHA-256"_s << true;
    QTest::newRow("a device") << Damage([](const QString& path) {
        QFile::remove(path);
        QFile::link(u"/dev/zero"_s, path);
    }) << u"SHA-256"_s << true;
    QTest::newRow("a folder") << Damage([](const QString& path) {
        QFile::remove(path);
        QDir().mkdir(path);
    }) << u"SHA-256"_s << true;
}

void TestFileStore::findsDamage()
{
    QFETCH(std::function<void(const QString&)>, damage);
    QFETCH(QString, says);
    QFETCH(bool, seenAtAGlance);
    NoProgress unwatched;
    const ReadFile read = sure(storeFile(folder(), source("whole"), unwatched));
    QVERIFY(isStored(folder(), read.file));
    const QString stored = layout::evidenceFile(folder(), read.file.sha256);
    QFile::setPermissions(stored, QFile::WriteOwner | QFile::ReadOwner);
    damage(stored);
    const auto verified = verifyStored(folder(), read.file, unwatched);
    QVERIFY(!verified);
    QCOMPARE(verified.error().kind, Error::Kind::Damaged);
    QVERIFY2(verified.error().text.contains(says) && verified.error().text.contains(stored),
             qUtf8Printable(verified.error().text));
    QCOMPARE(!isStored(folder(), read.file), seenAtAGlance);
}

void TestFileStore::sweepsWhatAKillLeft()
{
    NoProgress unwatched;
    sure(storeFile(folder(), source("kept"), unwatched));
    writeTo(folder() + u"/evidence/.incoming-aB3xYz"_s, "half");
    QCOMPARE(filesBelow(folder()).size(), 2);
    sweepIncoming(folder());
    QCOMPARE(filesBelow(folder()).size(), 1);
}

void TestFileStore::makesTheNamesOfNewFoldersDurable()
{
    QVERIFY(QDir().mkpath(folder()));
    synced().clear();
    const StoredFile first = sure(storeBytes(folder(), "first", u"a.txt"_s));
    const QString group = QFileInfo(layout::evidenceFile(folder(), first.sha256)).absolutePath();
    // The workspace's folder names evidence/, which names the group, which names the file.
    for (const QString& each : {folder(), layout::evidence(folder()), group})
        QVERIFY2(synced().contains(each), qPrintable(each + u" of "_s + synced().join(u", "_s)));
    synced().clear();
    sure(storeBytes(folder(), "second", u"b.txt"_s));
    QVERIFY(!synced().contains(folder()));
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_filestore.moc"
