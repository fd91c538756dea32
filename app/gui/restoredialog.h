#pragma once

#include "workspace/restoring.h"

#include <QDialog>

#include <functional>
#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace tekigo {

class BackupModel;

/// What a backup would bring back, before anything is brought back: when it was made and by what, the revisions in it, its
/// last acts, and how it stands to the workspace that is open.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(QString file, BackupContents contents, std::optional<BackupComparison> comparison, QWidget* parent);

Q_SIGNALS:
    void restoreRequested(); ///< into a new folder, which is to be asked for

private:
    void addFacts(QVBoxLayout* column);
    void addFact(QGridLayout* grid, const QString& name, std::function<QString()> label, std::function<QString()> value);
    void addComparison(QVBoxLayout* column);
    void addRevisions(QVBoxLayout* column);
    void addActs(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    [[nodiscard]] QString acts() const;

    QString m_file;
    BackupContents m_contents;
    std::optional<BackupComparison> m_comparison; ///< with the open workspace, where one is
    BackupModel* m_model = nullptr;
};

} // namespace tekigo
