#include "dossier/plan.h"

#include "dossier/plancompose.h"
#include "dossier/writing.h"

namespace tekigo {

Result<PlanExported> exportPlan(const Plan& plan, const QString& path, Progress& progress)
{
    const pdf::Document document = composePlan(plan);
    const auto written = writeList(document, path, progress);
    if (!written)
        return std::unexpected(written.error());
    return PlanExported{.pages = written->pages, .number = document.identifier};
}

} // namespace tekigo
