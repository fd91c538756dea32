#include "assessment/comparison.h"

#include "assessment/aspects.h"

#include <algorithm>

namespace tekigo {

qsizetype Comparison::count(Difference::Kind kind) const
{
    return std::ranges::count(differences, kind, &Difference::kind);
}

Comparison compare(const Catalogue& catalogue, const Assessment& before,
                   const std::vector<ChecklistVerdict>& verdictsBefore, const Assessment& after,
                   const std::vector<ChecklistVerdict>& verdictsAfter)
{
    const Readers readers(catalogue);
    const Compared compared{catalogue, before, after, readers};
    std::vector<Difference> others;
    compareIdentity(compared, others);
    compareAnswers(compared, others);
    compareEvidence(compared, others);
    compareTests(compared, others);
    compareFindings(compared, others);
    Comparison comparison{compareVerdicts(catalogue, verdictsBefore, verdictsAfter, others)};
    std::ranges::move(others, std::back_inserter(comparison.differences));
    std::ranges::stable_sort(comparison.differences, {}, &Difference::kind);
    return comparison;
}

Comparison limitedTo(const QStringList& checklists, Comparison comparison)
{
    std::erase_if(comparison.differences, [&](const Difference& difference) {
        return difference.kind == Difference::Kind::Verdict &&
               !checklists.contains(difference.subject.section(u'/', 0, 0));
    });
    for (Difference& difference : comparison.differences)
        difference.touches.removeIf(
            [&](const QString& key) { return !checklists.contains(key.section(u'/', 0, 0)); });
    return comparison;
}

} // namespace tekigo
