#pragma once

#include <QDateTime>

namespace tekigo {

/// A time as RFC 3339, 5.6 writes it ("2027-03-31T15:00:00+09:00"), in UTC; invalid where it is none. A leap
/// second is read as the second before it, fractions are left off.
[[nodiscard]] QDateTime internetTime(const QString& text);

} // namespace tekigo
