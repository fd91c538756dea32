#pragma once

#include "assessment/credentiallist.h"
#include "checklist/catalogue.h"

namespace tekigo {

// How the analysis of a list of preset codes is worded, in its report, the window and the dossier alike.

/// The requirements whose rules read what a list showed, worded: 「端末設備等規則（省令案） 34-10-2 …」. Of the
/// checklists named; of all where none is named.
[[nodiscard]] std::vector<Text> requirementsOfList(const Catalogue& catalogue, const QStringList& checklists = {});

/// What was looked for in which columns: a list that shows nothing has shown just that.
[[nodiscard]] std::vector<Text> checkedInList(const CredentialListSeen& seen);
/// What limits the result: columns that the list does not have, rows without a code, hashes not looked for, and that
/// it is no proof.
[[nodiscard]] std::vector<Text> limitsOfList(const CredentialListSeen& seen);

/// A row of a histogram of strength: 10^7 guesses and more, but fewer than 10^8.
[[nodiscard]] Text guessesName(int power);
/// "UTF-8、コンマ区切り、見出しあり": how the list was read.
[[nodiscard]] Text readingName(const CredentialListSeen& seen);

[[nodiscard]] QString groupedNumber(qint64 number);                    ///< 1,000,000
[[nodiscard]] QString rowNumbers(const std::vector<qint64>& rows); ///< 3, 17, 20

} // namespace tekigo
