#pragma once

#include "desk.h"

namespace tekigo {

/// The checklists of the source tree, copied to `folder` with `from` replaced by `to` in `file` ("terminal-2020/1.0.yaml")
/// and read from there: what a person does who loads a changed version.
[[nodiscard]] Catalogue changedChecklists(const QString& folder, const QString& file, const QByteArray& from,
                                          const QByteArray& to);
/// The same with 34-10-1 of terminal-2020 asking the opposite of what it asks.
[[nodiscard]] Catalogue oppositeChecklists(const QString& folder);

} // namespace tekigo
