#pragma once

#include "gui/helptext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tekigo {

class HelpView;
class Preferences;

/// The guide in a window of its own: contents or what a search found on the left, the text on the right. It
/// is no child of the program's window, so that it can be read while a dialog asks.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(Preferences& preferences);

    /// Shows a place; the contents where there is none of that name.
    void go(const QString& anchor);
    void takeFocus(); ///< to the text
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] const HelpBook& book() const { return m_book; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeBar();
    QToolButton* addButton(QWidget* bar, const QString& name, const QString& picture, const QKeySequence& key,
                           std::function<QString()> words);
    QWidget* makeLeft();
    void read();
    void fillContents();
    void addChapter(QTreeWidgetItem* group, const HelpChapter& chapter);
    void showPlace(const QString& anchor);
    void step(int by);
    void search();
    void openResult();
    void nextMark(int by);
    void chooseInContents();
    void leave();
    void tell();

    Preferences& m_preferences;
    HelpBook m_book;
    QString m_place;
    QStringList m_visited;
    qsizetype m_at = -1; ///< in m_visited
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QLineEdit* m_query = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_left = nullptr;
    QTreeWidget* m_contents = nullptr;
    QListWidget* m_results = nullptr;
    HelpView* m_view = nullptr;
};

} // namespace tekigo
