#include "gui/requirementlist.h"

#include "gui/badge.h"
#include "gui/branches.h"
#include "gui/requirementmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int FewestLetters = 12; ///< in a line of a head

/// Where the parts of a row lie, from its upper left corner.
struct Parts
{
    QRect head; ///< number, or the title of a row without one
    QRect badge;
    QRect body; ///< the title of a row with a number
    QRect note;
    int height = 0;
};

QFont headFont(const QFont& font, const QModelIndex& index)
{
    QFont head = font;
    if (!index.parent().isValid())
        head.setWeight(QFont::DemiBold);
    return head;
}

QString headOf(const QModelIndex& index)
{
    const QString number = index.data(RequirementModel::NumberRole).toString();
    return number.isEmpty() ? index.data(Qt::DisplayRole).toString() : number;
}

int heightOf(const QFont& font, int width, const QString& text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

/// Words are read well in lines of that many letters; a number stays in one.
int roomNeeded(const QFont& font, const QString& words)
{
    const QFontMetrics metrics(font);
    return qMin(metrics.horizontalAdvance(words) + 1, FewestLetters * metrics.horizontalAdvance(u'x'));
}

Parts partsOf(const QFont& font, int width, const QModelIndex& index)
{
    const QString number = index.data(RequirementModel::NumberRole).toString();
    const QString note = index.data(RequirementModel::NoteRole).toString();
    const QSize badge = badgeSize(font, index.data(RequirementModel::BadgeRole).toString());
    const QFont strong = headFont(font, index);
    Parts parts;
    const int beside = width - badge.width() - space::Small;
    const bool below = beside < roomNeeded(strong, headOf(index)); // large words: the verdict gets a line of its own
    const int headWidth = below ? width : beside;
    const int headHeight = qMax(badge.height(), heightOf(strong, headWidth, headOf(index)));
    parts.head = QRect(0, space::Hair, headWidth, headHeight);
    parts.badge = QRect(QPoint(qMax(0, width - badge.width()), space::Hair + (below ? headHeight : 0)), badge);
    int y = qMax(parts.head.bottom(), parts.badge.bottom()) + 1;
    if (!number.isEmpty()) {
        parts.body = QRect(0, y, width, heightOf(font, width, index.data(Qt::DisplayRole).toString()));
        y = parts.body.bottom() + 1;
    }
    if (!note.isEmpty()) {
        parts.note = QRect(0, y, width, heightOf(font, width, note));
        y = parts.note.bottom() + 1;
    }
    parts.height = y + space::Small;
    return parts;
}

} // namespace

RequirementDelegate::RequirementDelegate(QTreeView* view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

int RequirementDelegate::widthOf(const QModelIndex& index) const
{
    const int depth = index.parent().isValid() ? 2 : 1;
    return m_view->viewport()->width() - depth * m_view->indentation() - space::Small;
}

void RequirementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const Theme& theme = themeOf(option.palette);
    const Parts parts = partsOf(option.font, widthOf(index), index);
    const QPoint corner = option.rect.topLeft();
    const bool numbered = !parts.body.isNull();
    painter->save();
    painter->setPen(numbered ? theme.quiet : theme.ink);
    painter->setFont(headFont(option.font, index));
    painter->drawText(parts.head.translated(corner), Qt::TextWordWrap | Qt::AlignVCenter, headOf(index));
    painter->setFont(option.font);
    painter->setPen(theme.ink);
    if (numbered)
        painter->drawText(parts.body.translated(corner), Qt::TextWordWrap,
                          index.data(Qt::DisplayRole).toString());
    painter->setPen(theme.quiet);
    painter->drawText(parts.note.translated(corner), Qt::TextWordWrap,
                      index.data(RequirementModel::NoteRole).toString());
    painter->restore();
    paintBadge(painter, parts.badge.translated(corner), option.font,
               index.data(RequirementModel::BadgeRole).toString(),
               toneOf(theme, static_cast<BadgeTone>(index.data(ToneRole).toInt())));
}

QSize RequirementDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = widthOf(index);
    return {width, partsOf(option.font, width, index).height};
}

RequirementList::RequirementList(QWidget* parent)
    : QTreeView(parent)
{
    setItemDelegate(new RequirementDelegate(this));
    setHeaderHidden(true);
    growBranches(this);
    setUniformRowHeights(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows are as wide as they stay
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(true);
}

void RequirementList::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();
    // Before its first size the view cannot know what is in sight.
    QTimer::singleShot(0, this, &RequirementList::reveal);
}

/// The arrow stands beside the first line of a row of several, where the name begins, not in the middle of it.
void RequirementList::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    QRect first = rect;
    first.setHeight(qMin(rect.height(), badgeSize(font(), u"x"_s).height() + 2 * space::Hair));
    QTreeView::drawBranches(painter, first, index);
}

void RequirementList::reveal()
{
    if (!currentIndex().isValid())
        return;
    executeDelayedItemsLayout();
    // The first row of a checklist is seen with the checklist's name.
    if (currentIndex().row() == 0 && currentIndex().parent().isValid())
        scrollTo(currentIndex().parent());
    scrollTo(currentIndex());
}

} // namespace tekigo
