#include "gui/boardheader.h"

#include "gui/boardmodel.h"
#include "gui/boardwidths.h"
#include "gui/language.h"
#include "gui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// In as many lines as there is room for; cut only where that is not enough, and the tool tip then says all.
void drawWords(QPainter& painter, const QRect& room, int align, const QString& words)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect needed = metrics.boundingRect(QRect(0, 0, room.width(), 10000), align | Qt::TextWordWrap, words);
    if (needed.width() <= room.width() && needed.height() <= room.height())
        painter.drawText(room, align | Qt::TextWordWrap, words);
    else
        painter.drawText(room, align, metrics.elidedText(words, Qt::ElideMiddle, room.width()));
}

} // namespace

BoardHeader::BoardHeader(const BoardModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(32);
}

/// The lower words take a second line where a column is as wide as its verdicts and its name is longer; so in both tables,
/// of the columns that stay in view and of the others.
int BoardHeader::lowerHeight() const
{
    int lines = 1;
    for (int section = 0; section < m_model.columnCount(); ++section) {
        const BoardColumn* column = m_model.column(section);
        if (column && !column->requirement &&
            fontMetrics().horizontalAdvance(words(section)) + 2 * space::Hair >
                boardColumnWidth(m_model, section, font(), 0))
            lines = 2;
    }
    return lines * fontMetrics().height() + space::Small;
}

QSize BoardHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + space::Small + lowerHeight()};
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
    const int half = rect.height() - lowerHeight();
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
    drawWords(*painter, inner, align, words(section));
    painter->restore();
}

} // namespace tekigo
