// What a revision was copied from; of a submitted one, as it was when that was submitted.
#include "workspace/pastrows.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// The row of history that submitted a revision; 0 where none did.
qint64 submittedBy(const Database& database, qint64 revision)
{
    Query query(database, u"SELECT * FROM history WHERE revision = ? ORDER BY number DESC"_s, {revision});
    while (query.next()) {
        const auto entry = entryOf(query.row());
        if (entry && std::ranges::any_of(entry->swaps, [&](const RowSwap& swap) {
                return swap.table == u"baseline"_s && swap.after[u"revision"_s].toInteger() == revision;
            }))
            return entry->number;
    }
    return 0;
}

/// The submission of `revision` before those swaps, whose own is `baseline` after them.
void takeBack(std::optional<Baseline>& baseline, const RowSwaps& swaps, qint64 revision)
{
    for (const RowSwap& swap : swaps)
        if (swap.table == u"baseline"_s && swap.key()[u"revision"_s].toInteger() == revision)
            baseline = swap.before.isEmpty() ? std::nullopt : std::optional(baselineOf(swap.before));
}

} // namespace

std::optional<Assessment> Workspace::Private::formerThen(const Baseline& baseline) const
{
    const qint64 number = numberOf(baseline.former);
    const qint64 since = submittedBy(database, numberOf(baseline.revision));
    const auto rows = rowsNow(number);
    auto submission = readBaselineOf(database, number);
    if (since == 0 || !rows || !submission)
        return std::nullopt;
    PastRows past(number, *rows);
    Query acts(database, u"SELECT * FROM history WHERE number > ? AND (revision = ? OR revision IS NULL)"
                         " ORDER BY number DESC"_s,
               {since, number});
    while (acts.next())
        if (const auto act = entryOf(acts.row())) {
            past.takeBack(act->swaps);
            takeBack(*submission, act->swaps, number);
        }
    auto then = past.assessment();
    if (!then)
        return std::nullopt;
    then->changed = baseline.formerChanged;
    then->wordings = everyWording(database);
    then->damaged = damagedOf(then->evidence);
    if (*submission)
        surround(*then, **submission);
    then->baseline = std::move(*submission);
    return then;
}

std::optional<Assessment> Workspace::former(const Assessment& of) const
{
    if (of.baseline && !of.baseline->former.isEmpty())
        return d->formerThen(*of.baseline);
    if (of.revision.copiedFrom.isEmpty())
        return std::nullopt;
    auto former = assessment(of.revision.copiedFrom);
    return former ? std::optional<Assessment>(std::move(*former)) : std::nullopt;
}

} // namespace tekigo
