// The acts on the next revision: confirming what was carried over, and letting other revisions' files speak
// for it.
#include "assessment/carryover.h"
#include "assessment/covering.h"
#include "assessment/names.h"
#include "storage/wordings.h"
#include "workspace/carrywords.h"
#include "workspace/state.h"
#include "workspace/told.h"
#include "workspace/wording.h"

#include <algorithm>
#include <set>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<TableRow>& rows, std::vector<TableRow> more)
{
    std::ranges::move(more, std::back_inserter(rows));
}

void append(RowSwaps& swaps, RowSwaps more)
{
    std::ranges::move(more, std::back_inserter(swaps));
}

Result<void> reasonGiven(const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Input,
                       Says::tr("Say why the files and tests are the same for this revision. Without a "
                                "reason they prove nothing."));
    return {};
}

/// What is here already and what comes in speak together. A reason that was given stays, and what was made on this
/// revision needs nobody's word.
Coverage united(const QString& firmware, const Coverage& own, const Coverage& more, const Revision& into)
{
    const bool foreign = !own.madeOn.isEmpty() && own.madeOn != into.id;
    if (!foreign && speaksFor(firmware, own, into))
        return own;
    Coverage both = isVouchedFor(own) ? own : more;
    both.models = own.models.isEmpty() || more.models.isEmpty() ? QStringList() : own.models + more.models;
    both.models.removeDuplicates();
    return both;
}

/// What one act takes over from other revisions into one.
class Adoption
{
public:
    Adoption(const Workspace::Private& d, const Assessment& into, const QString& reason, qint64 nextTest)
        : m_d(d)
        , m_into(into)
        , m_reason(reason)
        , m_nextTest(nextTest)
    {
    }

    Result<void> take(const std::vector<EvidenceId>& evidence, const std::vector<TestRecordId>& tests)
    {
        std::vector<TestRecord> records;
        std::vector<EvidenceId> files = evidence;
        for (const TestRecordId& id : tests) {
            const auto record = m_d.test(id);
            if (!record)
                return errorOf(record);
            records.push_back(*record);
            files.insert(files.end(), record->evidence.begin(), record->evidence.end());
        }
        if (auto taken = takeFiles(files); !taken)
            return taken;
        for (const TestRecord& record : records)
            if (auto taken = take(record); !taken)
                return taken;
        return {};
    }

    [[nodiscard]] RowSwaps swaps() const { return difference(m_before, m_after); }
    [[nodiscard]] qsizetype files() const { return qsizetype(m_files); }
    [[nodiscard]] qsizetype tests() const { return qsizetype(m_tests); }

private:
    Result<Coverage> coverage(const RevisionId& from, const Coverage& was) const
    {
        if (from == m_into.revision.id)
            return failure(
                Error::Kind::Input,
                Says::tr("These files and tests are the revision's own. Choose another revision's."));
        const auto source = m_d.revision(from);
        if (!source)
            return errorOf(source);
        // Model numbers of another product say nothing about this one.
        const bool sameProduct = source->product == m_into.product.id;
        return Coverage{.models = sameProduct ? was.models : QStringList(),
                        .madeOn = from,
                        .reason = m_reason,
                        .origin = m_d.originOf(*source)};
    }

    Result<void> takeFiles(const std::vector<EvidenceId>& ids)
    {
        std::vector<Evidence> added;
        std::vector<EvidenceId> sources;
        for (const EvidenceId& id : ids) {
            if (m_ids.contains(id))
                continue;
            auto source = m_d.evidence(id);
            if (!source)
                return errorOf(source);
            *source = moved(*source, movesOf(source->revision));
            auto covers = coverage(source->revision, source->coverage);
            if (!covers)
                return errorOf(covers);
            if (const Evidence* own = sameFile(*source)) {
                // The other revision may hold the same file twice.
                if (m_own.insert(own->id.text).second)
                    vouch(*own, *covers, *source);
                m_ids[id] = own->id;
                continue;
            }
            ++m_files;
            source->revision = m_into.revision.id;
            source->coverage = std::move(*covers);
            std::erase_if(source->links,
                          [&](const EvidenceLink& link) { return !m_d.catalogue.checklist(link.checklist); });
            m_ids[id] = {};
            sources.push_back(id);
            added.push_back(std::move(*source));
        }
        if (auto numbered = m_d.number(added); !numbered)
            return numbered;
        for (size_t i = 0; i < added.size(); ++i) {
            m_ids[sources[i]] = added[i].id;
            append(m_after, rowsOf(added[i]));
        }
        return {};
    }

    /// A submitted revision's files still name the numbers of then.
    const Moves& movesOf(const RevisionId& id)
    {
        const auto [moves, fresh] = m_moves.try_emplace(id);
        if (fresh)
            if (const auto source = m_d.live(id); source && source->baseline)
                moves->second = m_d.movesSince(source->wordings);
        return moves->second;
    }

