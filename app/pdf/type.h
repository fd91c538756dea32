#pragma once

#include "pdf/colours.h"
#include "pdf/seams.h"

#include <cmath>

/// The one typographic system of every document: sizes, distances of baselines and spaces. Each height is a
/// whole number of steps, so that all lines of a page stand on one grid, across columns and blocks. No other
/// file of this room names a size, a leading or a space. Lengths in points.
namespace tekigo::pdf {

inline constexpr double kStep = 2.5; ///< of the grid: six make a line of body text

[[nodiscard]] constexpr double steps(int count)
{
    return count * kStep;
}
/// The next step at or above a length that comes from outside.
[[nodiscard]] inline double onGrid(double length)
{
    return std::ceil(length / kStep - 0.01) * kStep;
}

/// How a paragraph is set before its runs differ from it.
struct Look
{
    double size = 9.5;
    double leading = steps(6); ///< distance of baselines
    bool bold = false;
    bool code = false;
    Colour colour = kInk;
    bool flush = false; ///< lines of Japanese end on the right edge
    Words words = Words::Text;

    bool operator==(const Look&) const = default;
};

// Seven sizes, each about an eighth to a third larger than the one before.
inline constexpr double kNoteSize = 7.5;
inline constexpr double kCellSize = 8.5;
inline constexpr double kBodySize = 9.5;
inline constexpr double kHeadSize = 11;
inline constexpr double kSectionSize = 13;
inline constexpr double kChapterSize = 17.5;
inline constexpr double kTitleSize = 26;
inline constexpr double kSmaller = 0.88; ///< of the size around it: small words inside a line

// Text.
inline constexpr Look kBody{kBodySize, steps(6), false, false, kInk, true};
inline constexpr Look kNote{kNoteSize, steps(5), false, false, kQuiet};
inline constexpr Look kPrint{kNoteSize, steps(4), false, true, kInk}; ///< files shown as they are
inline constexpr Look kLineNumber{6, kPrint.leading, false, true, kQuiet}; ///< beside their lines
inline constexpr double kNumberGap = 8; ///< between the numbers of lines and the text, points
inline constexpr double kHeadGap = 12;     ///< between these and the section, in points
inline constexpr Look kStamp{kCellSize, steps(5), false, false, kInk};

// Tables, boxes, trees, figures.
inline constexpr Look kCell{kCellSize, steps(5), false, false, kInk};
inline constexpr Look kVerdict{kCellSize, steps(5), true, false, kInk};
inline constexpr Look kColumnHead{kCellSize, steps(5), true, false, kAccent, false, Words::Head};
inline constexpr Look kCaption{kCellSize, steps(6), true, false, kInk};
inline constexpr Look kBoxTitle{kHeadSize, steps(6), true, false, kInk};
inline constexpr Look kBoxText{kBodySize, steps(6), false, false, kInk, true};
inline constexpr Look kBranch{kBodySize, steps(6), false, false, kInk}; ///< a line of a tree
inline constexpr Look kLabel{kNoteSize, steps(4), false, false, kInk};  ///< words in a drawing
inline constexpr Look kStrongLabel{kNoteSize, steps(4), true, false, kInk};

// Contents.
inline constexpr Look kContentsChapter{kBodySize, steps(6), true, false, kInk, false, Words::Title};
inline constexpr Look kContentsSection{kBodySize, steps(6), false, false, kInk, false, Words::Title};

// Cover.
inline constexpr Look kTitle{kTitleSize, steps(15), true, false, kAccent, false, Words::Title};
inline constexpr Look kSubtitle{kSectionSize, steps(8), false, false, kQuiet, false, Words::Title};

// Around the text.
inline constexpr Look kRunning{kNoteSize, steps(4), false, false, kQuiet};
inline constexpr Look kPageNumber{kNoteSize, steps(4), true, false, kInk};

/// A heading: its look, the space above and below, and the room that must be left under it on its page. A
/// section that begins low on a page says little there; it begins on the next one.
struct HeadingLook
{
    Look look;
    double before;
    double after;
    double room;
};
inline constexpr HeadingLook kHeadings[] = {
    {{kChapterSize, steps(10), true, false, kAccent, false, Words::Title}, steps(10), steps(4), steps(60)},
    {{kSectionSize, steps(8), true, false, kAccent, false, Words::Title}, steps(12), steps(3), steps(56)},
    {{kHeadSize, steps(6), true, false, kInk}, steps(6), steps(2), 0},
    {{kBodySize, steps(6), true, false, kInk}, steps(4), steps(1), 0},
    {{kBodySize, steps(6), true, false, kQuiet}, steps(4), steps(1), 0},
    {{kCellSize, steps(5), true, false, kQuiet}, steps(3), steps(1), 0},
};

// Spaces between blocks, above and below; of two neighbours' the larger counts.
inline constexpr double kSectionRule = steps(5); ///< a section's rule stands so far above its heading
inline constexpr double kParagraphGap = steps(2);
inline constexpr double kItemGap = steps(1); ///< between items of a list
inline constexpr double kTableGap = steps(3);
inline constexpr double kCaptionGap = steps(1); ///< between a caption and what it names
inline constexpr double kBoxGap = steps(4);
inline constexpr double kStampGap = steps(3);
inline constexpr double kNoteGap = steps(1);    ///< between a stamp and what refers to its page
inline constexpr double kChapterGap = steps(3); ///< above a chapter's line in the contents

// Insides.
inline constexpr double kCellAir = steps(1);  ///< above and below a cell's lines
inline constexpr double kCellPadding = 4.5;   ///< left and right of them
inline constexpr double kPillPadding = 4;     ///< left and right of a verdict's words in their box
inline constexpr double kBoxAir = steps(2);   ///< above a box's first line and below its last
inline constexpr double kBoxInset = steps(5); ///< left and right of its text
inline constexpr double kIndent = steps(6);   ///< of each level: quotations, items, trees, contents
inline constexpr double kBullet = steps(5);   ///< between an item's bullet and its text
inline constexpr double kNumber = steps(8);   ///< between an item's number and its text

// Rules.
inline constexpr double kHair = 0.4;
inline constexpr double kThin = 0.6;
inline constexpr double kFirm = 0.9;

} // namespace tekigo::pdf
