#include "dossier/words.h"

#include "assessment/basis.h"

using namespace Qt::StringLiterals;

namespace tekigo::words {

Text documentTitle()
{
    return {u"適合性確認資料"_s, u"Conformity self-assessment dossier"_s};
}

Text selfAssessment()
{
    return {u"本資料は自己評価の記録であり、認証又は適合ラベルの付与を示すものではありません。"_s,
            u"A record of self-assessment. It does not show that a certification or label was granted."_s};
}

Text draft()
{
    return {u"下書き"_s, u"DRAFT"_s};
}

Text unanswered()
{
    return {u"未回答"_s, u"Unanswered"_s};
}

Text notGiven()
{
    return {u"未記入"_s, u"Not given"_s};
}

Text none()
{
    return {u"なし"_s, u"None"_s};
}

Text yes()
{
    return {u"はい"_s, u"Yes"_s};
}

Text no()
{
    return {u"いいえ"_s, u"No"_s};
}

Text noEvidence()
{
    return {u"証拠なし"_s, u"No evidence"_s};
}

Text noInstrument()
{
    return {u"測定器不使用"_s, u"No measuring instrument used"_s};
}

Text checklistEdition(const QString& version)
{
    return {u"チェックリスト %1版"_s.arg(version), u"checklist edition %1"_s.arg(version)};
}

Text evidence(int number)
{
    return {u"添付 %1"_s.arg(number), u"Attachment %1"_s.arg(number)};
}

Text withheld()
{
    return {u"■ 非公開"_s, u"■ Withheld"_s};
}

Text edition(int number)
{
    return {u"第%1回"_s.arg(number), u"No. %1"_s.arg(number)};
}

Text standing(Standing standing)
{
    switch (standing) {
    case Standing::Mandatory:
        return {u"法令による義務（施行中）"_s, u"Mandatory by law, in force"_s};
    case Standing::MandatoryOnceInForce:
        return {u"法令の改正案（施行後に義務）"_s, u"Amendment of the law, mandatory once in force"_s};
    case Standing::Voluntary:
        return {u"任意の制度"_s, u"Voluntary scheme"_s};
    case Standing::Export:
        return {u"輸出先の法令"_s, u"Law of an export market"_s};
    case Standing::Advice:
        return {u"参考（適合の判定に用いない）"_s, u"Advice only, no part of a conformity verdict"_s};
    }
    return {};
}

Text mark(Mark mark)
{
    switch (mark) {
    case Mark::Verified:
    case Mark::VerifiedSecondary:
        return {};
    case Mark::Inferred:
        return {u"解釈"_s, u"Interpretation"_s};
    case Mark::Recalled:
        return {u"要確認"_s, u"To be confirmed"_s};
    }
    return {};
}

Text markName(Mark mark)
{
    switch (mark) {
    case Mark::Verified:
        return {u"一次資料"_s, u"Primary source"_s};
    case Mark::VerifiedSecondary:
        return {u"二次資料"_s, u"Secondary source"_s};
    case Mark::Inferred:
    case Mark::Recalled:
        return words::mark(mark);
    }
    return {};
}

Text markMeaning(Mark mark)
{
    switch (mark) {
    case Mark::Verified:
        return {u"典拠とした一次資料で確かめた記述です。"_s, u"Verified in the primary source that is named."_s};
    case Mark::VerifiedSecondary:
        return {u"二次資料で確かめた記述です。典拠を併記します。"_s,
                u"Verified in a secondary source, which is named beside it."_s};
    case Mark::Inferred:
        return {u"確かめた記述から導いた解釈です。公的な見解ではありません。"_s,
                u"Derived from verified text. It is not an official view."_s};
    case Mark::Recalled:
        return {u"典拠を確かめていない記述です。公式文書で確認する必要があります。"_s,
                u"No source has been checked. It must be confirmed against the official document."_s};
    }
    return {};
}

Text verdictMeaning(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Conforms:
        return {u"要求事項を満たし、必要な証拠と試験記録がそろっている。"_s,
                u"The requirement is met, and the evidence and test records it needs are complete."_s};
    case Verdict::Unverified:
        return {
            u"回答は要求事項を満たすが、証拠又は試験記録が足りないか、対象ファームウェアのものでない。"_s,
            u"The answers meet the requirement, but evidence or test records are missing or of another firmware."_s};
    case Verdict::Unanswered:
        return {u"回答が足りず、判定できない。"_s, u"Answers are missing, so nothing can be decided."_s};
    case Verdict::Fails:
        return {u"要求事項を満たさない、又は最新の試験が不合格である。"_s,
                u"The requirement is not met, or its newest test failed."_s};
    case Verdict::NotApplicable:
        return {u"要求事項が定める条件により、この製品には適用されない。"_s,
                u"By the requirement's own condition it does not apply to this product."_s};
    }
    return {};
}

