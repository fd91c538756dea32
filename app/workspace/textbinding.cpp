// What opening does with the texts of the checklists: keeps them and binds the answers of older files to them.
#include "storage/documents.h"
#include "storage/history.h"
#include "storage/wordings.h"
#include "workspace/carrywords.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Answers whose text no row of the history tells, as "revision/question": those that a former form of the file kept.
/// Where the history tells it, an empty column was emptied by hand, and binding would bury that.
Result<std::set<QString>> neverBound(const Database& database)
{
    std::set<QString> unbound;
    Query query(database, u"SELECT * FROM history ORDER BY number"_s);
    while (query.next())
        if (const auto entry = entryOf(query.row()))
            for (const RowSwap& swap : entry->swaps)
                if (swap.table == u"answer"_s) {
                    const QJsonObject key = swap.key();
                    const QString name = QString::number(key[u"revision"_s].toInteger()) + u'/' +
                                         key[u"question"_s].toString();
                    if (swap.after.contains(u"wording"_s))
                        unbound.erase(name);
                    else if (!swap.after.isEmpty())
                        unbound.insert(name);
                }
    if (auto finished = query.finished(); !finished)
        return errorOf(finished);
    return unbound;
}

} // namespace

Result<void> Workspace::Private::bindToTexts()
{
    return database.transaction([this]() -> Result<void> {
        if (auto kept = keepWordings(database, catalogue); !kept)
            return kept;
        if (auto kept = keepLostDocuments(); !kept)
            return kept;
        if (auto bound = bindOlderAnswers(); !bound)
            return bound;
        return followNumbers();
    });
}

/// What submitted revisions were judged by and has got lost comes back where it is what is loaded.
Result<void> Workspace::Private::keepLostDocuments()
{
    const auto lost = lostDocuments(database);
    if (!lost)
        return errorOf(lost);
    std::map<QString, QString> again;
    for (const LostDocument& one : *lost)
        if (const auto own = documents.find(one.name); own != documents.end() && own->second == one.digest)
            again[one.name] = catalogue.documents.at(one.name);
    return keepDocuments(database, again);
}

std::map<QByteArray, Wording> Workspace::Private::wordingsOf(qint64 revision,
                                                             const std::map<QString, Answer>& answers) const
{
    std::map<QByteArray, Wording> bound;
    bool read = false;
    for (const auto& [question, answer] : answers) {
        if (answer.wording.isEmpty())
            continue;
        if (!keptWordings.contains(answer.wording) && !std::exchange(read, true))
            keptWordings.merge(readWordingsOf(database, revision).value_or(std::map<QByteArray, Wording>()));
        if (const auto found = keptWordings.find(answer.wording); found != keptWordings.end())
            bound.insert(*found);
    }
    return bound;
}

Result<void> Workspace::Private::bindOlderAnswers()
{
    Query query(database, u"SELECT revision, question FROM answer WHERE wording = '' AND type IS NOT NULL"
                          " AND revision NOT IN (SELECT revision FROM baseline)"_s);
    std::map<qint64, QStringList> empty;
    while (query.next())
        if (wordings.contains(query.text(1)))
            empty[query.integer(0)] += query.text(1);
    if (auto finished = query.finished(); !finished || empty.empty())
        return finished;
    const auto unbound = neverBound(database);
    if (!unbound)
        return errorOf(unbound);
    for (const auto& [revision, questions] : empty) {
        RowSwaps swaps;
        for (const QString& question : questions) {
            if (!unbound->contains(QString::number(revision) + u'/' + question))
                continue;
            const auto answer = readAnswer(database, revision, question);
            if (!answer)
                return errorOf(answer);
            std::ranges::move(difference({rowOf(revisionId(revision), question, **answer)},
                                         {rowOf(revisionId(revision), question, bound(question, {}, **answer))}),
                              std::back_inserter(swaps));
        }
        if (auto done = actOfProgram(revision, answersBound(qsizetype(swaps.size())), swaps); !done)
            return done;
    }
    return {};
}

Result<void> Workspace::Private::actOfProgram(qint64 revision, const Text& says, const RowSwaps& swaps)
{
    if (swaps.empty())
        return {};
    return record(database, {.number = 0,
                             .at = now(),
                             .author = u"Tekigo"_s,
                             .revision = revision,
                             .kind = HistoryEntry::Kind::Do,
                             .says = says,
                             .question = {},
                             .swaps = swaps});
}

} // namespace tekigo
