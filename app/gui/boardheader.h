#pragma once

#include <QHeaderView>

namespace tekigo {

class BoardModel;

/// The board's head: checklists over their requirements, and names that are longer than a column on two lines.
class BoardHeader : public QHeaderView
{
    Q_OBJECT

public:
    BoardHeader(const BoardModel& model, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    /// Which section the rows are sorted by; none for -1.
    void setSorted(int section, Qt::SortOrder order);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    [[nodiscard]] QRect groupOf(int section, const QRect& rect) const;
    [[nodiscard]] QString words(int section) const;
    [[nodiscard]] int lowerHeight() const;

    const BoardModel& m_model;
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace tekigo
