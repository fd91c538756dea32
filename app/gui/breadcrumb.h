#pragma once

#include "assessment/verdict.h"
#include "gui/place.h"

#include <QWidget>

class QToolButton;

namespace tekigo {

class Badge;
class FlowLayout;
class Workspace;

/// Which revision the pages speak of: maker › product › revision, and how its targets stand. Each part leads
/// to its place; the revision's opens the list of the product's other revisions.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    Breadcrumb(Workspace& workspace, QWidget* parent);

    void setRevision(const RevisionId& revision);

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void tell();
    void tellTargets();
    void fillMenu();
    void shareRoom();
    void shortenTargets(int room);

    /// A target as it is shown.
    struct Target
    {
        QString checklist;
        QString title;
        Verdict verdict = Verdict::Unanswered;

        bool operator==(const Target&) const = default;
    };

    Workspace& m_workspace;
    RevisionId m_revision;
    std::vector<Target> m_told;
    QToolButton* m_maker = nullptr;
    QToolButton* m_product = nullptr;
    QToolButton* m_chosen = nullptr;
    QWidget* m_targets = nullptr;
    QWidget* m_way = nullptr;
    FlowLayout* m_badges = nullptr;
};

} // namespace tekigo
