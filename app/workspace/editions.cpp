// The editions of a revision's dossier, by its submissions.
#include "workspace/pastrows.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// A submission, and the row of history that made it.
struct Submitted
{
    qint64 act = 0;
    Baseline baseline;
};

/// Every submission of a revision, oldest first, whatever became of it.
std::vector<Submitted> submissionsOf(const Database& database, qint64 revision)
{
    std::vector<Submitted> all;
    Query acts(database, u"SELECT * FROM history WHERE revision = ? AND changes LIKE '%\"baseline\"%' ORDER BY number"_s,
               {revision});
    while (acts.next())
        if (const auto act = entryOf(acts.row()))
            for (const RowSwap& swap : act->swaps)
                if (swap.table == u"baseline"_s && swap.before.isEmpty() &&
                    swap.after[u"revision"_s].toInteger() == revision)
                    all.push_back({act->number, baselineOf(swap.after)});
    return all;
}

} // namespace

Result<std::vector<TableRow>> Workspace::Private::rowsNow(qint64 revision) const
{
    auto around = surroundingRows(database);
    const auto found = readRevisions(database, revision);
    if (!around || !found || found->empty())
        return found ? around : errorOf(found);
    const auto own = rowsOfRevision(found->front());
    if (!own)
        return own;
    around->insert(around->end(), own->begin(), own->end());
    return around;
}

std::optional<Assessment> Workspace::Private::submittedThen(const Baseline& baseline, qint64 act) const
{
    const qint64 number = numberOf(baseline.revision);
    const auto rows = rowsNow(number);
    if (!rows)
        return std::nullopt;
    PastRows past(number, *rows);
    Query later(database, u"SELECT * FROM history WHERE number > ? AND (revision = ? OR revision IS NULL)"
                          " ORDER BY number DESC"_s,
                {act, number});
    while (later.next())
        if (const auto entry = entryOf(later.row()))
            past.takeBack(entry->swaps);
    auto then = past.assessment();
    if (!then)
        return std::nullopt;
    surround(*then, baseline);
    then->changed = baseline.changed;
    then->wordings = everyWording(database);
    then->damaged = damagedOf(then->evidence);
    return then;
}

std::optional<FormerEdition> Workspace::formerEdition(const Assessment& assessment) const
{
    std::vector<Submitted> before = submissionsOf(d->database, numberOf(assessment.revision.id));
    if (assessment.baseline && !before.empty())
        before.pop_back(); // its own
    if (before.empty())
        return std::nullopt;
    const Baseline& last = before.back().baseline;
    auto then = d->submittedThen(last, before.back().act);
    if (!then)
        return std::nullopt;
    FormerEdition edition{.number = int(before.size()),
                          .dossierNumber = last.dossierNumber,
                          .at = last.at,
                          .snapshot = last.snapshot,
                          .assessment = std::move(*then),
                          .verdicts = {}};
    edition.verdicts = judge(d->catalogue, edition.assessment);
    return edition;
}

} // namespace tekigo
