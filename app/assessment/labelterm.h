#pragma once

#include "assessment/product.h"
#include "base/language.h"

namespace tekigo {

/// What a label's dates say on a given day, beside what was recorded of it. A label runs for at most two
/// years from its issue (IPA, 取得申請: 「最大2年間」; ★1 can be extended in units of two years). What
/// 失効猶予 allows, and for how long, no source at hand says; it is shown as recorded. A certification has no
/// term.
struct LabelTerm
{
    enum class State {
        None,    ///< no label
        Running, ///< recorded as valid, and its term is not over
        Over,    ///< recorded as valid (or not recorded at all), yet its term is over
        Grace,   ///< 失効猶予 as recorded
        Expired, ///< 失効 as recorded
        Revoked, ///< 取消し as recorded
    };
    State state = State::None;
    std::optional<QDate>
        ends;                ///< its last day: as recorded, else two years after its issue; empty: not known
    std::optional<int> days; ///< from today to `ends`, negative once it is over; only where it still counts
    bool assumed = false;    ///< `ends` is worked out from the issue, not recorded
    bool tooLong = false;    ///< the recorded term is longer than two years
    bool early = false;      ///< recorded as expired although its term is not over

    bool operator==(const LabelTerm&) const = default;
};

[[nodiscard]] LabelTerm labelTermOn(const Label& label, QDate today);

/// Whether it runs out within so many days (today's included), or already did and nobody recorded it.
[[nodiscard]] bool endsWithin(const LabelTerm& term, int days);

[[nodiscard]] Text
labelTermName(LabelTerm::State state); ///< 有効, 期限切れ（要確認）, 失効猶予, 失効, 取消し
/// 2027-01-10（あと49日）, or what does not fit together; empty for no label.
[[nodiscard]] Text labelTermSays(const LabelTerm& term);
[[nodiscard]] QString
labelTermId(LabelTerm::State state); ///< "none", "valid", "over", "grace", "expired", "revoked"

} // namespace tekigo
