#include "workspace/state.h"

#include "base/system.h"
#include "storage/documents.h"
#include "storage/filestore.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallestLock = 4096;     ///< bytes: a block of most file systems
constexpr qsizetype longestText = 20'000; ///< characters, as for the text of an answer

std::function<QDateTime()> clockOf(const Workspace::Environment& environment)
{
    return environment.now ? environment.now : [] { return QDateTime::currentDateTimeUtc(); };
}

Change changeOf(const Act& act)
{
    Change change{.parts = 0, .revision = revisionId(act.revision), .questions = {}};
    for (const RowSwap& swap : act.swaps) {
        change.parts |= partOf(swap.table);
        if (swap.table == u"answer"_s)
            change.questions += swap.key()[u"question"_s].toString();
    }
    return change;
}

/// A full disk has no room for the lock's few bytes, so the workspace was opened to be read.
QString whyReadOnly(const QString& folder)
{
    if (QFileInfo(folder).isWritable() && QStorageInfo(folder).bytesAvailable() < smallestLock)
        return Says::
            tr("The disk that holds %1 is full. Make room and open the workspace again; nothing was changed.")
                .arg(folder);
    return Says::tr("The workspace %1 can only be read: its folder does not allow changes.").arg(folder);
}

/// A text that no cell of a dossier could show, empty where all are shorter. Answers have limits of their
/// own.
QString tooLong(const RowSwaps& swaps)
{
    for (const RowSwap& swap : swaps)
        for (auto column = swap.after.begin(); column != swap.after.end(); ++column)
            if (column.key() != u"value"_s && column.key() != u"seen"_s &&
                column.value().toString().size() > longestText && column.value() != swap.before[column.key()])
                return column.value().toString();
    return {};
}

template<class Thing>
Result<Thing> only(Result<std::vector<Thing>> found, const QString& missing)
{
    if (!found)
        return errorOf(found);
    if (found->empty())
        return failure(Error::Kind::Input, missing);
    return std::move(found->front());
}

/// Number 0 is no id of ours; reading with it would give everything.
template<class Thing, class Read>
Result<Thing> one(const Database& database, qint64 number, Read read, const QString& missing)
{
    return number == 0 ? Result<Thing>(failure(Error::Kind::Input, missing))
                       : only<Thing>(read(database, number), missing);
}

} // namespace

int partOf(const QString& table)
{
    static const std::map<QString, int> parts = {
        {u"maker"_s, Change::Makers},       {u"product"_s, Change::Products},
        {u"revision"_s, Change::Revisions}, {u"answer"_s, Change::Answers},
        {u"evidence"_s, Change::Evidences}, {u"evidence_link"_s, Change::Evidences},
        {u"test_record"_s, Change::Tests},  {u"finding"_s, Change::Findings},
        {u"effective"_s, Change::Settings},     {u"approval"_s, Change::Approvals},
        {u"baseline"_s, Change::Approvals},
    };
    return parts.at(table);
}

Workspace::Private::Private(QString inFolder, FolderLock heldLock, OpenedDatabase openedDatabase,
                            Catalogue with, Environment environment)
    : folder(std::move(inFolder))
    , lock(std::move(heldLock))
    , opened(std::move(openedDatabase))
    , database(opened.database)
    , catalogue(std::move(with))
    , now(clockOf(environment))
    , author(environment.author.isEmpty() ? system::loginName() : environment.author)
    , journal(database, now, author,
              {.done = [this](const Act& act) { announce(changeOf(act)); },
               .refused = [this](const Error& error) { Q_EMIT workspace->refused(error); }})
{
    documents = digestsOf(catalogue.documents);
    for (const auto& [question, wording] : tekigo::wordingsOf(catalogue)) {
        const QByteArray digest = digestOf(wording);
        wordings.emplace(question, digest);
        keptWordings.emplace(digest, wording);
    }
}

void Workspace::setAuthor(const QString& author)
{
    d->author = author.isEmpty() ? system::loginName() : author;
    d->journal.setAuthor(d->author);
}

Result<void> Workspace::Private::perform(Act act)
{
    if (readOnly)
        return failure(Error::Kind::Machine, whyReadOnly(folder));
    if (const QString text = tooLong(act.swaps); !text.isEmpty())
        return failure(
            Error::Kind::Input,
            Says::tr("The text “%1…” has more than %2 characters. Shorten it or attach it as evidence.")
                .arg(text.first(30))
                .arg(longestText));
    if (auto accepted = acceptFrozen(act.swaps); !accepted)
        return accepted;
    return journal.perform(std::move(act));
}

