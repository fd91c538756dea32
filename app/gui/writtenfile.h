#pragma once

class QString;

namespace tekigo {

class Notices;

/// Says what came of writing a file, and offers to open it or to show where it is.
void tellWrittenFile(Notices& notices, const QString& text, const QString& path);

} // namespace tekigo
