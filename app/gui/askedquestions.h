#pragma once

#include "assessment/verdict.h"

namespace tekigo {

/// The questions that a page shows for one requirement or one scope, in the order in which they stand.
struct AskedQuestions
{
    QStringList questions; ///< asked of people; a table is followed by the question whether it is complete
    QStringList claims;    ///< 申立て
    QStringList findings;  ///< what instruments find

    bool operator==(const AskedQuestions&) const = default;
};

/// Every question that the scope reads or asks for.
[[nodiscard]] QSet<QString> readByScope(const Checklist& checklist, const Catalogue& catalogue);
[[nodiscard]] QSet<QString> topicsOf(const QSet<QString>& questions, const Catalogue& catalogue);

/// Those that matter as things stand: that are missing, that decided, or whose answer is all that keeps the
/// ruling from being open again.
[[nodiscard]] QSet<QString> mattering(const Requirement& requirement, const Ruling& ruling,
                                      const Circumstances& circumstances);
[[nodiscard]] QSet<QString> mattering(const Checklist& checklist, const Scope& scope,
                                      const Circumstances& circumstances);
/// Those for the record in the topics that are asked.
[[nodiscard]] QSet<QString> forTheRecord(const QSet<QString>& asked, const Catalogue& catalogue);

/// In the bank's order, claims and findings apart, each table with its completeness question.
[[nodiscard]] AskedQuestions arranged(const QSet<QString>& questions, const Catalogue& catalogue);

} // namespace tekigo
