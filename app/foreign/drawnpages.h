#pragma once

#include "base/language.h"

#include <QByteArray>
#include <QSizeF>

#include <optional>
#include <vector>

/// What the program that draws other people's PDFs (draw.cpp) leaves for the one that asked it to: files in a
/// folder, and this list of them.
namespace tekigo::foreign {

struct DrawnPage
{
    QSizeF size;          ///< in points; empty: the file only claims to have this page
    QString words = {};   ///< its text, shortened
    QString picture = {}; ///< file of the page as a picture; empty: there is none
    int form = -1;        ///< its number among the forms; -1: it is not drawn as vectors
    QString flaw = {};    ///< why it is not, for the log

    bool operator==(const DrawnPage&) const = default;
};

struct DrawnFile
{
    Text why;      ///< why no page can be shown; empty: they can
    int total = 0; ///< pages of the file; `pages` may be fewer
    std::vector<DrawnPage> pages = {};
    QString forms = {}; ///< PDF whose catalogue lists the pages drawn as vectors under /Forms; empty: none

    bool operator==(const DrawnFile&) const = default;
};

[[nodiscard]] QByteArray toJson(const DrawnFile& file);
[[nodiscard]] DrawnFile drawnFileFrom(const QByteArray& json); ///< with a `why` when it is none

/// What the program says in place of a page that it is at: none yet, or what all have in common (their fonts).
inline constexpr int kNoPage = -1;
inline constexpr int kEveryPage = -2;

/// Name of the list in the folder.
inline constexpr const char* kDrawnList = "drawn.json";

/// Side of the picture of a page: pixels a point, legible in print, small in the file.
inline constexpr double kDots = 170.0 / 72;
inline constexpr int kMostPages = 300; ///< shown of one PDF; the file itself is embedded whole

/// A page's size on the sheet: fitted into the area, never larger than it is.
[[nodiscard]] QSizeF fitted(QSizeF page, QSizeF area);

/// What the sheets of the one that asks have room for between their margins, in points.
struct Paper
{
    QSizeF upright;
    QSizeF onItsSide;

    /// Whether a page of this size is shown on a sheet that lies on its side: it is broad, and larger that
    /// way.
    [[nodiscard]] bool turnsFor(QSizeF page) const;
    [[nodiscard]] QSizeF areaFor(QSizeF page) const { return turnsFor(page) ? onItsSide : upright; }
};

/// As one argument of a program: "482x702,728x456", and back; nothing when it is none.
[[nodiscard]] QString toArgument(const Paper& paper);
[[nodiscard]] std::optional<Paper> paperFrom(const QString& argument);

} // namespace tekigo::foreign
