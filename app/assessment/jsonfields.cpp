#include "assessment/jsonfields.h"

namespace tekigo {

using namespace Qt::StringLiterals;

QJsonValue json(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue::Null;
}

QDateTime timeOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QJsonObject json(const Text& text)
{
    return {{u"ja"_s, text.ja}, {u"en"_s, text.en}};
}

Text textOf(const QJsonValue& value)
{
    return {value[u"ja"_s].toString(), value[u"en"_s].toString()};
}

QJsonObject json(const SeenFile& file)
{
    return {{u"name"_s, file.name},
            {u"size"_s, file.size},
            {u"modified"_s, json(file.modified)},
            {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}};
}

SeenFile seenFileOf(const QJsonValue& value)
{
    return {value[u"name"_s].toString(), value[u"size"_s].toInteger(), timeOf(value[u"modified"_s]),
            QByteArray::fromHex(value[u"sha256"_s].toString().toLatin1())};
}

QStringList listOf(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list += one.toString();
    return list;
}

} // namespace tekigo
