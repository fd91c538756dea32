#pragma once

#include "checklist/circumstances.h"
#include "checklist/truth.h"

#include <QBitArray>

#include <vector>

namespace tekigo {

/// What one fact (or one row of a table) is, and everything that it could be instead as far as the conditions
/// that read it can tell. Bit 0 of every set below is what it is now.
struct FactDomain
{
    const Question* question = nullptr; ///< null: evidence of the scope
    int row = -1; ///< of a table with rows: which; -1: a fact, or the rows of a table without any
    std::vector<const Condition*> leaves; ///< every condition that reads it
    std::vector<Value> values;            ///< of a fact; [0] unused where `answered` is false
    std::vector<Row> rows;                ///< of a row; [0] empty where the table has none
    bool answered = false;

    [[nodiscard]] bool isRows() const { return question != nullptr && question->type == AnswerType::Table; }
    [[nodiscard]] qsizetype size() const;
};

/// Fills in what the fact could be.
void openDomain(FactDomain& domain, const Circumstances& circumstances);

/// What a condition makes of state `index` of the domain.
[[nodiscard]] Truth truthIn(const FactDomain& domain, const Condition& leaf, qsizetype index,
                            const Circumstances& circumstances);

/// The states in which the condition comes to `truth`.
[[nodiscard]] QBitArray statesWhere(const FactDomain& domain, const Condition& leaf, Truth truth,
                                    const Circumstances& circumstances);

/// Every leaf inside a condition.
void collectLeaves(const Condition& condition, std::vector<const Condition*>& into);

} // namespace tekigo
