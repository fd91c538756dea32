#include "desk.h"

#include "workspace/backups.h"
#include "smallfiles.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tekigo;
using namespace Qt::StringLiterals;

/// What the machine refuses is said plainly, and the workspace is not harmed: another holder, no right to
/// write, a full disk.
class TestMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsOnlyInAnEmptyFolder();
    void createsWhereCreatingWasKilled();
    void namesWhoHoldsIt();
    void takesOverFromTheDead();
    void takesOverALockThatNamesNobody_data();
    void takesOverALockThatNamesNobody();
    void refusesTheSameProgramTwice();
    void readsWhatItMayNotWrite();
    void readsWhatAKilledWriterLeft();
    void refusesTextsThatNothingCanShow();
    void neverWritesOverItself_data();
    void neverWritesOverItself();
    void survivesAFullDisk();
    void survivesAFullFileSystem();
    void leavesNoPartOfAFileOnAFullDisk();
};

namespace {

std::unique_ptr<QProcess> scribe(const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(TEKIGO_SCRIBE), arguments);
    process->waitForReadyRead(20'000);
    return process;
}

QStringList said(QProcess& process)
{
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

/// Everybody may look; the owner may no longer write. The folders above are made passable, as a shared one
/// is.
void protect(const Desk& desk)
{
    ::chmod(QFile::encodeName(desk.dir.path()).constData(), 0755);
    QFile(desk.folder() + u"/workspace.sqlite"_s)
        .setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    ::chmod(QFile::encodeName(desk.folder()).constData(), 0555);
}

void unprotect(const Desk& desk)
{
    ::chmod(QFile::encodeName(desk.folder()).constData(), 0755);
}

} // namespace

void TestMachine::createsOnlyInAnEmptyFolder()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"mine.txt"_s);
    QVERIFY(QFile::copy(QStringLiteral(TEKIGO_TEST_DATA "/CMakeLists.txt"), file));
    for (const QString& taken : {dir.path(), file}) {
        const auto refused = Workspace::create(taken, catalogue());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Input);
        QVERIFY(refused.error().text.contains(taken));
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"mine.txt"_s));
    const auto missing = Workspace::open(dir.path(), catalogue());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Input);
    QVERIFY(Workspace::create(dir.filePath(u"a/b/ワークスペース"_s), catalogue()));
    QVERIFY(Workspace::open(dir.filePath(u"a/b/ワークスペース"_s), catalogue()));
}

void TestMachine::createsWhereCreatingWasKilled()
{
    const QTemporaryDir dir;
    QFile left(dir.filePath(u"workspace.sqlite.part"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("half");
    left.close();
    const auto workspace = sure(Workspace::create(dir.path(), catalogue()));
    NoProgress unwatched;
    QVERIFY(workspace->check(unwatched).problems.empty());
}

void TestMachine::namesWhoHoldsIt()
{
    Desk desk;
    desk.workspace.reset();
    const auto holder = scribe({u"hold"_s, desk.folder()});
    QCOMPARE(holder->readLine().trimmed(), "held");
    const auto refused = Workspace::open(desk.folder(), catalogue());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Machine);
    for (const QString& part :
         {desk.folder(), QString::number(holder->processId()), QSysInfo::machineHostName(),
          QFileInfo(desk.folder() + u"/workspace.lock"_s).owner()})
        QVERIFY2(refused.error().text.contains(part), qUtf8Printable(refused.error().text));
    holder->write("\n");
    QVERIFY(holder->waitForFinished());
    QVERIFY(Workspace::open(desk.folder(), catalogue()));
}

void TestMachine::takesOverFromTheDead()
{
    Desk desk;
    desk.workspace.reset();
    const auto holder = scribe({u"hold"_s, desk.folder()});
    QCOMPARE(holder->readLine().trimmed(), "held");
    holder->kill();
    QVERIFY(holder->waitForFinished());
    QVERIFY(QFile::exists(desk.folder() + u"/workspace.lock"_s));
    QVERIFY(Workspace::open(desk.folder(), catalogue()));
}

void TestMachine::takesOverALockThatNamesNobody_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("killed before writing it") << QByteArray();
    QTest::newRow("killed while writing it") << QByteArray("41");
}

