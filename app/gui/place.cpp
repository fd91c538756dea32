#include "gui/place.h"

#include <map>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// "maker" and "corporate-number" make "makerCorporateNumber", the name of the form's field.
QString fieldOf(const QString& form, const QString& subject)
{
    QString name = form;
    for (const QString& word : subject.split(u'-'))
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

} // namespace

Place placeOf(const GateItem& item, const RevisionId& revision)
{
    Place place;
    place.revision = revision;
    place.checklist = item.checklist;
    place.requirement = item.requirement;
    switch (item.place) {
    case GateItem::Place::Maker:
        place.page = PageKind::Products;
        place.field = fieldOf(u"maker"_s, item.subject);
        break;
    case GateItem::Place::Product:
        place.page = PageKind::Products;
        place.field = fieldOf(u"product"_s, item.subject);
        break;
    case GateItem::Place::Revision:
        place.page = PageKind::Products;
        place.field = fieldOf(u"revision"_s, item.subject);
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

Place placeOfMeasurement(const QString& question, const RevisionId& revision)
{
    static const std::map<QString, QString> instruments = {{u"scan"_s, u"scan"_s},
                                                           {u"credential-list"_s, u"credentialList"_s},
                                                           {u"power-test"_s, u"powerLoss"_s},
                                                           {u"update-image"_s, u"updateImage"_s}};
    const auto found = instruments.find(question.section(u'.', 0, 0));
    return {.page = PageKind::Instruments,
            .revision = revision,
            .instrument = found == instruments.end() ? QString() : found->second};
}

} // namespace tekigo
