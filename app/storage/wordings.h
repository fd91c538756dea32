#pragma once

#include "assessment/wording.h"
#include "storage/database.h"

#include <QJsonObject>

namespace tekigo {

// The texts that answers are bound to. Content-addressed: a row is never changed, and its digest proves it. They stand
// outside the history, which names them by their digests.

/// Keeps the wording of every question of `catalogue`, with its texts, unless it is kept already. Call it in a
/// transaction.
[[nodiscard]] Result<void> keepWordings(const Database& database, const Catalogue& catalogue);
/// Keeps one that the catalogue does not have: texts of former versions under the numbers that they have now.
[[nodiscard]] Result<void> keepWording(const Database& database, const Wording& wording);
/// Every wording that was ever kept, by its digest.
[[nodiscard]] Result<std::map<QByteArray, Wording>> readWordings(const Database& database);
[[nodiscard]] Result<void> keepWords(const Database& database, const Text& words); ///< unless they are kept already
/// The text of that digest; nothing where it was never kept.
[[nodiscard]] Result<std::optional<Text>> readWords(const Database& database, const QByteArray& digest);
/// Rows whose digest does not match what stands in them, answers bound to a wording that is not there, and
/// wordings that name a requirement's text that is not.
[[nodiscard]] std::vector<Error> checkWordings(const Database& database);

[[nodiscard]] Wording wordingOf(const QJsonObject& row); ///< a row of `wording`

} // namespace tekigo
