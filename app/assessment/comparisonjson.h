#pragma once

#include "assessment/comparison.h"

#include <QJsonObject>

namespace tekigo {

/// A comparison as `compare --json` prints it and the dossier's snapshot keeps it: a list for each kind that has
/// differences ("identity", "verdicts", "answers", "rows", "evidence", "tests", "findings"), and nothing for the
/// others. An item: "id" (Difference::subject), "change", "name", "where", "before" and "after" with what differs and
/// nothing else (values as answers files have them; of evidence, tests and findings their "id", of rows their "row"),
/// "touches", and of verdicts "because", "worse", "better". Texts are in `language`; without one in both.
[[nodiscard]] QJsonObject json(const Comparison& comparison, std::optional<Language> language);

} // namespace tekigo
