#pragma once

#include "assessment/assessment.h"
#include "assessment/board.h"
#include "assessment/gate.h"
#include "assessment/piles.h"
#include "assessment/verdict.h"
#include "base/error.h"
#include "base/progress.h"
#include "checklist/catalogue.h"
#include "dossier/edition.h"
#include "workspace/change.h"
#include "workspace/search.h"

#include <QObject>

#include <functional>

class QUndoStack;

namespace tekigo {

struct BackupSource;
struct KeptBackup;
struct Lacking;
struct WorkspaceFigures;

/// What happened, in words, as the table `history` keeps it.
struct HistoryRow
{
    qint64 number = 0;
    QDateTime at; ///< UTC
    QString author;
    RevisionId revision; ///< empty where it concerns no single one
    Text says;           ///< 「変更の強制」= いいえ → はい
    QString question;    ///< where it is about an answer; else empty
    int parts = 0;       ///< Change::Part flags: what it changed

    bool operator==(const HistoryRow&) const = default;
};

/// What an act made of one answer.
struct PastAnswer
{
    HistoryRow row;
    Answer before; ///< without value and note: there was none
    Answer after;

    bool operator==(const PastAnswer&) const = default;
};

/// What `history verify` found.
struct HistoryReport
{
    std::vector<Error> problems; ///< empty: the tables are what the history says
    qint64 rows = 0;             ///< of history
    qint64 firstBroken = 0;      ///< number of the first row that is broken itself; 0: none is
};

/// What `workspace check` found; empty lists: everything is what the history says.
struct CheckReport
{
    std::vector<Error> problems;
    qint64 historyRows = 0;
    qint64 files = 0;
    /// Files of the evidence store that nothing ever named, each as a sentence: taken by an act that was broken off.
    std::vector<Text> orphans = {};
};

/// A file taken into the evidence store, not yet an evidence of anything.
struct TakenFile
{
    StoredFile file;
    QString fileName;
    QString mimeType;
    QDateTime modified;
};

/// The store of evidence files. A small value that any thread may use; it never touches the database.
class EvidenceFiles
{
public:
    explicit EvidenceFiles(QString workspaceFolder);

    /// Reads the file once, hashes and writes at once, fsync, rename. A file that changes while it is read is
    /// refused; the same content is stored once.
    [[nodiscard]] Result<TakenFile> take(const QString& path, Progress& progress) const;
    /// The same for bytes that never were a file (a pasted screenshot).
    [[nodiscard]] Result<TakenFile> take(const QByteArray& bytes, const QString& fileName) const;
    /// Where the stored file lies; it may be missing.
    [[nodiscard]] QString path(const QByteArray& sha256) const;
    /// Reads it all again; the error names what is wrong.
    [[nodiscard]] Result<void> verify(const StoredFile& file, Progress& progress) const;
    /// Writes its bytes to `path`, whole or not at all, and only if they are the ones that were stored.
    [[nodiscard]] Result<void> copy(const StoredFile& file, const QString& path, Progress& progress) const;

private:
    QString m_folder;
};

/// What judging a revision aside came to.
struct Judged
{
    RevisionId revision;
    Standings standings;
    bool whole = true; ///< false: a stored file was damaged or missing; such verdicts hold for the session only
};
/// For a thread of its own.
[[nodiscard]] Judged judgeAside(const Catalogue& catalogue, const Assessment& assessment);

/// What an instrument saw, not yet recorded.
struct Observation
{
    Seen seen;
    QString instrument;          ///< name and version of the tool and of its reader
    QString firmware;            ///< on which it was seen; empty: the revision's
    std::vector<Evidence> files; ///< at least one; taken into the store, with title and kind
    TestRecordId record = {};    ///< of the test that made them, which gets them as evidence; empty: none
};

/// What is said to hold for a revision, by whom it concerns.
struct Confirmation
{
    QStringList questions;
    std::vector<EvidenceId> evidence;
    std::vector<TestRecordId> tests;
};

/// The open workspace. One act = one transaction = one undo step = one row of history = one changed(). An act
/// that fails has changed nothing. Lives on one thread; every value it returns may go to others.
class Workspace : public QObject
{
    Q_OBJECT

public:
    struct Private; ///< seen only by the files that implement the acts
    struct Environment
    {
        std::function<QDateTime()> now; ///< UTC; empty: the machine's clock
        QString author;                 ///< empty: the login name
    };

