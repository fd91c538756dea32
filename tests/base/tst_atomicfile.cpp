#include "base/atomicfile.h"
#include "base/unfinished.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// While it lives, no file of this process may grow beyond `bytes`: the nearest thing to a full disk that
/// needs no disk of its own.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// While it lives, the superuser is nobody: to them alone a read-only folder is no hindrance.
class OrdinaryUser
{
public:
    // The real user too: that is whom access() asks about.
    OrdinaryUser() { m_changed = geteuid() == 0 && setresuid(65534, 65534, 0) == 0; }
    ~OrdinaryUser()
    {
        if (m_changed && setresuid(0, 0, 0) != 0)
            qFatal("the test cannot become itself again");
    }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;

private:
    bool m_changed = false;
};

} // namespace

/// A file appears whole or not at all, whatever goes wrong on the way; what stood there before stays.
class tst_AtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndReplaces();
    void keepsTheOldWhenTheWriterGivesUp();
    void keepsTheOldWhenTheDiskIsFull_data();
    void keepsTheOldWhenTheDiskIsFull();
    void refusesAMissingFolder();
    void refusesAReadOnlyFolder();
    void refusesToReplaceAFolder();
    void refusesToReplaceAPipe();
    void refusesToReplaceAProtectedFile();
    void writesWhereALinkLeads();
    void keepsWhoMayRead();
    void sweepsWhatAKillLeft();
    void letsBeWhatLives();
    void refusesALinkInACircle();
    void readerRefusesWhatIsTooLarge();
    void readerNamesWhatIsNotThere();

private:
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_AtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"資料.txt"_s);
}

void tst_AtomicFile::writesAndReplaces()
{
    QVERIFY(writeFile(m_path, "one"_ba));
    QCOMPARE(contentOf(m_path), "one"_ba);
    QVERIFY(writeFile(m_path, "two, longer"_ba));
    QCOMPARE(contentOf(m_path), "two, longer"_ba);
    QCOMPARE(files(), QStringList{u"資料.txt"_s});
    QVERIFY(QFile::permissions(m_path).testFlag(QFileDevice::ReadGroup));
    QVERIFY(syncFolder(m_folder->path()));
}

void tst_AtomicFile::keepsTheOldWhenTheWriterGivesUp()
{
    QVERIFY(writeFile(m_path, "old"_ba));
    const auto written = writeFile(m_path, [](QIODevice& device) -> Result<void> {
        device.write("half of the new");
        return failure(Error::Kind::Cancelled, u"stopped"_s);
    });
    QVERIFY(!written);
    QCOMPARE(written.error(), (Error{Error::Kind::Cancelled, u"stopped"_s}));
    QCOMPARE(contentOf(m_path), "old"_ba);
    QCOMPARE(files(), QStringList{u"資料.txt"_s});
}

void tst_AtomicFile::keepsTheOldWhenTheDiskIsFull_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("seen while writing") << (4 << 20);
    QTest::newRow("seen only when flushed") << 5000; // below the size of QFile's buffer
}

void tst_AtomicFile::keepsTheOldWhenTheDiskIsFull()
{
    QFETCH(int, size);
    QVERIFY(writeFile(m_path, "old"_ba));
    Result<void> written;
    {
        const SmallDisk disk(4096);
        written = writeFile(m_path, QByteArray(size, 'n'));
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Machine);
    QVERIFY(written.error().text.contains(m_path));
    QVERIFY2(!written.error().text.contains(u"Unknown"_s), qUtf8Printable(written.error().text));
    QCOMPARE(contentOf(m_path), "old"_ba);
    QCOMPARE(files(), QStringList{u"資料.txt"_s});
}

void tst_AtomicFile::refusesAMissingFolder()
{
    const QString path = m_folder->filePath(u"無い/資料.txt"_s);
    const auto written = writeFile(path, "new"_ba);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Machine);
    QVERIFY(written.error().text.contains(path));
    QVERIFY(files().isEmpty());
}

void tst_AtomicFile::refusesAReadOnlyFolder()
{
    QVERIFY(writeFile(m_path, "old"_ba));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner |
                                                        QFileDevice::ReadOther | QFileDevice::ExeOther));
    Result<void> written;
    {
        const OrdinaryUser user;
        written = writeFile(m_path, "new"_ba);
    }
    QFile::setPermissions(m_folder->path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Machine);
    QCOMPARE(contentOf(m_path), "old"_ba);
}

void tst_AtomicFile::refusesToReplaceAFolder()
{
    QVERIFY(QDir().mkpath(m_path + u"/inside"_s));
    const auto written = writeFile(m_path, "new"_ba);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Input);
    QVERIFY(QDir(m_path + u"/inside"_s).exists());
    QVERIFY(files().isEmpty());
}

void tst_AtomicFile::refusesToReplaceAPipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    const auto written = writeFile(m_path, "new"_ba);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Input);
    QVERIFY(written.error().text.contains(m_path));
    QVERIFY(QFileInfo::exists(m_path) && !QFileInfo(m_path).isFile());
    QVERIFY(!replaceFile(m_folder->filePath(u"finished"_s), m_path));
    QVERIFY(!writeFile({}, "new"_ba));
}

void tst_AtomicFile::refusesToReplaceAProtectedFile()
{
    QVERIFY(writeFile(m_path, "old"_ba));
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    // Whoever the ordinary user is, only the file itself stands in the way.
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777), 0);
    Result<void> written;
    {
        const OrdinaryUser user;
        written = writeFile(m_path, "new"_ba);
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Machine);
    QCOMPARE(contentOf(m_path), "old"_ba);
}

