#pragma once

#include "storage/database.h"

#include <QJsonObject>

#include <vector>

namespace tekigo {

/// A row of one of the tables that people's acts change: column name to text, integer or null.
struct TableRow
{
    QString table;
    QJsonObject values;

    bool operator==(const TableRow&) const = default;
};

/// One row before and after an act. Empty: there was (will be) no such row. Undo is the same with both
/// exchanged.
struct RowSwap
{
    QString table;
    QJsonObject before;
    QJsonObject after;

    [[nodiscard]] RowSwap reversed() const { return {table, after, before}; }
    /// The columns that name the row.
    [[nodiscard]] QJsonObject key() const;
    bool operator==(const RowSwap&) const = default;
};
using RowSwaps = std::vector<RowSwap>;

/// The tables that swaps may name; everything else in a history is not ours.
[[nodiscard]] QStringList swappedTables();
/// The columns that name a row of `table`; empty for a table that is none of swappedTables().
[[nodiscard]] QStringList keyColumns(const QString& table);
[[nodiscard]] QJsonObject keyOf(const QString& table, const QJsonObject& values);

/// What turns the rows of `before` into those of `after`; both may hold several tables' rows.
[[nodiscard]] RowSwaps difference(const std::vector<TableRow>& before, const std::vector<TableRow>& after);
/// Undoes `swaps`: each exchanged, the last one first.
[[nodiscard]] RowSwaps reversed(const RowSwaps& swaps);

/// Puts `after` where `before` is. An error of kind Damaged where the table does not hold `before`.
[[nodiscard]] Result<void> apply(const Database& database, const RowSwap& swap);

} // namespace tekigo
