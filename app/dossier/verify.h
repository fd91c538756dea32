#pragma once

#include "dossier/check.h"
#include "pdf/reader.h"

#include <optional>

namespace tekigo {

/// What a dossier says against its own snapshot: cover, embedded evidence, verdicts, words of people.
[[nodiscard]] std::vector<DossierCheck::Line> checkContent(const pdf::Reading& reading);

/// The whole check of a file that was read; empty where it is no document of Tekigo's.
[[nodiscard]] std::optional<DossierCheck> check(const pdf::Reading& reading);

} // namespace tekigo