    const Evidence* sameFile(const Evidence& source) const
    {
        const auto found = std::ranges::find_if(m_into.evidence, [&](const Evidence& one) {
            return one.file == source.file && one.kind == source.kind;
        });
        return found == m_into.evidence.end() ? nullptr : &*found;
    }

    /// A file that is there already stays the same evidence; it speaks for more and is attached where it was.
    void vouch(const Evidence& own, const Coverage& coverage, const Evidence& source)
    {
        Evidence after = own;
        after.coverage = united(own.firmware, own.coverage, coverage, m_into.revision);
        for (const EvidenceLink& link : source.links)
            if (m_d.catalogue.checklist(link.checklist) &&
                std::ranges::none_of(after.links, [&](const EvidenceLink& one) {
                    return one.checklist == link.checklist && one.requirement == link.requirement;
                }))
                after.links.push_back(link);
        ++m_files;
        append(m_before, rowsOf(own));
        append(m_after, rowsOf(after));
    }

    Result<void> take(TestRecord record)
    {
        auto covers = coverage(record.revision, record.coverage);
        if (!covers)
            return errorOf(covers);
        const auto own = std::ranges::find_if(m_into.tests, [&](const TestRecord& one) {
            return one.testCase == record.testCase && one.date == record.date && one.unit == record.unit &&
                   one.tester == record.tester && one.firmware == record.firmware &&
                   one.instrument == record.instrument && one.outcome == record.outcome &&
                   one.actual == record.actual && one.steps == record.steps;
        });
        if (own != m_into.tests.end()) {
            if (!m_own.insert(own->id.text).second)
                return {};
            m_before.push_back(rowOf(*own));
            record = *own;
            record.coverage = united(own->firmware, own->coverage, *covers, m_into.revision);
        } else {
            record.id = testRecordId(m_nextTest++);
            record.revision = m_into.revision.id;
            std::ranges::transform(record.evidence, record.evidence.begin(),
                                   [this](const EvidenceId& id) { return m_ids.at(id); });
            record.coverage = std::move(*covers);
        }
        ++m_tests;
        m_after.push_back(rowOf(record));
        return {};
    }

    const Workspace::Private& m_d;
    const Assessment& m_into;
    const QString m_reason;
    qint64 m_nextTest = 1;
    std::map<EvidenceId, EvidenceId> m_ids; ///< there to here
    std::map<RevisionId, Moves> m_moves;    ///< of the revisions that files come from
    std::set<QString> m_own;                ///< what was here already and now speaks for more
    std::vector<TableRow> m_before;
    std::vector<TableRow> m_after;
    int m_files = 0;
    int m_tests = 0;
};

} // namespace

QString Workspace::Private::originOf(const Revision& revision) const
{
    const auto of = product(revision.product);
    const QString name = of ? of->name + u' ' + revision.label : revision.label;
    return revision.firmware.trimmed().isEmpty() ? name : u"%1 (%2)"_s.arg(name, revision.firmware.trimmed());
}

Coverage Workspace::Private::vouched(Coverage coverage, const QString& firmware, Revision revision) const
{
    if (coverage.reason.trimmed().isEmpty() || !coverage.madeOn.isEmpty() ||
        speaksFor(firmware, coverage, revision))
        return coverage;
    // The nearest earlier revision of that firmware, else the one that it was copied from, else itself.
    Revision source = revision;
    std::set<RevisionId> seen{revision.id}; // a damaged workspace may lead round in a circle
    for (auto earlier = this->revision(revision.copiedFrom); earlier && seen.insert(earlier->id).second;
         earlier = this->revision(earlier->copiedFrom)) {
        if (source.id == revision.id)
            source = *earlier;
        if (earlier->firmware.trimmed() == firmware.trimmed()) {
            source = *earlier;
            break;
        }
    }
    if (source.id == revision.id)
        source.firmware = firmware;
    coverage.madeOn = source.id;
    coverage.origin = originOf(source);
    return coverage;
}

Answer Workspace::Private::bound(const QString& question, const Answer& before, const Answer& after) const
{
    Answer bound = after;
    const auto reads = wordings.find(question);
    // A note that is written beside it answers nothing anew.
    const bool sameAnswer = before.value == after.value && before.confirmed == after.confirmed &&
                            before.wording == after.wording && !before.wording.isEmpty();
    if (!after.value)
        bound.wording.clear();
    else if (!sameAnswer && reads != wordings.end())
        bound.wording = reads->second;
    return bound;
}

