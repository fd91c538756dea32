#include "storage/standings.h"

#include "storage/rowowner.h"

#include <set>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// A column of `baseline`; NULL where an older file, or a stranger, left none.
const QString submittedVerdicts = u"iif(json_valid(surroundings), json_extract(surroundings, '$.verdicts'), NULL)"_s;

/// Makers and approvals change no verdict.
bool changesVerdicts(const QString& table)
{
    return table != u"maker"_s && table != u"approval"_s;
}

/// A product's model numbers are to be covered by the files of all its revisions.
Result<void> addRevisionsOf(const Database& database, qint64 product, std::set<qint64>& revisions)
{
    Query query(database, u"SELECT id FROM revision WHERE product = ?"_s, {product});
    while (query.next())
        revisions.insert(query.integer(0));
    return query.finished();
}

Result<std::vector<KeptStanding>> standingsIn(Query query)
{
    std::vector<KeptStanding> standings;
    while (query.next())
        standings.push_back({query.integer(0), query.text(1)});
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return standings;
}

} // namespace

Result<std::vector<KeptStanding>> readKeptStandings(const Database& database, const QString& basis,
                                                    qint64 revision)
{
    return standingsIn(revision == 0
                           ? Query(database, u"SELECT revision, verdicts FROM standing WHERE basis = ?"_s, {basis})
                           : Query(database, u"SELECT revision, verdicts FROM standing WHERE basis = ? AND revision = ?"_s,
                                   {basis, revision}));
}

Result<std::vector<KeptStanding>> readSubmittedStandings(const Database& database, qint64 revision)
{
    const QString kept = u"SELECT revision, "_s + submittedVerdicts + u" AS verdicts FROM baseline WHERE verdicts IS NOT NULL"_s;
    return standingsIn(revision == 0 ? Query(database, kept)
                                     : Query(database, kept + u" AND revision = ?"_s, {revision}));
}

Result<std::vector<qint64>> revisionsWithoutStanding(const Database& database, const QString& basis)
{
    std::vector<qint64> revisions;
    Query query(database,
                u"SELECT id FROM revision WHERE id NOT IN (SELECT revision FROM standing WHERE basis = ?)"
                " AND id NOT IN (SELECT revision FROM baseline WHERE "_s +
                    submittedVerdicts + u" IS NOT NULL) ORDER BY id DESC"_s,
                {basis});
    while (query.next())
        revisions.push_back(query.integer(0));
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return revisions;
}

Result<void> keepStandings(const Database& database, const QString& basis,
                           const std::vector<KeptStanding>& standings)
{
    return database.transaction([&]() -> Result<void> {
        for (const KeptStanding& one : standings)
            if (auto kept = database.run(
                    u"INSERT OR REPLACE INTO standing (revision, basis, verdicts) VALUES (?, ?, ?)"_s,
                    {one.revision, basis, one.verdicts});
                !kept)
                return kept;
        return {};
    });
}

Result<void> dropStandings(const Database& database, const RowSwaps& swaps)
{
    std::set<qint64> revisions;
    for (const RowSwap& swap : swaps) {
        if (!changesVerdicts(swap.table))
            continue;
        const RowOwner owner = ownerOf(swap);
        if (owner.kind == RowOwner::Kind::Settings)
            return database.run(u"DELETE FROM standing"_s);
        if (owner.kind == RowOwner::Kind::Product) {
            if (auto added = addRevisionsOf(database, owner.number, revisions); !added)
                return added;
            continue;
        }
        const auto revision = revisionOf(database, swaps, swap);
        if (!revision)
            return std::unexpected(revision.error());
        revisions.insert(*revision);
    }
    for (const qint64 revision : revisions)
        if (auto dropped = database.run(u"DELETE FROM standing WHERE revision = ?"_s, {revision}); !dropped)
            return dropped;
    return {};
}

} // namespace tekigo
