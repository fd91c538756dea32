#pragma once

#include "assessment/board.h"

#include <QAbstractTableModel>

namespace tekigo {

/// Revisions × requirements: a row a revision, a column a requirement, and heads of makers where they are
/// grouped.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Maker, Product, Revision, Label, Certification, FirstVerdict };
    static constexpr int Frozen = 3; ///< of the first columns

    BoardModel(const Catalogue& catalogue, QObject* parent);

    /// A head of a group has no row of the board.
    [[nodiscard]] const BoardRow* row(int line) const;
    [[nodiscard]] const BoardColumn* column(int section) const; ///< nullptr for those before FirstVerdict
    [[nodiscard]] QString key(int section) const;               ///< names a column whichever others are shown
    [[nodiscard]] bool isHead(int line) const { return row(line) == nullptr; }
    [[nodiscard]] int lineOf(const RevisionId& revision) const; ///< -1 where it is not shown
    [[nodiscard]] const BoardRows& board() const { return m_board; }
    [[nodiscard]] const std::vector<int>& rows() const { return m_rows; } ///< shown ones, places in board()
    [[nodiscard]] const std::vector<BoardColumn>& columns() const { return m_columns; }
    [[nodiscard]] const BoardSort& sort() const { return m_sort; }
    [[nodiscard]] int shownRows() const { return int(m_rows.size()); }

    void setBoard(BoardRows board, QDate today);
    void setFilter(const BoardFilter& filter);
    void setGrouped(bool byMaker);
    void sort(int column, Qt::SortOrder order) override;
    /// Of one revision, as judging it came to. Rows are chosen anew by choose().
    void setStandings(const RevisionId& revision, const std::optional<Standings>& standings);
    /// Chooses and sorts the rows anew, where what they say has changed.
    void choose();
    void retell(); ///< in another language

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    /// A line of the table: a row of the board, or a maker's head.
    struct Line
    {
        int row = -1;
        int count = 0; ///< of a head: rows under it
        QString head;

        bool operator==(const Line&) const = default;
    };

    [[nodiscard]] std::vector<Line> lines() const;
    [[nodiscard]] QVariant head(const Line& line, int column, int role) const;
    [[nodiscard]] QVariant fact(const BoardRow& row, int column, int role) const;
    [[nodiscard]] QVariant verdict(const BoardRow& row, const BoardColumn& column, int role) const;

    const Catalogue& m_catalogue;
    BoardRows m_board;
    QDate m_today;
    BoardFilter m_filter;
    BoardSort m_sort;
    std::vector<BoardColumn> m_columns;
    std::vector<int> m_rows;
    std::vector<Line> m_lines;
};

/// What stands in a cell, in whole words: for tool tips and for who does not see it.
[[nodiscard]] QString cellWords(const BoardRow& row, const BoardColumn& column);

} // namespace tekigo
