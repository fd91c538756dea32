#include "gui/histogramview.h"

#include "gui/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HistogramView::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_all = 0;
    for (const Bar& bar : m_bars)
        m_all += bar.count;
    setAccessibleDescription(words());
    updateGeometry();
    update();
}

QString HistogramView::counted(const Bar& bar) const
{
    const double share = m_all > 0 ? 100.0 * static_cast<double>(bar.count) / static_cast<double>(m_all) : 0;
    return tr("%1 (%2 %)").arg(QLocale().toString(bar.count), QString::number(share, 'f', 1));
}

QString HistogramView::words() const
{
    QStringList words;
    for (const Bar& bar : m_bars)
        words.append(tr("%1: %2").arg(bar.name, counted(bar)));
    return words.join(tr("; "));
}

int HistogramView::rowHeight() const
{
    return fontMetrics().height() + space::Hair;
}

QSize HistogramView::sizeHint() const
{
    return {420, rowHeight() * static_cast<int>(m_bars.size())};
}

QSize HistogramView::minimumSizeHint() const
{
    return {280, sizeHint().height()};
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    const QFontMetrics metrics = fontMetrics();
    int nameWidth = 0;
    int countWidth = 0;
    qint64 most = 1;
    for (const Bar& bar : m_bars) {
        // Fonts that stand in for another make words a little wider than they are said to be.
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(bar.name) + space::Hair);
        countWidth = std::max(countWidth, metrics.horizontalAdvance(counted(bar)));
        most = std::max(most, bar.count);
    }
    nameWidth = std::min(nameWidth, width() / 3);
    const int left = nameWidth + space::Small;
    const int room = std::max(0, width() - left - countWidth - space::Small);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const int top = static_cast<int>(i) * rowHeight();
        const Bar& bar = m_bars[i];
        const int length = static_cast<int>(static_cast<double>(room) * static_cast<double>(bar.count) / static_cast<double>(most));
        painter.setPen(theme.ink);
        painter.drawText(QRect(0, top, nameWidth, rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideRight, nameWidth));
        painter.fillRect(QRect(left, top + space::Hair, std::max(length, 1), rowHeight() - 2 * space::Hair), theme.accent);
        painter.drawText(QRect(left + length + space::Hair, top, countWidth + space::Hair, rowHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter, counted(bar));
    }
}

void HistogramView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        setAccessibleDescription(words());
        updateGeometry();
    }
}

} // namespace tekigo
