#pragma once

#include "gui/place.h"

#include <QWidget>

class QLabel;

namespace tekigo {

class Workspace;

/// The bar over every page but the dossier's while the chosen revision is one that was submitted: why nothing on it can be
/// changed, and what to do instead.
class SubmittedNotice : public QWidget
{
    Q_OBJECT

public:
    SubmittedNotice(const Workspace& workspace, QWidget* parent);

    void setRevision(const RevisionId& revision);
    void setPage(PageKind page); ///< that is shown below; the dossier's own says and does it all

Q_SIGNALS:
    void goRequested(const tekigo::Place& place);

private:
    void tell();

    const Workspace& m_workspace;
    RevisionId m_revision;
    QLabel* m_text = nullptr;
    PageKind m_page = PageKind::Products;
};

} // namespace tekigo
