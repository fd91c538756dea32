// Which change withdrew an approval.
#include "assessment/approving.h"
#include "storage/rowowner.h"
#include "workspace/pastrows.h"
#include "workspace/state.h"
#include "workspace/touching.h"

#include <QJsonDocument>

#include <algorithm>
#include <ranges>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Whether the act gave this approval: nothing older can have withdrawn it.
bool gave(const HistoryEntry& entry, const Approval& approval)
{
    return std::ranges::any_of(entry.swaps, [&](const RowSwap& swap) {
        return swap.table == u"approval"_s && swap.before.isEmpty() &&
               swap.key()[u"id"_s].toInteger() == numberOf(approval.id);
    });
}

/// Which rows that an approver vouches for differ from what they were then. Acts come oldest first.
class Difference
{
public:
    explicit Difference(const Assessment& then)
        : m_then(then)
    {
        for (const Evidence& one : then.evidence)
            m_files.insert(numberOf(one.id));
    }

    void follow(const RowSwaps& swaps)
    {
        for (const RowSwap& swap : swaps)
            if (swap.table == u"evidence"_s && !swap.after.isEmpty() && concerns(swap.table, swap.after))
                m_files.insert(swap.after[u"id"_s].toInteger());
        for (const RowSwap& swap : swaps) {
            const auto key = std::pair(swap.table, QJsonDocument(swap.key()).toJson(QJsonDocument::Compact));
            const auto was = m_was.try_emplace(key, vouched(swap.table, swap.before)).first;
            if (was->second == vouched(swap.table, swap.after))
                m_was.erase(was);
        }
    }
    [[nodiscard]] bool none() const { return m_was.empty(); }

private:
    /// One act may change several revisions, products and makers.
    [[nodiscard]] bool concerns(const QString& table, const QJsonObject& row) const
    {
        if (table == u"approval"_s || table == u"baseline"_s)
            return false;
        const RowOwner owner = ownerOf(table, row);
        switch (owner.kind) {
        case RowOwner::Kind::Revision:
            return revisionId(owner.number) == m_then.revision.id;
        case RowOwner::Kind::Evidence:
            return m_files.contains(owner.number);
        case RowOwner::Kind::Product:
            return productId(owner.number) == m_then.product.id;
        case RowOwner::Kind::Maker:
            return makerId(owner.number) == m_then.maker.id;
        case RowOwner::Kind::Settings:
            break;
        }
        return m_then.revision.targets.contains(row[u"checklist"_s].toString());
    }

    [[nodiscard]] QJsonObject vouched(const QString& table, QJsonObject row) const
    {
        if (row.isEmpty() || !concerns(table, row))
            return {};
        row.remove(u"wording"_s);
        row.remove(u"copied_from"_s);
        return row;
    }

    const Assessment& m_then;
    std::set<qint64> m_files; ///< of the revision, ever
    std::map<std::pair<QString, QByteArray>, QJsonObject> m_was; ///< of rows that differ now
};

using Acts = std::vector<HistoryEntry>; ///< oldest first

/// The act since which the whole revision has not been what it was.
const HistoryEntry* sinceWhole(const Acts& acts, const Assessment& then)
{
    Difference difference(then);
    const HistoryEntry* since = nullptr;
    for (const HistoryEntry& act : acts) {
        difference.follow(act.swaps);
        if (difference.none())
            since = nullptr;
        else if (!since)
            since = &act;
    }
    return since;
}

bool changesCircumstances(const RowSwaps& swaps)
{
    return std::ranges::any_of(swaps, [](const RowSwap& swap) {
        return swap.table == u"revision"_s || swap.table == u"product"_s || swap.table == u"effective"_s;
    });
}

/// The same of one requirement, whose content is looked at only after acts that may touch it.
template<class ContentOf>
const HistoryEntry* sinceRequirement(const Acts& acts, PastRows rows, Touching touching, const QByteArray& content,
                                     ContentOf&& contentOf)
{
    const HistoryEntry* since = nullptr;
    for (const HistoryEntry& act : acts) {
        rows.takeBack(reversed(act.swaps));
        if (!touching(act.swaps) && !changesCircumstances(act.swaps))
            continue;
        if (contentOf(rows) == content)
            since = nullptr;
        else if (!since)
            since = &act;
    }
    return since;
}

} // namespace

std::optional<HistoryRow> Workspace::withdrawnBy(const Approval& approval) const
{
    const ApprovalSubject subject = subjectOf(approval);
    const auto now = assessment(approval.revision);
    if (!now || now->baseline || approvedContent(d->catalogue, *now, subject) == approval.of)
        return std::nullopt;
    auto rows = d->rowsOfRevision(now->revision);
    const auto around = surroundingRows(d->database);
    if (!rows || !around)
        return std::nullopt;
    rows->insert(rows->end(), around->begin(), around->end());
    PastRows past(numberOf(approval.revision), *rows);
    Acts acts;
    Query query(d->database, u"SELECT * FROM history WHERE revision = ? OR revision IS NULL ORDER BY number DESC"_s,
                {numberOf(approval.revision)});
    while (query.next()) {
        auto entry = entryOf(query.row());
        if (!entry || gave(*entry, approval))
            break;
        if (past.takeBack(entry->swaps))
            acts.push_back(std::move(*entry));
    }
    std::ranges::reverse(acts);
    const auto contentOf = [&, wordings = everyWording(d->database)](const PastRows& at) {
        auto then = at.assessment();
        if (!then)
            return QByteArray();
        then->wordings = wordings;
        then->damaged = d->damagedOf(then->evidence);
        return approvedContent(d->catalogue, *then, subject);
    };
    // Where even what was approved then would not be that now, no act is to blame.
    if (contentOf(past) != approval.of)
        return std::nullopt;
    const Assessment then = *past.assessment();
    const HistoryEntry* since = nullptr;
    if (subject.isWhole()) {
        since = sinceWhole(acts, then);
    } else {
        const Checklist& checklist = *d->catalogue.checklist(subject.checklist);
        Touching touching(d->catalogue, checklist, *checklist.requirement(subject.requirement));
        touching.knows(then.evidence);
        since = sinceRequirement(acts, std::move(past), std::move(touching), approval.of, contentOf);
    }
    return since ? std::optional(historyRow(*since)) : std::nullopt;
}

} // namespace tekigo
