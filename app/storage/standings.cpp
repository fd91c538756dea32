#include "storage/standings.h"

#include <set>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// What a verdict rests on: a product's model numbers are to be covered; makers and approvals change none.
enum class Rests { Nowhere, OnRevision, OnItsProduct, OnItsEvidence, Everywhere };

Rests restsOn(const QString& table)
{
    static const QStringList ofRevision = {u"answer"_s, u"evidence"_s, u"test_record"_s, u"finding"_s, u"baseline"_s};
    if (table == u"revision"_s || ofRevision.contains(table))
        return Rests::OnRevision;
    if (table == u"product"_s)
        return Rests::OnItsProduct;
    if (table == u"evidence_link"_s)
        return Rests::OnItsEvidence;
    return table == u"effective"_s ? Rests::Everywhere : Rests::Nowhere;
}

Result<void> addRevisionsOf(const Database& database, qint64 product, std::set<qint64>& revisions)
{
    Query query(database, u"SELECT id FROM revision WHERE product = ?"_s, {product});
    while (query.next())
        revisions.insert(query.integer(0));
    return query.finished();
}

/// The revisions of the row before and after; a link's is its evidence's, a product's are all of its own.
Result<void> addRevisions(const Database& database, const RowSwap& swap, Rests rests,
                          std::set<qint64>& revisions)
{
    for (const QJsonObject& row : {swap.before, swap.after}) {
        if (row.isEmpty())
            continue;
        if (rests == Rests::OnRevision) {
            revisions.insert(row[swap.table == u"revision"_s ? u"id"_s : u"revision"_s].toInteger());
            continue;
        }
        if (rests == Rests::OnItsProduct) {
            if (auto added = addRevisionsOf(database, row[u"id"_s].toInteger(), revisions); !added)
                return added;
            continue;
        }
        // Where the evidence is gone, so is its own row in these swaps.
        const auto found =
            database.one(u"SELECT revision FROM evidence WHERE id = ?"_s, {row[u"evidence"_s].toInteger()});
        if (!found)
            return std::unexpected(found.error());
        revisions.insert(found->toLongLong());
    }
    return {};
}

} // namespace

Result<std::vector<KeptStanding>> readKeptStandings(const Database& database, const QString& basis,
                                                    qint64 revision)
{
    std::vector<KeptStanding> standings;
    Query query =
        revision == 0
            ? Query(database, u"SELECT revision, verdicts FROM standing WHERE basis = ?"_s, {basis})
            : Query(database, u"SELECT revision, verdicts FROM standing WHERE basis = ? AND revision = ?"_s,
                    {basis, revision});
    while (query.next())
        standings.push_back({query.integer(0), query.text(1)});
    if (auto finished = query.finished(); !finished)
        return std::unexpected(finished.error());
    return standings;
}

Result<std::vector<qint64>> revisionsWithoutStanding(const Database& database, const QString& basis)
{
    std::vector<qint64> revisions;
    Query query(database,
                u"SELECT id FROM revision WHERE id NOT IN (SELECT revision FROM standing WHERE basis = ?)"
                " ORDER BY id DESC"_s,
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
        const Rests rests = restsOn(swap.table);
        if (rests == Rests::Everywhere)
            return database.run(u"DELETE FROM standing"_s);
        if (rests == Rests::Nowhere)
            continue;
        if (auto added = addRevisions(database, swap, rests, revisions); !added)
            return added;
    }
    for (const qint64 revision : revisions)
        if (auto dropped = database.run(u"DELETE FROM standing WHERE revision = ?"_s, {revision}); !dropped)
            return dropped;
    return {};
}

} // namespace tekigo
