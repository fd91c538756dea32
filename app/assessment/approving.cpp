#include "assessment/approving.h"

#include "assessment/wording.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

using Step = Approval::Step;

/// A step given anew begins afresh: what followed it was given to something else.
void give(ApprovalStanding& standing, const Approval& approval)
{
    for (size_t i = size_t(approval.step); i < standing.steps.size(); ++i)
        standing.steps.at(i) = {.step = Step(i), .kind = StepState::Kind::Open, .approval = {}, .sentBack = {}};
    StepState& given = standing.steps.at(size_t(approval.step));
    given.kind = StepState::Kind::Given;
    given.approval = approval;
}

void sendBack(ApprovalStanding& standing, const Approval& approval)
{
    for (StepState& step : standing.steps)
        if (step.kind == StepState::Kind::Given) {
            step.kind = StepState::Kind::SentBack;
            step.sentBack = approval;
        }
}

/// What stands is what was given to this very content, on a step before it that stands too.
void withdrawChanged(ApprovalStanding& standing, const QByteArray& content)
{
    bool before = true;
    for (StepState& step : standing.steps) {
        if (step.kind == StepState::Kind::Given && (!before || step.approval->of != content))
            step.kind = StepState::Kind::Withdrawn;
        before = step.stands();
    }
}

QByteArray contentOf(const Catalogue& catalogue, const Assessment& assessment, const ApprovalSubject& subject)
{
    if (assessment.baseline)
        if (const auto kept = assessment.baseline->contents.find(contentKey(subject));
            kept != assessment.baseline->contents.end())
            return kept->second;
    return approvedContent(catalogue, assessment, subject);
}

} // namespace

QString contentKey(const ApprovalSubject& subject)
{
    return subject.isWhole() ? QString() : requirementKey(subject.checklist, subject.requirement);
}

std::map<QString, QByteArray> approvedContents(const Catalogue& catalogue, const Assessment& assessment)
{
    std::map<QString, QByteArray> contents;
    for (const Approval& approval : assessment.approvals)
        if (const ApprovalSubject subject = subjectOf(approval); !contents.contains(contentKey(subject)))
            contents[contentKey(subject)] = approvedContent(catalogue, assessment, subject);
    return contents;
}

ApprovalSubject subjectOf(const Approval& approval)
{
    return {approval.checklist, approval.requirement};
}

ApprovalStanding approvalStanding(const std::vector<Approval>& approvals, const ApprovalSubject& subject,
                                  const QByteArray& content)
{
    ApprovalStanding standing;
    for (const Step step : approvalSteps())
        standing.steps.at(size_t(step)).step = step;
    for (const Approval& approval : approvals) {
        if (subjectOf(approval) != subject)
            continue;
        if (approval.step == Step::SentBack)
            sendBack(standing, approval);
        else
            give(standing, approval);
    }
    withdrawChanged(standing, content);
    return standing;
}

ApprovalStanding approvalStanding(const Catalogue& catalogue, const Assessment& assessment,
                                  const ApprovalSubject& subject)
{
    const bool any = std::ranges::any_of(
        assessment.approvals, [&](const Approval& approval) { return subjectOf(approval) == subject; });
    // Nothing to compare with: spare the judging.
    return approvalStanding(assessment.approvals, subject,
                            any ? contentOf(catalogue, assessment, subject) : QByteArray());
}

std::optional<Step> ApprovalStanding::next() const
{
    const auto open = std::ranges::find_if(steps, [](const StepState& step) { return !step.stands(); });
    return open == steps.end() ? std::nullopt : std::optional(open->step);
}

std::optional<Step> ApprovalStanding::last() const
{
    std::optional<Step> last;
    for (const StepState& step : steps)
        if (step.stands())
            last = step.step;
    return last;
}

QString ApprovalStanding::samePerson() const
{
    for (size_t i = 0; i < steps.size(); ++i)
        for (size_t later = i + 1; later < steps.size(); ++later)
            if (steps.at(i).stands() && steps.at(later).stands() &&
                steps.at(i).approval->name == steps.at(later).approval->name)
                return steps.at(i).approval->name;
    return {};
}

std::array<Step, 3> approvalSteps()
{
    return {Step::Prepared, Step::Reviewed, Step::Approved};
}

std::optional<Step> stepNamed(const QString& id)
{
    for (const Step step : {Step::Prepared, Step::Reviewed, Step::Approved, Step::SentBack})
        if (stepId(step) == id)
            return step;
    return std::nullopt;
}

QStringList stepIds()
{
    return {stepId(Step::Prepared), stepId(Step::Reviewed), stepId(Step::Approved), stepId(Step::SentBack)};
}

Text stepName(Step step)
{
    switch (step) {
    case Step::Prepared:
        return {u"作成"_s, u"Prepared"_s};
    case Step::Reviewed:
        return {u"確認"_s, u"Reviewed"_s};
    case Step::Approved:
        return {u"承認"_s, u"Approved"_s};
    case Step::SentBack:
        return {u"差戻し"_s, u"Sent back"_s};
    }
    return {};
}

QString stepId(Step step)
{
    switch (step) {
    case Step::Prepared:
        return u"prepared"_s;
    case Step::Reviewed:
        return u"reviewed"_s;
    case Step::Approved:
        return u"approved"_s;
    case Step::SentBack:
        return u"sent-back"_s;
    }
    return {};
}

Text stepStateName(StepState::Kind kind)
{
    switch (kind) {
    case StepState::Kind::Open:
        return {u"未了"_s, u"Open"_s};
    case StepState::Kind::Given:
        return {u"済み"_s, u"Done"_s};
    case StepState::Kind::Withdrawn:
        return {u"変更により無効"_s, u"Withdrawn"_s};
    case StepState::Kind::SentBack:
        return {u"差戻し"_s, u"Sent back"_s};
    }
    return {};
}

QString stepStateId(StepState::Kind kind)
{
    switch (kind) {
    case StepState::Kind::Open:
        return u"open"_s;
    case StepState::Kind::Given:
        return u"given"_s;
    case StepState::Kind::Withdrawn:
        return u"withdrawn"_s;
    case StepState::Kind::SentBack:
        return u"sent-back"_s;
    }
    return {};
}

} // namespace tekigo
