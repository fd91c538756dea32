#pragma once

#include "assessment/powerloss.h"

namespace tekigo {

/// What a setting seems to belong to, by the words of its name (Japanese and English). The last part of a
/// path is asked first, then those above it; in one part a code comes before the access control function and
/// that before a version. Careful on the safe side: "key", "user" or "version" anywhere is enough to count.
/// Other where no word tells.
[[nodiscard]] SettingKind guessedKind(const QString& key);
/// The same for a line of a text: Unclear where no word tells.
[[nodiscard]] SettingKind guessedKindOfLine(const QString& line);
/// Whether a value is a code whatever its name: a crypt(3) or LDAP password hash, or a private key in PEM
/// form.
[[nodiscard]] bool looksLikeCode(const QString& value);

/// What changes by itself while a product runs.
enum class RunningValue { None, Uptime, Time, Counter };
/// By the words of a setting's name without its path, or of a line.
[[nodiscard]] RunningValue runningByName(const QString& name);
/// A date or a time of day stands in both.
[[nodiscard]] bool areTimes(const QString& before, const QString& after);

} // namespace tekigo
