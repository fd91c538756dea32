#include "dossier/plan.h"

#include "dossier/plancompose.h"
#include "dossier/writing.h"

#include <QCoreApplication>

namespace tekigo {

Result<PlanExported> exportPlan(const Plan& plan, const QString& path, Progress& progress)
{
    if (plan.gap.products.empty())
        return failure(Error::Kind::Input,
                       QCoreApplication::translate("tekigo", "There is no revision to plan for."));
    const pdf::Document document = composePlan(plan);
    const auto written = writeList(document, path, progress);
    if (!written)
        return std::unexpected(written.error());
    return PlanExported{.pages = written->pages, .number = document.identifier};
}

} // namespace tekigo
