#pragma once

#include "checklist/circumstances.h"
#include "checklist/truth.h"

namespace tekigo {

/// Whether a condition reads one fact or cell and has no parts of its own.
[[nodiscard]] bool isLeaf(const Condition& condition);

/// What a comparison is for an answer; null: nobody answered. An answer of another type than the question's
/// is treated as none.
[[nodiscard]] Truth compare(const Condition& leaf, const Value* value, const std::optional<QDate>& effective);

/// The answer to a question; nullptr where there is none (a text of blanks is none).
[[nodiscard]] const Value* answerTo(const QString& question, const Facts& facts);
/// The table that was given; nullptr where there is none.
[[nodiscard]] const Table* tableOf(const QString& question, const Facts& facts);

/// Any condition inside `every`, for one row.
[[nodiscard]] Truth evaluateRow(const Condition& condition, const Row& row);
/// `every` over rows; `complete`: somebody said that the table lists everything.
[[nodiscard]] Truth evaluateRows(const Condition& every, const Table& table, bool complete);
/// Whether the table's complete-question is answered yes (or it has none).
[[nodiscard]] bool isComplete(const QString& table, const Circumstances& circumstances);

} // namespace tekigo
