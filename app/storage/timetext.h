#pragma once

#include <QDateTime>

namespace tekigo {

/// Times are kept as "2026-11-22T03:08:22.123Z".
[[nodiscard]] QString timeText(const QDateTime& time);
[[nodiscard]] QDateTime timeOf(const QString& text);

} // namespace tekigo
