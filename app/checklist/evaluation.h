#pragma once

#include "checklist/catalogue.h"
#include "checklist/facts.h"

#include <QSet>

namespace tekigo {

/// Kleene's strong three-valued logic.
enum class Truth { False, True, Unknown };

/// Why a condition is what it is: the condition in people's words, and under it the conditions that decided it.
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

/// What conditions may look at.
struct Circumstances
{
    const Facts& facts;
    const Catalogue& catalogue;
    std::optional<QDate> effective;       ///< the checklist's effective date, where known
    QSet<QString> evidenced;              ///< subjects of Condition::Evidence that have usable evidence
};

[[nodiscard]] Truth evaluate(const Condition& condition, const Circumstances& circumstances);
[[nodiscard]] Derivation derive(const Condition& condition, const Circumstances& circumstances);

/// The unanswered questions that could still change what `condition` is, in the bank's order.
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
[[nodiscard]] Ruling rule(const Requirement& requirement, const Circumstances& circumstances);

/// Whether the checklist applies, with the legal reason, and what is missing to say so.
struct Scope
{
    ScopeOutcome outcome = ScopeOutcome::Unanswered;
    Statement reason;
    Derivation because;
    QStringList missing;

    bool operator==(const Scope&) const = default;
};
[[nodiscard]] Scope scope(const Checklist& checklist, const Circumstances& circumstances);

} // namespace tekigo
