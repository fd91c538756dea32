#include "desk.h"

#include "workspace/backups.h"
#include "workspace/restoring.h"

#include <QDir>
#include <QTest>
#include <QUndoStack>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

Maker maker(const QString& name)
{
    Maker made;
    made.name = name;
    return made;
}

} // namespace

/// Backups by a schedule: what is made, what stays, and what they would bring back.
class TestBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesCarryWorkspaceAndTime();
    void theNewestStay();
    void whatWasNotChangedIsNotMadeAgain();
    void aDamagedOneIsMadeAgain();
    void nothingOfOthersIsRemoved();
    void aClockPutBackRemovesNothingNewer();
    void nothingIsRemovedWithoutANewerOne();
    void whatADamagedFileWasStays();
    void whatLacksAFileIsToldAndRestored();
    void anActMeanwhileIsInIt();
    void theFolderIsNeverMade();
    void aPreviewSaysWhatIsInIt();
    void aPreviewStandsBesideTheOpenOne();
    void aPreviewOfWhatIsNoneIsRefused();
    void anAuthorHoldsAtOnce();

private:
    [[nodiscard]] Result<KeptBackup> keep(int most = 3, Workspace* workspace = nullptr)
    {
        const auto source = (workspace ? workspace : m_desk->workspace.get())->backupSource(true);
        if (!source)
            return std::unexpected(source.error());
        m_at = m_at.addDays(1);
        return keepBackup(*source, {.folder = m_out->path(), .keep = most}, m_at, m_unwatched);
    }
    void damage(const Evidence& evidence) const
    {
        const QString stored = m_desk->workspace->files().path(evidence.file.sha256);
        QVERIFY(QFile::setPermissions(stored, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::resize(stored, evidence.file.size - 1));
    }
    void act() { m_desk->product(u"製品 %1"_s.arg(++m_acts)); }
    [[nodiscard]] QStringList files() const { return QDir(m_out->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QTemporaryDir> m_out;
    QDateTime m_at;
    int m_acts = 0;
    NoProgress m_unwatched;
};

void TestBackups::init()
{
    m_desk = std::make_unique<Desk>();
    m_out = std::make_unique<QTemporaryDir>();
    m_at = QDateTime(QDate(2026, 11, 21), QTime(15, 30));
    m_acts = 0;
    act();
}

void TestBackups::namesCarryWorkspaceAndTime()
{
    const KeptBackup made = sure(keep());
    QCOMPARE(files(), QStringList(u"workspace_2026-11-22_153000.tekigo-backup"_s));
    QCOMPARE(made.file, m_out->filePath(files().front()));
    QCOMPARE(backupName(u"a/b"_s, m_at), u"a_b_2026-11-22_153000.tekigo-backup"_s);
    sure(verifyBackup(made.file, m_unwatched));
    const BackupAbout about = sure(aboutBackup(made.file));
    QCOMPARE(about.workspace, u"workspace"_s);
    QVERIFY(about.scheduled);
    QCOMPARE(about.head.digest, m_desk->workspace->digestOfAct(about.head.number));
}

void TestBackups::theNewestStay()
{
    int removed = 0;
    for (int day = 0; day < 5; ++day) {
        act();
        removed += sure(keep(3)).removed;
    }
    QCOMPARE(removed, 2);
    QCOMPARE(files(), (QStringList{u"workspace_2026-11-24_153000.tekigo-backup"_s,
                                   u"workspace_2026-11-25_153000.tekigo-backup"_s,
                                   u"workspace_2026-11-26_153000.tekigo-backup"_s}));
}

void TestBackups::whatWasNotChangedIsNotMadeAgain()
{
    const KeptBackup first = sure(keep());
    const KeptBackup again = sure(keep());
    QVERIFY(again.unchanged);
    QCOMPARE(again.file, first.file);
    QCOMPARE(files().size(), 1);
}

void TestBackups::aDamagedOneIsMadeAgain()
{
    const KeptBackup first = sure(keep());
    QFile file(first.file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QVERIFY(file.write(QByteArray(5000, 'x')) > 0);
    file.close();
    const KeptBackup again = sure(keep());
    QVERIFY(!again.unchanged);
    sure(verifyBackup(again.file, m_unwatched));
}

void TestBackups::nothingOfOthersIsRemoved()
{
    // Another workspace of the same name, a copy that went its own way, a backup by hand, and a file of that name.
    Desk other;
    other.product(u"別の台帳"_s);
    QStringList foreign{sure(keep(1, other.workspace.get())).file};
    const QString byHand = m_out->filePath(u"workspace_2020-01-01_000000.tekigo-backup"_s);
    sure(m_desk->workspace->backup(byHand, m_unwatched));
    const QString copy = m_desk->dir.filePath(u"copy/workspace"_s);
    sure(Workspace::restore(byHand, copy, m_unwatched));
    {
        const auto parted = sure(Workspace::open(copy, catalogue(), {}));
        sure(parted->addMaker(maker(u"写しだけの製造者"_s)));
        foreign += sure(keep(1, parted.get())).file;
    }
    const QString text = m_out->filePath(u"workspace_2020-01-02_000000.tekigo-backup"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database") > 0);
    file.close();
    foreign += {byHand, text};
    for (int day = 0; day < 3; ++day) {
        act();
        sure(keep(1));
    }
    for (const QString& one : std::as_const(foreign))
        QVERIFY2(QFile::exists(one), qPrintable(one));
    QCOMPARE(files().size(), foreign.size() + 1);
}

void TestBackups::aClockPutBackRemovesNothingNewer()
{
    for (int day = 0; day < 2; ++day) {
        act();
        sure(keep(2));
    }
    m_at = QDateTime(QDate(2001, 1, 1), QTime(0, 0));
    act();
    const KeptBackup made = sure(keep(2));
    QCOMPARE(files(), (QStringList{u"workspace_2001-01-02_000000.tekigo-backup"_s,
                                   u"workspace_2026-11-23_153000.tekigo-backup"_s}));
    // The same second once more: another name.
    act();
    m_at = QDateTime(QDate(2001, 1, 1), QTime(0, 0));
    QCOMPARE(QFileInfo(sure(keep(9)).file).fileName(), u"workspace_2001-01-02_000000_2.tekigo-backup"_s);
    QVERIFY(QFile::exists(made.file));
}

void TestBackups::nothingIsRemovedWithoutANewerOne()
{
    sure(keep(1));
    const QStringList before = files();
    act();
    struct Stop final : Progress
    {
        void report(qint64, qint64) override {}
        [[nodiscard]] bool cancelled() const override { return true; }
    } stop;
    const auto made = keepBackup(sure(m_desk->workspace->backupSource(true)), {.folder = m_out->path(), .keep = 1}, m_at, stop);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Cancelled);
    QCOMPARE(files(), before);
}

/// A backup is made although a file was damaged, and the older one that still has the file stays beyond the number.
void TestBackups::whatADamagedFileWasStays()
{
    const RevisionId revision = m_desk->revision();
    const Evidence evidence = m_desk->evidence(revision, QByteArray(3'000'000, 'e'));
    sure(m_desk->workspace->addEvidence(evidence));
    const QString whole = sure(keep(1)).file;
    act();
    damage(evidence);
    const KeptBackup second = sure(keep(1));
    QCOMPARE(second.lacking.size(), 1);
    QCOMPARE(second.lacking.front().file, evidence.file);
    QVERIFY2(second.lacking.front().called.contains(evidence.fileName), qUtf8Printable(second.lacking.front().called));
    QCOMPARE(second.removed, 0);
    act();
    QCOMPARE(sure(keep(1)).removed, 1);
    QVERIFY(QFile::exists(whole));
    QVERIFY(!QFile::exists(second.file));
    // Nothing has changed since: it is still told, and nothing is made or removed.
    const KeptBackup again = sure(keep(1));
    QVERIFY(again.unchanged);
    QCOMPARE(again.lacking.size(), 1);
    QCOMPARE(again.removed, 0);
    QVERIFY(QFile::exists(whole));
    // The file is brought back: a backup that has it, and no need for the old one.
    sure(m_desk->workspace->files().take(QByteArray(3'000'000, 'e'), evidence.fileName));
    const KeptBackup mended = sure(keep(1));
    QVERIFY(!mended.unchanged);
    QVERIFY(mended.lacking.empty());
    QCOMPARE(files(), QStringList(QFileInfo(mended.file).fileName()));
}

void TestBackups::whatLacksAFileIsToldAndRestored()
{
    const Evidence evidence = m_desk->evidence(m_desk->revision(), "design");
    sure(m_desk->workspace->addEvidence(evidence));
    damage(evidence);
    const KeptBackup made = sure(keep());
    const BackupContents contents = sure(previewBackup(made.file, m_unwatched));
    QCOMPARE(contents.lacking, made.lacking);
    const Text told = says(contents.lacking);
    QVERIFY(told.ja.contains(evidence.fileName));
    QVERIFY(told.en.contains(evidence.fileName));
    QCOMPARE(says(std::vector<Lacking>()), Text());
    const QString copy = m_desk->dir.filePath(u"restored"_s);
    QCOMPARE(sure(Workspace::restore(made.file, copy, m_unwatched)), made.lacking);
    const auto restored = sure(Workspace::open(copy, catalogue(), {}));
    QCOMPARE(restored->history({}).size(), m_desk->workspace->history({}).size());
    QCOMPARE(restored->check(m_unwatched).problems.size(), 1);
}

void TestBackups::anActMeanwhileIsInIt()
{
    const auto preparing = sure(BackupPreparing::begin(*m_desk->workspace, true));
    std::optional<BackupSource> source = sure(preparing->advance(std::chrono::milliseconds(0)));
    QVERIFY2(!source, "the copy is made in one piece");
    act();
    while (!source)
        source = sure(preparing->advance(std::chrono::milliseconds(0)));
    QCOMPARE(source->about.head.number, qint64(m_desk->workspace->history({}).size()));
    const QString file = sure(keepBackup(*source, {.folder = m_out->path(), .keep = 3}, m_at, m_unwatched)).file;
    QCOMPARE(sure(previewBackup(file, m_unwatched)).newest.front().says, m_desk->workspace->history({}).front().says);
}

void TestBackups::theFolderIsNeverMade()
{
    const BackupSource source = sure(m_desk->workspace->backupSource(true));
    const QString away = m_out->filePath(u"drive"_s);
    const auto gone = keepBackup(source, {.folder = away, .keep = 1}, m_at, m_unwatched);
    QVERIFY(!gone);
    QVERIFY2(gone.error().text.contains(away), qPrintable(gone.error().text));
    QVERIFY(!QFile::exists(away));
    // Not even the superuser may write there.
    const auto readOnly = keepBackup(source, {.folder = u"/proc"_s, .keep = 1}, m_at, m_unwatched);
    QVERIFY(!readOnly);
    QCOMPARE(readOnly.error().kind, Error::Kind::Machine);
    QVERIFY2(readOnly.error().text.contains(u"/proc/workspace_"_s), qPrintable(readOnly.error().text));
    // In the workspace itself it would be lost with it.
    const auto inside = keepBackup(source, {.folder = m_desk->folder(), .keep = 1}, m_at, m_unwatched);
    QVERIFY(!inside);
    QCOMPARE(inside.error().kind, Error::Kind::Input);
}

void TestBackups::aPreviewSaysWhatIsInIt()
{
    const RevisionId revision = m_desk->revision(u"3.1"_s);
    sure(m_desk->workspace->addEvidence(m_desk->evidence(revision, "design")));
    sure(m_desk->workspace->setAnswer(revision, u"access.refuses"_s, Answer{true, {}}));
    const QString file = sure(keep()).file;
    const QStringList before = files();
    const BackupContents contents = sure(previewBackup(file, m_unwatched));
    QCOMPARE(contents.about, sure(aboutBackup(file)));
    QCOMPARE(contents.acts(), qsizetype(m_desk->workspace->history({}).size()));
    QCOMPARE(contents.newest.front().says, m_desk->workspace->history({}).front().says);
    QCOMPARE(contents.evidence, 6);
    const auto it = std::ranges::find(contents.revisions, u"3.1"_s, &BackedUpRevision::firmware);
    QVERIFY(it != contents.revisions.end());
    QCOMPARE(it->answers, 1);
    QCOMPARE(it->evidence, 1);
    QVERIFY(!it->submitted);
    QCOMPARE(files(), before); // nothing was written beside it
}

void TestBackups::aPreviewStandsBesideTheOpenOne()
{
    using Kind = BackupComparison::Kind;
    const QString file = sure(keep()).file;
    const BackupContents contents = sure(previewBackup(file, m_unwatched));
    QCOMPARE(compared(contents, *m_desk->workspace).kind, Kind::Same);
    act();
    act();
    const BackupComparison older = compared(contents, *m_desk->workspace);
    QCOMPARE(older.kind, Kind::Older);
    QCOMPARE(older.onlyHere, qint64(m_desk->workspace->history({}).size()) - contents.acts());
    QCOMPARE(older.here.front().says, m_desk->workspace->history({}).front().says);
    QVERIFY(says(older).ja.contains(QString::number(older.onlyHere)));
    // What was restored from it lacks what came later, and then goes its own way.
    const BackupContents newer = sure(previewBackup(sure(keep()).file, m_unwatched));
    const QString copy = m_desk->dir.filePath(u"restored"_s);
    sure(Workspace::restore(file, copy, m_unwatched));
    const auto restored = sure(Workspace::open(copy, catalogue(), {}));
    QCOMPARE(compared(newer, *restored).kind, Kind::Newer);
    sure(restored->addMaker(maker(u"写し"_s)));
    const BackupComparison parted = compared(newer, *restored);
    QCOMPARE(parted.kind, Kind::Parted);
    QCOMPARE(parted.onlyHere, 1);
    const Desk stranger;
    QCOMPARE(compared(newer, *stranger.workspace).kind, Kind::Unrelated);
}

void TestBackups::aPreviewOfWhatIsNoneIsRefused()
{
    const QString file = m_out->filePath(u"x.tekigo-backup"_s);
    const auto missing = previewBackup(file, m_unwatched);
    QVERIFY(!missing);
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly) && made.write(QByteArray(4096, 'x')) > 0);
    made.close();
    const auto none = previewBackup(file, m_unwatched);
    QVERIFY(!none);
    QVERIFY2(none.error().text.contains(file), qPrintable(none.error().text));
}

void TestBackups::anAuthorHoldsAtOnce()
{
    act();
    m_desk->workspace->setAuthor(u"山田"_s);
    act();
    QCOMPARE(m_desk->workspace->history({}).front().author, u"山田"_s);
    m_desk->workspace->undoStack()->undo();
    QCOMPARE(m_desk->workspace->history({}).front().author, u"山田"_s);
    m_desk->workspace->setAuthor({});
    act();
    QVERIFY(m_desk->workspace->history({}).front().author != u"山田"_s);
    QVERIFY(!m_desk->workspace->author().isEmpty());
    QCOMPARE(m_desk->complaints(), QString());
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
