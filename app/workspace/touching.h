#pragma once

#include "assessment/assessment.h"
#include "checklist/catalogue.h"
#include "storage/tablerow.h"

#include <QSet>

namespace tekigo {

/// Says of acts, oldest first, whether they touch one requirement: answers that it reads, its evidence, test records,
/// findings, approvals. What a file was ever attached to is learnt on the way.
class Touching
{
public:
    Touching(const Catalogue& catalogue, const Checklist& checklist, const Requirement& requirement);

    /// Files that are attached to it before the first act.
    void knows(const std::vector<Evidence>& evidence);
    [[nodiscard]] bool operator()(const RowSwaps& swaps);

private:
    [[nodiscard]] bool names(const RowSwap& swap) const;
    [[nodiscard]] bool touches(const RowSwap& swap) const;
    [[nodiscard]] bool sees(const Finding& finding) const;

    QString m_checklist;
    QString m_requirement;
    QSet<QString> m_questions;
    QStringList m_tests;
    std::set<qint64> m_files; ///< ever attached to it
};

} // namespace tekigo
