#include "gui/place.h"

namespace tekigo {

Place placeOf(const GateItem& item, const RevisionId& revision)
{
    Place place;
    place.revision = revision;
    place.checklist = item.checklist;
    place.requirement = item.requirement;
    switch (item.place) {
    case GateItem::Place::Maker:
    case GateItem::Place::Product:
    case GateItem::Place::Revision:
        place.page = PageKind::Products;
        place.field = item.subject;
        break;
    case GateItem::Place::Scope:
        place.page = PageKind::Assessment;
        place.scope = true;
        place.question = item.subject;
        break;
    case GateItem::Place::Question:
        place.page = PageKind::Assessment;
        place.question = item.subject;
        break;
    case GateItem::Place::Requirement:
        place.page = PageKind::Assessment;
        break;
    case GateItem::Place::TestCase:
        place.page = PageKind::Assessment;
        place.testCase = item.subject;
        break;
    case GateItem::Place::Evidence:
        place.page = PageKind::Evidence;
        place.evidence = EvidenceId{item.subject};
        break;
    case GateItem::Place::Slot:
        place.page = PageKind::Evidence;
        place.field = item.subject;
        break;
    }
    return place;
}

} // namespace tekigo
