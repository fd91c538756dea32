#pragma once

#include "assessment/shortfall.h"

namespace tekigo {

/// The answers of a revision that were carried over and that nobody confirmed yet, ready to be taken away:
/// what is judged otherwise without them rests on them. Made once for all checklists.
class CarriedOver
{
public:
    CarriedOver(const Catalogue& catalogue, const Assessment& assessment, const Facts& facts);

    /// On which of them the requirement's ruling, which is `state`, rests: those that people would be asked
    /// again if these answers were not there.
    [[nodiscard]] std::vector<Shortfall> underlying(const Requirement& requirement, Ruling::State state,
                                                    const Circumstances& circumstances) const;
    /// The same for the checklist's scope, which came out as `outcome`.
    [[nodiscard]] std::vector<Shortfall> underlying(const Checklist& checklist, ScopeOutcome outcome,
                                                    const Circumstances& circumstances) const;

private:
    template<class Subject, class State>
    [[nodiscard]] QStringList restsOn(const Subject& subject, State state, State open,
                                      const Circumstances& circumstances) const;
    [[nodiscard]] std::vector<Shortfall> shortfalls(const QStringList& questions) const;

    const Catalogue& m_catalogue;
    QStringList m_questions;
    Facts m_without;                         ///< the facts without all of them
    std::map<QString, Facts> m_withoutClaim; ///< by claim: the facts without this one
};

} // namespace tekigo
