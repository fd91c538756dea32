#pragma once

#include <QString>

namespace tekigo {

/// The file that a path leads to, so that a link stays a link: also where what it leads to is not there yet. A link that
/// leads round in a circle is returned as it is.
[[nodiscard]] QString ledTo(const QString& path);

/// Name for a QTemporaryFile in the folder of what `path` leads to, so that the last step is a rename. It names the
/// process that makes it. First takes away what killed programs left in that folder. `suffix`: ".part", ".pdf" or ".xlsx".
[[nodiscard]] QString unfinishedBeside(const QString& path, const QString& suffix);

/// The same in the folder for temporary files; no suffix: for a QTemporaryDir.
[[nodiscard]] QString unfinishedAside(const QString& suffix = {});

/// Removes our own unfinished files and folders that no living process owns. Whose process cannot be known from here
/// (another machine's, another container's, an older version's) is removed once nobody has touched it for a day; folders
/// only of a process that is known. Other names, links and what belongs to another user are let be.
void sweepUnfinished(const QString& folder);

} // namespace tekigo
