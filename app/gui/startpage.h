#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace tekigo {

class Preferences;

/// What is seen before a workspace is open: the recent ones, new, open, and the sample.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(Preferences& preferences, bool hasSample, QWidget* parent);

    /// Reads the recent workspaces again and says why the last opening failed (empty: nothing).
    void tell(const QString& problem);
    void takeFocus();

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void sampleRequested();
    void restoreRequested();
    void folderChosen(const QString& folder);
    void languageSwitched();
    void tourRequested();  ///< of the window, over the sample
    void guideRequested(); ///< the first product, step by step

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeActs(bool hasSample);
    QWidget* makeRecent(bool hasSample);
    QWidget* makeFirst(QWidget* parent);
    QWidget* makeIntroductions(QWidget* parent, bool hasSample);
    void fillRecent();
    void openCurrent();
    void forgetCurrent();

    Preferences& m_preferences;
    QLabel* m_problem = nullptr;
    QWidget* m_first = nullptr;
    QListWidget* m_recent = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_forget = nullptr;
};

} // namespace tekigo