void Workspace::Private::tellUnread(const Error& error) const
{
    if (unreadList)
        return;
    unreadList = error;
    Q_EMIT workspace->couldNotRead(error);
}

void Workspace::Private::announce(const Change& change)
{
    lastRead.reset();
    if (change.revision.isEmpty()) {
        verdicts.clear();
        standings.clear();
        judging.clear();
    } else {
        verdicts.erase(change.revision);
        standings.erase(change.revision);
        judging.erase(change.revision);
    }
    open.reset();
    indexBehind = true;
    unread.reset();
    Q_EMIT workspace->changed(change);
}

Result<Maker> Workspace::Private::maker(const MakerId& id) const
{
    return one<Maker>(database, numberOf(id), readMakers, Says::tr("There is no maker %1.").arg(id.text));
}

Result<Product> Workspace::Private::product(const ProductId& id) const
{
    return one<Product>(database, numberOf(id), readProducts,
                        Says::tr("There is no product %1.").arg(id.text));
}

Result<Revision> Workspace::Private::revision(const RevisionId& id) const
{
    return one<Revision>(database, numberOf(id), readRevisions,
                         Says::tr("There is no revision %1.").arg(id.text));
}

Result<Evidence> Workspace::Private::evidence(const EvidenceId& id) const
{
    return one<Evidence>(database, numberOf(id), readEvidence,
                         Says::tr("There is no evidence %1.").arg(id.text));
}

Result<TestRecord> Workspace::Private::test(const TestRecordId& id) const
{
    return one<TestRecord>(database, numberOf(id), readTest,
                           Says::tr("There is no test record %1.").arg(id.text));
}

Result<Finding> Workspace::Private::finding(const FindingId& id) const
{
    return one<Finding>(database, numberOf(id), readFinding,
                        Says::tr("There is no finding %1.").arg(id.text));
}

Result<qint64> Workspace::Private::next(const QString& counter) const
{
    const auto last = readCounter(database, counter);
    if (!last)
        return errorOf(last);
    return *last + 1;
}

Result<std::vector<TableRow>> Workspace::Private::rowsOfRevision(const Revision& revision) const
{
    const qint64 number = numberOf(revision.id);
    const auto answers = readAnswers(database, number);
    const auto evidence = readEvidenceOf(database, number);
    const auto tests = readTestsOf(database, number);
    const auto findings = readFindingsOf(database, number);
    const auto approvals = readApprovalsOf(database, number);
    const auto baseline = readBaselineOf(database, number);
    if (!answers || !evidence || !tests || !findings || !approvals || !baseline)
        return failure(Error::Kind::Damaged, Says::tr("Revision %1 cannot be read.").arg(revision.id.text));
    std::vector<TableRow> rows = {rowOf(revision)};
    for (const auto& [question, answer] : *answers)
        rows.push_back(rowOf(revision.id, question, answer));
    for (const Evidence& one : *evidence)
        std::ranges::move(rowsOf(one), std::back_inserter(rows));
    for (const TestRecord& record : *tests)
        rows.push_back(rowOf(record));
    for (const Finding& finding : *findings)
        rows.push_back(rowOf(finding));
    for (const Approval& approval : *approvals)
        rows.push_back(rowOf(approval));
    if (*baseline)
        rows.push_back(rowOf(**baseline));
    return rows;
}

Result<RowSwaps> Workspace::Private::removal(const std::vector<Revision>& revisions) const
{
    RowSwaps swaps;
    for (const Revision& revision : revisions) {
        const auto rows = rowsOfRevision(revision);
        const auto copies = readCopiesOf(database, numberOf(revision.id));
        if (!rows || !copies)
            return rows ? errorOf(copies) : errorOf(rows);
        std::ranges::move(difference(*rows, {}), std::back_inserter(swaps));
        for (Revision copy : *copies) {
            if (std::ranges::find(revisions, copy.id, &Revision::id) != revisions.end())
                continue;
            const TableRow before = rowOf(copy);
            copy.copiedFrom = {};
            std::ranges::move(difference({before}, {rowOf(copy)}), std::back_inserter(swaps));
        }
    }
    return swaps;
}

std::set<QByteArray> Workspace::Private::damagedOf(const std::vector<Evidence>& evidence) const
{
    std::set<QByteArray> found;
    for (const Evidence& one : evidence)
        if (damaged.contains(one.file.sha256) || !isStored(folder, one.file))
            found.insert(one.file.sha256);
    return found;
}

} // namespace tekigo
