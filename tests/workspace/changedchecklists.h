#pragma once

#include "desk.h"

namespace tekigo {

/// The checklists of the source tree, copied to `folder` with a version 2.0 of `file` ("terminal-2020/1.1.yaml") beside
/// it in which `from` is replaced by `to`, and read from there: what a person does who loads a changed version.
[[nodiscard]] Catalogue changedChecklists(const QString& folder, const QString& file, const QByteArray& from,
                                          const QByteArray& to);
/// The same with 34-10-1 of terminal-2020 asking the opposite of what it asks.
[[nodiscard]] Catalogue oppositeChecklists(const QString& folder);

/// The checklists that ship as they were first released: version 1.0 of each.
[[nodiscard]] Catalogue firstChecklists();

} // namespace tekigo
