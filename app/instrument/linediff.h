#pragma once

#include "base/progress.h"

#include <QString>

#include <vector>

namespace tekigo {

/// Lines that were taken out at one place and those that came in there; either may be none. From 0.
struct Hunk
{
    qsizetype before = 0;
    qsizetype removed = 0;
    qsizetype after = 0;
    qsizetype added = 0;

    bool operator==(const Hunk&) const = default;
};

/// The lines of a text without their ends (LF, CRLF or CR).
[[nodiscard]] std::vector<QStringView> linesOf(const QString& text);

/// A shortest edit script by Myers' algorithm in its form that needs memory only in proportion to the lines
/// (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, 4b). Where two stretches have next
/// to nothing in common, it stops looking for the shortest and takes a good one. What it returns when
/// cancelled says nothing.
[[nodiscard]] std::vector<Hunk> hunks(const std::vector<QStringView>& before,
                                      const std::vector<QStringView>& after, Progress& progress);

} // namespace tekigo
