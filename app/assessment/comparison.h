#pragma once

#include "assessment/assessment.h"
#include "assessment/difference.h"
#include "checklist/catalogue.h"

namespace tekigo {

/// What differs between two revisions, of one product or of two; nothing else. By kind, and within it in the order
/// of the catalogue or of the earlier revision, what only the later one has last.
struct Comparison
{
    std::vector<Difference> differences;

    [[nodiscard]] bool empty() const { return differences.empty(); }
    [[nodiscard]] qsizetype count(Difference::Kind kind) const;
    bool operator==(const Comparison&) const = default;
};

/// Rows of tables are matched by the columns that Question::key names, evidence by its digest, else by name, slot or
/// what it is attached to, test records by their case (the newest counts, as for verdicts), findings by subjectOf().
/// Order alone is no difference, nor are the workspace's own ids. Pure; `before` and `after` with their judge().
[[nodiscard]] Comparison compare(const Catalogue& catalogue, const Assessment& before,
                                 const std::vector<ChecklistVerdict>& verdictsBefore, const Assessment& after,
                                 const std::vector<ChecklistVerdict>& verdictsAfter);

/// The same without verdicts of other checklists than these, and without what matters for none of them only because
/// of its verdict: what a document for these checklists says.
[[nodiscard]] Comparison limitedTo(const QStringList& checklists, Comparison comparison);

} // namespace tekigo
