#pragma once

#include "assessment/approving.h"
#include "gui/revisionstate.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace tekigo {

class Badge;
class Notices;

/// Under a requirement's head, where the team approves requirement by requirement: who prepared, reviewed and approved
/// it, and the next step as one button.
class RequirementApproval : public QWidget
{
    Q_OBJECT

public:
    RequirementApproval(const RevisionState& state, Notices& notices, QWidget* parent);

    /// Hidden for a scope, and where nobody wants it and nothing was given yet.
    void show(const Subject& subject);
    void refresh();
    void setWanted(bool wanted);
    void setPerson(const QString& name); ///< who gives the steps

private:
    [[nodiscard]] QStringList causesOf(const ApprovalStanding& standing) const;
    void tell(const ApprovalStanding& standing);
    void give();

    const RevisionState& m_state;
    Notices& m_notices;
    Subject m_subject;
    bool m_wanted = false;
    QString m_person;
    std::optional<Approval::Step> m_next;
    Badge* m_badge = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_give = nullptr;
};

} // namespace tekigo
