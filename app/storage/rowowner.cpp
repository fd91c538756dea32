#include "storage/rowowner.h"

namespace tekigo {

using namespace Qt::StringLiterals;

RowOwner ownerOf(const QString& table, const QJsonObject& row)
{
    using Kind = RowOwner::Kind;
    if (table == u"revision"_s)
        return {Kind::Revision, row[u"id"_s].toInteger()};
    if (table == u"evidence_link"_s)
        return {Kind::Evidence, row[u"evidence"_s].toInteger()};
    if (table == u"product"_s)
        return {Kind::Product, row[u"id"_s].toInteger()};
    if (table == u"maker"_s)
        return {Kind::Maker, row[u"id"_s].toInteger()};
    if (row.contains(u"revision"_s))
        return {Kind::Revision, row[u"revision"_s].toInteger()};
    return {};
}

RowOwner ownerOf(const RowSwap& swap)
{
    return ownerOf(swap.table, swap.after.isEmpty() ? swap.before : swap.after);
}

Result<qint64> revisionOf(const Database& database, const RowSwaps& swaps, const RowSwap& swap)
{
    const RowOwner owner = ownerOf(swap);
    if (owner.kind != RowOwner::Kind::Evidence)
        return owner.kind == RowOwner::Kind::Revision ? owner.number : 0;
    for (const RowSwap& other : swaps)
        if (other.table == u"evidence"_s && other.key()[u"id"_s].toInteger() == owner.number)
            return ownerOf(other).number;
    const auto revision = database.one(u"SELECT revision FROM evidence WHERE id = ?"_s, {owner.number});
    if (!revision)
        return std::unexpected(revision.error());
    return revision->toLongLong();
}

} // namespace tekigo
