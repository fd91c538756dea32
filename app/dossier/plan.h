#pragma once

#include "assessment/gap.h"
#include "base/error.h"
#include "base/progress.h"

#include <QDateTime>

namespace tekigo {

/// The plan of what to do before one checklist takes another's place, frozen: the same Plan gives the same
/// bytes.
struct Plan
{
    Language language = Language::Japanese;
    Catalogue catalogue;
    Gap gap;
    QString maker;  ///< whose products they are
    QDateTime made; ///< UTC
};

struct PlanExported
{
    int pages = 0;
    QString number; ///< "TKG-GAP-4F7A21": from the digest of the plan's data
};

/// Writes it as PDF in the style of the dossier, with its data embedded as JSON; reads it back and compares
/// before it says done.
[[nodiscard]] Result<PlanExported> exportPlan(const Plan& plan, const QString& path, Progress& progress);

} // namespace tekigo
