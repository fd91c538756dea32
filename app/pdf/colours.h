#pragma once

#include "pdf/document.h"

/// The document's few colours. Each tint differs from the others in lightness or in its frame too, so that it
/// is told apart when printed in grey.
namespace tekigo::pdf {

struct Colour
{
    double red = 0;
    double green = 0;
    double blue = 0;

    bool operator==(const Colour&) const = default;
};

inline constexpr Colour kInk{0.10, 0.11, 0.13};
inline constexpr Colour kQuiet{0.36, 0.38, 0.42};
inline constexpr Colour kAccent{0.09, 0.29, 0.47};
inline constexpr Colour kRule{0.78, 0.80, 0.83};
inline constexpr Colour kStrongRule{0.45, 0.48, 0.52};
inline constexpr Colour kShade{0.955, 0.962, 0.970};
inline constexpr Colour kHeadShade{0.905, 0.922, 0.940};
inline constexpr Colour kWatermark{0.935, 0.925, 0.925};
inline constexpr Colour kPaper{1, 1, 1};

/// How a tint is painted.
struct TintLook
{
    Colour ground;
    Colour ink;
    Colour frame;
    double frameWidth = 0; ///< points; 0: no frame
    bool dashed = false;
};

[[nodiscard]] constexpr TintLook lookOf(Tint tint)
{
    switch (tint) {
    case Tint::None:
        return {kShade, kInk, kRule, 0, false};
    case Tint::Accent:
        return {{0.83, 0.88, 0.93}, kAccent, kAccent, 0.7, false};
    case Tint::Good:
        return {{0.90, 0.96, 0.92}, {0.05, 0.32, 0.17}, {0.12, 0.45, 0.27}, 0.7, false};
    case Tint::Bad:
        return {{0.60, 0.10, 0.10}, {1, 1, 1}, {0.60, 0.10, 0.10}, 0.7, false};
    case Tint::Open:
        return {{1, 1, 1}, {0.22, 0.23, 0.26}, {0.42, 0.44, 0.48}, 0.7, true};
    case Tint::Doubt:
        return {{0.99, 0.94, 0.79}, {0.33, 0.23, 0.0}, {0.60, 0.45, 0.05}, 1.3, true};
    case Tint::Aside:
        return {{0.86, 0.87, 0.885}, {0.24, 0.26, 0.30}, {0.86, 0.87, 0.885}, 0, false};
    }
    return {};
}

/// The bar on the left of a box that is read: its width and filling tell the tint in grey, where the pale
/// grounds look alike.
struct BarLook
{
    double width = 0; ///< points
    Fill fill = Fill::Solid;

    bool operator==(const BarLook&) const = default;
};
[[nodiscard]] constexpr BarLook barOf(Tint tint)
{
    constexpr double kSlim = 2.5;
    constexpr double kBroad = 6;
    switch (tint) {
    case Tint::None:
        return {kSlim, Fill::Hollow};
    case Tint::Accent:
        return {kBroad, Fill::Hollow};
    case Tint::Good:
        return {kSlim, Fill::Solid};
    case Tint::Bad:
        return {kBroad, Fill::Solid};
    case Tint::Open:
        return {kBroad, Fill::Dashed};
    case Tint::Doubt:
        return {kBroad, Fill::Hatched};
    case Tint::Aside:
        return {kSlim, Fill::Dashed};
    }
    return {};
}

/// The ground of a box that is read: light whatever its tint; its bar, frame and title carry the tint.
[[nodiscard]] constexpr Colour paleGround(Tint tint)
{
    return tint == Tint::Bad ? Colour{0.985, 0.925, 0.925} : lookOf(tint).ground;
}

/// Relative luminance (WCAG 2.2): what is left of a colour in grey, 0 to 1.
[[nodiscard]] double luminance(const Colour& colour);
/// Contrast of two colours (WCAG 2.2), 1 to 21.
[[nodiscard]] double contrast(const Colour& one, const Colour& other);

} // namespace tekigo::pdf
