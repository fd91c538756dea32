#pragma once

#include "checklist/catalogue.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tekigo {

class ComparisonFilter;
class ComparisonModel;

/// What of a comparison is looked at: which verdicts, which kind of thing, which requirement, which words.
class CompareFilters : public QWidget
{
    Q_OBJECT

public:
    CompareFilters(const Catalogue& catalogue, const ComparisonModel& model, ComparisonFilter& filtered,
                   QWidget* parent);

    /// The model shows another comparison: offers the requirements that it touches, and filters anew.
    void refresh();
    void retell(); ///< the window's language changed

Q_SIGNALS:
    void applied();

private:
    void fillWords();
    void fillRequirements();
    void apply();

    const Catalogue& m_catalogue;
    const ComparisonModel& m_model;
    ComparisonFilter& m_filtered;
    QComboBox* m_verdicts = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_requirement = nullptr;
    QLineEdit* m_search = nullptr;
};

} // namespace tekigo
