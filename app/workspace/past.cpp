// The history by requirement and by answer.
#include "workspace/state.h"
#include "workspace/touching.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Answer answerIn(const QJsonObject& row)
{
    return row.isEmpty() ? Answer() : answerOf(row);
}

} // namespace

HistoryRow historyRow(const HistoryEntry& entry)
{
    int parts = 0;
    for (const QString& table : entry.tables)
        parts |= partOf(table);
    for (const RowSwap& swap : entry.swaps)
        parts |= partOf(swap.table);
    return {.number = entry.number,
            .at = entry.at,
            .author = entry.author,
            .revision = revisionId(entry.revision),
            .says = entry.says,
            .question = entry.question,
            .parts = parts};
}

std::vector<HistoryRow> Workspace::history(const RevisionId& revision, const QString& checklist,
                                           const QString& requirement) const
{
    const Checklist* list = d->catalogue.checklist(checklist);
    const Requirement* asked = list ? list->requirement(requirement) : nullptr;
    std::vector<HistoryRow> rows;
    if (!asked)
        return rows;
    Touching touching(d->catalogue, *list, *asked);
    Query query(d->database, u"SELECT * FROM history WHERE revision = ? ORDER BY number"_s, {numberOf(revision)});
    while (query.next())
        if (const auto entry = entryOf(query.row()); entry && touching(entry->swaps))
            rows.push_back(historyRow(*entry));
    std::ranges::reverse(rows);
    return rows;
}

std::vector<PastAnswer> Workspace::pastAnswers(const RevisionId& revision, const QString& question) const
{
    std::vector<PastAnswer> past;
    // The text of a change names a question exactly so; a match elsewhere is passed over below.
    Query query(d->database,
                u"SELECT * FROM history WHERE revision = ? AND instr(changes, ?) > 0 ORDER BY number DESC"_s,
                {numberOf(revision), u"\"question\":\"%1\""_s.arg(question)});
    while (query.next()) {
        const auto entry = entryOf(query.row());
        if (!entry)
            continue;
        for (const RowSwap& swap : entry->swaps) {
            const QJsonObject key = swap.key();
            if (swap.table == u"answer"_s && key[u"question"_s].toString() == question &&
                key[u"revision"_s].toInteger() == numberOf(revision))
                past.push_back({historyRow(*entry), answerIn(swap.before), answerIn(swap.after)});
        }
    }
    return past;
}

} // namespace tekigo
