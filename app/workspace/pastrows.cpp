#include "workspace/pastrows.h"

#include "storage/codec.h"
#include "storage/rowowner.h"
#include "storage/wordings.h"
#include "workspace/state.h"

#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

QByteArray keyText(const QJsonObject& key)
{
    return QJsonDocument(key).toJson(QJsonDocument::Compact);
}

template<class Thing>
void sortById(std::vector<Thing>& things)
{
    std::ranges::sort(things, {}, [](const Thing& one) { return numberOf(one.id); });
}

} // namespace

PastRows::PastRows(qint64 revision, const std::vector<TableRow>& rows)
    : m_revision(revision)
{
    for (const TableRow& row : rows)
        m_tables[row.table][keyText(keyOf(row.table, row.values))] = row.values;
}

/// Links name only their file; those of other revisions' files are never read.
bool PastRows::concerns(const RowSwap& swap) const
{
    if (swap.table == u"approval"_s || swap.table == u"baseline"_s)
        return false;
    const RowOwner owner = ownerOf(swap);
    return owner.kind != RowOwner::Kind::Revision || owner.number == m_revision;
}

bool PastRows::takeBack(const RowSwaps& swaps)
{
    bool changed = false;
    for (const RowSwap& swap : std::views::reverse(swaps)) {
        if (!concerns(swap))
            continue;
        auto& rows = m_tables[swap.table];
        const QByteArray key = keyText(swap.key());
        if (swap.before.isEmpty())
            rows.erase(key);
        else
            rows[key] = swap.before;
        changed = true;
    }
    return changed;
}

std::vector<QJsonObject> PastRows::rows(const QString& table) const
{
    const auto found = m_tables.find(table);
    std::vector<QJsonObject> all;
    if (found != m_tables.end())
        for (const QJsonObject& row : found->second | std::views::values)
            all.push_back(row);
    return all;
}

std::optional<QJsonObject> PastRows::row(const QString& table, qint64 id) const
{
    for (const QJsonObject& row : rows(table))
        if (row[u"id"_s].toInteger() == id)
            return row;
    return std::nullopt;
}

std::vector<Evidence> PastRows::evidence() const
{
    std::vector<Evidence> all;
    for (const QJsonObject& row : rows(u"evidence"_s))
        all.push_back(evidenceOf(row));
    std::vector<QJsonObject> links = rows(u"evidence_link"_s);
    std::ranges::sort(links, {}, [](const QJsonObject& link) { return link[u"position"_s].toInteger(); });
    for (const QJsonObject& link : links) {
        const auto of = std::ranges::find(all, evidenceId(link[u"evidence"_s].toInteger()), &Evidence::id);
        if (of != all.end())
            of->links.push_back(linkOf(link));
    }
    sortById(all);
    std::ranges::stable_sort(all, {}, &Evidence::number);
    return all;
}

std::optional<Assessment> PastRows::assessment() const
{
    const auto own = row(u"revision"_s, m_revision);
    const auto product = own ? row(u"product"_s, (*own)[u"product"_s].toInteger()) : std::nullopt;
    const auto maker = product ? row(u"maker"_s, (*product)[u"maker"_s].toInteger()) : std::nullopt;
    if (!maker)
        return std::nullopt;
    Assessment past;
    past.maker = makerOf(*maker);
    past.product = productOf(*product);
    past.revision = revisionOf(*own);
    for (const QJsonObject& row : rows(u"answer"_s))
        past.answers.emplace(row[u"question"_s].toString(), answerOf(row));
    past.evidence = evidence();
    for (const QJsonObject& row : rows(u"test_record"_s))
        past.tests.push_back(testRecordOf(row));
    sortById(past.tests);
    for (const QJsonObject& row : rows(u"finding"_s))
        past.findings.push_back(findingOf(row));
    sortById(past.findings);
    for (const QJsonObject& row : rows(u"effective"_s))
        past.effective[row[u"checklist"_s].toString()] =
            QDate::fromString(row[u"date"_s].toString(), Qt::ISODate);
    return past;
}

Result<std::vector<TableRow>> surroundingRows(const Database& database)
{
    const auto makers = readMakers(database);
    const auto products = readProducts(database);
    const auto effective = readEffective(database);
    if (!makers || !products || !effective)
        return !makers ? errorOf(makers) : !products ? errorOf(products) : errorOf(effective);
    std::vector<TableRow> rows;
    for (const Maker& maker : *makers)
        rows.push_back(rowOf(maker));
    for (const Product& product : *products)
        rows.push_back(rowOf(product));
    for (const auto& [checklist, date] : *effective)
        rows.push_back(effectiveRow(checklist, date));
    return rows;
}

std::map<QByteArray, Wording> everyWording(const Database& database)
{
    std::map<QByteArray, Wording> kept;
    Query query(database, u"SELECT * FROM wording"_s);
    while (query.next()) {
        const QJsonObject row = query.row();
        kept.emplace(QByteArray::fromHex(row[u"digest"_s].toString().toLatin1()), wordingOf(row));
    }
    return kept;
}

} // namespace tekigo
