#pragma once

#include "dossier/plan.h"
#include "dossier/sheet.h"

namespace tekigo {

/// The plan as a document. Pure.
[[nodiscard]] pdf::Document composePlan(const Plan& plan);
[[nodiscard]] QString planDataName(); ///< "tekigo-gap.json"

/// One section a product, in the plan's order: state, dates, and per requirement what is to be done.
void composePlanProducts(Sheet& sheet, const Plan& plan);
[[nodiscard]] QString planAnchor(const GapProduct& product);
[[nodiscard]] pdf::Tint tintOf(GapState state);
[[nodiscard]] pdf::Tint tintOf(Urgency urgency);
[[nodiscard]] QString signAndWord(GapState state, Language language);

} // namespace tekigo
