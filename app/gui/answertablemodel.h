#pragma once

#include "checklist/facts.h"
#include "checklist/question.h"

#include <QAbstractTableModel>

namespace tekigo {

/// The rows of an answer that is a table, as the table editor shows and edits them. A missing cell is
/// unknown, shown as 未回答. Yes-or-no cells are boxes of three states that say their word beside.
class AnswerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    AnswerTableModel(const Question& question, QObject* parent);

    [[nodiscard]] const Table& table() const { return m_table; }
    /// Another table from outside; rows and cells that are the same stay as they are.
    void put(const Table& table);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void retell(); ///< in another language
    /// Puts the first cell of each row beside its number, for when the first column is scrolled out of view.
    void setNamesRows(bool names);

    void addRow();
    void duplicateRow(int row);
    void removeRow(int row);
    void clearCells(const QModelIndexList& cells);
    /// Cells as a spreadsheet copies them: tabs between cells, line ends between rows, put in from `at` on,
    /// below the last row as new rows. Choices and yes or no are understood in both languages and by their
    /// ids. Returns the cells that were not understood and left unknown.
    [[nodiscard]] QStringList paste(const QString& text, const QModelIndex& at);
    [[nodiscard]] QString copied(const QModelIndexList& cells) const;
    [[nodiscard]] const Column& columnOf(int column) const;
    /// The cell that these words mean in this column; nothing for empty words or ones that mean none.
    [[nodiscard]] static std::optional<Cell> cellOf(const Column& column, const QString& words);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Edit role: an empty variant makes the cell unknown.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(); ///< by somebody at the table, not by put()

private:
    [[nodiscard]] std::optional<Cell> cell(const QModelIndex& index) const;
    [[nodiscard]] QString words(const Column& column, const std::optional<Cell>& cell) const;
    [[nodiscard]] QString rowName(int row) const;
    bool store(const QModelIndex& index, const std::optional<Cell>& cell);

    const Question& m_question;
    Table m_table;
    bool m_readOnly = false;
    bool m_namesRows = false;
};

} // namespace tekigo
