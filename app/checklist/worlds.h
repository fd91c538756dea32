#pragma once

#include "checklist/leaf.h"

#include <vector>

namespace tekigo {

/// What a leaf of a rule makes of a fact. Empty: a table without rows, which is true once somebody says that
/// it lists everything and unknown until then.
enum class LeafState { False, True, Unknown, Empty };

/// One class of answers to a question: what each leaf that reads it makes of such an answer. Any two answers
/// of a class are the same to every rule, so trying each class is trying every answer.
using World = std::vector<LeafState>;

/// The classes of answers that a question of any type but table can have.
[[nodiscard]] std::vector<World> worldsOf(const Question& question,
                                          const std::vector<const Condition*>& leaves,
                                          const std::optional<QDate>& effective);

/// The classes of tables, each leaf an Every over this table: of all tables where none was given, else of
/// those that fill the missing cells of `given`.
[[nodiscard]] std::vector<World> worldsOf(const Question& table, const std::vector<const Condition*>& leaves,
                                          const Table* given);

} // namespace tekigo
