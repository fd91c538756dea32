#pragma once

#include "assessment/evidence.h"
#include "base/language.h"
#include "checklist/catalogue.h"

#include <QStringList>

namespace tekigo {

/// The attachments that a certification body asks for, in the order of its list, without Slot::None.
[[nodiscard]] std::vector<Slot> attachmentSlots();

[[nodiscard]] Text slotName(Slot slot);  ///< 概要説明書, Outline; 「なし」 for Slot::None
[[nodiscard]] QString slotId(Slot slot); ///< "outline", "test-report", … for command lines; "none"
[[nodiscard]] std::optional<Slot> slotOf(const QString& id); ///< empty where there is no such slot

/// That an attachment is asked for, and who says so.
struct SlotRule
{
    Slot slot = Slot::None;
    bool required = false; ///< false: asked for in some procedures only
    Text reason;

    bool operator==(const SlotRule&) const = default;
};

/// What must be attached for these targets. The papers of the design review belong to the certification of
/// terminal equipment (端末機器の技術基準適合認定等に関する規則 別表第1号, 別表第2号); a label or a foreign
/// duty asks for none.
[[nodiscard]] std::vector<SlotRule> slotRules(const Catalogue& catalogue, const QStringList& targets);

} // namespace tekigo
