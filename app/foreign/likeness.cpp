#include "foreign/likeness.h"

#include <algorithm>
#include <cstdlib>

namespace tekigo::foreign {
namespace {

constexpr int kSquare = 8;          ///< pixels; about three letters of a page drawn 60 to the inch
constexpr double kMostMean = 6;     ///< of 255, over the page
constexpr double kMostWorst = 48;   ///< of 255, in one square
constexpr double kMostMissing = 64; ///< of 255, in one square: readers turn inks into colours differently

struct Sums
{
    long of[3] = {};
};

/// The colours of a square, added up.
Sums squareOf(const QImage& image, int x0, int y0, int x1, int y1)
{
    Sums sums;
    for (int y = y0; y < y1; ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = x0; x < x1; ++x) {
            sums.of[0] += qRed(line[x]);
            sums.of[1] += qGreen(line[x]);
            sums.of[2] += qBlue(line[x]);
        }
    }
    return sums;
}

} // namespace

Likeness likeness(const QImage& drawing, const QImage& other)
{
    if (drawing.size() != other.size() || drawing.isNull())
        return {255, 255, 255};
    const QImage a = drawing.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    Likeness found;
    double all = 0;
    for (int y = 0; y < a.height(); y += kSquare)
        for (int x = 0; x < a.width(); x += kSquare) {
            const int right = std::min(x + kSquare, a.width());
            const int bottom = std::min(y + kSquare, a.height());
            const Sums first = squareOf(a, x, y, right, bottom);
            const Sums second = squareOf(b, x, y, right, bottom);
            double most = 0;
            double darker = 0;
            for (int i = 0; i < 3; ++i) {
                most = std::max(most, static_cast<double>(std::labs(first.of[i] - second.of[i])));
                darker += static_cast<double>(first.of[i] - second.of[i]) / 3;
            }
            all += most;
            if (right - x < kSquare || bottom - y < kSquare) // an edge's sliver says little
                continue;
            found.worst = std::max(found.worst, most / (kSquare * kSquare));
            found.missing = std::max(found.missing, darker / (kSquare * kSquare));
        }
    found.mean = all / (static_cast<double>(a.width()) * a.height());
    return found;
}

bool alike(const Likeness& found)
{
    return found.mean <= kMostMean && found.worst <= kMostWorst;
}

bool lacks(const Likeness& found)
{
    return found.missing > kMostMissing;
}

} // namespace tekigo::foreign
