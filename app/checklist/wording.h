#pragma once

#include "checklist/evaluation.h"

namespace tekigo {

/// Conditions and answers in people's words, in both languages, from the labels of the question bank.
/// `table` is the table whose rows are meant inside `every`, else null.

/// 「初期の識別符号」が「機器ごとに異なる」である
[[nodiscard]] Text wordingOf(const Condition& condition, const Catalogue& catalogue,
                             const Question* table = nullptr);
/// The same for its contrary: …ではない
[[nodiscard]] Text wordingOfNot(const Condition& condition, const Catalogue& catalogue,
                                const Question* table = nullptr);

/// What was answered, with the labels of choices; null: nobody answered.
[[nodiscard]] Text wordingOf(const Value* value, const std::vector<Choice>& choices, bool found);
/// A row by its key cells: 「管理画面 / LAN」; the number of the row where they are missing.
[[nodiscard]] Text nameOf(const Row& row, int number, const Question& table);

} // namespace tekigo
