#pragma once

#include "base/language.h"
#include "checklist/facts.h"

#include <algorithm>
#include <vector>

namespace tekigo {

/// One cell of a row as it would have to be.
struct CellChange
{
    QString column;
    std::vector<Cell> values; ///< any of these serves; at least one

    bool operator==(const CellChange&) const = default;
};

/// One fact as it would have to be.
struct FactChange
{
    enum class Kind {
        Answer,  ///< nobody answered yet: find out, and answer so
        Alter,   ///< the product (or the answer) would have to be another one
        Measure, ///< only an instrument can find it: mend the product and measure again
        Claim,   ///< a claim would have to be made: an interpretation, which the body decides on
        Attach,  ///< evidence would have to be attached
    };
    Kind kind = Kind::Alter;
    QString question = {}; ///< empty for Attach
    int row = -1;          ///< of a table: which row, from 0; -1: not a single row
    Text rowName = {};     ///< the row by its key; empty where row is -1
    std::vector<Value> values =
        {}; ///< of a fact that is no row: answers that serve, each standing for all that rules
            ///< cannot tell from it; of a table not yet filled in: tables that serve
    std::vector<std::vector<CellChange>> ways =
        {};           ///< of a row: smallest changes of its cells, any one serves
    Text wanted = {}; ///< 「変更するまで利用できない」, 8 以上
    Text says = {};   ///< the whole change in people's words, with what it is now

    bool operator==(const FactChange&) const = default;
};

/// Facts that together make a rule true, none of which can be left out.
struct Remedy
{
    std::vector<FactChange> changes; ///< in the bank's order, rows in theirs

    [[nodiscard]] bool restsOnClaim() const
    {
        return std::ranges::find(changes, FactChange::Kind::Claim, &FactChange::kind) != changes.end();
    }
    bool operator==(const Remedy&) const = default;
};

} // namespace tekigo
