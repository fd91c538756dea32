#pragma once

#include "checklist/checklist.h"

namespace tekigo {

/// Everything that `checklists/` says: the question bank, the checklists, test cases, evidence kinds,
/// sources. Read once, then constant; freely copied between threads.
struct Catalogue
{
    std::vector<Topic> topics;
    std::vector<Question> questions; ///< in the order of topics, then as written
    std::vector<Checklist> checklists;
    std::vector<TestCase> testCases;
    std::vector<EvidenceKind> evidenceKinds;
    std::vector<Source> sources;
    std::vector<NamedCondition> conditions; ///< what rules name; only the reader needs them
    std::vector<Correspondence> correspondences;
    /// The files that it was read from, by their names in the folder: what reads back as the same catalogue.
    std::map<QString, QString> documents;

    [[nodiscard]] const Question* question(const QString& id) const;         ///< nullptr where there is none
    [[nodiscard]] const Checklist* checklist(const QString& id) const;       ///< nullptr where there is none
    /// nullptr where there is none, or no such checklist
    [[nodiscard]] const Requirement* requirement(const QString& checklist, const QString& id) const;
    [[nodiscard]] const TestCase* testCase(const QString& id) const;         ///< nullptr where there is none
    [[nodiscard]] const EvidenceKind* evidenceKind(const QString& id) const; ///< nullptr where there is none
    [[nodiscard]] const Source* source(const QString& id) const;             ///< nullptr where there is none

    bool operator==(const Catalogue&) const = default;
};

} // namespace tekigo
