#pragma once

#include "assessment/assessment.h"
#include "assessment/gate.h"
#include "assessment/verdict.h"
#include "base/error.h"
#include "base/progress.h"
#include "checklist/catalogue.h"
#include "workspace/change.h"

#include <QObject>

#include <functional>

class QUndoStack;

namespace tekigo {

/// What happened, in words, as the table `history` keeps it.
struct HistoryRow
{
    qint64 number = 0;
    QDateTime at; ///< UTC
    QString author;
    RevisionId revision; ///< empty where it concerns no single one
    Text says;           ///< 「変更の強制」= いいえ → はい
    QString question;    ///< where it is about an answer; else empty

    bool operator==(const HistoryRow&) const = default;
};

/// What `workspace check` found; empty lists: everything is what the history says.
struct CheckReport
{
    std::vector<Error> problems;
    qint64 historyRows = 0;
    qint64 files = 0;
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
    /// Whether it is a PDF that no viewer may open: its tree of pages holds itself and would be followed for
    /// ever.
    [[nodiscard]] static bool goesRound(const QString& path);
    /// Reads it all again; the error names what is wrong.
    [[nodiscard]] Result<void> verify(const StoredFile& file, Progress& progress) const;

private:
    QString m_folder;
};

/// What an instrument saw, not yet recorded.
struct Observation
{
    Seen seen;
    QString instrument;          ///< name and version of the tool and of its reader
    QString firmware;            ///< on which it was seen; empty: the revision's
    std::vector<Evidence> files; ///< at least one; taken into the store, with title and kind
    TestRecordId record = {};    ///< of the test that made them, which gets them as evidence; empty: none
};

/// The open workspace. One act = one transaction = one undo step = one row of history = one changed(). An act
/// that fails has changed nothing. Lives on one thread; every value it returns may go to others.
class Workspace : public QObject
{
    Q_OBJECT

public:
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
    [[nodiscard]] const Catalogue& catalogue() const;
    [[nodiscard]] EvidenceFiles files() const;
    [[nodiscard]] QUndoStack* undoStack() const; ///< owned by the workspace
    /// What undo would take back, and redo do again, in both languages; empty where there is nothing.
    [[nodiscard]] Text undoSays() const;
    [[nodiscard]] Text redoSays() const;

    // What is in it.
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
    /// judge() of it; kept until something it rests on changes. Empty where there is no such revision. The
    /// reference holds until the next act, undo, redo or reportDamage().
    [[nodiscard]] const std::vector<ChecklistVerdict>& verdicts(const RevisionId& id) const;
    [[nodiscard]] std::vector<HistoryRow>
    history(const RevisionId& revision) const; ///< newest first; all for none
    [[nodiscard]] std::map<QString, QDate> effectiveDates() const;

    // Acts.
    [[nodiscard]] Result<MakerId> addMaker(Maker maker);
    [[nodiscard]] Result<void> setMaker(const Maker& maker);
    [[nodiscard]] Result<void> removeMaker(const MakerId& id); ///< only one without products
    [[nodiscard]] Result<ProductId> addProduct(Product product);
    [[nodiscard]] Result<void> setProduct(const Product& product);
    [[nodiscard]] Result<void> removeProduct(const ProductId& id); ///< with its revisions
    /// With copiedFrom set: carries over answers (unconfirmed where bound to what changed), evidence and
    /// tests.
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

    // Trust.
    /// What a background check of the stored files found: the damaged ones among those that it read.
    void reportDamage(const std::set<QByteArray>& read, const std::set<QByteArray>& damaged);
    [[nodiscard]] std::vector<StoredFile> storedFiles() const; ///< every file that evidence names, once
    /// Replays the history and compares it with the tables; reads every stored file.
    [[nodiscard]] CheckReport check(Progress& progress) const;
    /// Whether an exported file may be written to `path`: refuses the workspace's own files, which it would
    /// replace.
    [[nodiscard]] Result<void> acceptsOutput(const QString& path) const;
    /// Everything in one file (SQLite with the evidence in it), whole or not at all.
    [[nodiscard]] Result<void> backup(const QString& file, Progress& progress) const;
    /// Makes `folder` (absent or empty) the workspace that a backup holds, every digest verified on the way.
    [[nodiscard]] static Result<void> restore(const QString& file, const QString& folder, Progress& progress);

Q_SIGNALS:
    void changed(const tekigo::Change& change);
    /// An undo or redo could not be written; nothing has changed and the undo stack is where it was.
    void refused(const tekigo::Error& error);

private:
    struct Private;
    class Recording;
    explicit Workspace(std::unique_ptr<Private> made);
    std::unique_ptr<Private> d;
};

} // namespace tekigo
