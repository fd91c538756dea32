#pragma once

#include "assessment/verdict.h"
#include "checklist/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tekigo::cli {

/// The public form of verdicts: what `evaluate --json` prints. Texts are in the given language, ids are the same in
/// every one.
[[nodiscard]] QJsonObject toJson(const std::vector<ChecklistVerdict>& verdicts, const Catalogue& catalogue,
                                 Language language);

[[nodiscard]] QString markId(Mark mark); ///< "VERIFIED", "VERIFIED-2", "INFERRED", "RECALLED"

} // namespace tekigo::cli
