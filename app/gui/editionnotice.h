#pragma once

#include <QString>

#include <vector>

namespace tekigo {

struct StillSaid;
struct Untranslated;

/// What whoever makes an edition of a dossier is told beforehand: it is theirs to mend or to accept, and stands nowhere in
/// the document.

/// Where a redacted edition would still speak of what it leaves out, a line each; empty: nowhere.
[[nodiscard]] QString stillSaidWords(const StillSaid& said);
/// What an English edition prints in Japanese; empty: nothing.
[[nodiscard]] QString untranslatedNotice(const std::vector<Untranslated>& fields);

} // namespace tekigo
