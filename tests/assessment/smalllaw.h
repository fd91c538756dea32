#pragma once

#include "assessment/assessment.h"
#include "assessment/shortfall.h"
#include "assessment/verdict.h"
#include "checklist/catalogue.h"

#include <functional>

/// A small made-up law and label, and a product that fulfils both: what a row of a table changes about it, it
/// says.
///
/// law (mandatory once in force):
///   scope   out of scope: not in.scope · equivalent: in.reference given and evidence · former rules:
///   in.certified
///           before the effective date · applies: in.scope
///   L1      rule: lock.safe and lock.length at least 8, or lock.claim · N/A: not lock.login, or
///           lock.absent
///           evidence: design (design or manual, this firmware), policy (organisation), photo (recommended),
///           radio (while lock.wireless) · tests: T1, T2 (recommended), T3 (while lock.wireless)
///   L2      rule: ports.closed, and power-test.changed not above 0
/// label (voluntary): applies: in.scope
///   M1      rule: lock.safe · evidence: design
/// tip (advice): applies: in.scope
///   N1      rule: lock.safe
namespace smalllaw {

[[nodiscard]] tekigo::Catalogue catalogue();

/// All answered, every file and test there, maker and product complete: both targets conform.
[[nodiscard]] tekigo::Assessment fulfilled();

/// What a row of a table does to it.
using Change = std::function<void(tekigo::Assessment&)>;
[[nodiscard]] Change nothing();
[[nodiscard]] Change answer(const QString& question, const tekigo::Value& value);
[[nodiscard]] Change unanswer(const QString& question);
[[nodiscard]] Change carried(const QString& question); ///< not yet confirmed
/// What an instrument found: so many settings changed.
[[nodiscard]] Change found(int changed, const QString& firmware = QStringLiteral("2.0"));
[[nodiscard]] Change remove(const QString& evidence);
[[nodiscard]] Change edit(const QString& evidence, const std::function<void(tekigo::Evidence&)>& change);
[[nodiscard]] Change damage(const QString& evidence);
[[nodiscard]] Change record(const tekigo::TestRecord& record);
[[nodiscard]] Change both(const Change& first, const Change& second);

[[nodiscard]] tekigo::TestRecord test(const QString& testCase, tekigo::TestRecord::Outcome outcome,
                                      const QDate& date, const QString& firmware = QStringLiteral("2.0"));

/// The verdict of one requirement of one checklist.
[[nodiscard]] tekigo::RequirementVerdict verdictOf(const std::vector<tekigo::ChecklistVerdict>& verdicts,
                                                   const QString& checklist, const QString& requirement);
[[nodiscard]] tekigo::ChecklistVerdict verdictOf(const std::vector<tekigo::ChecklistVerdict>& verdicts,
                                                 const QString& checklist);

/// "evidence-missing design", one a line, with the evidence's id where there is one.
[[nodiscard]] QString printed(const std::vector<tekigo::Shortfall>& shortfalls);

} // namespace smalllaw

Q_DECLARE_METATYPE(smalllaw::Change)
Q_DECLARE_METATYPE(tekigo::Verdict)
