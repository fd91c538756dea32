#pragma once

#include <QString>

namespace tekigo {

/// A library's message without anything that came from people: only words of a list of our own (of the language that
/// programmers write messages in) and C++ names like QIODevice::read pass; whatever else stood there (a path, a name, a
/// number, quoted text, another script) becomes "…". So nothing that somebody typed, no name of a file and no content of
/// evidence can get into a log or a diagnosis, whatever a library puts into its messages.
[[nodiscard]] QString plainWords(const QString& message);

} // namespace tekigo