void TestMachine::takesOverALockThatNamesNobody()
{
    QFETCH(QByteArray, content);
    Desk desk;
    desk.workspace.reset();
    QFile lock(desk.folder() + u"/workspace.lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(content);
    lock.close();
    const auto opened = Workspace::open(desk.folder(), catalogue());
    QVERIFY2(opened, qUtf8Printable(why(opened)));
}

void TestMachine::refusesTheSameProgramTwice()
{
    Desk desk;
    const auto second = Workspace::open(desk.folder(), catalogue());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Machine);
    desk.product();
    QCOMPARE(desk.complaints(), QString());
}

void TestMachine::readsWhatItMayNotWrite()
{
    Desk desk;
    desk.product();
    desk.workspace.reset();
    const QStringList before = QDir(desk.folder()).entryList(QDir::Files | QDir::Hidden);
    protect(desk);
    const auto reader = scribe({u"read"_s, desk.folder()});
    const QStringList lines = said(*reader);
    unprotect(desk);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], u"read-only"_s);
    QCOMPARE(lines[1], u"1"_s);
    QVERIFY2(lines[2].contains(u"can only be read"_s), qUtf8Printable(lines[2]));
    QCOMPARE(lines[3], u"0"_s);
    QCOMPARE(QDir(desk.folder()).entryList(QDir::Files | QDir::Hidden), before);
}

void TestMachine::readsWhatAKilledWriterLeft()
{
    Desk desk;
    desk.workspace.reset();
    {
        Desk other;
        other.product();
        // A copy of the files while they are open is what a kill leaves on the disk.
        for (const QString& name : {u"workspace.sqlite"_s, u"workspace.sqlite-wal"_s}) {
            QFile::remove(desk.folder() + u'/' + name);
            QVERIFY(QFile::copy(other.folder() + u'/' + name, desk.folder() + u'/' + name));
        }
    }
    QVERIFY(QFileInfo(desk.folder() + u"/workspace.sqlite-wal"_s).size() > 0);
    protect(desk);
    const auto reader = scribe({u"read"_s, desk.folder()});
    const QStringList lines = said(*reader);
    unprotect(desk);
    QCOMPARE(lines.value(0), u"read-only"_s);
    QCOMPARE(lines.value(1), u"1"_s);
}

void TestMachine::refusesTextsThatNothingCanShow()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Evidence evidence = desk.evidence(revision, "bytes");
    evidence.title = QString(20'001, u'x');
    const auto added = desk.workspace->addEvidence(evidence);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Input);
    evidence.title.chop(1);
    QVERIFY(desk.workspace->addEvidence(evidence));
}

void TestMachine::neverWritesOverItself_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("free");
    QTest::newRow("database") << u"workspace/workspace.sqlite"_s << false;
    QTest::newRow("its log") << u"workspace/workspace.sqlite-wal"_s << false;
    QTest::newRow("lock") << u"workspace/workspace.lock"_s << false;
    QTest::newRow("evidence") << u"workspace/evidence/new.pdf"_s << false;
    QTest::newRow("a roundabout way") << u"workspace/../workspace/./workspace.sqlite"_s << false;
    QTest::newRow("through a link") << u"link"_s << false;
    QTest::newRow("beside") << u"workspace.sqlite"_s << true;
    QTest::newRow("in its folder") << u"workspace/backup"_s << true;
}

void TestMachine::neverWritesOverItself()
{
    QFETCH(QString, path);
    QFETCH(bool, free);
    Desk desk;
    desk.revision();
    QFile::link(desk.folder() + u"/workspace.sqlite"_s, desk.dir.filePath(u"link"_s));
    NoProgress unwatched;
    const auto done = desk.workspace->backup(desk.dir.filePath(path), unwatched);
    QCOMPARE(done.has_value(), free);
    if (!free)
        QCOMPARE(done.error().kind, Error::Kind::Input);
    desk.reopen();
    QCOMPARE(desk.complaints(), QString());
}

