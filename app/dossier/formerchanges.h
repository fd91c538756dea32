#pragma once

#include "assessment/comparison.h"
#include "dossier/dossier.h"

#include <set>

namespace tekigo {

/// What changed since the revision that it was copied from, over the checklists that the dossier prints;
/// nothing where it was not copied.
[[nodiscard]] std::optional<Comparison> changesOf(const Dossier& dossier);
/// The same since the edition that was submitted before this one; nothing where this is the first.
[[nodiscard]] std::optional<Comparison> changesSinceSubmission(const Dossier& dossier);

/// What a redacted edition prints for the changes of the full one that it does not have: of each kind as many rows as it
/// lacks, which say 非公開 and nothing else.
[[nodiscard]] std::vector<Difference> changesLeftOut(const std::optional<Comparison>& full,
                                                     const std::optional<Comparison>& edition);

/// How much differs that one section of a requirement, or of a scope, prints.
struct ChangedSection
{
    int verdicts = 0;
    std::map<Difference::Kind, int> others;
};
/// By requirementKey(), "terminal-2020/scope" of a scope; those without a difference are not in it.
[[nodiscard]] std::map<QString, ChangedSection> changedSections(const Comparison& comparison);

/// What rows and paragraphs print of a comparison: so that a bar marks these and not whole sections.
struct ChangedThings
{
    std::set<QString> answers;  ///< questions whose answer differs, or the figure that an instrument gave
    std::set<QString> rows;     ///< of table answers, the later side's: rowKey()
    std::set<QString> evidence; ///< ids, of the later side
    std::set<QString> tests;    ///< ids of records, of the later side
    std::set<QString> verdicts; ///< requirementKey(), or "terminal-2020/scope"

    [[nodiscard]] static QString rowKey(const QString& question, size_t number); ///< from 1
};
[[nodiscard]] ChangedThings changedThings(const Comparison& comparison);

/// A number of the edition before this one (or, of a first edition, of the revision that it was copied from) that this
/// one no longer has. It is not given again.
struct Withdrawn
{
    int number = 0;
    QString title; ///< as it was then
};
[[nodiscard]] std::vector<Withdrawn> withdrawnEvidence(const Dossier& dossier);

} // namespace tekigo
