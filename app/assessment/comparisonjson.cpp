#include "assessment/comparisonjson.h"

#include <QJsonArray>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

QString listName(Difference::Kind kind)
{
    static const QStringList names = {u"identity"_s, u"verdicts"_s, u"answers"_s, u"rows"_s,
                                      u"evidence"_s, u"tests"_s,    u"findings"_s};
    return names.value(static_cast<qsizetype>(kind));
}

QJsonValue json(const Text& text, std::optional<Language> language)
{
    if (language)
        return text.in(*language);
    return QJsonObject{{u"ja"_s, text.ja}, {u"en"_s, text.en}};
}

QJsonValue json(const Table& table)
{
    QJsonArray rows;
    for (const Row& row : table.rows) {
        QJsonObject object;
        for (const auto& [column, cell] : row)
            object.insert(column, std::visit([](const auto& content) { return QJsonValue(content); }, cell));
        rows.append(object);
    }
    return rows;
}

struct ToJson
{
    QJsonValue operator()(None) const { return QJsonValue::Null; }
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(qint64 value) const { return value; }
    QJsonValue operator()(const QString& value) const { return value; }
    QJsonValue operator()(const QStringList& value) const { return QJsonArray::fromStringList(value); }
    QJsonValue operator()(const QDate& value) const { return value.toString(Qt::ISODate); }
    QJsonValue operator()(const Table& value) const { return json(value); }
};

QJsonObject side(const Difference& difference, const QString& id,
                 std::optional<Value> Difference::Aspect::* value)
{
    QJsonObject object;
    if (!id.isEmpty() && difference.kind == Difference::Kind::TableRow)
        object.insert(u"row"_s, id.toInt());
    else if (!id.isEmpty())
        object.insert(u"id"_s, id);
    for (const Difference::Aspect& aspect : difference.aspects)
        if (const auto& is = aspect.*value)
            object.insert(aspect.id, std::visit(ToJson{}, *is));
    return object;
}

QJsonObject json(const Difference& difference, std::optional<Language> language)
{
    QJsonObject object{{u"id"_s, difference.subject},
                       {u"change"_s, changeId(difference.change)},
                       {u"name"_s, json(difference.name, language)},
                       {u"before"_s, side(difference, difference.idBefore, &Difference::Aspect::before)},
                       {u"after"_s, side(difference, difference.idAfter, &Difference::Aspect::after)},
                       {u"touches"_s, QJsonArray::fromStringList(difference.touches)}};
    if (!difference.where.isEmpty())
        object.insert(u"where"_s, json(difference.where, language));
    if (difference.kind != Difference::Kind::Verdict)
        return object;
    QJsonArray because;
    for (const Text& line : difference.because)
        because.append(json(line, language));
    object.insert(u"because"_s, because);
    object.insert(u"worse"_s, difference.worse());
    object.insert(u"better"_s, difference.better());
    return object;
}

} // namespace

QJsonObject json(const Comparison& comparison, std::optional<Language> language)
{
    QJsonObject object;
    for (const Difference::Kind kind : differenceKinds()) {
        QJsonArray list;
        for (const Difference& difference : comparison.differences)
            if (difference.kind == kind)
                list.append(json(difference, language));
        if (!list.isEmpty())
            object.insert(listName(kind), list);
    }
    return object;
}

} // namespace tekigo
