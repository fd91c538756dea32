#pragma once

#include "gui/askedquestions.h"
#include "gui/revisionstate.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace tekigo {

class ContradictionNotes;
class EvidencePanel;
class FindingsView;
class Notices;
class QuestionCard;
class QuestionList;
class RequirementApproval;
class ScopePanel;
class SubjectHead;
class TestCard;
struct Place;

/// The middle pane: everything there is to do for one requirement or one scope. Questions that still matter,
/// claims, what instruments found, evidence, tests. After an act it changes only what the act changed.
class SubjectPane : public QWidget
{
    Q_OBJECT

public:
    SubjectPane(const RevisionState& state, Notices& notices, QWidget* parent);

    void show(const Subject& subject);
    void refresh();
    void commit(); ///< saves what was typed and not saved yet
    void setShowsAll(bool all);
    /// Where there is little room the questions come right below the head, and what they rest on after them.
    void setCompact(bool compact);
    /// Whether each requirement is approved by itself, and who does it.
    void setApproves(bool each, const QString& person);

    void goToQuestion(const QString& question); ///< shows it even where it no longer matters
    void goToTest(const QString& testCase);
    void takeFocus(); ///< the first question without an answer, else the first
    [[nodiscard]] QuestionCard* card(const QString& question) const; ///< nullptr where it is not shown
    [[nodiscard]] QStringList questions() const;                     ///< shown now, claims last

Q_SIGNALS:
    void questionFocused(const QString& question);
    void questionChosen(const QString& question); ///< by a link
    void goRequested(const tekigo::Place& place);
    void addRequested(const tekigo::Subject& carrying); ///< evidence from files that are not in the workspace yet
    void stepRequested(int step); ///< scope wizard: -1 back, 1 on

private:
    QWidget* makeContent();
    QLabel* addHeading(QVBoxLayout* column, const QString& name, std::function<QString()> words);
    QWidget* makeSteps();
    [[nodiscard]] qsizetype scopeQuestionsLeft() const;
    void makeTests();
    void arrange();
    void tellSteps();
    void tellContradictions();
    void reveal(QWidget* widget);
    [[nodiscard]] AskedQuestions asked() const;

    const RevisionState& m_state;
    Notices& m_notices;
    Subject m_subject;
    bool m_compact = false;
    SubjectHead* m_head = nullptr;
    RequirementApproval* m_approval = nullptr;
    QScrollArea* m_scroll = nullptr;
    ContradictionNotes* m_doubts = nullptr;
    ScopePanel* m_scope = nullptr;
    QCheckBox* m_all = nullptr;
    QLabel* m_none = nullptr;
    QuestionList* m_questions = nullptr;
    QLabel* m_claimsTitle = nullptr;
    QLabel* m_claimsNote = nullptr;
    QuestionList* m_claims = nullptr;
    QLabel* m_findingsTitle = nullptr;
    FindingsView* m_findings = nullptr;
    EvidencePanel* m_evidence = nullptr;
    QLabel* m_testsTitle = nullptr;
    QVBoxLayout* m_testsColumn = nullptr;
    std::vector<TestCard*> m_tests;
    QWidget* m_steps = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_on = nullptr;
    QLabel* m_where = nullptr;
};

} // namespace tekigo
