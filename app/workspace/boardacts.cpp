// What judging came to, kept for the board. Nothing here is an act: it follows from the acts.
#include "storage/filestore.h"
#include "storage/standings.h"
#include "workspace/state.h"

#include <algorithm>
#include <ranges>

namespace tekigo {

using namespace Qt::StringLiterals;

Judged judgeAside(const Catalogue& catalogue, const Assessment& assessment)
{
    return {.revision = assessment.revision.id,
            .standings = standingsOf(judge(catalogue, assessment)),
            .whole = assessment.damaged.empty()};
}

Result<QString> Workspace::Private::basis() const
{
    const auto effective = readEffective(database);
    if (!effective)
        return errorOf(effective);
    return basisOf(catalogue, *effective);
}

std::map<RevisionId, Standings> Workspace::Private::submittedStandings(qint64 revision) const
{
    std::map<RevisionId, Standings> submitted;
    for (const KeptStanding& one : listed(readSubmittedStandings(database, revision)))
        if (auto read = readStandings(one.verdicts))
            submitted.emplace(revisionId(one.revision), std::move(*read));
    return submitted;
}

std::set<RevisionId> Workspace::Private::shaken() const
{
    if (!missing) {
        // Looked for once: later losses are the background check's to find.
        missing.emplace();
        for (const StoredFile& file : listed(readStoredFiles(database)))
            if (!isStored(folder, file))
                missing->insert(file.sha256);
    }
    std::set<QByteArray> files = damaged;
    files.insert(missing->begin(), missing->end());
    std::set<RevisionId> revisions;
    for (const QByteArray& file : files) {
        Query query(database, u"SELECT DISTINCT revision FROM evidence WHERE sha256 = ?"_s,
                    {QString::fromLatin1(file.toHex())});
        while (query.next())
            revisions.insert(revisionId(query.integer(0)));
    }
    return revisions;
}

std::optional<Standings> Workspace::Private::standingsIn(const KeptStanding& kept) const
{
    auto read = readStandings(kept.verdicts);
    const auto fits = [](const ChecklistStanding& standing, const Checklist& checklist) {
        return standing.checklist == checklist.id &&
               std::ranges::equal(standing.requirements, checklist.requirements, {},
                                  &RequirementStanding::requirement, &Requirement::id);
    };
    if (!read || !std::ranges::equal(*read, catalogue.checklists, fits))
        return {};
    return read;
}

const std::set<RevisionId>& Workspace::Private::senseless() const
{
    if (unreadable)
        return *unreadable;
    // Looked for once: while the workspace is open, nobody else writes into it.
    unreadable.emplace();
    if (const auto rests = basis())
        for (const KeptStanding& one : listed(readKeptStandings(database, *rests)))
            if (!standingsIn(one))
                unreadable->insert(revisionId(one.revision));
    return *unreadable;
}

std::vector<Error> Workspace::Private::checkStandings(const Workspace& of, Progress& progress) const
{
    std::vector<Error> problems;
    const auto rests = basis();
    const auto kept =
        rests ? readKeptStandings(database, *rests) : Result<std::vector<KeptStanding>>(errorOf(rests));
    if (!kept)
        return {kept.error()};
    for (const KeptStanding& one : *kept) {
        if (progress.cancelled())
            return {{Error::Kind::Cancelled, {}}};
        auto assessment = of.assessment(revisionId(one.revision));
        if (assessment) {
            assessment->damaged.clear(); // verdicts that rest on a damaged file are never kept
            if (one.verdicts == writtenStandings(standingsOf(judge(catalogue, *assessment))))
                continue;
        }
        problems.push_back(
            {Error::Kind::Damaged,
             Says::tr("Table standing, row %1 is not what judging revision %2 gives: something other than "
                      "Tekigo changed it, or what it rests on.")
                 .arg(QString::number(one.revision), revisionId(one.revision).text)});
    }
    return problems;
}

BoardRows Workspace::board() const
{
    std::map<MakerId, Maker> byId;
    for (Maker& maker : makers())
        byId[maker.id] = std::move(maker);
    std::map<ProductId, std::vector<Revision>> revisions;
    for (Revision& revision : this->revisions({}))
        revisions[revision.product].push_back(std::move(revision));
    std::map<RevisionId, Standings> judged = d->submittedStandings();
    const std::set<RevisionId> shaken = d->shaken();
    for (auto& [revision, standings] : judged)
        if (shaken.contains(revision))
            standings = standingsOf(verdicts(revision));
    judged.insert(d->standings.begin(), d->standings.end());
    if (const auto basis = d->basis())
        if (const auto kept = readKeptStandings(d->database, *basis)) {
            std::set<RevisionId> senseless;
            for (const KeptStanding& one : *kept) {
                const RevisionId id = revisionId(one.revision);
                auto standings = d->standingsIn(one);
                if (!standings)
                    senseless.insert(id);
                else if (!shaken.contains(id))
                    judged.emplace(id, std::move(*standings));
            }
            if (!d->unreadable) // all were just read: senseless() need not
                d->unreadable = std::move(senseless);
        }
    BoardRows board;
    for (const Product& product : products()) {
        const std::vector<Revision>& ofProduct = revisions[product.id];
        for (const Revision& revision : ofProduct) {
            BoardRow row = boardRow(byId[product.maker], product, revision, &revision == &ofProduct.back());
            if (const auto found = judged.find(revision.id); found != judged.end())
                row.standings = std::move(found->second);
            board.push_back(std::move(row));
        }
    }
    return board;
}

std::optional<Standings> Workspace::standings(const RevisionId& id) const
{
    if (numberOf(id) == 0)
        return {};
    if (auto submitted = d->submittedStandings(numberOf(id)); !submitted.empty())
        return d->shaken().contains(id) ? standingsOf(verdicts(id)) : std::move(submitted.begin()->second);
    if (const auto found = d->standings.find(id); found != d->standings.end())
        return found->second;
    if (const auto basis = d->basis(); basis && !d->shaken().contains(id))
        if (const auto kept = readKeptStandings(d->database, *basis, numberOf(id)); kept && !kept->empty())
            if (auto standings = d->standingsIn(kept->front()))
                return standings;
    const std::vector<ChecklistVerdict>& judged = verdicts(id);
    const auto evidence = readEvidenceOf(d->database, numberOf(id));
    if (judged.empty() || !evidence)
        return {};
    const Judged one{
        .revision = id, .standings = standingsOf(judged), .whole = d->damagedOf(*evidence).empty()};
    d->judging.insert(id);
    d->workspace->keep(std::vector{one});
    return one.standings;
}

bool Workspace::hasUnjudged() const
{
    const auto basis = d->basis();
    const auto without =
        basis ? revisionsWithoutStanding(d->database, *basis) : Result<std::vector<qint64>>(errorOf(basis));
    const auto open = [&](const RevisionId& id) { return !d->standings.contains(id); };
    return (without && std::ranges::any_of(*without, open, revisionId)) ||
           std::ranges::any_of(d->shaken(), [&](const RevisionId& id) {
               return open(id) && d->submittedStandings(numberOf(id)).empty();
           }) ||
           std::ranges::any_of(d->senseless(), open);
}

std::deque<RevisionId> Workspace::Private::openRevisions() const
{
    std::deque<RevisionId> revisions;
    const auto rests = basis();
    if (!rests)
        return revisions;
    for (const qint64 revision : listed(revisionsWithoutStanding(database, *rests)))
        revisions.push_back(revisionId(revision));
    std::ranges::copy(shaken(), std::back_inserter(revisions));
    std::ranges::copy(senseless(), std::back_inserter(revisions));
    const std::map<RevisionId, Standings> submitted = submittedStandings();
    std::erase_if(revisions, [&](const RevisionId& id) { return submitted.contains(id); });
    return revisions;
}

std::vector<Assessment> Workspace::unjudged(int most)
{
    // What a revision rests on is looked at once for all of them; whatever changes it drops the list.
    if (!d->open)
        d->open = d->openRevisions();
    std::vector<Assessment> given;
    while (int(given.size()) < most && !d->open->empty()) {
        const RevisionId id = d->open->front();
        d->open->pop_front();
        if (d->standings.contains(id) || d->judging.contains(id))
            continue;
        if (auto assessment = this->assessment(id)) {
            d->judging.insert(id);
            given.push_back(std::move(*assessment));
        }
    }
    return given;
}

void Workspace::giveBack(const std::vector<RevisionId>& revisions)
{
    for (const RevisionId& id : revisions)
        d->judging.erase(id);
    d->open.reset();
}

QDateTime Workspace::now() const
{
    return d->now();
}

QDate Workspace::today() const
{
    return d->now().toLocalTime().date();
}

std::vector<RevisionId> Workspace::keep(const std::vector<Judged>& judged)
{
    std::vector<RevisionId> held;
    std::vector<KeptStanding> toKeep;
    const std::set<RevisionId> shaken = d->shaken();
    // One that was given out again after an act stands twice in a batch; the later one is what is so.
    for (const Judged& one : std::views::reverse(judged)) {
        if (d->judging.erase(one.revision) == 0)
            continue;
        held.push_back(one.revision);
        if (one.whole && !d->readOnly && !shaken.contains(one.revision))
            toKeep.push_back({numberOf(one.revision), writtenStandings(one.standings)});
        else
            d->standings[one.revision] = one.standings;
    }
    const auto basis = d->basis();
    if (toKeep.empty())
        return held;
    if (basis && keepStandings(d->database, *basis, toKeep)) {
        for (const KeptStanding& one : toKeep)
            if (d->unreadable)
                d->unreadable->erase(revisionId(one.revision));
        return held;
    }
    // A full disk takes no derived rows; the verdicts hold all the same.
    for (const Judged& one : judged)
        if (std::ranges::find(held, one.revision) != held.end())
            d->standings[one.revision] = one.standings;
    return held;
}

} // namespace tekigo
