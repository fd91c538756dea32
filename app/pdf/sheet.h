#pragma once

/// The page: A4, its margins, and the steps that type and space are set in. Points.
namespace tekigo::pdf {

struct Sheet
{
    double width = 595.276;
    double height = 841.890;

    static constexpr double left = 56.7; ///< 20 mm, on both sides
    static constexpr double top = 73;    ///< below it the text begins; above it the running head
    static constexpr double bottom = 66; ///< above it the text ends; below it the foot
    static constexpr double headLine = 50;
    static constexpr double footLine = 48; ///< from below

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
