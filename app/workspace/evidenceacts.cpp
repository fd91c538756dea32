// The acts on evidence.
#include "storage/filestore.h"
#include "workspace/state.h"
#include "workspace/told.h"
#include "workspace/wording.h"

#include <QFileInfo>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

Result<void> known(const Catalogue& catalogue, const EvidenceLink& link)
{
    const Checklist* checklist = catalogue.checklist(link.checklist);
    if (!checklist)
        return failure(Error::Kind::Input,
                       Says::tr("There is no checklist “%1” to attach evidence to.").arg(link.checklist));
    if (link.requirement != u"scope"_s && !checklist->requirement(link.requirement))
        return failure(Error::Kind::Input,
                       Says::tr("%1 has no requirement %2.").arg(told(checklist->shortTitle), link.requirement));
    return {};
}

bool isSound(const Locator& locator)
{
    const bool pages = locator.firstPage > 0 ? locator.lastPage == 0 || locator.lastPage >= locator.firstPage
                                             : locator.firstPage == 0 && locator.lastPage == 0;
    return pages;
}

/// Links that were there before may name what this catalogue no longer has.
Result<void> acceptable(const Catalogue& catalogue, const std::vector<EvidenceLink>& links,
                        const std::vector<EvidenceLink>& before)
{
    for (const EvidenceLink& link : links) {
        if (std::ranges::find(before, link) != before.end())
            continue;
        if (auto there = known(catalogue, link); !there)
            return there;
        if (!isSound(link.locator))
            return failure(Error::Kind::Input, Says::tr("Pages %1 to %2 are no range of pages.")
                                                   .arg(link.locator.firstPage)
                                                   .arg(link.locator.lastPage));
    }
    return {};
}

} // namespace

Result<EvidenceId> Workspace::addEvidence(Evidence evidence)
{
    auto added = addEvidence(std::vector{std::move(evidence)});
    if (!added)
        return errorOf(added);
    return added->front();
}

Result<void> Workspace::Private::acceptNew(const Evidence& evidence) const
{
    if (!isStored(folder, evidence.file))
        return failure(
            Error::Kind::Input,
            Says::tr("%1 is not in the evidence store yet. Take the file first.").arg(evidence.fileName));
    return acceptable(catalogue, evidence.links, {});
}

Result<void> Workspace::Private::number(std::vector<Evidence>& evidence) const
{
    const auto first = next(u"evidence"_s);
    if (!first)
        return errorOf(first);
    std::map<RevisionId, int> numbers;
    qint64 id = *first;
    for (Evidence& one : evidence) {
        const auto of = revision(one.revision);
        const auto number = of ? nextEvidenceNumber(*of) : Result<int>(errorOf(of));
        if (!number)
            return errorOf(number);
        one.number = numbers.try_emplace(one.revision, *number).first->second++;
        one.id = evidenceId(id++);
        one.coverage = vouched(one.coverage, one.firmware, *of);
        one.fileName = QFileInfo(one.fileName).fileName();
    }
    return {};
}

Result<std::vector<EvidenceId>> Workspace::addEvidence(std::vector<Evidence> evidence)
{
    if (auto numbered = d->number(evidence); !numbered)
        return errorOf(numbered);
    std::vector<EvidenceId> ids;
    std::vector<TableRow> rows;
    std::set<RevisionId> revisions;
    for (const Evidence& one : evidence) {
        if (auto good = d->acceptNew(one); !good)
            return errorOf(good);
        ids.push_back(one.id);
        revisions.insert(one.revision);
        std::ranges::move(rowsOf(one), std::back_inserter(rows));
    }
    if (evidence.empty())
        return ids;
    const Text says = ids.size() == 1 ? added(named(evidence.front())) : evidenceAdded(qsizetype(ids.size()));
    const qint64 revision = revisions.size() == 1 ? numberOf(*revisions.begin()) : 0;
    if (auto done = d->perform({.revision = revision, .says = says, .swaps = difference({}, rows)}); !done)
        return errorOf(done);
    d->checkAgain(evidence);
    return ids;
}

/// A file that was damaged or missing and has been taken again is whole again; it is read to be sure.
void Workspace::Private::checkAgain(const std::vector<Evidence>& evidence) const
{
    NoProgress unwatched;
    std::set<QByteArray> whole;
    for (const Evidence& one : evidence)
        if ((damaged.contains(one.file.sha256) || (missing && missing->contains(one.file.sha256))) &&
            verifyStored(folder, one.file, unwatched))
            whole.insert(one.file.sha256);
    if (!whole.empty())
        workspace->reportDamage(whole, {});
}

Result<void> Workspace::setEvidence(const Evidence& evidence)
{
    const auto before = d->evidence(evidence.id);
    if (!before)
        return errorOf(before);
    if (auto good = acceptable(d->catalogue, evidence.links, before->links); !good)
        return good;
    Evidence after = evidence;
    after.revision = before->revision;
    after.number = before->number;
    after.file = before->file;
    const auto revision = d->revision(before->revision);
    if (!revision)
        return errorOf(revision);
    after.coverage = d->vouched(after.coverage, after.firmware, *revision);
    const auto swaps = difference(rowsOf(*before), rowsOf(after));
    const auto own = std::ranges::find(swaps, u"evidence"_s, &RowSwap::table);
    return d->perform({.revision = numberOf(before->revision),
                       .says = own == swaps.end() ? linksChanged(named(*before))
                                                  : tekigo::changed(d->catalogue, named(*before), *own),
                       .swaps = swaps});
}

Result<void> Workspace::removeEvidence(const EvidenceId& id)
{
    const auto evidence = d->evidence(id);
    if (!evidence)
        return errorOf(evidence);
    const qint64 revision = numberOf(evidence->revision);
    const auto tests = readTestsOf(d->database, revision);
    const auto findings = readFindingsOf(d->database, revision);
    if (!tests || !findings)
        return tests ? errorOf(findings) : errorOf(tests);
    std::vector<TableRow> before = rowsOf(*evidence);
    std::vector<TableRow> after;
    for (TestRecord record : *tests) {
        before.push_back(rowOf(record));
        std::erase(record.evidence, id);
        after.push_back(rowOf(record));
    }
    // A finding without the file that it was found in proves nothing.
    for (const Finding& finding : *findings)
        if (std::ranges::find(finding.evidence, id) != finding.evidence.end())
            before.push_back(rowOf(finding));
    return d->perform(
        {.revision = revision, .says = removed(named(*evidence)), .swaps = difference(before, after)});
}

} // namespace tekigo
