#pragma once

#include "storage/tablerow.h"

namespace tekigo {

/// Whose a row is: what every part of the program that follows rows goes by.
struct RowOwner
{
    enum class Kind {
        Revision, ///< number: the revision that it is, or that it belongs to
        Evidence, ///< number: the evidence whose link it is, which knows its revision
        Product,
        Maker,
        Settings ///< of the whole workspace; without a number
    };
    Kind kind = Kind::Settings;
    qint64 number = 0;

    bool operator==(const RowOwner&) const = default;
};
/// `row`: the values of one of swappedTables().
[[nodiscard]] RowOwner ownerOf(const QString& table, const QJsonObject& row);
/// Of the row after the swap, or of the one before where it is gone. No act gives a row to another owner.
[[nodiscard]] RowOwner ownerOf(const RowSwap& swap);

/// The revision that a swapped row belongs to; a link's is that of its evidence, which `swaps` or the database names.
/// 0 for rows of a product, a maker or the settings.
[[nodiscard]] Result<qint64> revisionOf(const Database& database, const RowSwaps& swaps, const RowSwap& swap);

} // namespace tekigo
