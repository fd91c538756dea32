#pragma once

#include "storage/codec.h"
#include "storage/folderlock.h"
#include "storage/opening.h"
#include "storage/records.h"
#include "workspace/journal.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

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
    std::function<QDateTime()> now; ///< UTC
    Journal journal;

    /// Does the act, unless the workspace can only be read.
    [[nodiscard]] Result<void> perform(Act act);
    void announce(const Change& change);

    // The thing, or an error that says that there is none of that name.
    [[nodiscard]] Result<Maker> maker(const MakerId& id) const;
    [[nodiscard]] Result<Product> product(const ProductId& id) const;
    [[nodiscard]] Result<Revision> revision(const RevisionId& id) const;
    [[nodiscard]] Result<Evidence> evidence(const EvidenceId& id) const;
    [[nodiscard]] Result<TestRecord> test(const TestRecordId& id) const;
    [[nodiscard]] Result<Finding> finding(const FindingId& id) const;
    /// The next number of a table or of evidenceCounter(); none is given twice.
    [[nodiscard]] Result<qint64> next(const QString& counter) const;
    /// 添付 N: beyond every number of the revision and of those that it was copied from.
    [[nodiscard]] Result<int> nextEvidenceNumber(Revision revision) const;
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
    void checkAgain(const std::vector<Evidence>& evidence) const;
    /// The stored files of `evidence` that are damaged or missing.
    [[nodiscard]] std::set<QByteArray> damagedOf(const std::vector<Evidence>& evidence) const;
};

/// The value, or what must be passed on as the error of another Result.
template<class Value>
[[nodiscard]] std::unexpected<Error> errorOf(const Result<Value>& result)
{
    return std::unexpected(result.error());
}

} // namespace tekigo
