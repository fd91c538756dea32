#pragma once

#include "assessment/verdict.h"

namespace tekigo {

/// What judge() came to for one requirement, without the reasons.
struct RequirementStanding
{
    QString requirement;
    Verdict verdict = Verdict::Unanswered;
    int evidenceMissing =
        0;             ///< files and tests that are missing, damaged, failed or made on another firmware
    int toConfirm = 0; ///< answers that it rests on and that nobody confirmed yet
    int questions = 0; ///< unanswered ones that can still change its rule

    bool operator==(const RequirementStanding&) const = default;
};

/// The same for a checklist; what is small enough to be kept for every revision.
struct ChecklistStanding
{
    QString checklist;
    ScopeOutcome outcome = ScopeOutcome::Unanswered;
    Verdict verdict = Verdict::Unanswered;
    int toConfirm = 0;                             ///< answers that the scope rests on
    int questions = 0;                             ///< unanswered ones that the scope asks
    std::vector<RequirementStanding> requirements; ///< in the checklist's order

    /// As ChecklistVerdict::concerns().
    [[nodiscard]] bool concerns() const;
    bool operator==(const ChecklistStanding&) const = default;
};
using Standings = std::vector<ChecklistStanding>; ///< in the catalogue's order

[[nodiscard]] Standings standingsOf(const std::vector<ChecklistVerdict>& verdicts);

/// One line a checklist: "jc-star-1 applies fails 0 2 S1.1-01:fails:1:0:0 …".
[[nodiscard]] QString writtenStandings(const Standings& standings);
/// Nothing where the text is not what writtenStandings() makes.
[[nodiscard]] std::optional<Standings> readStandings(const QString& written);

/// What verdicts rest on besides a revision's own rows: the checklists, the bank, the effective dates that
/// the user set, and how this version of the program judges. SHA-256 in hex.
[[nodiscard]] QString basisOf(const Catalogue& catalogue, const std::map<QString, QDate>& effective);

} // namespace tekigo
