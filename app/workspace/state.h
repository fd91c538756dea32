#pragma once

#include "storage/codec.h"
#include "storage/folderlock.h"
#include "storage/opening.h"
#include "storage/records.h"
#include "storage/replay.h"
#include "storage/searchindex.h"
#include "storage/standings.h"
#include "workspace/journal.h"
#include "workspace/renumbering.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <deque>

namespace tekigo {

/// Puts the messages of all acts into one context for translators.
struct Says
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// What an open workspace holds, seen only by the files that implement its acts.
struct Workspace::Private
{
    Private(QString inFolder, FolderLock heldLock, OpenedDatabase openedDatabase, Catalogue with,
            Environment environment);

    QString folder;
    FolderLock lock; ///< given back last
    OpenedDatabase opened;
    const Database& database;
    Catalogue catalogue;
    bool readOnly = false;
    Workspace* workspace = nullptr;
    std::set<QByteArray> damaged; ///< stored files that a check found damaged
    std::map<RevisionId, std::vector<ChecklistVerdict>> verdicts;
    mutable std::optional<Assessment> lastRead; ///< by live(): after an act everybody asks for the same one
    std::map<RevisionId, Standings> standings; ///< those that hold for this session only
    std::set<RevisionId> judging;              ///< given out by unjudged(), nothing has changed since
    mutable std::optional<Error> unreadList;   ///< the first list that could not be read
    std::optional<std::deque<RevisionId>> open; ///< to be judged, not yet given out; listed once, a change drops it
    mutable std::optional<std::set<RevisionId>> unreadable; ///< with kept verdicts that make no sense, until judged
    mutable std::optional<std::set<QByteArray>> missing; ///< stored files that were not there when the board asked
    std::optional<SearchIndex> index;          ///< once somebody searched
    bool indexBehind = true;                   ///< an act came since it was last brought up to date
    std::optional<std::deque<UnreadFile>> unread; ///< listed once, taken off as they are read; an act drops it
    std::function<QDateTime()> now; ///< UTC
    QString author;                 ///< who acts
    std::map<QString, QByteArray> wordings;              ///< of each question: the digest of what reads now
    mutable std::map<QByteArray, Wording> keptWordings; ///< those read so far; a digest's never changes
    /// Those that submitted revisions were judged by and this one is not, read once; by the digests of their files.
    mutable std::map<std::map<QString, QByteArray>, Catalogue> submittedCatalogues;
    std::map<QString, QByteArray> documents; ///< digests of the files of `catalogue`
    Journal journal;

    /// Does the act, unless the workspace can only be read or a submitted revision would change.
    [[nodiscard]] Result<void> perform(Act act);
    /// The same for an act that the undo stack does not take back, nor anything before it.
    [[nodiscard]] Result<void> performForGood(Act act);
    /// Refuses what would change a submitted revision, by the rows that it would change.
    [[nodiscard]] Result<void> acceptFrozen(const RowSwaps& swaps) const;
    /// Everything about a revision, with its own maker, product and effective dates even where it was submitted.
    [[nodiscard]] Result<Assessment> live(const RevisionId& id) const;
    /// Keeps with a submission what the revision is judged by and what that came to.
    [[nodiscard]] Result<void> keepVerdicts(const Assessment& assessment, Baseline& baseline) const;
    /// What verdicts of a revision go by: the checklists that are loaded, or those that it was submitted with.
    [[nodiscard]] const Catalogue& catalogueOf(const std::optional<Baseline>& baseline) const;
    /// What a submitted revision was copied from, as it was then; nothing where the history does not tell.
    [[nodiscard]] std::optional<Assessment> formerThen(const Baseline& baseline) const;
    /// The rows that a revision has now, with those that surround it; only these where it was removed.
    [[nodiscard]] Result<std::vector<TableRow>> rowsNow(qint64 revision) const;
    /// A revision as that act submitted it; nothing where the history does not tell.
    [[nodiscard]] std::optional<Assessment> submittedThen(const Baseline& baseline, qint64 act) const;
    void announce(const Change& change);
    /// A list for the calls that have no error to give: empty where it cannot be read, which is told.
    template<class List>
    [[nodiscard]] List listed(Result<List> read) const
    {
        if (read)
            return std::move(*read);
        tellUnread(read.error());
        return {};
    }
    void tellUnread(const Error& error) const;

