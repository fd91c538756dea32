// What opening does with the texts of the checklists: keeps them, binds the answers of older files to them,
// and lets evidence follow a requirement that only has another number now.
#include "storage/documents.h"
#include "storage/wordings.h"
#include "workspace/carrywords.h"
#include "workspace/state.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Which requirement of the catalogue has taken the number of one that it no longer has, with the same text.
class Renumbering
{
public:
    explicit Renumbering(const Catalogue& catalogue)
        : m_catalogue(catalogue)
    {
    }

    [[nodiscard]] bool isGone(const QString& checklist, const QString& requirement) const
    {
        const Checklist* list = m_catalogue.checklist(checklist);
        return list && requirement != u"scope"_s &&
               std::ranges::find(list->requirements, requirement, &Requirement::id) ==
                   list->requirements.end();
    }

    /// Reads what the kept wordings know of former numbers.
    Result<void> read(const Database& database)
    {
        Query query(database, u"SELECT * FROM wording"_s);
        while (query.next())
            for (const auto& [key, digest] : wordingOf(query.row()).requirements)
                if (isGone(key.section(u'/', 0, 0), key.section(u'/', 1)))
                    note(key, digest);
        return query.finished();
    }

    /// Empty where no requirement has that text.
    [[nodiscard]] QString numberNow(const QString& checklist, const QString& requirement) const
    {
        const auto found = m_numbers.find(requirementKey(checklist, requirement));
        return found == m_numbers.end() ? QString() : found->second;
    }

private:
    void note(const QString& key, const QByteArray& digest)
    {
        for (const Requirement& one : m_catalogue.checklist(key.section(u'/', 0, 0))->requirements)
            if (one.wordsDigest == digest)
                m_numbers[key] = one.id;
    }

    const Catalogue& m_catalogue;
    std::map<QString, QString> m_numbers; ///< requirementKey() then to the id now
};

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
    Query query(database, u"SELECT DISTINCT revision FROM answer WHERE wording = '' AND type IS NOT NULL"
                          " AND revision NOT IN (SELECT revision FROM baseline)"_s);
    std::vector<qint64> revisions;
    while (query.next())
        revisions.push_back(query.integer(0));
    if (auto finished = query.finished(); !finished)
        return finished;
    for (const qint64 revision : revisions) {
        const auto answers = readAnswers(database, revision);
        if (!answers)
            return errorOf(answers);
        RowSwaps swaps;
        for (const auto& [question, answer] : *answers)
            if (answer.wording.isEmpty())
                std::ranges::move(
                    difference({rowOf(revisionId(revision), question, answer)},
                               {rowOf(revisionId(revision), question, bound(question, {}, answer))}),
                    std::back_inserter(swaps));
        if (auto done = actOfProgram(revision, answersBound(qsizetype(swaps.size())), swaps); !done)
            return done;
    }
    return {};
}

Result<void> Workspace::Private::followNumbers()
{
    Renumbering renumbering(catalogue);
    Query links(database, u"SELECT DISTINCT e.revision, l.checklist, l.requirement FROM evidence_link AS l"
                          " JOIN evidence AS e ON e.id = l.evidence"
                          " WHERE e.revision NOT IN (SELECT revision FROM baseline)"_s);
    std::set<qint64> concerned;
    while (links.next())
        if (renumbering.isGone(links.text(1), links.text(2)))
            concerned.insert(links.integer(0));
    if (auto finished = links.finished(); !finished || concerned.empty())
        return finished;
    if (auto read = renumbering.read(database); !read)
        return read;
    for (const qint64 revision : concerned) {
        const auto evidence = readEvidenceOf(database, revision);
        if (!evidence)
            return errorOf(evidence);
        RowSwaps swaps;
        for (const Evidence& one : *evidence) {
            Evidence after = one;
            for (EvidenceLink& link : after.links)
                if (const QString number = renumbering.numberNow(link.checklist, link.requirement);
                    !number.isEmpty())
                    link.requirement = number;
            std::ranges::move(difference(rowsOf(one), rowsOf(after)), std::back_inserter(swaps));
        }
        if (auto done = actOfProgram(revision, linksFollowed(), swaps); !done)
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
