#pragma once

#include "assessment/evidence.h"
#include "storage/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// How single fields stand in the columns of a row, and how a codec reads them back. Dates are ISO text, lists and
/// objects compact JSON, digests hex.
namespace tekigo::columns {

[[nodiscard]] QJsonValue json(const QString& text);
[[nodiscard]] QJsonValue json(const std::optional<QDate>& date);
[[nodiscard]] QJsonValue json(const QDateTime& time);
[[nodiscard]] QJsonValue json(const QStringList& list);
[[nodiscard]] QJsonValue json(const Coverage& coverage); ///< empty text where it is empty
[[nodiscard]] Coverage coverageOf(const QString& json);
[[nodiscard]] QString compact(const QJsonObject& object);
[[nodiscard]] QJsonObject objectOf(const QString& json);
[[nodiscard]] QString hex(const QByteArray& digest);

/// Reads a row's columns as the fields want them.
struct Columns
{
    const QJsonObject& row;

    QString text(const QString& name) const { return row[name].toString(); }
    qint64 number(const QString& name) const { return row[name].toInteger(); }
    QByteArray digest(const QString& name) const { return QByteArray::fromHex(text(name).toLatin1()); }
    QDateTime time(const QString& name) const { return timeOf(text(name)); }
    std::optional<QDate> date(const QString& name) const
    {
        const QDate date = QDate::fromString(text(name), Qt::ISODate);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    std::vector<EvidenceId> evidence() const
    {
        std::vector<EvidenceId> ids;
        for (const QString& id : list(QStringLiteral("evidence")))
            ids.push_back({id});
        return ids;
    }
    QStringList list(const QString& name) const
    {
        QStringList list;
        for (const QJsonValue item : QJsonDocument::fromJson(text(name).toUtf8()).array())
            list += item.toString();
        return list;
    }
};

} // namespace tekigo::columns
