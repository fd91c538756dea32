#pragma once

#include <QDialog>

#include <functional>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QTabWidget;

namespace tekigo {

class Backups;
class Preferences;
class Prompt;

/// Everything that the user chooses for all workspaces: how the window looks and speaks, how one works, and backups. Every
/// choice holds at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// All of it outlives the dialog. `workspace`: folder of the open one; empty: none is.
    SettingsDialog(Preferences& preferences, Prompt& prompt, Backups& backups, const QString& workspace, QWidget* parent);

    void showAuthor(); ///< leads to the user's name

Q_SIGNALS:
    void lookChosen();     ///< theme or size of words
    void languageChosen();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void addPage(QTabWidget* tabs, QWidget* page, const QString& name, std::function<QString()> title);
    [[nodiscard]] QWidget* makeLook();
    [[nodiscard]] QWidget* makeWork();
    QComboBox* addChoice(QGridLayout* grid, const QString& name, std::function<QString()> label);
    void addLanguage(QGridLayout* grid);
    void addTheme(QGridLayout* grid);
    void addTextSize(QGridLayout* grid);
    void addAuthor(QGridLayout* grid);
    void addApproval(QGridLayout* grid);
    void addDossierLanguage(QGridLayout* grid);
    void addStart(QGridLayout* grid);

    Preferences& m_preferences;
    Prompt& m_prompt;
    QTabWidget* m_pages = nullptr;
    QLineEdit* m_author = nullptr;
};

} // namespace tekigo