void tst_AtomicFile::writesWhereALinkLeads()
{
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(writeFile(m_path, "old"_ba));
    QVERIFY(QFile::link(m_path, link));
    QVERIFY(writeFile(link, "new"_ba));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(m_path), "new"_ba);
}

void tst_AtomicFile::keepsWhoMayRead()
{
    QVERIFY(writeFile(m_path, "old"_ba));
    QVERIFY(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QVERIFY(writeFile(m_path, "new"_ba));
    QVERIFY(!QFile::permissions(m_path).testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
    const QString finished = m_folder->filePath(u"finished"_s);
    QVERIFY(QFile::copy(m_path, finished));
    QVERIFY(replaceFile(finished, m_folder->filePath(u"new.txt"_s)));
    QVERIFY(QFile::permissions(m_folder->filePath(u"new.txt"_s)).testFlag(QFileDevice::ReadOther));
}

void tst_AtomicFile::readerRefusesWhatIsTooLarge()
{
    QVERIFY(writeFile(m_path, QByteArray(10, 'x')));
    const auto whole = readFile(m_path, 10);
    QVERIFY(whole);
    QCOMPARE(whole->size(), 10);
    const auto refused = readFile(m_path, 9);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Input);
    QVERIFY(refused.error().text.contains(m_path));
}

void tst_AtomicFile::readerNamesWhatIsNotThere()
{
    const auto read = readFile(m_path, 10);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Input);
    QVERIFY(read.error().text.contains(m_path));
    QCOMPARE(readFile(m_folder->path(), 10).error().kind, Error::Kind::Input);
}

void tst_AtomicFile::sweepsWhatAKillLeft()
{
    const QTemporaryDir folder;
    const auto put = [&](const QString& name, int daysAgo) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("half");
        file.flush();
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFileDevice::FileModificationTime));
    };
    const QStringList gone{u".tekigo-aBcDeF.part"_s, u".tekigo-QwErTy.pdf"_s};
    const QStringList stay{u".tekigo-notes.part"_s, u".tekigo-aBcDeF.txt"_s, u".tekigo-aBcDeF"_s,
                           u"tekigo-aBcDeF.part"_s, u".tekigo-aBcDeF.part.bak"_s, u".tekigo-a1cDeF.part"_s};
    for (const QString& name : gone + stay)
        put(name, 2);
    put(u".tekigo-Growin.part"_s, 0); // another program writes it now
    QVERIFY(QDir(folder.path()).mkdir(u".tekigo-Folder.part"_s));
    QVERIFY(QFile::link(folder.filePath(u".tekigo-notes.part"_s), folder.filePath(u".tekigo-aLinks.part"_s)));
    QVERIFY(writeFile(folder.filePath(u"new.txt"_s), "new"));
    QStringList left = QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    left.sort();
    QStringList expected = stay + QStringList{u".tekigo-Growin.part"_s, u".tekigo-Folder.part"_s,
                                              u".tekigo-aLinks.part"_s, u"new.txt"_s};
    expected.sort();
    QCOMPARE(left, expected);
}

/// Names of this process and of one that ended, by which it is known at once whose a file is.
void tst_AtomicFile::letsBeWhatLives()
{
    const QString mine = unfinishedBeside(m_path, u".pdf"_s);
    const QString name = QFileInfo(mine).fileName();
    const QStringList parts = name.split(u'-'); // .tekigo, place, pid, start, XXXXXX.pdf
    QCOMPARE(parts.size(), 5);
    QCOMPARE(parts.at(2), QString::number(getpid()));
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    const QString dead = u".tekigo-%1-%2-%3-aBcDeF"_s.arg(parts.at(1), QString::number(child), parts.at(3));
    const QString reused = u".tekigo-%1-%2-1-aBcDeF.pdf"_s.arg(parts.at(1), parts.at(2));
    const QString elsewhere = u".tekigo-00000000-%1-1-aBcDeF.pdf"_s.arg(child);
    const QString living = QString(name).replace(u"XXXXXX"_s, u"aBcDeF"_s);
    for (const QString& file : {dead + u".xlsx"_s, reused, elsewhere, living})
        QVERIFY(writeFile(m_folder->filePath(u"whole"_s), "half"_ba)
                && QFile::rename(m_folder->filePath(u"whole"_s), m_folder->filePath(file)));
    QVERIFY(QDir(m_folder->path()).mkpath(dead + u"/1"_s));
    QThread::msleep(50); // the child has ended and is not waited for yet
    sweepUnfinished(m_folder->path());
    QStringList stay{elsewhere, living};
    stay.sort();
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
             stay);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
}

void tst_AtomicFile::refusesALinkInACircle()
{
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QFile::link(other, m_path) && QFile::link(m_path, other));
    const auto written = writeFile(m_path, "new"_ba);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Input);
    QVERIFY(QFileInfo(m_path).isSymLink());
    // Where it leads to nothing, that is made.
    QVERIFY(QFile::remove(other));
    QVERIFY(writeFile(m_path, "new"_ba));
    QVERIFY(QFileInfo(m_path).isSymLink() && !QFileInfo(other).isSymLink());
    QCOMPARE(contentOf(other), "new"_ba);
}

QTEST_GUILESS_MAIN(tst_AtomicFile)
#include "tst_atomicfile.moc"
