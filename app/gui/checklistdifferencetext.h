#pragma once

#include "checklist/checklistdifference.h"
#include "gui/richtext.h"

namespace tekigo {

/// Writes what differs between two checklists as rich text: what went is struck through with −, what came
/// underlined with ＋, so that colour tells nothing alone.
class ChecklistDifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistDifferenceText)

public:
    ChecklistDifferenceText(const ChecklistDifference& difference, const RichText& text);

    [[nodiscard]] QString ofWhole() const; ///< head, parameters, scope, questions
    [[nodiscard]] QString of(const RequirementDifference& one) const;

    /// 「変更」「追加」「番号のみ変更」: what happened to a requirement, in a word with its sign.
    [[nodiscard]] static QString kind(const RequirementDifference& one);
    /// "34-10-5（従前 34-10-4）"
    [[nodiscard]] static QString number(const RequirementDifference& one);

private:
    [[nodiscard]] QString lines(const QString& title, const std::vector<LineChange>& changes) const;
    [[nodiscard]] QString words(const Text& before, const Text& after) const;
    [[nodiscard]] QString paragraph(const Text& before, const Text& after) const;

    const ChecklistDifference& m_difference;
    const RichText& m_text;
};

} // namespace tekigo
