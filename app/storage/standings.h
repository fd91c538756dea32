#pragma once

#include "storage/tablerow.h"

#include <functional>

namespace tekigo {

// What judging came to, kept by revision as text that this floor does not read. Worked out, never typed: it
// may be deleted at any time.

struct KeptStanding
{
    qint64 revision = 0;
    QString verdicts;
};

/// Those that rest on `basis`; of one revision, or all for 0.
[[nodiscard]] Result<std::vector<KeptStanding>> readKeptStandings(const Database& database,
                                                                  const QString& basis, qint64 revision = 0);
/// Those that submitted revisions keep with them (Baseline::verdicts), which rest on nothing that can change; of one,
/// or all for 0.
[[nodiscard]] Result<std::vector<KeptStanding>> readSubmittedStandings(const Database& database,
                                                                       qint64 revision = 0);
/// The revisions that have neither one of that basis nor one of their submission, newest first.
[[nodiscard]] Result<std::vector<qint64>> revisionsWithoutStanding(const Database& database,
                                                                   const QString& basis);
/// As one transaction.
[[nodiscard]] Result<void> keepStandings(const Database& database, const QString& basis,
                                         const std::vector<KeptStanding>& standings);
/// Forgets what rests on rows that `swaps` have changed. Called by record() in the transaction of the act.
[[nodiscard]] Result<void> dropStandings(const Database& database, const RowSwaps& swaps);

} // namespace tekigo
