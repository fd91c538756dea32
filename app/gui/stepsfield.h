#pragma once

#include "assessment/teststeps.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace tekigo {

/// The steps of a test's procedure, a line each: done, not done with the reason, or not recorded.
class StepsField : public QWidget
{
    Q_OBJECT

public:
    /// `testCase` may be nullptr: a case that the checklists no longer have asks for no steps.
    StepsField(QWidget* parent, const QString& name, const TestCase* testCase);

    void put(const std::vector<StepRecord>& steps);
    [[nodiscard]] std::vector<StepRecord> steps() const;

private:
    struct Line
    {
        int number = 0;
        QComboBox* state;
        QLineEdit* reason;
    };

    void addLine(const QString& name, const CaseStep& step);

    std::vector<Line> m_lines;
    std::vector<StepRecord> m_others; ///< of steps that the case does not have any more
};

} // namespace tekigo
