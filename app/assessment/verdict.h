#pragma once

#include "assessment/assessment.h"
#include "assessment/shortfall.h"
#include "checklist/catalogue.h"
#include "checklist/evaluation.h"

namespace tekigo {

/// In the order in which they are decided. Never a percentage or a score.
enum class Verdict { NotApplicable, Fails, Unanswered, Unverified, Conforms };

/// The verdict of one requirement, and everything that explains it.
struct RequirementVerdict
{
    QString requirement;
    Verdict verdict = Verdict::Unanswered;
    Ruling ruling;
    std::vector<Shortfall> shortfalls; ///< told whatever the rule is, so that people can work ahead
    std::vector<EvidenceId> evidence;  ///< attached to it, in the order of their numbers

    bool operator==(const RequirementVerdict&) const = default;
};

struct ChecklistVerdict
{
    QString checklist;
    Scope scope;
    Verdict verdict = Verdict::Unanswered;
    std::vector<RequirementVerdict> requirements; ///< in the checklist's order
    std::vector<Shortfall> scopeShortfalls;       ///< answers that the scope rests on and nobody confirmed

    /// Whether its requirements are asked for: it applies, or may yet.
    [[nodiscard]] bool concerns() const;
    bool operator==(const ChecklistVerdict&) const = default;
};

/// The one function behind every verdict that Tekigo shows, prints or exports. Pure; in the catalogue's
/// order.
[[nodiscard]] std::vector<ChecklistVerdict> judge(const Catalogue& catalogue, const Assessment& assessment);

/// Questions of the bank that can still change a verdict of the given checklists (empty: of all), in the
/// order in which to ask them: scope first (with what its outcome asks for), then as the requirements need
/// them. Requirements of a checklist that is out of scope, exempt, met by equivalence or under former rules
/// ask for nothing.
[[nodiscard]] QStringList openQuestions(const Catalogue& catalogue,
                                        const std::vector<ChecklistVerdict>& verdicts,
                                        const QStringList& checklists = {});

[[nodiscard]] Text verdictName(Verdict verdict);       ///< 適合, Conforms
[[nodiscard]] QChar verdictSign(Verdict verdict);      ///< tells verdicts apart without colour
[[nodiscard]] QString verdictId(Verdict verdict);      ///< "not-applicable", "fails", …
[[nodiscard]] QString outcomeId(ScopeOutcome outcome); ///< "applies", "out-of-scope", …
[[nodiscard]] Text outcomeName(ScopeOutcome outcome);

} // namespace tekigo
