#pragma once

#include "checklist/circumstances.h"
#include "checklist/truth.h"

#include <span>

#include <QSet>

namespace tekigo {

/// Why a condition is what it is: the condition in people's words, and under it the conditions that decided
/// it.
struct Derivation
{
    Truth truth = Truth::Unknown;
    Text says;        ///< the condition in people's words
    Text found;       ///< what was answered or found; empty on inner nodes
    QString question; ///< on leaves: the question it reads
    int row = -1;     ///< inside a table: which row, from 0
    std::vector<Citation> sources;
    std::optional<Mark> mark;
    std::vector<Derivation> parts; ///< only those that decided (for Unknown: those still open)

    bool operator==(const Derivation&) const = default;
};

[[nodiscard]] Truth evaluate(const Condition& condition, const Circumstances& circumstances);
[[nodiscard]] Derivation derive(const Condition& condition, const Circumstances& circumstances);

/// The unanswered questions that could still change what `condition` is, in the bank's order: some completion
/// of the other answers exists for which an answer to this one changes it. Empty unless it is Unknown.
[[nodiscard]] QStringList missing(const Condition& condition, const Circumstances& circumstances);

/// A requirement by its rule and its not-applicable conditions alone, without evidence and tests.
struct Ruling
{
    enum class State { True, False, Unknown, NotApplicable };
    State state = State::Unknown;
    Derivation because;
    std::optional<Statement> reason; ///< of NotApplicable
    QStringList missing;             ///< question ids, in the bank's order; empty unless Unknown

    bool operator==(const Ruling&) const = default;
};
/// What a requirement's conditions come to, in the order of conditionsOf().
[[nodiscard]] Ruling::State stateOf(std::span<const Truth> truths);
/// The rule, then the not-applicable conditions.
[[nodiscard]] std::vector<const Condition*> conditionsOf(const Requirement& requirement);
[[nodiscard]] Ruling rule(const Requirement& requirement, const Circumstances& circumstances);

/// Whether the checklist applies, with the legal reason, and what is missing to say so.
struct Scope
{
    ScopeOutcome outcome = ScopeOutcome::Unanswered;
    Statement reason;
    Derivation because;
    QStringList missing; ///< question ids, in the bank's order; empty unless Unanswered
    /// Question ids that are worth asking although the outcome stands: those that the outcome asks for, and
    /// those of cases before it that are still open (whether an equivalent certificate is held). Unanswered
    /// ones only.
    QStringList asks;

    bool operator==(const Scope&) const = default;
};
[[nodiscard]] Scope scope(const Checklist& checklist, const Circumstances& circumstances);

/// As missing() of a condition: questions that could still change a ruling that is Unknown.
[[nodiscard]] QStringList missing(const Requirement& requirement, const Circumstances& circumstances);
/// The same for an outcome that is Unanswered.
[[nodiscard]] QStringList missing(const Checklist& checklist, const Circumstances& circumstances);
/// Scope::asks for the case that decided.
[[nodiscard]] QStringList stillWorthAsking(const Checklist& checklist, const ScopeCase& decided,
                                           const Circumstances& circumstances);

/// Every question that a condition reads, with the questions that say that its tables are complete.
[[nodiscard]] QSet<QString> questionsRead(const Condition& condition, const Catalogue& catalogue);
/// Those that decide the requirement's rule and whether it applies.
[[nodiscard]] QSet<QString> questionsDeciding(const Requirement& requirement, const Catalogue& catalogue);
/// The same with those that decide which evidence and tests it needs.
[[nodiscard]] QSet<QString> questionsRead(const Requirement& requirement, const Catalogue& catalogue);
/// Those of a checklist's scope, rules, not-applicable conditions and evidence needs.
[[nodiscard]] QSet<QString> questionsRead(const Checklist& checklist, const Catalogue& catalogue);

} // namespace tekigo
