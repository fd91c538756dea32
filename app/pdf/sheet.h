#pragma once

#include "pdf/type.h"

/// The page: A4 and its margins. Points.
namespace tekigo::pdf {

struct Sheet
{
    double width = 595.276;
    double height = 841.890;

    static constexpr double left = 56.7;     ///< 20 mm, on both sides
    static constexpr double top = steps(29); ///< below it the text begins; above it the running head
    static constexpr double bottom = 66.89;  ///< above it the text ends; below it the foot
    static constexpr double headLine = steps(20);
    static constexpr double footLine = steps(19); ///< from below

    [[nodiscard]] double textWidth() const { return width - 2 * left; }
    [[nodiscard]] double textHeight() const { return height - top - bottom; }
    [[nodiscard]] Sheet turned() const { return {height, width}; }
};

/// A turned sheet when asked for one.
[[nodiscard]] inline Sheet sheet(bool turned)
{
    return turned ? Sheet{}.turned() : Sheet{};
}

} // namespace tekigo::pdf
