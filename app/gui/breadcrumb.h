#pragma once

#include "gui/place.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace tekigo {

class Badge;
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

private:
    void tell();
    void tellTargets();
    void fillMenu();

    Workspace& m_workspace;
    RevisionId m_revision;
    QToolButton* m_maker = nullptr;
    QToolButton* m_product = nullptr;
    QToolButton* m_chosen = nullptr;
    QWidget* m_targets = nullptr;
    QHBoxLayout* m_badges = nullptr;
};

} // namespace tekigo
