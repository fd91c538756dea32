#pragma once

#include "checklist/checklistdifference.h"

#include <QJsonObject>

namespace tekigo {

/// Differences only, as scripts read them; texts in the given language.
[[nodiscard]] QJsonObject toJson(const ChecklistDifference& difference, Language language);

} // namespace tekigo
