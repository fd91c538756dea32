#pragma once

#include "dossier/dossier.h"

namespace tekigo {

/// What an applicant wrote of how the document is to be handled, for readers of either language: what is known to mean
/// confidential says so in English in front of the words that were written.
[[nodiscard]] Text handlingWords(const QString& written);

/// What the edition in hand may say of itself on its cover, and at the head of each page. A redacted edition is made to be
/// passed on: the full edition's mark is never its own.
[[nodiscard]] Text handlingOnCover(const Dossier& dossier);
[[nodiscard]] Text handlingInHead(const Dossier& dossier); ///< empty: nothing is asked for

} // namespace tekigo
