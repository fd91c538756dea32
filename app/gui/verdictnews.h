#pragma once

#include "assessment/verdict.h"

#include <QWidget>

namespace tekigo {

class Workspace;
struct Change;

/// Announces which verdicts of the chosen revision an act changed: those of its targets and of their
/// requirements.
class VerdictNews : public QObject
{
    Q_OBJECT

public:
    VerdictNews(const Workspace& workspace, QWidget* window);

    void setRevision(const RevisionId& revision); ///< another one is no news

private:
    /// How one target or requirement stands, as it is announced.
    struct Standing
    {
        QString checklist;
        QString requirement; ///< empty: the target's own verdict
        QString name;
        Verdict verdict = Verdict::Unanswered;
    };

    [[nodiscard]] std::vector<Standing> standings() const;
    [[nodiscard]] QStringList news(const std::vector<Standing>& now) const;
    void follow(const Change& change);

    const Workspace& m_workspace;
    QWidget* m_window;
    RevisionId m_revision;
    std::vector<Standing> m_told;
};

} // namespace tekigo
