#pragma once

#include "assessment/rewording.h"
#include "assessment/shortfall.h"

namespace tekigo {

/// The answers of a revision that nobody confirmed for it and for the texts as they read now, ready to be taken away:
/// what is judged otherwise without them rests on them. Carried-over ones and those whose question reads differently
/// count everywhere; those given to another text of a requirement only there. Made once for all checklists.
class CarriedOver
{
public:
    CarriedOver(const Catalogue& catalogue, const Assessment& assessment, const Facts& facts);

    /// On which of them the requirement's ruling, which is `state`, or what proof it needs rests: those that people
    /// would be asked again if these answers were not there, and those that waive or add a file or a test.
    [[nodiscard]] std::vector<Shortfall> underlying(const Claimant& claimant, Ruling::State state,
                                                    const Circumstances& circumstances) const;
    /// The same for the checklist's scope, which came out as `outcome`.
    [[nodiscard]] std::vector<Shortfall> underlying(const Checklist& checklist, ScopeOutcome outcome,
                                                    const Circumstances& circumstances) const;

private:
    /// Some answers, and the facts without them.
    struct Without
    {
        QStringList questions;
        Facts facts;                         ///< without all of them
        std::map<QString, Facts> eachClaim; ///< by claim: the facts without this one
    };
    enum class Why { Carried, QuestionReworded, RequirementReworded, TextLost };

    [[nodiscard]] Without without(const QStringList& questions, const Facts& facts) const;
    template<class Subject, class State>
    [[nodiscard]] QStringList restsOn(const Subject& subject, State state, State open,
                                      const Circumstances& circumstances, const Without& less) const;
    [[nodiscard]] QStringList waiving(const Requirement& requirement, Ruling::State state,
                                      const Circumstances& circumstances, const Without& less) const;
    /// Those of the questions that one of the conditions reads.
    [[nodiscard]] QStringList ofThose(const QStringList& questions,
                                      const std::vector<const Condition*>& conditions) const;
    [[nodiscard]] std::vector<Shortfall> shortfalls(const QStringList& questions) const;

    const Catalogue& m_catalogue;
    std::map<QString, Why> m_why;         ///< of those that count everywhere
    Without m_everywhere;
    std::map<QString, Without> m_there;   ///< by requirementKey(): those, and the ones that count only there
};

} // namespace tekigo
