#pragma once

#include "gui/revisionstate.h"

#include <QWidget>

class QLabel;

namespace tekigo {

struct VerdictBasis;

class Badge;
class Fold;

/// What is shown in the middle, by number and title, with its verdict, and why it is that: the conditions
/// that decided, as a tree that can be unfolded.
class SubjectHead : public QWidget
{
    Q_OBJECT

public:
    SubjectHead(const RevisionState& state, QWidget* parent);

    void show(const Subject& subject);
    void refresh();
    void setCompact(bool compact); ///< a smaller title, and the remark only with "Why?"

Q_SIGNALS:
    void questionChosen(const QString& question);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString why() const;
    [[nodiscard]] QString basis(const VerdictBasis& basis) const;
    [[nodiscard]] QString aside() const;

    const RevisionState& m_state;
    Subject m_subject;
    bool m_compact = false;
    QLabel* m_over = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_aside = nullptr;
    Badge* m_badge = nullptr;
    Fold* m_fold = nullptr;
    QLabel* m_why = nullptr;
};

} // namespace tekigo
