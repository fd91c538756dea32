// What keeps an approval from being given.
#include "assessment/approving.h"
#include "assessment/phrase.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

using Step = Approval::Step;
using Field = ApprovalRefusal::Field;

/// The newest of the acts that `approval` comes after: the steps before it, and a 差戻し that it answers.
const Approval* lastBefore(const Approval& approval, const ApprovalStanding& standing)
{
    const Approval* last = nullptr;
    const auto consider = [&last](const std::optional<Approval>& one) {
        if (one && (!last || one->date >= last->date))
            last = &*one;
    };
    for (const StepState& step : standing.steps) {
        if (step.stands() && (approval.step == Step::SentBack || step.step < approval.step))
            consider(step.approval);
        if (step.kind == StepState::Kind::SentBack)
            consider(step.sentBack);
    }
    return last;
}

std::optional<ApprovalRefusal> refusedDate(const Approval& approval, const ApprovalStanding& standing, QDate today)
{
    if (!approval.date.isValid())
        return ApprovalRefusal{Field::Date, {u"日付がありません。"_s, u"There is no date."_s}};
    if (approval.date > today)
        return ApprovalRefusal{
            Field::Date,
            phrase({u"日付 %1 は今日（%2）より後です。実際に行った日を記入してください。"_s,
                    u"The date %1 is later than today (%2). Give the day on which it was done."_s},
                   {same(approval.date.toString(Qt::ISODate)), same(today.toString(Qt::ISODate))})};
    const Approval* before = lastBefore(approval, standing);
    if (before && approval.date < before->date)
        return ApprovalRefusal{
            Field::Date,
            phrase({u"日付 %1 は、先に行われた「%2」の日付（%3）より前です。%3 以後の日付を記入してください。"_s,
                    u"The date %1 is earlier than that of “%2”, which came before (%3). Give %3 or a later day."_s},
                   {same(approval.date.toString(Qt::ISODate)), stepName(before->step),
                    same(before->date.toString(Qt::ISODate))})};
    return std::nullopt;
}

std::optional<ApprovalRefusal> refusedSendingBack(const Approval& approval, const ApprovalStanding& standing)
{
    if (approval.comment.trimmed().isEmpty())
        return ApprovalRefusal{Field::Comment, {u"差戻しには理由が必要です。"_s, u"Sending back needs a reason."_s}};
    if (!standing.last())
        return ApprovalRefusal{Field::Step, {u"差し戻す作成・確認・承認がありません。"_s,
                                             u"No step stands that could be sent back."_s}};
    return std::nullopt;
}

std::optional<ApprovalRefusal> refusedStep(const Approval& approval, const ApprovalStanding& standing)
{
    const StepState& own = standing.of(approval.step);
    if (own.stands())
        return ApprovalRefusal{
            Field::Step,
            phrase({u"%1は済んでいます（%2、%3）。やり直す場合は、先に差し戻してください。"_s,
                    u"“%1” was done already (%2, %3). Send it back first to do it again."_s},
                   {stepName(approval.step), same(own.approval->name), same(own.approval->date.toString(Qt::ISODate))})};
    if (approval.step != Step::Prepared && !standing.of(Step(int(approval.step) - 1)).stands())
        return ApprovalRefusal{Field::Step,
                               phrase({u"%1には、その前の%2が必要です。"_s, u"“%1” needs “%2” before it."_s},
                                      {stepName(approval.step), stepName(Step(int(approval.step) - 1))})};
    return std::nullopt;
}

} // namespace

std::optional<ApprovalRefusal> refusalOf(const Approval& approval, const ApprovalStanding& standing, QDate today)
{
    if (approval.name.trimmed().isEmpty())
        return ApprovalRefusal{Field::Name, {u"氏名がありません。だれが行ったかを記入してください。"_s,
                                             u"There is no name. Say who does it."_s}};
    const auto step = approval.step == Step::SentBack ? refusedSendingBack(approval, standing)
                                                      : refusedStep(approval, standing);
    return step ? step : refusedDate(approval, standing, today);
}

} // namespace tekigo
