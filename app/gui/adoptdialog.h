#pragma once

#include "assessment/id.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tekigo {

class Notices;
class Workspace;

/// Chooses files and test records of another revision that speak for this one as well, with the reason why.
class AdoptDialog : public QDialog
{
    Q_OBJECT

public:
    AdoptDialog(Workspace& workspace, Notices& notices, const RevisionId& into, QWidget* parent);

private:
    void fillRevisions();
    void fillThings();
    void tell();
    void adopt();
    [[nodiscard]] QString revisionWords(const RevisionId& id) const;

    Workspace& m_workspace;
    Notices& m_notices;
    const RevisionId m_into;
    QComboBox* m_from = nullptr;
    QListWidget* m_things = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_adopt = nullptr;
};

} // namespace tekigo
