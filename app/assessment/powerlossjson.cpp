#include "assessment/findingcodecs.h"
#include "assessment/jsonfields.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Form = PowerLossSeen::Form;

QJsonValue json(const std::optional<QString>& value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

std::optional<QString> valueOf(const QJsonValue& value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QJsonObject json(const ChangedSetting& change)
{
    return {{u"key"_s, change.key},
            {u"before"_s, json(change.before)},
            {u"after"_s, json(change.after)},
            {u"kind"_s, settingKindId(change.kind)},
            {u"ignored"_s, change.ignored}};
}

ChangedSetting changeOf(const QJsonValue& value)
{
    return {.key = value[u"key"_s].toString(),
            .before = valueOf(value[u"before"_s]),
            .after = valueOf(value[u"after"_s]),
            .kind = namedIn({SettingKind::Unclear, SettingKind::Access, SettingKind::Code,
                             SettingKind::Software, SettingKind::Other},
                            settingKindId, value[u"kind"_s].toString()),
            .ignored = value[u"ignored"_s].toString()};
}

} // namespace

QJsonObject json(const PowerLossSeen& seen)
{
    return {{u"before"_s, json(seen.before)},
            {u"after"_s, json(seen.after)},
            {u"form"_s, powerLossFormId(seen.form)},
            {u"compared"_s, seen.compared},
            {u"changes"_s, arrayOf(seen.changes, [](const ChangedSetting& change) { return json(change); })},
            {u"ignored"_s, QJsonArray::fromStringList(seen.ignored)},
            {u"record"_s, seen.record.text},
            {u"unlistedCounted"_s, seen.unlistedCounted},
            {u"unlistedOther"_s, seen.unlistedOther},
            {u"remarks"_s, arrayOf(seen.remarks, [](const Text& text) { return json(text); })}};
}

PowerLossSeen powerLossOf(const QJsonObject& object)
{
    return {.before = seenFileOf(object[u"before"_s]),
            .after = seenFileOf(object[u"after"_s]),
            .form = namedIn({Form::Json, Form::Xml, Form::KeyValue, Form::Lines, Form::Binary},
                            powerLossFormId, object[u"form"_s].toString()),
            .compared = object[u"compared"_s].toInteger(),
            .changes = vectorOf(object[u"changes"_s], changeOf),
            .ignored = listOf(object[u"ignored"_s]),
            .record = {object[u"record"_s].toString()},
            .unlistedCounted = object[u"unlistedCounted"_s].toInteger(),
            .unlistedOther = object[u"unlistedOther"_s].toInteger(),
            .remarks = vectorOf(object[u"remarks"_s], textOf)};
}

} // namespace tekigo
