#pragma once

#include <QDialog>

#include <functional>

class QComboBox;
class QGridLayout;

namespace tekigo {

class Preferences;

/// Language, theme, size of words, and the name that the history puts beside each act. Every choice holds at
/// once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Preferences& preferences, QWidget* parent);

Q_SIGNALS:
    void lookChosen();     ///< theme or size of words
    void languageChosen();

private:
    QComboBox* addChoice(QGridLayout* grid, const QString& name, std::function<QString()> label);
    void addLanguage(QGridLayout* grid);
    void addTheme(QGridLayout* grid);
    void addTextSize(QGridLayout* grid);
    void addAuthor(QGridLayout* grid);
    void addApproval(QGridLayout* grid);

    Preferences& m_preferences;
};

} // namespace tekigo
