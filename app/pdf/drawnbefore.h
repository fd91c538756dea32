#pragma once

#include "foreign/drawnpages.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tekigo::pdf {

/// One PDF of anyone's as it was drawn; the folder of its files goes with whoever holds it last.
struct DrawnEvidence
{
    foreign::DrawnFile file = foreign::drawnFileFrom({});
    std::shared_ptr<const QTemporaryDir> folder = {};
};

// The same file is drawn the same each time, and a preview is followed by an export: what was drawn last is kept while the
// program runs, up to kMostFiles and kMostBytes. From any thread.
inline constexpr size_t kMostFiles = 400;
inline constexpr qint64 kMostBytes = qint64{128} << 20; ///< in the folder for temporary files, which may be memory

/// What was kept of this file; nothing when it has changed since (its size or time), or was not drawn.
[[nodiscard]] std::optional<DrawnEvidence> drawnBefore(const QString& path);
/// Keeps it; what was not asked for longest makes room.
void keepDrawn(const QString& path, const DrawnEvidence& drawn);

} // namespace tekigo::pdf
