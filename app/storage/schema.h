#pragma once

#include "storage/database.h"

#include <QStringList>

namespace tekigo {

/// "TKGW" in the header of every workspace, so that no other SQLite file is taken for one.
constexpr qint64 workspaceApplicationId = 0x544b4757;

/// The numbered .sql files of `folder`, in order: what brings an empty file to the schema of this program.
[[nodiscard]] Result<QStringList> schemaSteps(const QString& folder = QStringLiteral(":/schema"));

/// Runs the steps after `from` and notes the new version, in one transaction. Every statement of a step ends
/// with a `;` that ends its line.
[[nodiscard]] Result<void> applySteps(const Database& database, const QStringList& steps, int from);

[[nodiscard]] Result<int> schemaVersion(const Database& database);

/// An error of kind Damaged where tables or indices are not those that `steps` make.
[[nodiscard]] Result<void> verifySchema(const Database& database, const QStringList& steps);

} // namespace tekigo
