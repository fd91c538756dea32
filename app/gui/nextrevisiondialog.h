#pragma once

#include "assessment/assessment.h"
#include "gui/carrymodel.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tekigo {

class Notices;
class Workspace;

/// Asks what the next revision of a product is called and made of, and shows while it is typed what would be
/// carried over, confirmed again and new.
class NextRevisionDialog : public QDialog
{
    Q_OBJECT

public:
    NextRevisionDialog(Workspace& workspace, Notices& notices, const RevisionId& from, QWidget* parent);

Q_SIGNALS:
    void made(const tekigo::RevisionId& revision);

private:
    QLineEdit* addLine(QFormLayout* form, const QString& name, std::function<QString()> label,
                       const QString& value);
    void addTargets(QFormLayout* form);
    QWidget* makePreview();
    QWidget* makeButtons();
    void preview();
    void make();
    [[nodiscard]] Revision next() const;

    Workspace& m_workspace;
    Notices& m_notices;
    Assessment m_old;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_firmware = nullptr;
    QLineEdit* m_hardware = nullptr;
    QLineEdit* m_date = nullptr;
    std::vector<std::pair<QString, QCheckBox*>> m_targets;
    QLabel* m_kept = nullptr;
    QLabel* m_again = nullptr;
    QLabel* m_fresh = nullptr;
    QLabel* m_problem = nullptr;
    CarryModel* m_model = nullptr;
    QPushButton* m_make = nullptr;
};

} // namespace tekigo