    // The thing, or an error that says that there is none of that name.
    [[nodiscard]] Result<Maker> maker(const MakerId& id) const;
    [[nodiscard]] Result<Product> product(const ProductId& id) const;
    [[nodiscard]] Result<Revision> revision(const RevisionId& id) const;
    [[nodiscard]] Result<Evidence> evidence(const EvidenceId& id) const;
    [[nodiscard]] Result<TestRecord> test(const TestRecordId& id) const;
    [[nodiscard]] Result<Finding> finding(const FindingId& id) const;
    /// The next number of a table or of evidenceCounter(); none is given twice.
    [[nodiscard]] Result<qint64> next(const QString& counter) const;
    /// 添付 N: beyond every number of the revision, of those that it came from and of their copies, so that a number
    /// means one file in all their dossiers and is not given again once it was withdrawn.
    [[nodiscard]] Result<int> nextEvidenceNumber(const Revision& revision) const;
    /// Every row that goes with a revision, its own included.
    [[nodiscard]] Result<std::vector<TableRow>> rowsOfRevision(const Revision& revision) const;
    /// Takes revisions away with everything of theirs; what was copied from them forgets it.
    [[nodiscard]] Result<RowSwaps> removal(const std::vector<Revision>& revisions) const;
    /// The act that makes `revision` with what it takes over from the one that it is copied from.
    [[nodiscard]] Result<Act> copying(const Revision& revision) const;
    [[nodiscard]] Result<RowSwaps> answering(const RevisionId& revision, const QString& question,
                                             const Answer& before, const Answer& after) const;
    [[nodiscard]] Result<void> acceptNew(const Evidence& evidence) const;
    /// Gives new evidence its ids and numbers.
    [[nodiscard]] Result<void> number(std::vector<Evidence>& evidence) const;
    [[nodiscard]] Result<void> accept(const TestRecord& record) const;
    /// Keeps the catalogue's texts, and binds to them the answers of older files, which knew none.
    [[nodiscard]] Result<void> bindToTexts();
    [[nodiscard]] Result<void> keepLostDocuments();
    [[nodiscard]] Result<void> bindOlderAnswers();
    /// Evidence and the texts of answers go where their requirements went in a new version of a checklist.
    [[nodiscard]] Result<void> followNumbers();
    [[nodiscard]] Result<void> follow(qint64 revision, const Renumbering& renumbering, Moves moves,
                                      const std::map<QByteArray, Wording>& kept);
    /// Where a submitted revision's requirements stand now, which itself is never changed.
    [[nodiscard]] Moves movesSince(const std::map<QByteArray, Wording>& bound) const;
    /// Binds answers to the same texts under the numbers of now, which are kept. `bound` has the wordings of before.
    [[nodiscard]] Result<void> renumber(std::map<QString, Answer>& answers, const Moves& moves,
                                        const std::map<QByteArray, Wording>& bound) const;
    /// Written into the history in the program's own name; it cannot be undone. Call it in a transaction.
    [[nodiscard]] Result<void> actOfProgram(qint64 revision, const Text& says, const RowSwaps& swaps);
    /// Those that the answers of a revision are bound to, read at most once each.
    [[nodiscard]] std::map<QByteArray, Wording> wordingsOf(qint64 revision,
                                                           const std::map<QString, Answer>& answers) const;
    /// `after` as the answer to what reads now, unless it is the very answer that was there.
    [[nodiscard]] Answer bound(const QString& question, const Answer& before, const Answer& after) const;
    [[nodiscard]] Result<void> confirmAnswers(Act& act, const Revision& revision,
                                              const QStringList& questions) const;
    [[nodiscard]] Result<void> vouchFor(Act& act, const Revision& revision, const Confirmation& what,
                                        const QString& reason) const;
    /// With the revision that it was made on, where a reason says that it is the same for another firmware.
    [[nodiscard]] Coverage vouched(Coverage coverage, const QString& firmware, Revision revision) const;
    [[nodiscard]] QString originOf(const Revision& revision) const; ///< product, revision, firmware
    void checkAgain(const std::vector<Evidence>& evidence) const;
    /// What judging came to when revisions were submitted; of one, or all for 0.
    [[nodiscard]] std::map<RevisionId, Standings> submittedStandings(qint64 revision = 0) const;
    /// What kept verdicts rest on besides their revision.
    [[nodiscard]] Result<QString> basis() const;
    /// Revisions whose kept verdicts do not count, since a file of theirs is damaged or missing.
    [[nodiscard]] std::set<RevisionId> shaken() const;
    /// Kept verdicts as they are shown; nothing where they make no sense for these checklists.
    [[nodiscard]] std::optional<Standings> standingsIn(const KeptStanding& kept) const;
    /// Revisions whose kept verdicts do not count for that reason.
    [[nodiscard]] const std::set<RevisionId>& senseless() const;
    /// Revisions without verdicts that count, the newest first.
    [[nodiscard]] std::deque<RevisionId> openRevisions() const;
    /// What a replay found, in words.
    [[nodiscard]] HistoryReport reported(Replay replayed) const;
    [[nodiscard]] std::vector<Error> checkStandings(const Workspace& of, Progress& progress) const;
    /// Opens the index where it is not open and notes in it what acts have changed since.
    [[nodiscard]] Result<void> catchUp();
    /// Every file whose words have yet to be read, the newest evidence first.
    [[nodiscard]] std::deque<UnreadFile>& unreadFiles();
    /// Whether there is evidence whose file `of` does not hold.
    [[nodiscard]] bool lacksFiles(const SearchIndex& of) const;
    [[nodiscard]] Result<void> noteChanges(const SearchIndex::State& current);
    /// Fills the index for so many milliseconds at most.
    [[nodiscard]] Result<void> fillIndex(int milliseconds);
    [[nodiscard]] std::vector<SearchIndex::Entry> entriesOf(const QString& subject) const;
    /// The stored files of `evidence` that are damaged or missing.
    [[nodiscard]] std::set<QByteArray> damagedOf(const std::vector<Evidence>& evidence) const;
};

/// What surrounds it as it was when it was submitted.
void surround(Assessment& assessment, const Baseline& submitted);
[[nodiscard]] HistoryRow historyRow(const HistoryEntry& entry);
/// The Change::Part flag of a table.
[[nodiscard]] int partOf(const QString& table);

/// The value, or what must be passed on as the error of another Result.
template<class Value>
[[nodiscard]] std::unexpected<Error> errorOf(const Result<Value>& result)
{
    return std::unexpected(result.error());
}

} // namespace tekigo
