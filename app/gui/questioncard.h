#pragma once

#include "gui/revisionstate.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QToolButton;

namespace tekigo {

class AnswerEditor;
class Badge;
class Fold;
class GrowingText;
class Notices;

/// One question: what is asked, where it is answered, a note, an example of a good and of a bad answer. Each
/// edit is one act of the workspace; what cannot answer the question is refused below the editor.
class QuestionCard : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives the card.
    QuestionCard(const Question& question, const RevisionState& state, Notices& notices, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_question.id; }
    [[nodiscard]] bool hasAnswer() const;
    void refresh(); ///< reads the answer again; what is being typed stays
    void commit();  ///< saves what was typed and not saved yet
    void takeFocus();
    [[nodiscard]] QString problem() const; ///< why the last input was not saved; empty: it was

Q_SIGNALS:
    void focused(const QString& question);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeExamples();
    QWidget* makeActs(QWidget* examples);
    QLabel* addText(const QString& name, std::function<QString()> words);
    QToolButton* addAct(QLayout* row, const QString& name, std::function<QString()> words,
                        void (QuestionCard::*does)());
    [[nodiscard]] QString nameOf(const QString& part) const;
    [[nodiscard]] std::function<QString()> spokenName(std::function<QString()> part) const;
    [[nodiscard]] Answer stored() const;
    void save(const std::optional<Value>& value);
    void saveNote();
    void confirm();
    void clear();
    void showPast(); ///< what was answered before, to be brought back
    void bringBack(const Answer& past);
    void setConfidential(bool confidential); ///< left out of the redacted edition of the dossier
    bool store(const Answer& answer); ///< false: it was refused, and the notice says why
    void setProblem(const QString& why);
    void lock(bool readOnly);

    const Question& m_question;
    const RevisionState& m_state;
    Notices& m_notices;
    AnswerEditor* m_editor = nullptr;
    QLabel* m_problem = nullptr;
    Badge* m_carried = nullptr;
    QLabel* m_before = nullptr; ///< what the earlier revision answered
    QToolButton* m_confirm = nullptr;
    QToolButton* m_clear = nullptr;
    QToolButton* m_past = nullptr;
    QCheckBox* m_confidential = nullptr;
    Fold* m_noteFold = nullptr;
    GrowingText* m_note = nullptr;
    QString m_given; ///< the note as it was stored when it was shown
    bool m_locked = false;
};

} // namespace tekigo
