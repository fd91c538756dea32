#include "workspace/approvalwords.h"

#include "assessment/approving.h"
#include "assessment/phrase.h"
#include "workspace/fieldwords.h"

namespace tekigo {

using namespace Qt::StringLiterals;

Text approved(const Text& revision, const Approval& approval)
{
    const Text what = approval.requirement.isEmpty()
                          ? revision
                          : phrase({u"%1の %2"_s, u"%1, %2"_s}, {revision, same(approval.requirement)});
    const Text says =
        phrase({u"%1: %2（%3、%4）"_s, u"%1: %2 (%3, %4)"_s},
               {what, stepName(approval.step), same(shortened(approval.name)),
                same(approval.date.toString(Qt::ISODate))});
    if (approval.comment.isEmpty())
        return says;
    return approval.step == Approval::Step::SentBack
               ? phrase({u"%1。理由: %2"_s, u"%1. Reason: %2"_s}, {says, same(shortened(approval.comment))})
               : phrase({u"%1。コメント: %2"_s, u"%1. Comment: %2"_s}, {says, same(shortened(approval.comment))});
}

Text submitted(const Text& revision, const Baseline& baseline)
{
    return phrase({u"%1を提出として確定（資料番号 %2）"_s, u"%1 fixed as submitted (dossier %2)"_s},
                  {revision, same(baseline.dossierNumber)});
}

Text submissionTakenBack(const Text& revision, const QString& reason)
{
    return phrase({u"%1の提出を取消し。理由: %2"_s, u"Submission of %1 taken back. Reason: %2"_s},
                  {revision, same(shortened(reason))});
}

} // namespace tekigo