Text shortfall(Shortfall::Kind kind)
{
    switch (kind) {
    case Shortfall::Kind::EvidenceMissing:
        return {u"証拠の不足"_s, u"Evidence missing"_s};
    case Shortfall::Kind::EvidenceOtherModel:
        return {u"一部の型番の証拠のみ"_s, u"Evidence for some models only"_s};
    case Shortfall::Kind::EvidenceOtherFirmware:
        return {u"別のファームウェアの証拠"_s, u"Evidence of another firmware"_s};
    case Shortfall::Kind::EvidenceDamaged:
        return {u"証拠ファイルの不一致"_s, u"Evidence file does not match"_s};
    case Shortfall::Kind::TestMissing:
        return {u"試験記録の不足"_s, u"Test record missing"_s};
    case Shortfall::Kind::TestOtherModel:
        return {u"一部の型番の試験のみ"_s, u"Test of some models only"_s};
    case Shortfall::Kind::TestOtherFirmware:
        return {u"別のファームウェアの試験"_s, u"Test of another firmware"_s};
    case Shortfall::Kind::TestFailed:
        return {u"試験の不合格"_s, u"Test failed"_s};
    case Shortfall::Kind::TestIncomplete:
        return {u"未実施の試験手順"_s, u"Steps of a test not done"_s};
    case Shortfall::Kind::MeasuredOtherFirmware:
        return {u"別のファームウェアの計測"_s, u"Measured on another firmware"_s};
    case Shortfall::Kind::NotConfirmed:
        return {u"回答の未確認"_s, u"Answer not confirmed"_s};
    }
    return {};
}

Text place(GateItem::Place place)
{
    switch (place) {
    case GateItem::Place::Maker:
        return {u"申請者"_s, u"Applicant"_s};
    case GateItem::Place::Product:
        return {u"製品"_s, u"Product"_s};
    case GateItem::Place::Revision:
        return {u"対象の版"_s, u"Revision"_s};
    case GateItem::Place::Scope:
        return {u"適用範囲"_s, u"Scope"_s};
    case GateItem::Place::Question:
        return {u"回答"_s, u"Answer"_s};
    case GateItem::Place::Requirement:
        return {u"要求事項"_s, u"Requirement"_s};
    case GateItem::Place::Evidence:
        return {u"証拠"_s, u"Evidence"_s};
    case GateItem::Place::TestCase:
        return {u"試験"_s, u"Test"_s};
    case GateItem::Place::Slot:
        return {u"添付書類"_s, u"Document to attach"_s};
    }
    return {};
}

QString truthSign(Truth truth)
{
    switch (truth) {
    case Truth::True:
        return u"○"_s;
    case Truth::False:
        return u"×"_s;
    case Truth::Unknown:
        return u"？"_s;
    }
    return {};
}

pdf::Tint tint(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Conforms:
        return pdf::Tint::Good;
    case Verdict::Fails:
        return pdf::Tint::Bad;
    case Verdict::Unanswered:
        return pdf::Tint::Open;
    case Verdict::Unverified:
        return pdf::Tint::Doubt;
    case Verdict::NotApplicable:
        return pdf::Tint::Aside;
    }
    return pdf::Tint::None;
}

QString signAndWord(Verdict verdict, const Checklist& checklist, Language language)
{
    return verdictSign(verdict) + u' ' + verdictName(verdict, &checklist).in(language);
}

QString signAndWord(Verdict verdict, Language language)
{
    return verdictSign(verdict) + u' ' + verdictName(verdict).in(language);
}

} // namespace tekigo::words
