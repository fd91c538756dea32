// The acts on approvals and submissions, and what keeps a submitted revision as it is.
#include "assessment/approving.h"
#include "storage/documents.h"
#include "storage/filestore.h"
#include "storage/rowowner.h"
#include "workspace/approvalwords.h"
#include "workspace/state.h"
#include "workspace/told.h"
#include "workspace/wording.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// A submitted revision whose predecessor is removed stays what it was: the baseline keeps which one that was.
bool forgetsFormer(const RowSwap& swap)
{
    if (swap.table != u"revision"_s || swap.before.isEmpty() || swap.after.isEmpty())
        return false;
    QJsonObject otherwise = swap.before;
    otherwise[u"copied_from"_s] = swap.after[u"copied_from"_s];
    return otherwise == swap.after;
}

std::unexpected<Error> frozen(const Revision& revision, const QDateTime& at)
{
    return failure(Error::Kind::Input,
                   Says::tr("The revision “%1” was submitted on %2 and is kept as it was. Make the next revision from "
                            "it, or take back the submission.")
                       .arg(revision.label, at.toLocalTime().date().toString(Qt::ISODate)));
}

} // namespace

Result<void> Workspace::Private::acceptFrozen(const RowSwaps& swaps) const
{
    for (const RowSwap& swap : swaps) {
        // Only submit() and takeBackSubmission() make or take away a baseline; a removal that would is refused for
        // the revision's own row.
        if (swap.table == u"baseline"_s || forgetsFormer(swap))
            continue;
        const auto number = revisionOf(database, swaps, swap);
        if (!number)
            return errorOf(number);
        const auto baseline = readBaselineOf(database, *number);
        if (!baseline)
            return errorOf(baseline);
        if (!*baseline)
            continue;
        const auto of = revision(revisionId(*number));
        return of ? frozen(*of, (*baseline)->at) : errorOf(of);
    }
    return {};
}

/// One step back from a submission would open it without a reason, or submit again what was taken back; and steps
/// before it would change what was submitted.
Result<void> Workspace::Private::performForGood(Act act)
{
    auto done = perform(std::move(act));
    if (done)
        journal.forget();
    return done;
}

std::optional<Baseline> Workspace::baseline(const RevisionId& revision) const
{
    return readBaselineOf(d->database, numberOf(revision)).value_or(std::nullopt);
}

bool Workspace::mayEdit(const RevisionId& revision) const
{
    const auto baseline = readBaselineOf(d->database, numberOf(revision));
    return !d->readOnly && baseline && !*baseline;
}

QString Workspace::author() const
{
    return d->author;
}

Result<ApprovalId> Workspace::approve(Approval approval)
{
    const auto all = assessment(approval.revision);
    if (!all)
        return errorOf(all);
    if (all->baseline)
        return frozen(all->revision, all->baseline->at);
    const ApprovalSubject subject = subjectOf(approval);
    if (subject != ApprovalSubject() && !d->catalogue.requirement(subject.checklist, subject.requirement)) {
        const Checklist* checklist = d->catalogue.checklist(subject.checklist);
        return failure(Error::Kind::Input,
                       Says::tr("%1 has no requirement %2.")
                           .arg(checklist ? told(checklist->shortTitle) : subject.checklist, subject.requirement));
    }
    approval.name = approval.name.simplified();
    approval.comment = approval.comment.trimmed();
    if (const auto refusal = refusalOf(approval, approvalStanding(d->catalogue, *all, subject), today()))
        return failure(Error::Kind::Input, told(refusal->why));
    const auto number = d->next(u"approval"_s);
    if (!number)
        return errorOf(number);
    approval.id = approvalId(*number);
    approval.of = approvedContent(d->catalogue, *all, subject);
    approval.rests = approvalRests(d->catalogue, *all, subject);
    if (auto done = d->perform({.revision = numberOf(approval.revision),
                                .says = approved(named(all->revision), approval),
                                .swaps = difference({}, {rowOf(approval)})});
        !done)
        return errorOf(done);
    return approval.id;
}

Result<void> Workspace::Private::keepVerdicts(const Assessment& assessment, Baseline& baseline) const
{
    if (readOnly || documents.empty())
        return {};
    baseline.documents = documents;
    baseline.verdicts = writtenStandings(standingsOf(judge(catalogue, assessment)));
    return database.transaction([this] { return keepDocuments(database, catalogue.documents); });
}

Result<void> Workspace::submit(Baseline baseline)
{
    const auto all = assessment(baseline.revision);
    if (!all)
        return errorOf(all);
    if (all->baseline)
        return frozen(all->revision, all->baseline->at);
    if (!isStored(d->folder, {baseline.dossier, baseline.dossierSize}))
        return failure(Error::Kind::Input,
                       Says::tr("The exported dossier is not in the evidence store yet. Take the file first."));
    const auto before = former(*all);
    if (baseline.changed != all->changed || baseline.formerChanged != (before ? before->changed : QDateTime()))
        return failure(Error::Kind::Input, Says::tr("The revision “%1”, or the one that it was copied from, has "
                                                    "changed since its dossier was exported. Export it again to "
                                                    "submit it.")
                                               .arg(all->revision.label));
    // The dossier that was exported to be submitted names its day.
    if (!baseline.at.isValid())
        baseline.at = d->now();
    baseline.by = d->author;
    baseline.maker = all->maker;
    baseline.product = all->product;
    baseline.effective = all->effective;
    baseline.former = all->revision.copiedFrom;
    baseline.contents = approvedContents(d->catalogue, *all);
    if (auto kept = d->keepVerdicts(*all, baseline); !kept)
        return kept;
    return d->performForGood({.revision = numberOf(baseline.revision),
                              .says = submitted(named(all->revision), baseline),
                              .swaps = difference({}, {rowOf(baseline)})});
}

Result<void> Workspace::takeBackSubmission(const RevisionId& id, const QString& reason)
{
    const auto revision = d->revision(id);
    if (!revision)
        return errorOf(revision);
    const auto baseline = readBaselineOf(d->database, numberOf(id));
    if (!baseline)
        return errorOf(baseline);
    if (!*baseline)
        return failure(Error::Kind::Input, Says::tr("The revision “%1” was not submitted.").arg(revision->label));
    if (reason.trimmed().isEmpty())
        return failure(Error::Kind::Input, Says::tr("Taking back a submission needs a reason."));
    return d->performForGood({.revision = numberOf(id),
                              .says = submissionTakenBack(named(*revision), reason.trimmed()),
                              .swaps = difference({rowOf(**baseline)}, {})});
}

} // namespace tekigo