Result<void> Workspace::confirm(const RevisionId& revision, const QStringList& questions,
                                const QString& reason)
{
    return confirm(revision, Confirmation{.questions = questions, .evidence = {}, .tests = {}}, reason);
}

Result<void> Workspace::confirm(const RevisionId& revision, const Confirmation& what, const QString& reason)
{
    const auto of = d->revision(revision);
    if (!of)
        return errorOf(of);
    if (!what.evidence.empty() || !what.tests.empty())
        if (auto given = reasonGiven(reason); !given)
            return given;
    Act act{.revision = numberOf(revision)};
    if (auto done = d->confirmAnswers(act, *of, what.questions); !done)
        return done;
    const size_t answers = act.swaps.size();
    if (auto done = d->vouchFor(act, *of, what, reason.trimmed()); !done)
        return done;
    if (answers == 1 && act.swaps.size() == 1)
        act.question = act.swaps.front().key()[u"question"_s].toString();
    act.says = confirmed(d->catalogue, act.question,
                         {qsizetype(answers), qsizetype(what.evidence.size()), qsizetype(what.tests.size())},
                         reason.trimmed());
    return d->perform(std::move(act));
}

Result<void> Workspace::Private::confirmAnswers(Act& act, const Revision& revision,
                                                const QStringList& questions) const
{
    for (const QString& question : questions) {
        const auto before = readAnswer(database, numberOf(revision.id), question);
        if (!before)
            return errorOf(before);
        const Question* asked = catalogue.question(question);
        if (!*before || !(*before)->value || !asked)
            return failure(Error::Kind::Input, Says::tr("There is no answer to “%1” that could be confirmed.")
                                                   .arg(asked ? told(asked->label) : question));
        Answer after = **before;
        after.confirmed = true;
        after.wording.clear();
        after = bound(question, {}, after);
        append(act.swaps,
               difference({rowOf(revision.id, question, **before)}, {rowOf(revision.id, question, after)}));
    }
    return {};
}

Result<void> Workspace::Private::vouchFor(Act& act, const Revision& revision, const Confirmation& what,
                                          const QString& reason) const
{
    const auto foreign = [](const Text& name) {
        return failure(Error::Kind::Input, Says::tr("%1 belongs to another revision.").arg(told(name)));
    };
    for (const EvidenceId& id : what.evidence) {
        const auto before = evidence(id);
        if (!before)
            return errorOf(before);
        if (before->revision != revision.id)
            return foreign(evidenceName(*before));
        Evidence after = *before;
        after.coverage.reason = reason;
        after.coverage = vouched(after.coverage, after.firmware, revision);
        append(act.swaps, difference(rowsOf(*before), rowsOf(after)));
    }
    for (const TestRecordId& id : what.tests) {
        const auto before = test(id);
        if (!before)
            return errorOf(before);
        if (before->revision != revision.id)
            return foreign(named(catalogue, *before));
        TestRecord after = *before;
        after.coverage.reason = reason;
        after.coverage = vouched(after.coverage, after.firmware, revision);
        append(act.swaps, difference({rowOf(*before)}, {rowOf(after)}));
    }
    return {};
}

Result<Piles> Workspace::piles(const RevisionId& revision) const
{
    const auto now = assessment(revision);
    if (!now)
        return errorOf(now);
    const auto earlier = assessment(now->revision.copiedFrom);
    return pilesOf(catalogueOf(*now), *now, earlier ? &*earlier : nullptr);
}

Result<Piles> Workspace::preview(const Revision& next) const
{
    const auto old = assessment(next.copiedFrom);
    // Nothing of the next is frozen: it is judged by the product, the maker and the dates as they are now.
    const auto source = d->live(next.copiedFrom);
    if (!old || !source)
        return old ? errorOf(source) : errorOf(old);
    return pilesOf(d->catalogue, copyOf(d->catalogue, *source, next), &*old);
}

std::optional<Text> Workspace::words(const QByteArray& digest) const
{
    return readWords(d->database, digest).value_or(std::nullopt);
}

Result<void> Workspace::adopt(const RevisionId& into, const std::vector<EvidenceId>& evidence,
                              const std::vector<TestRecordId>& tests, const QString& reason)
{
    const auto now = assessment(into);
    const auto nextTest = d->next(u"test_record"_s);
    if (!now || !nextTest)
        return now ? errorOf(nextTest) : errorOf(now);
    if (auto given = reasonGiven(reason); !given)
        return given;
    Adoption adoption(*d, *now, reason.trimmed(), *nextTest);
    if (auto taken = adoption.take(evidence, tests); !taken)
        return taken;
    return d->perform(
        {.revision = numberOf(into),
         .says = adopted(named(now->revision), adoption.files(), adoption.tests(), reason.trimmed()),
         .swaps = adoption.swaps()});
}

} // namespace tekigo
