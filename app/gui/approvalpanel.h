#pragma once

#include "assessment/approving.h"
#include "gui/page.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace tekigo {

class ApprovalForm;
class Badge;
struct HistoryRow;

/// 作成・確認・承認 of a revision: who gave which, what withdrew it, the next step, 差戻し; and its submission.
class ApprovalPanel : public QWidget
{
    Q_OBJECT

public:
    ApprovalPanel(const Desk& desk, QWidget* parent);

    /// Reads the revision again; a form that is open stays open for the same one.
    void show(const RevisionId& revision);

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);
    void submitRequested();
    void copyRequested(); ///< of the dossier that was submitted

private:
    struct Line
    {
        Badge* badge = nullptr;
        QLabel* who = nullptr;
    };

    QWidget* makeSteps();
    QWidget* makeChange(QWidget* parent);
    QWidget* makeActs(QWidget* parent);
    QPushButton* addAct(QWidget* parent, const QString& name, std::function<QString()> words);
    void addLine(QGridLayout* grid, Approval::Step step);
    void tell();
    void tellStep(const StepState& state);
    void tellChange();
    /// What withdrew it where no act did.
    [[nodiscard]] QString causesOf(const Approval& approval) const;
    void tellActs();
    void open(Approval::Step step);
    void openReason();
    void close();
    void showForm(bool shownNow);
    void give(Approval approval);
    void takeBack(const QString& reason);

    Desk m_desk;
    RevisionId m_revision;
    RevisionId m_copiedFrom;
    ApprovalStanding m_standing;
    std::optional<Baseline> m_baseline;
    Place m_changePlace;
    QWidget* m_steps = nullptr;
    ApprovalForm* m_form = nullptr;
    std::array<Line, 3> m_lines;
    QLabel* m_submitted = nullptr;
    QLabel* m_same = nullptr;
    QLabel* m_change = nullptr;
    QWidget* m_changeBox = nullptr;
    QPushButton* m_goToChange = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_give = nullptr;
    QPushButton* m_sendBack = nullptr;
    QPushButton* m_submit = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_takeBack = nullptr;
};

} // namespace tekigo
