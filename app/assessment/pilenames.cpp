// What the causes and kinds of the three piles are called.
#include "assessment/piles.h"

namespace tekigo {

using namespace Qt::StringLiterals;
using Cause = CarryCause::Kind;
using Kind = CarryItem::Kind;

Text carryCauseName(CarryCause::Kind kind)
{
    switch (kind) {
    case Cause::HardwareChanged:
        return {u"ハードウェアの変更"_s, u"Hardware changed"_s};
    case Cause::FirmwareChanged:
        return {u"ファームウェアの変更"_s, u"Firmware changed"_s};
    case Cause::OpenBefore:
        return {u"前の版から未確認"_s, u"Not confirmed before either"_s};
    case Cause::MadeOnOtherFirmware:
        return {u"別のファームウェアで作成"_s, u"Made on another firmware"_s};
    case Cause::NotMeasured:
        return {u"この版では未計測"_s, u"Not measured for this revision"_s};
    case Cause::QuestionReworded:
        return {u"質問の文面の変更"_s, u"Question text changed"_s};
    case Cause::RequirementReworded:
        return {u"要求事項の文面の変更"_s, u"Requirement text changed"_s};
    case Cause::TextLost:
        return {u"回答時の文面が不明"_s, u"The answered text is not kept"_s};
    case Cause::NewQuestion:
        return {u"前の版に回答がない質問"_s, u"Question not answered before"_s};
    case Cause::NewRequirement:
        return {u"新しい要求事項"_s, u"New requirement"_s};
    }
    return {};
}

QString carryCauseId(CarryCause::Kind kind)
{
    static const QStringList ids{u"hardware-changed"_s,       u"firmware-changed"_s, u"open-before"_s,
                                 u"made-on-other-firmware"_s, u"not-measured"_s,     u"question-reworded"_s,
                                 u"requirement-reworded"_s,   u"text-lost"_s,        u"new-question"_s,
                                 u"new-requirement"_s};
    return ids.value(static_cast<int>(kind));
}

Text carryKindName(CarryItem::Kind kind)
{
    switch (kind) {
    case Kind::Requirement:
        return {u"要求事項"_s, u"Requirement"_s};
    case Kind::Question:
        return {u"質問"_s, u"Question"_s};
    case Kind::Answer:
        return {u"回答"_s, u"Answer"_s};
    case Kind::Evidence:
        return {u"証拠"_s, u"Evidence"_s};
    case Kind::Test:
        return {u"試験記録"_s, u"Test record"_s};
    case Kind::Finding:
        return {u"計測結果"_s, u"Measurement"_s};
    }
    return {};
}

QString carryKindId(CarryItem::Kind kind)
{
    static const QStringList ids{u"requirement"_s, u"question"_s, u"answer"_s,
                                 u"evidence"_s,    u"test"_s,     u"finding"_s};
    return ids.value(static_cast<int>(kind));
}

} // namespace tekigo
