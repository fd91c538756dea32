#include "foreign/viewing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr double kLargestPage = 1'000'000; ///< points or pixels; a side beyond that is nonsense
constexpr int kLongestSide = 30'000;       ///< pixels; what painting takes

bool isSane(QSizeF size)
{
    return size.width() > 0 && size.height() > 0 && size.width() <= kLargestPage && size.height() <= kLargestPage;
}

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QSize viewable(QSize wanted)
{
    const double width = std::max(1, wanted.width());
    const double height = std::max(1, wanted.height());
    const double much = std::sqrt(double(kMostViewedPixels) / (width * height));
    const double scale = std::min({1.0, much, kLongestSide / width, kLongestSide / height});
    return {std::max(1, int(width * scale)), std::max(1, int(height * scale))};
}

QByteArray toLine(const Opened& opened)
{
    QJsonArray sizes;
    for (const QSizeF& size : opened.pages) {
        sizes.append(size.width());
        sizes.append(size.height());
    }
    return lineOf({{u"ja"_s, opened.why.ja}, {u"en"_s, opened.why.en}, {u"sizes"_s, sizes}, {u"endless"_s, opened.endless}});
}

std::optional<Opened> openedFrom(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonArray sizes = object[u"sizes"_s].toArray();
    Opened opened{.why = {object[u"ja"_s].toString(), object[u"en"_s].toString()},
                  .endless = object[u"endless"_s].toBool()};
    for (qsizetype i = 0; i + 1 < sizes.size(); i += 2) {
        opened.pages.emplace_back(sizes[i].toDouble(), sizes[i + 1].toDouble());
        if (!isSane(opened.pages.back()))
            return {};
    }
    if (opened.pages.size() > kMostViewed || opened.pages.empty() == opened.why.isEmpty())
        return {};
    return opened;
}

QByteArray toLine(const Turn& turn)
{
    return lineOf({{u"turn"_s, turn.number},
                   {u"page"_s, turn.view.page},
                   {u"width"_s, turn.view.pixels.width()},
                   {u"height"_s, turn.view.pixels.height()},
                   {u"words"_s, turn.words}});
}

std::optional<Turn> turnFrom(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const Turn turn{.number = object[u"turn"_s].toInt(),
                    .view = {object[u"page"_s].toInt(-1), {object[u"width"_s].toInt(), object[u"height"_s].toInt()}},
                    .words = object[u"words"_s].toString()};
    const QSize pixels = turn.view.pixels;
    if (turn.number < 1 || turn.view.page < 0 || turn.words.size() > kMostViewedWords + 1 ||
        (!pixels.isEmpty() && viewable(pixels) != pixels))
        return {};
    return turn;
}

} // namespace tekigo::foreign
