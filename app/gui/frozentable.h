#pragma once

#include <QTableView>

namespace tekigo {

/// A table whose first columns stay in view while the others are scrolled. All columns are this table's own,
/// so keys, selection and assistive programs know one table; what stays is painted once more by a table laid
/// over it.
class FrozenTable : public QTableView
{
    Q_OBJECT

public:
    explicit FrozenTable(QWidget* parent);

    void setModel(QAbstractItemModel* model) override;
    /// So many of the first columns stay, hidden ones included.
    void setFrozenColumns(int count);
    /// Both tables' header; owned by the tables.
    void setHeaders(QHeaderView* own, QHeaderView* frozen);
    [[nodiscard]] QTableView* frozen() const { return m_frozen; } ///< the table laid over it
    /// The row's first column takes all that stays (a group's head).
    void setHeadRow(int row, bool head);
    void setShownColumn(int column, bool shown);
    void setWidth(int column, int width);
    void clearHeadRows();

    /// A cell that a key leads to does not end up behind what stays.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;

private:
    [[nodiscard]] int frozenWidth() const;
    void lay();

    QTableView* m_frozen = nullptr;
    int m_count = 0;
    bool m_laying = false;
};

} // namespace tekigo
