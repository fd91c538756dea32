#pragma once

#include "assessment/id.h"

#include <QStringList>

namespace tekigo {

/// For what else a file or a test speaks than the very thing that it was made on: a family of model numbers, another
/// product's revision. Whoever takes another revision's must say why it is the same; without a reason it counts for
/// nothing. Model numbers are the maker's own word and count without one, which is printed where it is given.
struct Coverage
{
    QStringList models;  ///< 型番 that it was made on or covers; empty: all of the product
    RevisionId madeOn;   ///< the revision whose file or test it is; empty: this one's own
    QString reason;      ///< why it is the same for these; printed wherever the file or test is
    QString origin = {}; ///< what `madeOn` was called when that was said: product, revision, firmware

    [[nodiscard]] bool isEmpty() const { return *this == Coverage{}; }
    bool operator==(const Coverage&) const = default;
};

} // namespace tekigo
