#pragma once

#include "assessment/finding.h"

#include <QJsonObject>

namespace tekigo {

/// What was seen as JSON: as the workspace keeps it, the dossier embeds it and the command line prints it.
/// "kind" says which of them it is.
[[nodiscard]] QJsonObject json(const Seen& seen);
/// Empty where it is none of ours.
[[nodiscard]] std::optional<Seen> seenOf(const QJsonObject& object);

} // namespace tekigo
