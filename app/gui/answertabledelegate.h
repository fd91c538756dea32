#pragma once

#include <QStyledItemDelegate>

namespace tekigo {

class AnswerTableModel;

/// Edits the cells of an AnswerTableModel: a list for choices, a line for words and numbers.
class AnswerTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AnswerTableDelegate(const AnswerTableModel& model, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    const AnswerTableModel& m_model;
};

} // namespace tekigo
