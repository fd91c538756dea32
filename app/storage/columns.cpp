#include "storage/columns.h"

#include "storage/valuecodec.h"

namespace tekigo::columns {

using namespace Qt::StringLiterals;

QJsonValue json(const QString& text)
{
    return storable(text);
}

QJsonValue json(const std::optional<QDate>& date)
{
    return date && date->isValid() ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonValue json(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(timeText(time)) : QJsonValue::Null;
}

QJsonValue json(const QStringList& list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

QJsonValue json(const Coverage& coverage)
{
    if (coverage.isEmpty())
        return u""_s;
    return compact({{u"models"_s, QJsonArray::fromStringList(coverage.models)},
                    {u"made-on"_s, coverage.madeOn.text},
                    {u"reason"_s, json(coverage.reason)},
                    {u"origin"_s, json(coverage.origin)}});
}

Coverage coverageOf(const QString& json)
{
    const QJsonObject object = objectOf(json);
    Coverage coverage{.models = {},
                      .madeOn = {object[u"made-on"_s].toString()},
                      .reason = object[u"reason"_s].toString(),
                      .origin = object[u"origin"_s].toString()};
    for (const QJsonValue model : object[u"models"_s].toArray())
        coverage.models += model.toString();
    return coverage;
}

} // namespace tekigo::columns
