#pragma once

#include "gui/revisionstate.h"

#include <QWidget>

class QLabel;

namespace tekigo {

class Badge;
class DateField;
class Fold;
class Notices;

/// What the scope of a checklist has come to so far, with the legal reason, and the effective date where the
/// checklist leaves it open. It stands above the questions of the scope.
class ScopePanel : public QWidget
{
    Q_OBJECT

public:
    ScopePanel(const RevisionState& state, Notices& notices, QWidget* parent);

    void show(const QString& checklist);
    void refresh();
    void commit();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeOutcome();
    void makeEffective();
    void storeEffective();

    const RevisionState& m_state;
    Notices& m_notices;
    QString m_checklist;
    Fold* m_aboutFold = nullptr;
    QLabel* m_about = nullptr;
    QWidget* m_card = nullptr;
    Badge* m_outcome = nullptr;
    QLabel* m_reason = nullptr;
    QWidget* m_effectiveBox = nullptr;
    DateField* m_effective = nullptr;
    QLabel* m_transition = nullptr;
};

} // namespace tekigo
