#pragma once

#include "assessment/contradiction.h"
#include "cli/session.h"

#include <QJsonArray>

namespace tekigo::cli {

/// What contradicts itself, as `evaluate --json` prints it: [{"kind","about","subject","testCase","questions","says",
/// "mend","requirements"}].
[[nodiscard]] QJsonArray toJson(const std::vector<Contradiction>& contradictions, const Catalogue& catalogue,
                                Language language);
/// The same for people, a line each, under a heading; nothing where there are none.
void tell(const std::vector<Contradiction>& contradictions, const Session& session);

} // namespace tekigo::cli
