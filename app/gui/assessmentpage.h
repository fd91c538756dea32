#pragma once

#include "gui/page.h"
#include "gui/revisionstate.h"

class QAction;
class QLabel;
class QModelIndex;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tekigo {

class GuidancePane;
class NarrowPanes;
class RequirementList;
class RequirementModel;
class SubjectPane;

/// The assessment of one revision: the requirements with their verdicts on the left, what there is to do for
/// the chosen one in the middle, guidance on the right. The next unanswered question is one key away.
class AssessmentPage : public Page
{
    Q_OBJECT

public:
    AssessmentPage(const Desk& desk, QWidget* parent);

    ~AssessmentPage() override; ///< saves what was typed and not saved yet

    [[nodiscard]] QString title() const override;
    void jumpTo(const Place& place) override;
    void takeFocus() override;
    [[nodiscard]] QList<QAction*> acts() const override;

    [[nodiscard]] const Subject& subject() const { return m_subject; } ///< what the middle shows
    [[nodiscard]] const QString& question() const
    {
        return m_question;
    } ///< that was last focused; may be empty
    void nextUnanswered();
    void previousUnanswered();
    void nextRequirement();
    void previousRequirement();

protected:
    void showRevision() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makePanes();
    void connectPanes();
    QWidget* makeNothing();
    QAction* addAct(const QString& name, const QKeySequence& key, std::function<QString()> words,
                    void (AssessmentPage::*does)());
    QToolButton* addButton(QWidget* bar, QAction* act, const QString& picture, bool withWords);

    void choose(const Subject& subject);
    void chosenInList(const QModelIndex& index);
    void goToQuestion(const QString& question);
    void step(int step);
    void stepUnanswered(int by);
    void stepRequirement(int by);
    void nextPane();
    void refresh();
    void tellLeft();
    void tellApproval();
    [[nodiscard]] Subject firstSubject() const;

    RevisionState* m_state = nullptr;
    RequirementModel* m_model = nullptr;
    RequirementList* m_list = nullptr;
    SubjectPane* m_middle = nullptr;
    GuidancePane* m_guidance = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    QLabel* m_left = nullptr;
    QToolButton* m_showGuidance = nullptr;
    NarrowPanes* m_panes = nullptr;
    QLabel* m_steps = nullptr; ///< between the buttons that go to the requirement before and after
    QList<QAction*> m_acts;
    Subject m_subject;
    QString m_question;
    bool m_stale = false; ///< something changed while the page was hidden
    QStringList m_order;  ///< open questions as they stood when the current one was gone to
};

} // namespace tekigo
