#include "gui/flowlayout.h"

#include <QSpacerItem>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <numeric>
#include <utility>

namespace tekigo {
namespace {

bool grows(const QLayoutItem& item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

bool isStretch(QLayoutItem& item)
{
    return item.spacerItem() != nullptr;
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent, int spacing)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* taken = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    const bool any = std::ranges::any_of(m_items, [](const auto& item) { return !item->isEmpty() && grows(*item); }) ||
                     std::ranges::any_of(m_items, [](const auto& item) { return isStretch(*item); });
    return any ? Qt::Orientations(Qt::Horizontal) : Qt::Orientations();
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

/// What is hidden takes no room; a stretch begins no line.
std::vector<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    std::vector<Line> lines;
    int left = 0;
    for (const auto& item : m_items) {
        const bool stretch = isStretch(*item);
        if (!stretch && item->isEmpty())
            continue;
        const int wanted =
            stretch ? 0
                    : qMax(item->minimumSize().width(),
                           qMin(qMin(item->sizeHint().width(), item->maximumSize().width()), width));
        if (lines.empty() || (!stretch && wanted + spacing() > left && !lines.back().empty())) {
            lines.emplace_back();
            left = width + spacing();
        }
        lines.back().push_back({item.get(), wanted});
        left -= stretch ? 0 : wanted + spacing();
    }
    for (Line& line : lines)
        grow(line, width - std::accumulate(line.begin(), line.end(), -spacing(), [&](int sum, const Piece& piece) {
                      return sum + (isStretch(*piece.item) ? 0 : piece.width + spacing());
                  }));
    return lines;
}

/// Gives the rest of a line to what can grow.
void FlowLayout::grow(Line& line, int spare)
{
    auto growing = static_cast<int>(std::ranges::count_if(line, [](const Piece& piece) { return grows(*piece.item); }));
    for (Piece& piece : line) {
        if (spare <= 0 || growing == 0 || !grows(*piece.item))
            continue;
        const int most = isStretch(*piece.item) ? QWIDGETSIZE_MAX : piece.item->maximumSize().width();
        const int more = qBound(0, spare / growing, most - piece.width);
        piece.width += more;
        spare -= more;
        --growing;
    }
}

int FlowLayout::heightOf(const Line& line)
{
    int height = 0;
    for (const Piece& piece : line) {
        if (isStretch(*piece.item))
            continue;
        height = qMax(height, piece.item->hasHeightForWidth() ? piece.item->heightForWidth(piece.width)
                                                              : piece.item->sizeHint().height());
    }
    return height;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom() - spacing();
    for (const Line& line : linesFor(width - margins.left() - margins.right()))
        height += heightOf(line) + spacing();
    return qMax(0, height);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    QSize size(-spacing(), 0);
    for (const auto& item : m_items) {
        if (!isStretch(*item) && !item->isEmpty())
            size = {size.width() + item->sizeHint().width() + spacing(), qMax(size.height(), item->sizeHint().height())};
    }
    return QSize(qMax(0, size.width()), size.height()).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (!isStretch(*item) && !item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    // Containers that know no height for a width, such as a splitter, must leave room for the lines that there are.
    return size.grownBy(contentsMargins()).expandedTo({0, m_height});
}

void FlowLayout::place(const Line& line, const QRect& room) const
{
    int x = room.x();
    for (const Piece& piece : line) {
        if (isStretch(*piece.item)) {
            x += piece.width;
            continue;
        }
        const int height = piece.item->hasHeightForWidth() ? piece.item->heightForWidth(piece.width)
                                                           : piece.item->sizeHint().height();
        const QRect rect(x, room.y() + (room.height() - height) / 2, piece.width, height);
        const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
        piece.item->setGeometry(QStyle::visualRect(direction, room, rect));
        x += piece.width + spacing();
    }
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.y();
    for (const Line& line : linesFor(inner.width())) {
        const int height = heightOf(line);
        place(line, {inner.x(), y, inner.width(), height});
        y += height + spacing();
    }
    if (std::exchange(m_height, heightForWidth(rect.width())) != m_height && parentWidget())
        parentWidget()->updateGeometry();
}

} // namespace tekigo
