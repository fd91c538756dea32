#pragma once

#include "base/language.h"

#include <QByteArray>
#include <QSize>
#include <QSizeF>

#include <optional>
#include <vector>

/// What the window and the program that opens other people's files (draw.cpp) say to each other about a file that
/// somebody looks at: a line of JSON each, after a picture's line its pixels. Neither believes the other: what
/// comes from the program may be the file's own words by then.
namespace tekigo::foreign {

/// What the file is looked at as.
enum class Form { Pages, Picture };

/// What is known of it once it is open.
struct Opened
{
    Text why = {};                  ///< why nothing of it can be shown; empty: it can
    std::vector<QSizeF> pages = {}; ///< of a PDF in points, of a picture (one) in pixels
    bool endless = false;           ///< a picture of lines: larger is finer, whatever its size

    bool operator==(const Opened&) const = default;
};

/// One page as it is wanted.
struct View
{
    int page = 0;      ///< from 0
    QSize pixels = {}; ///< empty: its words

    bool operator==(const View&) const = default;
};

/// The same with its number among all that were asked for; of an answer, `pixels` are those that follow.
struct Turn
{
    int number = 0;
    View view = {};
    QString words = {};

    bool operator==(const Turn&) const = default;
};

inline constexpr int kMostViewed = 20'000;               ///< pages
inline constexpr qint64 kMostViewedPixels = 12'000'000;  ///< of one page; 350 to the inch on A4
inline constexpr qsizetype kMostViewedWords = 4000;      ///< characters of one page
inline constexpr qsizetype kLongestViewLine = 4'000'000; ///< bytes
/// As large as wanted, but for what would be too much for the memory.
[[nodiscard]] QSize viewable(QSize wanted);
[[nodiscard]] inline qint64 bytesOf(QSize pixels)
{
    return qint64{4} * pixels.width() * pixels.height();
}

[[nodiscard]] QByteArray toLine(const Opened& opened);
[[nodiscard]] QByteArray toLine(const Turn& turn);
/// Nothing where it is no such line, or says more than it may.
[[nodiscard]] std::optional<Opened> openedFrom(const QByteArray& line);
[[nodiscard]] std::optional<Turn> turnFrom(const QByteArray& line);

} // namespace tekigo::foreign
