#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"
#include "storage/database.h"

#include <map>
#include <set>
#include <vector>

namespace tekigo {

/// Where requirements stand now that a revision knows under other numbers, as requirementKey() names them
/// then and now. Only those that moved. Empty where the text is gone and another requirement has its number.
using Moves = std::map<QString, QString>;

/// Finds requirements again by their text when a new version of a checklist exchanges or inserts numbers.
/// Where text and number changed both, the law's text or the title that stayed shows which it is. The
/// catalogue and the database must outlive it.
class Renumbering
{
public:
    Renumbering(const Database& database, const Catalogue& catalogue);

    /// For whom `known` is what requirements read like, number by number. `others` tells of numbers that are
    /// not in it.
    [[nodiscard]] Moves moves(const std::vector<Wording>& known,
                              const std::vector<Wording>& others = {}) const;
    /// No number of the wording is another text's now, so that nothing could have moved.
    [[nodiscard]] bool isCurrent(const Wording& wording) const;
    /// Where files go whose requirement's number is gone, by any text that was ever kept for it.
    [[nodiscard]] Moves foundAgain(const std::vector<Evidence>& files,
                                   const std::map<QByteArray, Wording>& ever) const;
    /// The checklist is here but no longer has the requirement.
    [[nodiscard]] bool isGone(const QString& checklist, const QString& requirement) const;

private:
    using Texts = std::map<QString, std::vector<QByteArray>>; ///< by key, those it was known by

    void byText(const Texts& texts, Moves& to, std::set<QString>& taken) const;
    void byLikeness(const Texts& texts, Moves& to, std::set<QString>& taken) const;
    [[nodiscard]] QString keyOf(const QString& checklist, const QByteArray& digest) const;
    [[nodiscard]] bool readsAt(const QString& key, const QByteArray& words) const;
    [[nodiscard]] bool isAlike(const QByteArray& then, const Requirement& now) const;

    const Database& m_database;
    const Catalogue& m_catalogue;
    mutable std::map<QByteArray, QString> m_words; ///< Japanese texts read so far
};

/// The same texts under the numbers that they have now; what is gone is left out.
[[nodiscard]] Wording moved(const Wording& wording, const Moves& moves);
/// Attached to the requirements that it was attached to, under the numbers that they have now.
[[nodiscard]] Evidence moved(const Evidence& evidence, const Moves& moves);

} // namespace tekigo
