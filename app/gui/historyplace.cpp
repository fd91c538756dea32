#include "gui/historyplace.h"

#include "workspace/workspace.h"

namespace tekigo {

Place placeOf(const HistoryRow& row, const RevisionId& otherwise)
{
    Place place{.page = PageKind::Products, .revision = row.revision.isEmpty() ? otherwise : row.revision};
    place.question = row.question;
    if (!row.question.isEmpty() || row.parts & (Change::Answers | Change::Tests))
        place.page = PageKind::Assessment;
    else if (row.parts & Change::Findings)
        place.page = PageKind::Instruments;
    else if (row.parts & Change::Evidences)
        place.page = PageKind::Evidence;
    else if (row.parts == Change::Approvals)
        place.page = PageKind::Dossier;
    else if (row.parts & Change::Settings)
        place.page = PageKind::Assessment;
    return place;
}

} // namespace tekigo
