// The acts on revisions: a new one, one copied from another, its facts, its end.
#include "assessment/carryover.h"
#include "workspace/state.h"
#include "workspace/wording.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// What a copied revision starts with: the earlier one's files, numbers kept, and test records that name
/// them.
struct Copy
{
    const Assessment& old;
    const Revision& next;
    qint64 nextEvidence = 1;
    qint64 nextTest = 1;
    qint64 nextFinding = 1;
    std::map<EvidenceId, EvidenceId> ids = {}; ///< old to new

    [[nodiscard]] std::vector<TableRow> evidence()
    {
        std::vector<TableRow> rows;
        for (Evidence one : old.evidence) {
            const EvidenceId was = one.id;
            one.id = evidenceId(nextEvidence++);
            one.revision = next.id;
            one.coverage = carryOver(one.coverage, old.revision, next);
            ids[was] = one.id;
            std::ranges::move(rowsOf(one), std::back_inserter(rows));
        }
        return rows;
    }

    [[nodiscard]] std::vector<TableRow> tests()
    {
        std::vector<TableRow> rows;
        for (TestRecord record : old.tests) {
            record.id = testRecordId(nextTest++);
            record.revision = next.id;
            record.coverage = carryOver(record.coverage, old.revision, next);
            std::ranges::transform(record.evidence, record.evidence.begin(),
                                   [this](const EvidenceId& id) { return ids.at(id); });
            rows.push_back(rowOf(record));
        }
        return rows;
    }

    [[nodiscard]] std::vector<TableRow> findings()
    {
        std::vector<TableRow> rows;
        if (!measurementsHold(old.revision, next))
            return rows;
        for (Finding finding : old.findings) {
            finding.id = findingId(nextFinding++);
            finding.revision = next.id;
            std::ranges::transform(finding.evidence, finding.evidence.begin(),
                                   [this](const EvidenceId& id) { return ids.at(id); });
            rows.push_back(rowOf(finding));
        }
        return rows;
    }
};

void append(std::vector<TableRow>& rows, std::vector<TableRow> more)
{
    std::ranges::move(more, std::back_inserter(rows));
}

} // namespace

Result<RevisionId> Workspace::addRevision(Revision revision)
{
    if (const auto product = d->product(revision.product); !product)
        return errorOf(product);
    const auto number = d->next(u"revision"_s);
    if (!number)
        return errorOf(number);
    revision.id = revisionId(*number);
    if (revision.targets.isEmpty())
        revision.targets = defaultTargets();
    auto act =
        revision.copiedFrom.isEmpty()
            ? Result<Act>(Act{.says = added(named(revision)), .swaps = difference({}, {rowOf(revision)})})
            : d->copying(revision);
    if (!act)
        return errorOf(act);
    act->revision = *number;
    if (auto done = d->perform(std::move(*act)); !done)
        return errorOf(done);
    return revision.id;
}

Result<Act> Workspace::Private::copying(const Revision& revision) const
{
    const auto old = workspace->assessment(revision.copiedFrom);
    const auto nextEvidence = next(u"evidence"_s);
    const auto nextTest = next(u"test_record"_s);
    const auto nextFinding = next(u"finding"_s);
    if (!old)
        return errorOf(old);
    // What another product's files prove here is for somebody to say, file by file.
    if (old->revision.product != revision.product)
        return failure(Error::Kind::Input,
                       Says::tr("%1 is a revision of another product and cannot be copied. Start without a copy, "
                                "then adopt its files and tests by Carry-over, which asks why they are the "
                                "same.")
                           .arg(old->revision.id.text));
    for (const auto* number : {&nextEvidence, &nextTest, &nextFinding})
        if (!*number)
            return errorOf(*number);
    Copy copy{.old = *old,
              .next = revision,
              .nextEvidence = *nextEvidence,
              .nextTest = *nextTest,
              .nextFinding = *nextFinding};
    std::vector<TableRow> rows = {rowOf(revision)};
    auto answers = carryOver(catalogue, *old, revision);
    const Moves moves = old->baseline && !readOnly ? movesSince(old->wordings) : Moves();
    if (auto done = moves.empty() ? Result<void>() : renumber(answers, moves, old->wordings); !done)
        return errorOf(done);
    for (const auto& [question, answer] : answers)
        rows.push_back(rowOf(revision.id, question, answer));
    append(rows, copy.evidence());
    append(rows, copy.tests());
    append(rows, copy.findings());
    return Act{.says = copied(named(revision), named(old->revision)), .swaps = difference({}, rows)};
}

Result<void> Workspace::setRevision(const Revision& revision)
{
    const auto before = d->revision(revision.id);
    if (!before)
        return errorOf(before);
    Revision after = revision;
    after.product = before->product;
    after.copiedFrom = before->copiedFrom;
    auto swaps = difference({rowOf(*before)}, {rowOf(after)});
    if (swaps.empty())
        return {};
    return d->perform({.revision = numberOf(revision.id),
                       .says = tekigo::changed(d->catalogue, named(*before), swaps.front()),
                       .swaps = swaps});
}

Result<void> Workspace::removeRevision(const RevisionId& id)
{
    const auto revision = d->revision(id);
    if (!revision)
        return errorOf(revision);
    const auto swaps = d->removal({*revision});
    if (!swaps)
        return errorOf(swaps);
    return d->perform({.revision = numberOf(id), .says = removed(named(*revision)), .swaps = *swaps});
}

} // namespace tekigo
