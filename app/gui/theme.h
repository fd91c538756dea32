#pragma once

#include "assessment/verdict.h"

#include <QColor>
#include <QPalette>

class QApplication;
class QWidget;

namespace tekigo {

/// The one scale of distances, in device-independent pixels.
namespace space {
inline constexpr int Hair = 4;
inline constexpr int Small = 8;
inline constexpr int Medium = 12;
inline constexpr int Large = 16;
inline constexpr int Wide = 24;
} // namespace space

/// A colour for words and the ground they stand on; at least 4.5 to 1 apart (WCAG 2.1, AA).
struct Tone
{
    QColor ink;
    QColor ground;
    QColor edge;
};

/// The colours of the window.
struct Theme
{
    bool dark = false;
    QColor window;  ///< around everything
    QColor surface; ///< lists, fields, cards
    QColor sunken;  ///< rail and heads
    QColor ink;
    QColor quiet; ///< secondary words, still AA
    QColor line;  ///< thin rules
    QColor edge;  ///< around fields: 3 to 1 against the surface
    QColor accent;
    QColor accentInk;  ///< words on the accent
    QColor accentTint; ///< chosen rows
    Tone good;
    Tone bad;
    Tone doubt;
    Tone open;
    Tone aside;
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
/// The theme that a palette was made from.
[[nodiscard]] const Theme& themeOf(const QPalette& palette);
[[nodiscard]] const Tone& toneOf(const Theme& theme, Verdict verdict);

enum class ThemeChoice { System, Light, Dark };

/// Gives the whole program its look; may be called again while it runs. `textPercent` is the size of words,
/// 100 being the system's.
class Look
{
public:
    explicit Look(QApplication& application);
    void wear(ThemeChoice choice, int textPercent);

private:
    QApplication& m_application;
    bool m_systemDark = false;
    double m_systemPoints = 10;
};

/// Roles of labels, said once and styled in one place.
void asTitle(QWidget* label);    ///< the page's name
void asHeading(QWidget* label);  ///< a group's name
void asQuiet(QWidget* label);    ///< notes
void asPrimary(QWidget* button, bool primary = true); ///< the one thing to do here

} // namespace tekigo
