// 添付 N: which numbers a product's revisions have given, so that none is given twice.
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// What a revision was copied from when it was made; 0 where from none. The history remembers it after the earlier one
/// was removed.
qint64 madeFrom(const Database& database, qint64 revision)
{
    Query acts(database, u"SELECT * FROM history WHERE revision = ? ORDER BY number LIMIT 1"_s, {revision});
    if (!acts.next())
        return 0;
    const auto act = entryOf(acts.row());
    if (!act)
        return 0;
    for (const RowSwap& swap : act->swaps)
        if (swap.table == u"revision"_s && swap.before.isEmpty() && swap.after[u"id"_s].toInteger() == revision)
            return swap.after[u"copied_from"_s].toInteger();
    return 0;
}

/// The revision, those that it came from, and those that came from any of them: their dossiers are editions of one
/// another.
Result<std::set<qint64>> familyOf(const Database& database, qint64 revision)
{
    std::vector<qint64> open;
    for (qint64 number = revision; number != 0; number = madeFrom(database, number))
        open.push_back(number);
    std::set<qint64> family;
    while (!open.empty()) {
        const qint64 number = open.back();
        open.pop_back();
        if (!family.insert(number).second)
            continue;
        const auto copies = readCopiesOf(database, number);
        if (!copies)
            return errorOf(copies);
        for (const Revision& copy : *copies)
            open.push_back(numberOf(copy.id));
    }
    return family;
}

} // namespace

Result<int> Workspace::Private::nextEvidenceNumber(const Revision& revision) const
{
    const auto family = familyOf(database, numberOf(revision.id));
    if (!family)
        return errorOf(family);
    qint64 highest = 0;
    for (const qint64 number : *family) {
        const auto last = readCounter(database, evidenceCounter(number));
        if (!last)
            return errorOf(last);
        highest = std::max(highest, *last);
    }
    return int(highest + 1);
}

} // namespace tekigo
