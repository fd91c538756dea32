#pragma once

#include "gui/place.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tekigo {

class Workspace;

/// The bar over every page while the chosen revision is one that was submitted: why nothing on it can be changed, and
/// what to do instead.
class SubmittedNotice : public QWidget
{
    Q_OBJECT

public:
    SubmittedNotice(const Workspace& workspace, QWidget* parent);

    void setRevision(const RevisionId& revision);
    void setPage(PageKind page); ///< that is shown below: the way to the dossier is not offered on its own page

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

private:
    void tell();

    const Workspace& m_workspace;
    RevisionId m_revision;
    QLabel* m_text = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace tekigo
