#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"
#include "checklist/evaluation.h"

namespace tekigo {

/// In the order in which they are decided. Never a percentage or a score.
enum class Verdict { NotApplicable, Fails, Unanswered, Unverified, Conforms };

/// Why a rule that is true is not proven, or why a requirement fails although its rule is true.
struct Shortfall
{
    enum class Kind {
        EvidenceMissing,      ///< no file of the needed kind is attached
        EvidenceOtherFirmware,///< attached, but made on another firmware
        EvidenceDamaged,      ///< attached, but the stored file no longer matches its digest
        TestMissing,          ///< no record of a needed test case
        TestOtherFirmware,    ///< the newest record was made on another firmware
        TestFailed,           ///< the newest record failed
        NotConfirmed,         ///< an answer carried over and not yet confirmed
    };
    Kind kind = Kind::EvidenceMissing;
    QString need; ///< EvidenceNeed id, TestCase id or question id
    Text says;    ///< in people's words, naming the file where there is one

    bool operator==(const Shortfall&) const = default;
};

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

    bool operator==(const ChecklistVerdict&) const = default;
};

/// The one function behind every verdict that Tekigo shows, prints or exports. Pure; in the catalogue's order.
[[nodiscard]] std::vector<ChecklistVerdict> judge(const Catalogue& catalogue, const Assessment& assessment);

/// Questions of the bank that can still change a verdict of the given checklists (empty: of all), in the order in
/// which to ask them: scope first, then as the requirements need them.
[[nodiscard]] QStringList openQuestions(const Catalogue& catalogue, const std::vector<ChecklistVerdict>& verdicts,
                                        const QStringList& checklists = {});

[[nodiscard]] Text verdictName(Verdict verdict); ///< 適合, Conforms
[[nodiscard]] QChar verdictSign(Verdict verdict); ///< tells verdicts apart without colour
[[nodiscard]] QString verdictId(Verdict verdict); ///< "not-applicable", "fails", …
[[nodiscard]] QString outcomeId(ScopeOutcome outcome); ///< "applies", "out-of-scope", …
[[nodiscard]] Text outcomeName(ScopeOutcome outcome);

} // namespace tekigo
