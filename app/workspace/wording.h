#pragma once

#include "assessment/assessment.h"
#include "base/language.h"
#include "checklist/catalogue.h"
#include "storage/tablerow.h"

namespace tekigo {

// The lines of the history, one sentence an act, in both languages.

/// 「変更の強制」= いいえ → はい. `before` or `after` without value and note: there was (will be) none.
[[nodiscard]] Text answerChanged(const Catalogue& catalogue, const QString& question, const Answer& before,
                                 const Answer& after);
[[nodiscard]] Text answersChanged(qsizetype count);
/// A value in people's words: a choice's label, 「3行」 for a table, 「未回答」 for none.
[[nodiscard]] Text valueSays(const Catalogue& catalogue, const QString& question,
                             const std::optional<Value>& value);

/// 製造者「X」, 製品「X」 …: what an act was done to.
[[nodiscard]] Text named(const Maker& maker);
[[nodiscard]] Text named(const Product& product);
[[nodiscard]] Text named(const Revision& revision);
[[nodiscard]] Text named(const Evidence& evidence);
[[nodiscard]] Text named(const Catalogue& catalogue, const TestRecord& record);

[[nodiscard]] Text added(const Text& what);
[[nodiscard]] Text removed(const Text& what);
/// Of the thing whose own row is `swap`: 製品「X」: 型番 = A → A、B.
[[nodiscard]] Text changed(const Catalogue& catalogue, const Text& what, const RowSwap& swap);
[[nodiscard]] Text linksChanged(const Text& what);
[[nodiscard]] Text copied(const Text& what, const Text& from);
[[nodiscard]] Text evidenceAdded(qsizetype count);
[[nodiscard]] Text findingsRecorded(const std::vector<Finding>& findings, bool inPlaceOfEarlier);
[[nodiscard]] Text findingChanged(const Text& what);
[[nodiscard]] Text effectiveChanged(const Catalogue& catalogue, const QString& checklist,
                                    std::optional<QDate> before, std::optional<QDate> after);

} // namespace tekigo