void TestMachine::survivesAFullDisk()
{
    Desk desk;
    const RevisionId revision = desk.revision();
    Workspace& workspace = *desk.workspace;
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {true, {}}));
    const Everything before(workspace);
    const qsizetype rows = qsizetype(workspace.history({}).size());
    QUndoStack* stack = workspace.undoStack();
    const int index = stack->index();
    QSignalSpy refusals(&workspace, &Workspace::refused);
    {
        const SmallFiles full(rlim_t(QFileInfo(desk.folder() + u"/workspace.sqlite-wal"_s).size()));
        const auto refused = workspace.setAnswer(revision, u"access.refuses"_s, {false, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Machine);
        stack->undo();
        QCOMPARE(refusals.size(), 1);
        QCOMPARE(stack->index(), index);
        stack->setIndex(0);
        QCOMPARE(refusals.size(), 2);
        QCOMPARE(stack->index(), index);
        QVERIFY(Everything(workspace) == before);
    }
    QCOMPARE(qsizetype(workspace.history({}).size()), rows);
    sure(workspace.setAnswer(revision, u"access.refuses"_s, {false, {}}));
    stack->undo();
    QVERIFY(Everything(workspace) == before);
    QCOMPARE(desk.complaints(), QString());
    desk.reopen();
    QVERIFY(Everything(*desk.workspace) == before);
}

void TestMachine::survivesAFullFileSystem()
{
    const QTemporaryDir dir;
    if (::mount("tekigo", QFile::encodeName(dir.path()).constData(), "tmpfs", 0, "size=900k") != 0)
        QSKIP("a small file system needs the right to mount one");
    {
        const auto workspace = sure(Workspace::create(dir.filePath(u"w"_s), catalogue()));
        Result<MakerId> added = MakerId();
        size_t made = 0;
        while ((added = workspace->addMaker({.id = {},
                                             .name = QString(2000, u'長'),
                                             .address = {},
                                             .representative = {},
                                             .corporateNumber = {},
                                             .contact = {}})))
            ++made;
        QCOMPARE(added.error().kind, Error::Kind::Machine);
        QVERIFY2(added.error().text.contains(u"is full"_s), qUtf8Printable(added.error().text));
        QVERIFY(made > 0);
        QCOMPARE(workspace->makers().size(), made);
        NoProgress unwatched;
        QVERIFY(workspace->check(unwatched).problems.empty());
        const auto taken = workspace->files().take(QByteArray(2'000'000, 'x'), u"big.bin"_s);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::Machine);
    }
    {
        QFile rest(dir.filePath(u"rest"_s));
        QVERIFY(rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (rest.write(QByteArray(4096, 'r')) > 0) {
        }
        const auto workspace = sure(Workspace::open(dir.filePath(u"w"_s), catalogue()));
        const auto added = workspace->addMaker({.id = {},
                                                .name = u"次"_s,
                                                .address = {},
                                                .representative = {},
                                                .corporateNumber = {},
                                                .contact = {}});
        QVERIFY(!added);
        QVERIFY2(added.error().text.contains(u"is full"_s), qUtf8Printable(added.error().text));
    }
    ::umount(QFile::encodeName(dir.path()).constData());
}

void TestMachine::leavesNoPartOfAFileOnAFullDisk()
{
    Desk desk;
    const QString source = desk.dir.filePath(u"large.bin"_s);
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5 << 20, 'x'));
    file.close();
    NoProgress unwatched;
    {
        const SmallFiles full(3 << 20);
        const auto taken = desk.workspace->files().take(source, unwatched);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, Error::Kind::Machine);
    }
    QCOMPARE(QDir(desk.folder() + u"/evidence"_s)
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
    QVERIFY(desk.workspace->files().take(source, unwatched));
}

QTEST_GUILESS_MAIN(TestMachine)
#include "tst_machine.moc"