    /// Makes the folder (which must be absent or empty) and opens it.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> create(const QString& folder, Catalogue catalogue,
                                                                   Environment environment = {});
    /// Refuses, untouched, what another program holds (naming who), what is newer than this program, and what
    /// is damaged. A read-only folder is opened for reading: see readOnly().
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const QString& folder, Catalogue catalogue,
                                                                 Environment environment = {});
    ~Workspace() override;

    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool readOnly() const; ///< every act then fails with Error::Kind::Machine
    [[nodiscard]] const Catalogue& catalogue() const; ///< what is loaded
    /// What verdicts of `assessment` go by: what is loaded, or of a submitted revision the checklists that it was
    /// submitted with, whatever was loaded since. Holds as long as the workspace.
    [[nodiscard]] const Catalogue& catalogueOf(const Assessment& assessment) const;
    [[nodiscard]] EvidenceFiles files() const;
    [[nodiscard]] QUndoStack* undoStack() const; ///< owned by the workspace
    /// What undo would take back, and redo do again, in both languages; empty where there is nothing.
    [[nodiscard]] Text undoSays() const;
    [[nodiscard]] Text redoSays() const;

    // What is in it. Lists that cannot be read any more (the drive went away) are given empty; that is told by
    // couldNotRead() and unreadable(), which whoever acts by what a list lacks must ask.
    [[nodiscard]] std::vector<Maker> makers() const;
    [[nodiscard]] std::vector<Product> products() const;
    [[nodiscard]] std::vector<Revision>
    revisions(const ProductId& product) const; ///< oldest first; all for none
    [[nodiscard]] std::optional<Maker> maker(const MakerId& id) const;
    [[nodiscard]] std::optional<Product> product(const ProductId& id) const;
    [[nodiscard]] std::optional<Revision> revision(const RevisionId& id) const;
    [[nodiscard]] std::optional<Evidence> evidence(const EvidenceId& id) const;
    /// Everything about one revision, as of now. An error where there is no such revision.
    [[nodiscard]] Result<Assessment> assessment(const RevisionId& id) const;
    /// judge() of it by catalogueOf() it; kept until something it rests on changes. Empty where there is no such revision. The
    /// reference holds until the next act, undo, redo or reportDamage().
    [[nodiscard]] const std::vector<ChecklistVerdict>& verdicts(const RevisionId& id) const;
    [[nodiscard]] std::vector<HistoryRow>
    history(const RevisionId& revision) const; ///< newest first; all for none
    /// Those rows that touch one requirement: answers that it reads, its evidence, test records, findings, approvals.
    [[nodiscard]] std::vector<HistoryRow> history(const RevisionId& revision, const QString& checklist,
                                                  const QString& requirement) const;
    /// Everything that became of one answer, newest first. Bringing a value back is setAnswer() with it: a new act.
    [[nodiscard]] std::vector<PastAnswer> pastAnswers(const RevisionId& revision, const QString& question) const;
    [[nodiscard]] std::map<QString, QDate> effectiveDates() const;
    [[nodiscard]] QDateTime now() const; ///< by the clock that it was opened with, UTC
    [[nodiscard]] QDate today() const; ///< by the clock that it was opened with, in the machine's time zone

    // Acts.
    [[nodiscard]] Result<MakerId> addMaker(Maker maker);
    [[nodiscard]] Result<void> setMaker(const Maker& maker);
    [[nodiscard]] Result<void> removeMaker(const MakerId& id); ///< only one without products
    [[nodiscard]] Result<ProductId> addProduct(Product product);
    [[nodiscard]] Result<void> setProduct(const Product& product);
    [[nodiscard]] Result<void> removeProduct(const ProductId& id); ///< with its revisions
    /// With copiedFrom set, which must be the same product's: carries over answers (unconfirmed where bound to what
    /// changed), evidence and tests.
    [[nodiscard]] Result<RevisionId> addRevision(Revision revision);
    [[nodiscard]] Result<void> setRevision(const Revision& revision);
    [[nodiscard]] Result<void> removeRevision(const RevisionId& id);
    /// An answer without value and note is taken back. Refuses a value that cannot answer the question.
    [[nodiscard]] Result<void> setAnswer(const RevisionId& revision, const QString& question,
                                         const Answer& answer);
    /// Many answers as one act (an import).
    [[nodiscard]] Result<void> setAnswers(const RevisionId& revision,
                                          const std::map<QString, Answer>& answers);
    /// `evidence.number` is given by the workspace.
    [[nodiscard]] Result<EvidenceId> addEvidence(Evidence evidence);
    [[nodiscard]] Result<std::vector<EvidenceId>> addEvidence(std::vector<Evidence> evidence); ///< one act
    [[nodiscard]] Result<void> setEvidence(const Evidence& evidence);
    [[nodiscard]] Result<void> removeEvidence(const EvidenceId& id); ///< the file stays in the store
    [[nodiscard]] Result<TestRecordId> addTestRecord(TestRecord record);
    [[nodiscard]] Result<void> setTestRecord(const TestRecord& record);
    [[nodiscard]] Result<void> removeTestRecord(const TestRecordId& id);
    /// What instruments saw, with the files that they read, as one act. A file whose content the revision
    /// already has as evidence is not added again; new ones are attached to the requirements that they touch.
    /// An earlier finding of the same subject is replaced; its evidence and what people wrote about its ports
    /// stay.
    [[nodiscard]] Result<std::vector<FindingId>> addFindings(const RevisionId& revision,
                                                             const std::vector<Observation>& observations);
    /// Changes what people say about a finding (`seen`); its subject, files and time stay.
    [[nodiscard]] Result<void> setFinding(const Finding& finding);
    [[nodiscard]] Result<void> removeFinding(const FindingId& id); ///< its evidence stays
    [[nodiscard]] Result<void> setEffective(const QString& checklist, std::optional<QDate> date);

    // The next revision.
    /// Says of answers that were carried over, or whose text has changed since, that they hold for this revision and
    /// the text as it reads now: one act, with one reason (which may be empty).
    [[nodiscard]] Result<void> confirm(const RevisionId& revision, const QStringList& questions,
                                       const QString& reason);
    /// The same for a group of answers, files and tests. Files and tests of another firmware then count as this
    /// revision's, for which the reason must be there.
    [[nodiscard]] Result<void> confirm(const RevisionId& revision, const Confirmation& what,
                                       const QString& reason);
    /// What a revision is beside the one that it was copied from.
    [[nodiscard]] Result<Piles> piles(const RevisionId& revision) const;
    /// What `next` would be if it were copied now from `next.copiedFrom`; nothing is made.
    [[nodiscard]] Result<Piles> preview(const Revision& next) const;
    /// The text that an answer was bound to, by its digest; nothing where it was never kept.
    [[nodiscard]] std::optional<Text> words(const QByteArray& digest) const;
    /// Lets files and test records of another revision speak for `into` as well, because of `reason` (which must be
    /// there): copies that name where they come from (Coverage), as one act.
    [[nodiscard]] Result<void> adopt(const RevisionId& into, const std::vector<EvidenceId>& evidence,
                                     const std::vector<TestRecordId>& tests, const QString& reason);

    // Approval.
    /// 作成, 確認, 承認 or 差戻し. The workspace gives `id` and `of`; a step needs the one before it to stand.
    [[nodiscard]] Result<ApprovalId> approve(Approval approval);
    /// The change that withdrew an approval: the newest one before which its content was what was approved. An
    /// approval is bound to a digest, so taking that change back makes it stand again. Nothing where it stands, and
    /// where no act changed the content: a stored file was damaged, or the checklists read otherwise now.
    [[nodiscard]] std::optional<HistoryRow> withdrawnBy(const Approval& approval) const;
    /// Freezes the revision with the dossier that was sent, whose file is in the evidence store. The workspace gives
    /// `at`, `by` and what surrounds the revision; `changed` must be that of the assessment that was exported, so
    /// that what changed meanwhile is not taken for submitted. Every later act on the revision is refused until
    /// takeBackSubmission(); its maker, product and effective dates stay editable and other checklists may be loaded, but
    /// it is read and judged with those kept.
    /// Neither this nor takeBackSubmission() is a step of the undo stack: both empty it.
    [[nodiscard]] Result<void> submit(Baseline baseline);
    /// What `assessment` was copied from, which its dossier compares it with: as it is now, or of a submitted revision
    /// as it was then, even where it was changed or removed since. Nothing where it was not copied.
    [[nodiscard]] std::optional<Assessment> former(const Assessment& assessment) const;
    /// The edition of its dossier before the one that `assessment` is of, or would be once it is submitted: by the
    /// submissions of the revision, those that were taken back included. Nothing where there was none.
    [[nodiscard]] std::optional<FormerEdition> formerEdition(const Assessment& assessment) const;
    [[nodiscard]] std::optional<Baseline> baseline(const RevisionId& revision) const; ///< once it was submitted
    /// Whether acts on the revision can be done: not where the workspace can only be read or it was submitted.
    [[nodiscard]] bool mayEdit(const RevisionId& revision) const;
    [[nodiscard]] QString author() const; ///< who acts, for the history
    void setAuthor(const QString& author); ///< of every act from now on; empty: the login name
    /// Opens it again, because of `reason` (which must be there).
    [[nodiscard]] Result<void> takeBackSubmission(const RevisionId& revision, const QString& reason);

    // The board and search.
    /// Every revision, by product, oldest first, with what judging came to where that is kept.
    [[nodiscard]] BoardRows board() const;
    /// What judging came to: kept, else judged now and kept. Nothing where there is no such revision.
    [[nodiscard]] std::optional<Standings> standings(const RevisionId& id) const;
    /// Revisions that the board shows without verdicts, newest first, at most so many; they may be judged aside
    /// (judgeAside()) and handed to keep(). Each is given out once until something that it rests on changes.
    [[nodiscard]] std::vector<Assessment> unjudged(int most);
    [[nodiscard]] bool hasUnjudged() const;
    /// Given out by unjudged() but not judged after all.
    void giveBack(const std::vector<RevisionId>& revisions);
    /// Keeps what still holds: what an act has overtaken is dropped. Returns the revisions kept.
    std::vector<RevisionId> keep(const std::vector<Judged>& judged);

    /// Where all words of `query` stand together; `language` is that of the snippets. Reads first what the last acts
    /// changed; of a workspace that was not read yet it finds what has been (searchBacklog()).
    [[nodiscard]] Result<SearchAnswer> search(const QString& query, Language language, int most = 200) const;
    [[nodiscard]] SearchBacklog searchBacklog() const;
    /// The evidence whose files were read, but not wholly: no search can say that a word is not in them. In the
    /// order of the revisions, newest first.
    [[nodiscard]] std::vector<SearchGap> searchGaps() const;
    /// Reads for about so many milliseconds what searches look through; false once nothing is left.
    bool readForSearch(int milliseconds);
    /// Files whose words have yet to be read, aside, with readWords(); at most so many.
    [[nodiscard]] std::vector<UnreadFile> unreadFiles(int most) const;
    void keep(const std::vector<FileWords>& read);

    // Trust.
    /// What a background check of the stored files found: the damaged ones among those that it read.
    void reportDamage(const std::set<QByteArray>& read, const std::set<QByteArray>& damaged);
    [[nodiscard]] Result<std::vector<StoredFile>> storedFiles() const; ///< every file that evidence names, once
    /// Why a list was given empty that could not be read, the first time since it was opened; nothing where all could be.
    [[nodiscard]] const std::optional<Error>& unreadable() const;
    /// Replays the history and compares it with the tables: answers, evidence, test records, approvals and the rest
    /// must be what it says, and the texts that answers are bound to must match their digests.
    [[nodiscard]] HistoryReport verifyHistory(Progress& progress) const;
    /// The same, and reads every stored file.
    [[nodiscard]] CheckReport check(Progress& progress) const;
    /// Whether an exported file may be written to `path`: refuses the workspace's own files, which it would
    /// replace.
    [[nodiscard]] Result<void> acceptsOutput(const QString& path) const;
    /// Everything in one file (SQLite with the evidence in it), whole or not at all, and read back. Stored files that are
    /// missing or damaged are left out and named. The outcome's type: workspace/backups.h.
    [[nodiscard]] Result<KeptBackup> backup(const QString& file, Progress& progress) const;
    /// What a backup is made of aside, by keepBackup() or backUpTo() of workspace/backups.h: as it is now.
    [[nodiscard]] Result<BackupSource> backupSource(bool scheduled) const;
    /// Digest of that act, which covers every act before it; empty where there is none of that number.
    [[nodiscard]] QString digestOfAct(qint64 number) const;
    /// Counts and sizes, for support: nothing that anybody typed.
    [[nodiscard]] WorkspaceFigures figures() const;
    /// Makes `folder` (absent or empty) the workspace that a backup holds, every digest verified on the way; returns
    /// the files that the backup lacks.
    [[nodiscard]] static Result<std::vector<Lacking>> restore(const QString& file, const QString& folder, Progress& progress);

Q_SIGNALS:
    void changed(const tekigo::Change& change);
    /// An undo or redo could not be written; nothing has changed and the undo stack is where it was.
    void refused(const tekigo::Error& error);
    /// A list could not be read and was given empty; said once. It may come while a view reads: do no more than note it.
    void couldNotRead(const tekigo::Error& error) const;

private:
    friend class HistoryCheck; // reads the same database in pieces
    friend class BackupPreparing; // copies it in pieces
    class Recording;
    explicit Workspace(std::unique_ptr<Private> made);
    std::unique_ptr<Private> d;
};

} // namespace tekigo
