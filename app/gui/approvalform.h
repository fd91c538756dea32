#pragma once

#include "assessment/approving.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tekigo {

class DateField;
class Field;
class LineField;
class LinesField;

/// Who does a step, when, and with what comment; or the reason why something is taken back.
class ApprovalForm : public QWidget
{
    Q_OBJECT

public:
    explicit ApprovalForm(QWidget* parent);

    /// Asks for a step; `name` and `date` are suggestions.
    void askFor(Approval::Step step, const QString& name, const QDate& date);
    /// Asks only why the submission is taken back.
    void askForReason();
    void setProblem(const QString& why); ///< what was refused; empty: nothing
    void refuse(const ApprovalRefusal& refusal); ///< says why beside the field that it is about
    void takeFocus();

Q_SIGNALS:
    void given(const tekigo::Approval& approval); ///< step, name, date and comment
    void reasonGiven(const QString& reason);
    void cancelled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tell();
    void record();
    [[nodiscard]] Field* fieldOf(ApprovalRefusal::Field field) const; ///< nullptr: about none of them

    bool m_reasonOnly = false;
    Approval::Step m_step = Approval::Step::Prepared;
    QLabel* m_title = nullptr;
    LineField* m_name = nullptr;
    DateField* m_date = nullptr;
    LinesField* m_comment = nullptr;
    LinesField* m_reason = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_record = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace tekigo
