#pragma once

#include <QImage>

namespace tekigo::foreign {

/// How far a small drawing of a page is from another, of 255.
struct Likeness
{
    double mean = 0;    ///< over the page
    double worst = 0;   ///< in any small square
    double missing = 0; ///< in any small square, where the other is darker: something is lacking
};
[[nodiscard]] Likeness likeness(const QImage& drawing, const QImage& other);

/// Whether they show the same: nothing is missing from either and nothing moved, while the edges of letters
/// may differ.
[[nodiscard]] bool alike(const Likeness& found);

/// Whether the other shows something that the drawing does not.
[[nodiscard]] bool lacks(const Likeness& found);

} // namespace tekigo::foreign
