#pragma once

#include "assessment/updateimage.h"
#include "base/error.h"
#include "base/progress.h"
#include "instrument/givenfile.h"

namespace tekigo {

/// One bit of a file.
struct BitPlace
{
    qint64 offset = 0; ///< of its byte, from 0
    int bit = 0;       ///< 0 (least significant) to 7

    bool operator==(const BitPlace&) const = default;
};

/// The lowest bit of the byte in the middle: inside what a signature covers, however the image is built.
[[nodiscard]] BitPlace middleOf(qint64 size);

/// A copy of an update image in which one bit is the other way round, for the rejection test.
struct TamperedCopy
{
    SeenFile image;
    SeenFile tampered;
    BitPlace place;
};

/// Makes that copy at `target`, whole or not at all; what was there is replaced, the image itself never.
/// `place` is in the middle where none is given.
[[nodiscard]] Result<TamperedCopy> makeTamperedCopy(const QString& image, const QString& target,
                                                    const std::optional<BitPlace>& place, Progress& progress);

/// Finds the bit in which a copy differs, as a test's record needs it. An error where the two differ
/// otherwise.
[[nodiscard]] Result<TamperedCopy> compareTampered(const GivenFile& image, const GivenFile& tampered,
                                                   Progress& progress);

} // namespace tekigo
