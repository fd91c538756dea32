#pragma once

#include <QImage>

namespace tekigo::pdf {

/// How far two small drawings of a page are from each other, of 255: the mean of all, and the most in any small square.
struct Likeness
{
    double mean = 0;
    double worst = 0;
};
[[nodiscard]] Likeness likeness(const QImage& one, const QImage& other);

/// Whether they show the same: nothing is missing from either and nothing moved, while the edges of letters may differ.
[[nodiscard]] bool alike(const Likeness& found);

} // namespace tekigo::pdf
