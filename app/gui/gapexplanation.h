#pragma once

#include "assessment/gap.h"
#include "gui/place.h"
#include "gui/richtext.h"

namespace tekigo {

/// Explains a cell of the gap: its state, the rule in words, what would have to change, which answers and
/// which proof are missing, and whether the product may follow the former rules. Links are "question:<id>",
/// "requirement:", "test:<id>", "scope:" and "certification:".
class GapExplanation
{
    Q_DECLARE_TR_FUNCTIONS(GapExplanation)

public:
    GapExplanation(const Gap& gap, const Catalogue& catalogue, const RichText& text);

    [[nodiscard]] QString of(const GapProduct& product) const;              ///< as a whole
    [[nodiscard]] QString of(const GapProduct& product, size_t pair) const; ///< for one requirement
    [[nodiscard]] QString ofPair(size_t pair) const;                        ///< over all revisions

    [[nodiscard]] size_t worst(const GapProduct& product) const; ///< the pair that is the most urgent
    /// Where the first thing to do for a cell is done.
    [[nodiscard]] Place placeOf(const GapProduct& product, size_t pair) const;
    /// Where a link of the explanation leads.
    [[nodiscard]] Place follow(const QUrl& link, const GapProduct& product, std::optional<size_t> pair) const;

private:
    [[nodiscard]] QString changes(const GapCell& cell) const;
    [[nodiscard]] QString missing(const GapCell& cell) const;
    [[nodiscard]] QString questions(const QStringList& ids) const;
    [[nodiscard]] QString proof(const GapCell& cell) const;
    [[nodiscard]] QString dates(const GapProduct& product) const;
    [[nodiscard]] QString rule(const GapPair& pair) const;
    [[nodiscard]] const Requirement* requirement(const GapPair& pair) const;
    [[nodiscard]] Place placeOfQuestion(const QString& question, const GapProduct& product,
                                        const QString& of) const;

    const Gap& m_gap;
    const Catalogue& m_catalogue;
    const RichText& m_text;
    const Checklist& m_from;
    const Checklist& m_to;
};

} // namespace tekigo
