#include "gui/boarddelegate.h"

#include <QApplication>
#include <QPainter>

namespace tekigo {
namespace {

/// How much wider than its sign a badge is; wide enough to be a patch of colour.
constexpr int signWidth = 36;

void paintFocus(QPainter* painter, const QStyleOptionViewItem& option)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setPen(QPen(themeOf(option.palette).accent, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QVariant tone = index.data(ToneRole);
    const QString words = index.data(Qt::DisplayRole).toString();
    if (!tone.isValid() || words.size() != 1) {
        QStyleOptionViewItem plain = option;
        plain.state &= ~QStyle::State_HasFocus;
        BadgeDelegate::paint(painter, plain, index);
        return paintFocus(painter, option);
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QRect box(0, 0, qMin(signWidth, option.rect.width() - space::Hair),
              badgeSize(option.font, words).height());
    box.moveCenter(option.rect.center());
    paintBadge(painter, box, option.font, words,
               toneOf(themeOf(option.palette), static_cast<BadgeTone>(tone.toInt())));
    paintFocus(painter, option);
}

} // namespace tekigo
