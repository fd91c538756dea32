#include "assessment/carryover.h"

namespace tekigo {
namespace {

bool stillTrue(const Question& question, const Revision& old, const Revision& next)
{
    switch (question.boundTo) {
    case BoundTo::Hardware:
        return old.hardware == next.hardware;
    case BoundTo::Firmware:
        return old.firmware == next.firmware;
    case BoundTo::Documents:
    case BoundTo::Organisation:
        return true;
    }
    return false;
}

} // namespace

std::map<QString, Answer> carryOver(const Catalogue& catalogue, const Assessment& old, const Revision& next)
{
    std::map<QString, Answer> carried = old.answers;
    for (auto& [id, answer] : carried) {
        const Question* question = catalogue.question(id);
        answer.confirmed = answer.confirmed && question && stillTrue(*question, old.revision, next);
    }
    return carried;
}

Coverage carryOver(const Coverage& coverage, const Revision& old, const Revision& next)
{
    if (old.firmware.trimmed() == next.firmware.trimmed())
        return coverage;
    Coverage carried = coverage;
    carried.reason.clear();
    return carried;
}

bool measurementsHold(const Revision& old, const Revision& next)
{
    return !next.firmware.trimmed().isEmpty() && old.firmware == next.firmware && old.hardware == next.hardware;
}

Assessment copyOf(const Catalogue& catalogue, const Assessment& old, const Revision& next)
{
    Assessment copy = old;
    copy.revision = next;
    copy.answers = carryOver(catalogue, old, next);
    for (Evidence& one : copy.evidence)
        one.coverage = carryOver(one.coverage, old.revision, next);
    for (TestRecord& record : copy.tests)
        record.coverage = carryOver(record.coverage, old.revision, next);
    if (!measurementsHold(old.revision, next))
        copy.findings.clear();
    copy.approvals.clear();
    copy.baseline.reset();
    return copy;
}

} // namespace tekigo
