#include "assessment/findingcodecs.h"
#include "assessment/jsonfields.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

QJsonValue number(qint64 value)
{
    return value;
}

qint64 integerOf(const QJsonValue& value)
{
    return value.toInteger();
}

QJsonObject counts(const std::map<QString, qint64>& values)
{
    QJsonObject object;
    for (const auto& [name, count] : values)
        object.insert(name, count);
    return object;
}

QJsonObject counts(const std::map<int, qint64>& values)
{
    QJsonObject object;
    for (const auto& [value, count] : values)
        object.insert(QString::number(value), count);
    return object;
}

std::map<QString, qint64> namedCounts(const QJsonValue& value)
{
    std::map<QString, qint64> values;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        values.emplace(each.key(), each->toInteger());
    return values;
}

std::map<int, qint64> numberedCounts(const QJsonValue& value)
{
    std::map<int, qint64> values;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        values.emplace(each.key().toInt(), each->toInteger());
    return values;
}

QJsonObject json(const CodeCheckResult& result)
{
    return {{u"check"_s, codeCheckId(result.check)},
            {u"count"_s, result.count},
            {u"rows"_s, arrayOf(result.rows, number)},
            {u"examples"_s, QJsonArray::fromStringList(result.examples)},
            {u"ways"_s, counts(result.ways)}};
}

CodeCheckResult checkOf(const QJsonValue& value)
{
    CodeCheck check = CodeCheck::Duplicates;
    for (const CodeCheck one : codeChecks())
        if (codeCheckId(one) == value[u"check"_s].toString())
            check = one;
    return {.check = check,
            .count = value[u"count"_s].toInteger(),
            .rows = vectorOf(value[u"rows"_s], integerOf),
            .examples = listOf(value[u"examples"_s]),
            .ways = namedCounts(value[u"ways"_s])};
}

} // namespace

QJsonObject json(const CredentialListSeen& seen)
{
    QJsonObject columns;
    for (const auto& [role, title] : seen.columns)
        columns.insert(role, title);
    return {{u"list"_s, json(seen.list)},
            {u"encoding"_s, seen.encoding},
            {u"delimiter"_s, seen.delimiter},
            {u"header"_s, seen.header},
            {u"columns"_s, columns},
            {u"rows"_s, seen.rows},
            {u"skipped"_s, seen.skipped},
            {u"ragged"_s, seen.ragged},
            {u"raggedRows"_s, arrayOf(seen.raggedRows, number)},
            {u"words"_s, QJsonArray::fromStringList(seen.words)},
            {u"hashes"_s, seen.hashes},
            {u"coincidences"_s, seen.coincidences},
            {u"minimum"_s, seen.minimum},
            {u"checks"_s, arrayOf(seen.checks, [](const CodeCheckResult& result) { return json(result); })},
            {u"lengths"_s, counts(seen.lengths)},
            {u"alphabets"_s, counts(seen.alphabets)},
            {u"sampled"_s, seen.sampled},
            {u"strengths"_s, counts(seen.strengths)}};
}

CredentialListSeen credentialListOf(const QJsonObject& object)
{
    std::map<QString, QString> columns;
    const QJsonObject roles = object[u"columns"_s].toObject();
    for (auto each = roles.begin(); each != roles.end(); ++each)
        columns.emplace(each.key(), each->toString());
    return {.list = seenFileOf(object[u"list"_s]),
            .encoding = object[u"encoding"_s].toString(),
            .delimiter = object[u"delimiter"_s].toString(),
            .header = object[u"header"_s].toBool(),
            .columns = columns,
            .rows = object[u"rows"_s].toInteger(),
            .skipped = object[u"skipped"_s].toInteger(),
            .ragged = object[u"ragged"_s].toInteger(),
            .raggedRows = vectorOf(object[u"raggedRows"_s], integerOf),
            .words = listOf(object[u"words"_s]),
            .hashes = object[u"hashes"_s].toBool(),
            .coincidences = object[u"coincidences"_s].toInteger(),
            .minimum = object[u"minimum"_s].toInt(),
            .checks = vectorOf(object[u"checks"_s], checkOf),
            .lengths = numberedCounts(object[u"lengths"_s]),
            .alphabets = namedCounts(object[u"alphabets"_s]),
            .sampled = object[u"sampled"_s].toInteger(),
            .strengths = numberedCounts(object[u"strengths"_s])};
}

} // namespace tekigo
