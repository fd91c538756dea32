#include "dossier/approvallist.h"

#include "assessment/approving.h"

namespace tekigo {
namespace {

std::vector<ApprovalSubject> subjects(const Dossier& dossier)
{
    std::vector<ApprovalSubject> all{{}};
    for (const Checklist& checklist : dossier.catalogue.checklists)
        for (const Requirement& requirement : checklist.requirements)
            all.push_back({checklist.id, requirement.id});
    return all;
}

} // namespace

std::vector<Approval> standingApprovals(const Dossier& dossier)
{
    std::vector<Approval> standing;
    if (dossier.assessment.approvals.empty())
        return standing;
    for (const ApprovalSubject& subject : subjects(dossier))
        for (const StepState& step : approvalStanding(dossier.catalogue, dossier.assessment, subject).steps)
            if (step.stands())
                standing.push_back(*step.approval);
    return standing;
}

} // namespace tekigo
