#include "assessment/findingcodecs.h"
#include "assessment/jsonfields.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

QJsonObject json(const DisclosureSeen::Field& field)
{
    return {{u"name"_s, field.name}, {u"value"_s, field.value}, {u"line"_s, field.line}};
}

QJsonObject json(const DisclosureSeen::Remark& remark)
{
    return {{u"grade"_s, disclosureGradeId(remark.grade)},
            {u"line"_s, remark.line},
            {u"says"_s, json(remark.says)}};
}

QJsonObject json(const DisclosureSeen::Item& item)
{
    return {{u"item"_s, disclosureItemId(item.item)}, {u"where"_s, item.where}};
}

DisclosureSeen::Field fieldOf(const QJsonValue& value)
{
    return {value[u"name"_s].toString(), value[u"value"_s].toString(), value[u"line"_s].toInt()};
}

DisclosureSeen::Remark remarkOf(const QJsonValue& value)
{
    using Grade = DisclosureSeen::Remark::Grade;
    return {namedIn({Grade::Breaks, Grade::Advice, Grade::Meets}, disclosureGradeId,
                    value[u"grade"_s].toString()),
            value[u"line"_s].toInt(), textOf(value[u"says"_s])};
}

DisclosureSeen::Item itemOf(const QJsonValue& value)
{
    return {
        namedIn({DisclosureItem::Contact, DisclosureItem::AcknowledgementTime, DisclosureItem::StatusUpdates},
                disclosureItemId, value[u"item"_s].toString()),
        value[u"where"_s].toString()};
}

} // namespace

QJsonObject json(const DisclosureSeen& seen)
{
    const auto object = [](const auto& one) { return json(one); };
    return {{u"file"_s, json(seen.file)},
            {u"fields"_s, arrayOf(seen.fields, object)},
            {u"expires"_s, seen.expires ? json(*seen.expires) : QJsonValue::Null},
            {u"signed"_s, seen.isSigned},
            {u"remarks"_s, arrayOf(seen.remarks, object)},
            {u"items"_s, arrayOf(seen.items, object)}};
}

DisclosureSeen disclosureOf(const QJsonObject& object)
{
    const QDateTime expires = timeOf(object[u"expires"_s]);
    return {.file = seenFileOf(object[u"file"_s]),
            .fields = vectorOf(object[u"fields"_s], fieldOf),
            .expires = expires.isValid() ? std::optional(expires) : std::nullopt,
            .isSigned = object[u"signed"_s].toBool(),
            .remarks = vectorOf(object[u"remarks"_s], remarkOf),
            .items = vectorOf(object[u"items"_s], itemOf)};
}

} // namespace tekigo
