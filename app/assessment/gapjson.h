#pragma once

#include "assessment/gap.h"

#include <QJsonObject>

namespace tekigo {

/// A gap as scripts read it, and as a plan carries it. Texts are in the given language, ids are the same in
/// every one.
[[nodiscard]] QJsonObject toJson(const Gap& gap, const Catalogue& catalogue, Language language);

} // namespace tekigo
