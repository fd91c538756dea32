#include "assessment/names.h"

#include "assessment/phrase.h"

namespace tekigo {

using namespace Qt::StringLiterals;

Text evidenceName(const Evidence& evidence)
{
    return phrase({u"添付 %1「%2」"_s, u"Attachment %1 “%2”"_s},
                  {same(QString::number(evidence.number)), same(evidence.fileName)});
}

Text confidentialityName(Confidentiality confidentiality)
{
    switch (confidentiality) {
    case Confidentiality::Ordinary:
        return {u"通常"_s, u"Ordinary"_s};
    case Confidentiality::Confidential:
        return {u"機密"_s, u"Confidential"_s};
    }
    return {};
}

QString confidentialityId(Confidentiality confidentiality)
{
    return confidentiality == Confidentiality::Confidential ? u"confidential"_s : u"ordinary"_s;
}

Text labelStatusName(LabelStatus status)
{
    switch (status) {
    case LabelStatus::None:
        return {u"なし"_s, u"None"_s};
    case LabelStatus::Valid:
        return {u"有効"_s, u"Valid"_s};
    case LabelStatus::Grace:
        return {u"失効猶予"_s, u"Grace period"_s};
    case LabelStatus::Expired:
        return {u"失効"_s, u"Expired"_s};
    case LabelStatus::Revoked:
        return {u"取消し"_s, u"Revoked"_s};
    }
    return {};
}

QString labelStatusId(LabelStatus status)
{
    switch (status) {
    case LabelStatus::None:
        return u"none"_s;
    case LabelStatus::Valid:
        return u"valid"_s;
    case LabelStatus::Grace:
        return u"grace"_s;
    case LabelStatus::Expired:
        return u"expired"_s;
    case LabelStatus::Revoked:
        return u"revoked"_s;
    }
    return {};
}

std::vector<LabelStatus> labelStatuses()
{
    return {LabelStatus::None, LabelStatus::Valid, LabelStatus::Grace, LabelStatus::Expired,
            LabelStatus::Revoked};
}

Text testOutcomeName(TestRecord::Outcome outcome)
{
    return outcome == TestRecord::Outcome::Pass ? Text{u"合格"_s, u"Pass"_s} : Text{u"不合格"_s, u"Fail"_s};
}

QString testOutcomeId(TestRecord::Outcome outcome)
{
    return outcome == TestRecord::Outcome::Pass ? u"pass"_s : u"fail"_s;
}

} // namespace tekigo
