#pragma once

#include "checklist/facts.h"
#include "checklist/question.h"

namespace tekigo {

/// Whether a cell of a row can say anything at all: a physical connector has no port, what is not stored is not
/// protected in storage. Where the cell that decides is itself unanswered it may. Follows the rules, which read no such
/// cell (interface.inventory matches ports by kind; data.assets asks for protection of what is stored or transmitted).
[[nodiscard]] bool cellHasMeaning(const Question& question, const Row& row, const QString& column);

} // namespace tekigo
