#pragma once

#include "gui/answereditor.h"

class QCheckBox;
class QLabel;
class QTableView;
class QToolButton;

namespace tekigo {

class AnswerTableModel;

/// An inventory: rows that are added, doubled, deleted or pasted from a spreadsheet. Arrow keys go from cell
/// to cell, Enter or typing edits one, the space bar turns yes and no, Delete empties. Tab goes from one edited cell to
/// the next, over check boxes too; where no cell is edited, it leaves the table. The rows' names stay in view when the
/// table is scrolled sideways.
class TableEditor : public AnswerEditor
{
    Q_OBJECT

public:
    TableEditor(const Question& question, QWidget* parent);
    void setReadOnly(bool readOnly) override;
    void takeFocus() override;

protected:
    void show(const std::optional<Value>& value) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeView();
    QWidget* makeButtons();
    QToolButton* addButton(QWidget* bar, const QString& name, const QString& picture,
                           std::function<QString()> words, std::function<QString()> key,
                           void (TableEditor::*does)());
    void tell();
    void addRow();
    void duplicateRow();
    void removeRow();
    void paste();
    void copy();
    bool press(int key, Qt::KeyboardModifiers modifiers);
    bool pressInCell(int key);
    bool goAlong(bool forward);
    void editCell();
    void enable();
    void fit();
    void keepInView();
    void fitColumns();
    void toggledNothing(bool on);
    void goTo(int row);

    AnswerTableModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QCheckBox* m_nothing = nullptr; ///< []: there is nothing to list
    QLabel* m_note = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_duplicate = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_paste = nullptr;
    bool m_readOnly = false;
    bool m_fitted = false;
    bool m_along = false; ///< the keys are on their way from cell to cell by Tab
};

} // namespace tekigo
