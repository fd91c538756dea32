#include "gui/searchdelegate.h"

#include "gui/badge.h"
#include "gui/searchmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Of the widest kind in the window's language and size of words, so that the places stand in one column.
int kindWidth(const QFont& font)
{
    int width = 0;
    for (int kind = 0; kind <= int(SearchHit::Kind::FileText); ++kind)
        width = qMax(width, badgeSize(font, SearchModel::kindWords(SearchHit::Kind(kind))).width());
    return width + space::Small;
}

/// Bold on a tint: not by colour alone.
QList<QTextLayout::FormatRange> marked(const std::vector<Hit>& marks, qsizetype shown, const Theme& theme)
{
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    format.setBackground(theme.doubt.ground);
    format.setForeground(theme.doubt.ink);
    QList<QTextLayout::FormatRange> ranges;
    for (const Hit& mark : marks)
        if (mark.start + mark.length <= shown)
            ranges.push_back({mark.start, mark.length, format});
    return ranges;
}

void paintSnippet(QPainter* painter, const QRect& rect, const QFont& font, const SearchHit& hit,
                  const Theme& theme)
{
    QFont widest = font; // the marks are bold
    widest.setBold(true);
    const QString words = QFontMetrics(widest).elidedText(hit.snippet, Qt::ElideRight, rect.width());
    QTextLayout layout(words, font);
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrap);
    layout.setFormats(marked(hit.marks, words.size(), theme));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(rect);
    layout.draw(painter, rect.topLeft());
    painter->restore();
}

} // namespace

SearchDelegate::SearchDelegate(const SearchModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    // The chosen line has the quiet tint, so that the marks stay marks.
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? theme.accentTint : theme.surface);
    const SearchHit& hit = m_model.hit(index.row());
    const QFontMetrics metrics(option.font);
    const QRect all = option.rect.adjusted(space::Medium, space::Small, -space::Medium, -space::Small);
    const QString kind = index.data(SearchModel::KindRole).toString();
    QRect badge(all.topLeft(), badgeSize(option.font, kind));
    paintBadge(painter, badge, option.font, kind, theme.aside);
    const int beside = kindWidth(option.font);
    const QRect upper(all.x() + beside, all.y(), all.width() - beside, metrics.height());
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->save();
    painter->setFont(bold);
    painter->setPen(theme.ink);
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(index.data(SearchModel::WhereRole).toString(),
                                                    Qt::ElideMiddle, upper.width()));
    painter->setPen(theme.quiet);
    paintSnippet(painter, upper.translated(0, metrics.height() + space::Hair), option.font, hit, theme);
    painter->setPen(theme.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, 2 * QFontMetrics(option.font).height() + space::Hair + 2 * space::Small};
}

} // namespace tekigo
