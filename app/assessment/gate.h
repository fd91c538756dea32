#pragma once

#include "assessment/verdict.h"

namespace tekigo {

/// One thing that a dossier still lacks, and where to mend it.
struct GateItem
{
    enum class Place { Maker, Product, Revision, Scope, Question, Requirement, Evidence, TestCase, Slot };
    Place place = Place::Question;
    QString checklist;   ///< of Scope, Requirement, TestCase; else empty
    QString requirement; ///< of Requirement, TestCase; else empty
    QString subject;     ///< question id, evidence id, test case id, field or slot name
    Text says;
    bool blocks = true; ///< false: advice (a recommended attachment)

    bool operator==(const GateItem&) const = default;
};

/// What is missing before the dossier of this revision may go out without 下書き (draft) on every page, over
/// its targets. Passed when no item blocks.
[[nodiscard]] std::vector<GateItem> gate(const Catalogue& catalogue, const Assessment& assessment,
                                         const std::vector<ChecklistVerdict>& verdicts);
/// Whether no item blocks.
[[nodiscard]] bool passed(const std::vector<GateItem>& items);

} // namespace tekigo
