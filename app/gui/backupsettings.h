#pragma once

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace tekigo {

class Backups;
class FolderField;
class Preferences;
class Prompt;

/// The part of the settings about backups by themselves: when, where, how many; and how it stands with the open workspace.
class BackupSettings : public QWidget
{
    Q_OBJECT

public:
    /// All of it outlives this. `workspace`: folder of the open one; empty: none is.
    BackupSettings(Preferences& preferences, Prompt& prompt, Backups& backups, QString workspace, QWidget* parent);

private:
    void addWhen(QGridLayout* grid);
    void addFolder(QGridLayout* grid);
    void addKeep(QGridLayout* grid);
    void addState(QGridLayout* grid);
    void choose();
    void tell();

    Preferences& m_preferences;
    Prompt& m_prompt;
    Backups& m_backups;
    QString m_workspace;
    QComboBox* m_when = nullptr;
    FolderField* m_folder = nullptr;
    QComboBox* m_keep = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_now = nullptr;
};

} // namespace tekigo
