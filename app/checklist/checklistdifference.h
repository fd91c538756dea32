#pragma once

#include "checklist/catalogue.h"
#include "checklist/linechange.h"

namespace tekigo {

/// A requirement of one checklist laid over one of another, or alone.
struct RequirementDifference
{
    QString before;   ///< its id in the first; empty: added
    QString after;    ///< its id in the second; empty: removed
    Text title;       ///< the second's, else the first's
    Text wordsBefore; ///< what a person reads (wordsOf()); for textDifference()
    Text wordsAfter;
    std::vector<LineChange> rule;       ///< conditions
    std::vector<LineChange> exceptions; ///< when it does not apply
    std::vector<LineChange> evidence;   ///< needs
    std::vector<LineChange> tests;      ///< needs
    std::vector<LineChange> references; ///< provisions of other regimes
    std::vector<LineChange> sources;    ///< who says so and how sure it is, where the words stay

    [[nodiscard]] bool isRenumbered() const
    {
        return !before.isEmpty() && !after.isEmpty() && before != after;
    }
    [[nodiscard]] bool isSame() const; ///< nothing but perhaps its number is another
    bool operator==(const RequirementDifference&) const = default;
};

/// A question that either checklist reads and whose text is another.
struct QuestionDifference
{
    QString id;
    Text wordsBefore; ///< empty where it is new
    Text wordsAfter;  ///< empty where it is gone

    bool operator==(const QuestionDifference&) const = default;
};

struct ChecklistDifference
{
    std::vector<LineChange> head; ///< title, version, standing, effective date, what it says about the whole
    std::vector<LineChange> parameters;
    std::vector<LineChange> scope;
    std::vector<RequirementDifference>
        requirements;                          ///< every one: in the second's order, then what was removed
    std::vector<QuestionDifference> questions; ///< only those that differ

    /// Nothing but id, version and title of the checklist differs.
    [[nodiscard]] bool isSame() const;
    bool operator==(const ChecklistDifference&) const = default;
};

/// A checklist and the bank that it was read with. Both outlive the call.
struct ReadChecklist
{
    const Checklist& checklist;
    const Catalogue& catalogue;
};

/// Requirements of one checklist's two versions are laid over each other by text first (so that a renumbered
/// one is told as renumbered), then by id; those of two checklists by the second catalogue's table of
/// correspondences, then by text.
[[nodiscard]] ChecklistDifference differenceOf(const ReadChecklist& before, const ReadChecklist& after);

} // namespace tekigo
