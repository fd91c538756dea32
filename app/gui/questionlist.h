#pragma once

#include "gui/revisionstate.h"

#include <QWidget>

class QVBoxLayout;

namespace tekigo {

class Notices;
class QuestionCard;

/// Questions one below the other. When others are to be shown, those that stay keep their editors, and with
/// them the focus and what is being typed.
class QuestionList : public QWidget
{
    Q_OBJECT

public:
    QuestionList(const RevisionState& state, Notices& notices, QWidget* parent);

    /// Those of `questions`. Cards that have the focus or an answer stay as long as the list is not cleared:
    /// what somebody just answered does not vanish under their hands.
    void show(const QStringList& questions);
    void clear();
    void refresh();
    void commit();
    [[nodiscard]] QuestionCard* card(const QString& question) const; ///< nullptr where there is none
    [[nodiscard]] QStringList questions() const;                     ///< as they stand

Q_SIGNALS:
    void focused(const QString& question);

private:
    [[nodiscard]] QStringList withKept(const QStringList& questions) const;
    QuestionCard* make(const QString& question);

    const RevisionState& m_state;
    Notices& m_notices;
    QVBoxLayout* m_column = nullptr;
    std::vector<QuestionCard*> m_cards;
};

} // namespace tekigo
