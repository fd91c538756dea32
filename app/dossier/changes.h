#pragma once

#include "assessment/comparison.h"
#include "base/error.h"
#include "base/progress.h"

namespace tekigo {

/// Two revisions, frozen, whose differences are printed: 変更点一覧. Sees no database.
struct ChangeList
{
    Language language = Language::Japanese;
    Catalogue catalogue;
    Assessment before;
    Assessment after;
    std::vector<ChecklistVerdict> verdictsBefore = {}; ///< empty: judge() by `catalogue`
    std::vector<ChecklistVerdict> verdictsAfter = {};  ///< the same
};
/// What differs, whatever form it is printed or shown in: with the verdicts of the checklists that either revision is
/// submitted for; of all where there is none.
[[nodiscard]] Comparison comparisonOf(const ChangeList& list);

struct ChangesExported
{
    int pages = 0;
    QString number = {}; ///< "TKG-R1-R2-4F7A21": from both revisions and what it says
};

/// Writes the list as PDF: what an approver must know on its first page, then everything. Reads it back and compares
/// before it says done; the file appears whole or not at all. The same list gives the same bytes.
[[nodiscard]] Result<ChangesExported> exportChanges(const ChangeList& list, const QString& path, Progress& progress);

} // namespace tekigo
