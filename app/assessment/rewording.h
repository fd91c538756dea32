#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"

#include <QSet>

namespace tekigo {

/// What reads differently now than when an answer was given.
struct Rewording
{
    bool question = false;    ///< the question itself
    QStringList requirements; ///< those whose text was changed, as requirementKey() names them now
    bool lost = false;        ///< which text was answered is no longer known

    [[nodiscard]] bool isEmpty() const { return *this == Rewording{}; }
    bool operator==(const Rewording&) const = default;
};

/// The catalogue's texts as they read now, to hold answers against. A requirement is known by its text: one
/// that only has another number has not changed, one whose number another text has taken is new to the answer
/// and not changed. Made once for all answers; the catalogue must outlive it.
class CurrentTexts
{
public:
    explicit CurrentTexts(const Catalogue& catalogue);

    /// An answer without wording, or to a question that the catalogue lacks, is bound to what reads now.
    [[nodiscard]] Rewording since(const QString& question, const Answer& answer,
                                  const std::map<QByteArray, Wording>& wordings) const;
    /// The text's digest under this key now; empty where there is none.
    [[nodiscard]] QByteArray digestAt(const QString& requirement) const;
    /// The text of that requirement as `old` had it, when since() names it; empty otherwise.
    [[nodiscard]] static QByteArray formerDigest(const Wording& old, const QString& requirement);
    /// Whether the requirement's text was there when `old` was bound, under whatever number.
    [[nodiscard]] bool knew(const Wording& old, const QString& requirement) const;

private:
    [[nodiscard]] QStringList changedOf(const Wording& old) const;

    const Catalogue& m_catalogue;
    std::map<QString, const Requirement*> m_requirements; ///< by key
    std::map<QString, QSet<QByteArray>> m_digests;        ///< by checklist; of corrected texts too
    QHash<QString, const Question*> m_questions;
};

} // namespace tekigo
