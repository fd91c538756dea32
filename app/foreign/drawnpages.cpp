#include "foreign/drawnpages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr double kBroad = 1.15; ///< times as wide as high
constexpr double kThinnest = 1; ///< points: a page that is nearly a line can still be seen

QJsonObject objectOf(const DrawnPage& page)
{
    return {{u"width"_s, page.size.width()}, {u"height"_s, page.size.height()},
            {u"words"_s, page.words},        {u"picture"_s, page.picture},
            {u"form"_s, page.form},          {u"flaw"_s, page.flaw}};
}

DrawnPage pageOf(const QJsonObject& object)
{
    return {.size = {object[u"width"_s].toDouble(), object[u"height"_s].toDouble()},
            .words = object[u"words"_s].toString(),
            .picture = object[u"picture"_s].toString(),
            .form = object[u"form"_s].toInt(-1),
            .flaw = object[u"flaw"_s].toString()};
}

QString argumentOf(QSizeF area)
{
    return QString::number(area.width(), 'f', 3) + u'x' + QString::number(area.height(), 'f', 3);
}

/// Empty when it is none.
QSizeF areaFrom(const QString& argument)
{
    return {argument.section(u'x', 0, 0).toDouble(), argument.section(u'x', 1, 1).toDouble()};
}

} // namespace

QByteArray toJson(const DrawnFile& file)
{
    QJsonArray pages;
    for (const DrawnPage& page : file.pages)
        pages.append(objectOf(page));
    return QJsonDocument(QJsonObject{{u"ja"_s, file.why.ja},
                                     {u"en"_s, file.why.en},
                                     {u"total"_s, file.total},
                                     {u"forms"_s, file.forms},
                                     {u"pages"_s, pages}})
        .toJson(QJsonDocument::Compact);
}

DrawnFile drawnFileFrom(const QByteArray& json)
{
    const QJsonDocument read = QJsonDocument::fromJson(json);
    if (!read.isObject())
        return {.why = {u"PDF のページを描画できないため、示せません。"_s,
                        u"The pages of this PDF cannot be drawn."_s}};
    const QJsonObject object = read.object();
    DrawnFile file{.why = {object[u"ja"_s].toString(), object[u"en"_s].toString()},
                   .total = object[u"total"_s].toInt(),
                   .forms = object[u"forms"_s].toString()};
    for (const auto& page : object[u"pages"_s].toArray())
        file.pages.push_back(pageOf(page.toObject()));
    return file;
}

QSizeF fitted(QSizeF page, QSizeF area)
{
    const double scale = std::min({area.width() / page.width(), area.height() / page.height(), 1.0});
    return (page * scale).expandedTo({kThinnest, kThinnest});
}

bool Paper::turnsFor(QSizeF page) const
{
    return page.width() > page.height() * kBroad && page.width() > upright.width();
}

QString toArgument(const Paper& paper)
{
    return argumentOf(paper.upright) + u',' + argumentOf(paper.onItsSide);
}

std::optional<Paper> paperFrom(const QString& argument)
{
    const QStringList sides = argument.split(u',');
    if (sides.size() != 2)
        return {};
    const Paper paper{areaFrom(sides[0]), areaFrom(sides[1])};
    return paper.upright.isEmpty() || paper.onItsSide.isEmpty() ? std::nullopt : std::optional(paper);
}

} // namespace tekigo::foreign
