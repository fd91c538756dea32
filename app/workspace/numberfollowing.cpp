// What opening does where a new version of a checklist gave requirements other numbers.
#include "storage/wordings.h"
#include "workspace/carrywords.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

using Bound = std::map<qint64, std::vector<Wording>>; ///< what each revision that may change is bound to

Result<Bound> boundRevisions(const Database& database, const std::map<QByteArray, Wording>& kept)
{
    Query query(database, u"SELECT DISTINCT revision, wording FROM answer WHERE wording <> ''"
                          " AND revision NOT IN (SELECT revision FROM baseline)"_s);
    Bound bound;
    while (query.next())
        if (const auto found = kept.find(QByteArray::fromHex(query.text(1).toLatin1())); found != kept.end())
            bound[query.integer(0)].push_back(found->second);
    if (auto finished = query.finished(); !finished)
        return errorOf(finished);
    return bound;
}

/// Adds the revisions whose files are attached to a requirement that `concerns`.
Result<void>
addAttached(const Database& database, Bound& bound,
            const std::function<bool(const QString& checklist, const QString& requirement)>& concerns)
{
    Query query(database, u"SELECT DISTINCT e.revision, l.checklist, l.requirement FROM evidence_link AS l"
                          " JOIN evidence AS e ON e.id = l.evidence"
                          " WHERE e.revision NOT IN (SELECT revision FROM baseline)"_s);
    while (query.next())
        if (concerns(query.text(1), query.text(2)))
            bound.try_emplace(query.integer(0));
    return query.finished();
}

void append(RowSwaps& swaps, RowSwaps more)
{
    std::ranges::move(more, std::back_inserter(swaps));
}

/// Each once, of all revisions together.
std::vector<Wording> distinct(const Bound& bound)
{
    std::map<QByteArray, Wording> all;
    for (const auto& [revision, wordings] : bound)
        for (const Wording& wording : wordings)
            all.try_emplace(digestOf(wording), wording);
    std::vector<Wording> each;
    for (auto& [digest, wording] : all)
        each.push_back(std::move(wording));
    return each;
}

} // namespace

Moves Workspace::Private::movesSince(const std::map<QByteArray, Wording>& bound) const
{
    const Renumbering renumbering(database, catalogue);
    std::vector<Wording> known;
    for (const auto& [digest, wording] : bound)
        known.push_back(wording);
    const bool current =
        std::ranges::all_of(known, [&](const Wording& wording) { return renumbering.isCurrent(wording); });
    return current ? Moves() : renumbering.moves(known);
}

Result<void> Workspace::Private::renumber(std::map<QString, Answer>& answers, const Moves& moves,
                                          const std::map<QByteArray, Wording>& bound) const
{
    for (auto& [question, answer] : answers) {
        const auto wording = bound.find(answer.wording);
        if (wording == bound.end())
            continue;
        const Wording renumbered = moved(wording->second, moves);
        if (auto stored = keepWording(database, renumbered); !stored)
            return stored;
        answer.wording = digestOf(renumbered);
    }
    return {};
}

Result<void> Workspace::Private::followNumbers()
{
    const auto kept = readWordings(database);
    if (!kept)
        return errorOf(kept);
    const Renumbering renumbering(database, catalogue);
    if (std::ranges::all_of(*kept, [&](const auto& one) { return renumbering.isCurrent(one.second); }))
        return {};
    auto bound = boundRevisions(database, *kept);
    if (!bound)
        return errorOf(bound);
    const std::vector<Wording> everybodys = distinct(*bound);
    const bool moving = !renumbering.moves(everybodys).empty() ||
                        std::ranges::any_of(everybodys, [&](const Wording& wording) {
                            return !renumbering.moves({wording}).empty();
                        });
    if (!moving)
        bound->clear();
    auto added = addAttached(database, *bound, [&](const QString& checklist, const QString& requirement) {
        return moving || renumbering.isGone(checklist, requirement);
    });
    if (!added)
        return added;
    for (const auto& [revision, own] : *bound)
        if (auto done = follow(revision, renumbering, renumbering.moves(own, everybodys), *kept); !done)
            return done;
    return {};
}

Result<void> Workspace::Private::follow(qint64 revision, const Renumbering& renumbering, Moves moves,
                                        const std::map<QByteArray, Wording>& kept)
{
    const auto evidence = readEvidenceOf(database, revision);
    const auto answers = readAnswers(database, revision);
    if (!evidence || !answers)
        return evidence ? errorOf(answers) : errorOf(evidence);
    auto renumbered = *answers;
    if (auto done = renumber(renumbered, moves, kept); !done)
        return done;
    RowSwaps swaps;
    for (const auto& [question, before] : *answers)
        append(swaps, difference({rowOf(revisionId(revision), question, before)},
                                 {rowOf(revisionId(revision), question, renumbered.at(question))}));
    for (const auto& [key, number] : renumbering.foundAgain(*evidence, kept))
        moves.try_emplace(key, number);
    qsizetype dropped = 0;
    for (const Evidence& before : *evidence) {
        const Evidence after = moved(before, moves);
        dropped += qsizetype(before.links.size()) - qsizetype(after.links.size());
        append(swaps, difference(rowsOf(before), rowsOf(after)));
    }
    return actOfProgram(revision, numbersFollowed(dropped), swaps);
}

} // namespace tekigo
