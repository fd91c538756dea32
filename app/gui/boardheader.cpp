#include "gui/boardheader.h"

#include "gui/boardmodel.h"
#include "gui/language.h"
#include "gui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace tekigo {

BoardHeader::BoardHeader(const BoardModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(32);
}

QSize BoardHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * (fontMetrics().height() + space::Small)};
}

void BoardHeader::setSorted(int section, Qt::SortOrder order)
{
    m_sorted = section;
    m_order = order;
    viewport()->update();
}

QString BoardHeader::words(int section) const
{
    const QString words = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (section != m_sorted)
        return words;
    return words + (m_order == Qt::AscendingOrder ? u" ▲"_s : u" ▼"_s);
}

/// Where the section's checklist stands over all of its columns.
QRect BoardHeader::groupOf(int section, const QRect& rect) const
{
    const Checklist* checklist = m_model.column(section)->checklist;
    QRect group = rect;
    for (int before = section - 1; m_model.column(before) && m_model.column(before)->checklist == checklist;
         --before)
        group.setLeft(group.left() - sectionSize(before));
    for (int after = section + 1; m_model.column(after) && m_model.column(after)->checklist == checklist;
         ++after)
        group.setRight(group.right() + sectionSize(after));
    return group;
}

void BoardHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = themeOf(palette());
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.sunken);
    painter->setPen(theme.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int half = rect.height() / 2;
    const BoardColumn* column = m_model.column(section);
    const QRect lower(rect.x(), rect.y() + half, rect.width(), rect.height() - half);
    if (column) {
        const QRect group = groupOf(section, rect);
        // The words stand where the group is in view.
        QRect seen = group;
        seen.setLeft(qMax(group.left(), 0));
        painter->drawLine(rect.left(), rect.y() + half, rect.right(), rect.y() + half);
        if (!column->requirement)
            painter->drawLine(rect.topLeft(), rect.bottomLeft());
        painter->setPen(theme.ink);
        QFont bold = font();
        bold.setBold(true);
        painter->setFont(bold);
        const QRect inner = seen.adjusted(space::Hair, 0, -space::Hair, 0);
        painter->drawText(QRect(inner.x(), rect.y(), inner.width(), half), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(bold).elidedText(shown(column->checklist->shortTitle), Qt::ElideRight,
                                                        inner.width()));
        painter->setFont(font());
    }
    painter->setPen(column && column->requirement ? theme.quiet : theme.ink);
    const int margin = column ? space::Hair : space::Small;
    const QRect inner = (column ? lower : rect).adjusted(margin, 0, -space::Hair, 0);
    const int align = column && column->requirement ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter;
    painter->drawText(inner, align, fontMetrics().elidedText(words(section), Qt::ElideMiddle, inner.width()));
    painter->restore();
}

} // namespace tekigo
