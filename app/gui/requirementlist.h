#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace tekigo {

/// A row of the list of requirements: number and badge on one line, the title below, as many lines as it
/// needs.
class RequirementDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RequirementDelegate(QTreeView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] int widthOf(const QModelIndex& index) const;

    QTreeView* m_view;
};

/// The list of requirements on the left of the assessment page. One row is the chosen one; the arrow keys
/// choose.
class RequirementList : public QTreeView
{
    Q_OBJECT

public:
    explicit RequirementList(QWidget* parent);
    void reveal(); ///< brings the chosen row into sight, its checklist unfolded

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
};

} // namespace tekigo
