#include "pdf/inventory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

QString format(int form)
{
    return u"tekigo-pages/%1"_s.arg(form);
}

/// 0: none that is known.
int formOf(const QString& name)
{
    for (int form = Inventory::kNewest; form > 0; --form)
        if (name == format(form))
            return form;
    return 0;
}

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

QByteArray digest(const QJsonValue& value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

} // namespace

QString inventoryName()
{
    return u"tekigo-pages.json"_s;
}

QByteArray toJson(const Inventory& inventory)
{
    QJsonArray pages;
    for (const Inventory::Page& page : inventory.pages)
        pages.append(QJsonObject{{u"label"_s, page.label}, {u"sha256"_s, hex(page.shows)}});
    QJsonArray files;
    for (const Inventory::File& file : inventory.files)
        files.append(QJsonObject{{u"name"_s, file.name},
                                 {u"size"_s, file.size},
                                 {u"sha256"_s, hex(file.sha256)},
                                 {u"about"_s, hex(file.about)}});
    QJsonObject parts;
    for (const auto& [key, value] : inventory.parts)
        parts.insert(key, hex(value));
    return QJsonDocument(
               QJsonObject{
                   {u"format"_s, format(inventory.form)}, {u"pages"_s, pages}, {u"files"_s, files}, {u"parts"_s, parts}})
        .toJson(QJsonDocument::Compact);
}

std::optional<Inventory> inventoryFrom(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Inventory inventory;
    inventory.form = formOf(root.value(u"format"_s).toString());
    if (inventory.form == 0)
        return {};
    for (const QJsonValue& page : root.value(u"pages"_s).toArray())
        inventory.pages.push_back({page[u"label"_s].toString(), digest(page[u"sha256"_s])});
    for (const QJsonValue& file : root.value(u"files"_s).toArray())
        inventory.files.push_back({file[u"name"_s].toString(), file[u"size"_s].toInteger(),
                                   digest(file[u"sha256"_s]), digest(file[u"about"_s])});
    const QJsonObject parts = root.value(u"parts"_s).toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        inventory.parts[part.key()] = digest(part.value());
    return inventory;
}

} // namespace tekigo::pdf
