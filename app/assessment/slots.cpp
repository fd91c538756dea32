#include "assessment/slots.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

struct SlotEntry
{
    Slot slot;
    QString id;
    Text name;
};

/// Names as the lists of JATE and TELEC have them.
const std::vector<SlotEntry>& entries()
{
    static const std::vector<SlotEntry> all{
        {Slot::None, u"none"_s, {u"なし"_s, u"None"_s}},
        {Slot::Outline, u"outline"_s, {u"概要説明書"_s, u"Outline of the equipment"_s}},
        {Slot::TestReport, u"test-report"_s, {u"試験結果報告等書類"_s, u"Test result report"_s}},
        {Slot::Appearance, u"appearance"_s, {u"外観図"_s, u"Appearance drawing"_s}},
        {Slot::Connection, u"connection"_s, {u"接続系統図"_s, u"Connection diagram"_s}},
        {Slot::BlockDiagram, u"block-diagram"_s, {u"ブロック図"_s, u"Block diagram"_s}},
        {Slot::Manual, u"manual"_s, {u"操作マニュアル"_s, u"Operating manual"_s}},
        {Slot::ConfirmationMethod,
         u"confirmation-method"_s,
         {u"確認方法書"_s, u"Confirmation method document"_s}},
    };
    return all;
}

const SlotEntry& entry(Slot slot)
{
    return *std::find_if(entries().begin(), entries().end(),
                         [&](const SlotEntry& one) { return one.slot == slot; });
}

SlotRule slotRule(Slot slot)
{
    switch (slot) {
    case Slot::TestReport:
        return {
            slot,
            true,
            {u"端末機器の提出に代えて試験結果により審査を受けるための書類（端末機器の技術基準適合認定等に関する規則 別表第1号二）"_s,
             u"filed in place of the unit, for a review on test results (Terminal Equipment Certification "
             u"Ordinance, table 1, item 2)"_s}};
    case Slot::ConfirmationMethod:
        return {
            slot,
            false,
            {u"設計認証を受ける場合に必要（端末機器の技術基準適合認定等に関する規則 別表第2号三）"_s,
             u"needed for design certification only (Terminal Equipment Certification Ordinance, table 2, item 3)"_s}};
    default:
        return {
            slot,
            true,
            {u"設計の審査の資料（端末機器の技術基準適合認定等に関する規則 別表第1号一）"_s,
             u"a paper of the design review (Terminal Equipment Certification Ordinance, table 1, item 1)"_s}};
    }
}

} // namespace

std::vector<Slot> attachmentSlots()
{
    std::vector<Slot> all;
    for (const SlotEntry& one : entries())
        if (one.slot != Slot::None)
            all.push_back(one.slot);
    return all;
}

Text slotName(Slot slot)
{
    return entry(slot).name;
}

QString slotId(Slot slot)
{
    return entry(slot).id;
}

std::optional<Slot> slotOf(const QString& id)
{
    const auto found =
        std::find_if(entries().begin(), entries().end(), [&](const SlotEntry& one) { return one.id == id; });
    return found == entries().end() ? std::nullopt : std::optional(found->slot);
}

std::vector<SlotRule> slotRules(const Catalogue& catalogue, const QStringList& targets)
{
    const bool certified = std::any_of(targets.begin(), targets.end(), [&](const QString& id) {
        const Checklist* checklist = catalogue.checklist(id);
        return checklist && (checklist->standing == Standing::Mandatory ||
                             checklist->standing == Standing::MandatoryOnceInForce);
    });
    std::vector<SlotRule> rules;
    if (certified)
        for (const Slot slot : attachmentSlots())
            rules.push_back(slotRule(slot));
    return rules;
}

} // namespace tekigo
