// Whether a workspace is what it says, and copies of all of it.
#include "assessment/phrase.h"
#include "base/unfinished.h"
#include "storage/documents.h"
#include "storage/layout.h"
#include "storage/orphans.h"
#include "storage/wordings.h"
#include "workspace/mismatchwords.h"
#include "workspace/state.h"
#include "workspace/told.h"

#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Named by where it lies; what it is by its first bytes, since it has no name of its own.
Text orphanSays(const StoredFile& file, const QString& path)
{
    const QString kind = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent).comment();
    return phrase({u"証拠の保管庫にある %1（%2、%3）は、どの記録からも参照されていません。提出の確定や証拠の追加が途中で"
                   "終わったときに残るもので、同じ操作をもう一度行うと使われます。"_s,
                   u"%1 in the evidence store (%2, %3) is named by nothing. It was left by a submission or an import that "
                   "was broken off; doing that again uses it."_s},
                  {same(layout::evidenceInBackup(file.sha256)), same(kind),
                   same(QLocale::c().formattedDataSize(file.size))});
}

} // namespace

void Workspace::reportDamage(const std::set<QByteArray>& read, const std::set<QByteArray>& damaged)
{
    std::set<QByteArray> now = damaged;
    std::ranges::set_difference(d->damaged, read, std::inserter(now, now.end()));
    // What was missing and has been read is there again: all that was judged without it is judged anew.
    bool found = false;
    for (const QByteArray& file : read)
        found = (d->missing && d->missing->contains(file) && !damaged.contains(file)) || found;
    d->missing.reset();
    if (now == d->damaged && !found)
        return;
    d->damaged = std::move(now);
    d->announce({.parts = Change::Integrity, .revision = {}, .questions = {}});
}

Result<std::vector<StoredFile>> Workspace::storedFiles() const
{
    return readStoredFiles(d->database);
}

const std::optional<Error>& Workspace::unreadable() const
{
    return d->unreadList;
}

HistoryReport Workspace::Private::reported(Replay replayed) const
{
    HistoryReport report{
        .problems = std::move(replayed.problems), .rows = replayed.rows, .firstBroken = replayed.firstBroken};
    for (const RowMismatch& mismatch : replayed.mismatches)
        report.problems.push_back({Error::Kind::Damaged, told(mismatchSays(*this, mismatch))});
    return report;
}

HistoryReport Workspace::verifyHistory(Progress& progress) const
{
    Replay replayed = replay(d->database, progress);
    HistoryReport report = d->reported(std::move(replayed));
    if (progress.cancelled())
        return report;
    std::ranges::move(checkWordings(d->database), std::back_inserter(report.problems));
    std::ranges::move(checkDocuments(d->database), std::back_inserter(report.problems));
    std::ranges::move(d->checkStandings(*this, progress), std::back_inserter(report.problems));
    return report;
}

CheckReport Workspace::check(Progress& progress) const
{
    HistoryReport verified = verifyHistory(progress);
    CheckReport report{.problems = std::move(verified.problems), .historyRows = verified.rows, .files = 0};
    const auto stored = readStoredFiles(d->database);
    if (!stored) {
        report.problems.push_back(stored.error());
        return report;
    }
    for (const StoredFile& file : *stored) {
        const auto good = files().verify(file, progress);
        if (progress.cancelled())
            break;
        if (!good)
            report.problems.push_back(good.error());
        ++report.files;
    }
    if (const auto orphans = orphanFiles(d->database, d->folder))
        for (const StoredFile& file : *orphans)
            report.orphans.push_back(orphanSays(file, files().path(file.sha256)));
    else
        report.problems.push_back(orphans.error());
    return report;
}

Result<void> Workspace::acceptsOutput(const QString& path) const
{
    const QFileInfo there(ledTo(path));
    const QString folder = QFileInfo(d->folder).canonicalFilePath();
    const QFileInfo around(there.absolutePath());
    const QString in = (around.exists() ? around.canonicalFilePath() : around.absoluteFilePath()) + u'/';
    const QString target = there.exists() ? there.canonicalFilePath() : in + there.fileName();
    if (target.startsWith(layout::database(folder)) || target.startsWith(layout::searchIndex(folder)) || target == layout::lock(folder) ||
        target.startsWith(layout::evidence(folder) + u'/'))
        return failure(Error::Kind::Input,
                       Says::tr("%1 belongs to the workspace itself. Name another file.").arg(path));
    return {};
}

} // namespace tekigo
