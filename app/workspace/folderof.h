#pragma once

#include <QString>

namespace tekigo {

/// The workspace that a path names: the folder itself, or the folder of the database in it, which is what a file manager
/// opens. Any other path is returned as it is.
[[nodiscard]] QString workspaceFolderOf(const QString& path);

} // namespace tekigo
