#include "gui/sheetview.h"

#include "gui/language.h"
#include "gui/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int kGap = space::Small;
constexpr double kSmallest = 0.05; ///< times
constexpr double kLargest = 8;
constexpr double kLargestSide = 30'000; ///< of the window's pixels; larger ones are shown smaller
constexpr int kSoon = 40;               ///< milliseconds; while somebody scrolls on, nothing is drawn
constexpr double kStep = 1.25;

} // namespace

SheetView::SheetView(foreign::Form form, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_form(form)
{
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(space::Wide);
    horizontalScrollBar()->setSingleStep(space::Wide);
    // A bar that comes and goes would change the width that pages are fitted into.
    setVerticalScrollBarPolicy(form == foreign::Form::Pages ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &SheetView::askVisible);
}

SheetView::~SheetView() = default;

void SheetView::showFile(const QString& path)
{
    m_soon.stop();
    if (m_showing) {
        m_showing->disconnect(this);
        m_showing->rest();
        m_showing.release()->deleteLater(); // it may be telling us something just now
    }
    m_sizes.clear();
    m_places.clear();
    m_sheets.clear();
    m_asked.clear();
    m_zoom = 0;
    place();
    cleared();
    if (path.isEmpty())
        return;
    m_showing = std::make_unique<foreign::Showing>(path, m_form, nullptr);
    connect(m_showing.get(), &foreign::Showing::opened, this, &SheetView::take);
    connect(m_showing.get(), &foreign::Showing::drawn, this, [this](int turn, const QImage& image) {
        keep(turn, image, {});
    });
    connect(m_showing.get(), &foreign::Showing::failed, this, [this](int turn, const Text& why) {
        keep(turn, {}, why);
    });
    connect(m_showing.get(), &foreign::Showing::read, this, &SheetView::wordsRead);
}

void SheetView::wordsRead(int, const QString&) {}

void SheetView::keep(int turn, const QImage& image, const Text& why)
{
    const auto asked = m_asked.extract(turn);
    if (asked.empty()) // a page's words that cannot be read
        return;
    m_sheets[asked.mapped().page] = {.image = image, .asked = asked.mapped().pixels, .why = why};
    viewport()->update();
    Q_EMIT sheetsChanged();
}

void SheetView::rest()
{
    m_soon.stop();
    m_asked.clear();
    if (m_showing)
        m_showing->rest();
}

void SheetView::wake()
{
    if (!m_showing)
        return;
    if (m_sizes.empty())
        m_showing->open();
    m_soon.start();
}

void SheetView::take(const foreign::Opened& file)
{
    if (!file.why.isEmpty()) {
        Q_EMIT refused(file.why);
        return;
    }
    m_sizes = file.pages;
    layOut();
    Q_EMIT opened();
}

QImage SheetView::sheet(int page) const
{
    const auto found = m_sheets.find(page - 1);
    return found == m_sheets.end() ? QImage() : found->second.image;
}

Text SheetView::failure(int page) const
{
    const auto found = m_sheets.find(page - 1);
    return found == m_sheets.end() ? Text() : found->second.why;
}

void SheetView::zoom(double factor)
{
    if (m_sizes.empty())
        return;
    if (m_zoom <= 0)
        m_zoom = fitted(m_sizes[static_cast<size_t>(anchor())]).width() /
                 (m_sizes[static_cast<size_t>(anchor())].width() * unit());
    m_zoom = std::clamp(m_zoom * factor, kSmallest, kLargest);
    resized();
}

void SheetView::fit()
{
    m_zoom = 0;
    resized();
}

/// Sizes have changed; what somebody reads stays in view.
void SheetView::resized()
{
    if (m_places.empty())
        return;
    const int page = anchor();
    const QRect was = place(page);
    const QScopedValueRollback settling(m_settling, true);
    const double down = double(verticalScrollBar()->value() - was.top()) / std::max(1, was.height());
    layOut();
    const QRect is = place(page);
    verticalScrollBar()->setValue(is.top() + int(std::lround(down * is.height())));
    horizontalScrollBar()->setValue((horizontalScrollBar()->maximum() + 1) / 2);
}

void SheetView::layOut()
{
    m_places.clear();
    int top = kGap;
    int width = 0;
    for (const QSizeF& size : m_sizes) {
        QSizeF shown = m_zoom > 0 ? size * unit() * m_zoom : fitted(size);
        if (std::max(shown.width(), shown.height()) > kLargestSide)
            shown.scale(kLargestSide, kLargestSide, Qt::KeepAspectRatio);
        const QSize pixels = shown.toSize().expandedTo({1, 1});
        m_places.emplace_back(QPoint(0, top), pixels);
        top += pixels.height() + kGap;
        width = std::max(width, pixels.width());
    }
    const int whole = std::max(width + 2 * kGap, viewport()->width());
    const int lower = std::max(0, viewport()->height() - top) / 2; // what is low stands in the middle
    for (QRect& sheet : m_places)
        sheet.translate((whole - sheet.width()) / 2, lower);
    place();
}

/// The scroll bars, and what follows from where they are.
void SheetView::place()
{
    const QSize pane = viewport()->size();
    int width = 0;
    for (const QRect& sheet : m_places)
        width = std::max(width, sheet.width() + 2 * kGap);
    const int height = m_places.empty() ? 0 : m_places.back().bottom() + 1 + kGap;
    horizontalScrollBar()->setRange(0, std::max(0, width - pane.width()));
    horizontalScrollBar()->setPageStep(pane.width());
    verticalScrollBar()->setRange(0, std::max(0, height - pane.height()));
    verticalScrollBar()->setPageStep(std::max(1, pane.height() - space::Wide));
    viewport()->update();
    if (!m_places.empty())
        m_soon.start();
}

int SheetView::pageAt(int y) const
{
    const auto found = std::ranges::partition_point(m_places, [y](const QRect& sheet) { return sheet.bottom() + kGap < y; });
    return std::min(static_cast<int>(found - m_places.begin()), pages() - 1);
}

int SheetView::anchor() const
{
    return pageAt(verticalScrollBar()->value() + viewport()->height() / 2);
}

void SheetView::scrollTo(int page)
{
    const QScopedValueRollback settling(m_settling, true);
    verticalScrollBar()->setValue(place(page).top() - kGap);
}

std::pair<int, int> SheetView::visible() const
{
    const int top = verticalScrollBar()->value();
    return {pageAt(top), pageAt(top + viewport()->height())};
}

QSize SheetView::pixelsOf(int page) const
{
    return foreign::viewable((QSizeF(place(page).size()) * devicePixelRatioF()).toSize());
}

/// What is in view is asked for from the top, then the one that comes next; what is no longer wanted is given up.
void SheetView::askVisible()
{
    if (m_places.empty() || !m_showing || !isVisible())
        return;
    const auto [first, last] = visible();
    const int ahead = std::min(last + 1, pages() - 1);
    std::vector<int> wanted;
    for (int page = first; page <= ahead; ++page)
        wanted.push_back(page);
    std::erase_if(m_asked, [&](const auto& asked) {
        const bool stays = asked.second.page >= first && asked.second.page <= ahead &&
                           asked.second.pixels == pixelsOf(asked.second.page);
        if (!stays)
            m_showing->giveUp(asked.first);
        else
            std::erase(wanted, asked.second.page);
        return !stays;
    });
    for (const int page : wanted) {
        const auto sheet = m_sheets.find(page);
        const QSize pixels = pixelsOf(page);
        if (sheet == m_sheets.end() || (sheet->second.why.isEmpty() && sheet->second.asked != pixels))
            m_asked[m_showing->ask({page, pixels})] = {page, pixels};
    }
    forget(first - 1, ahead + 1);
}

/// Pictures of pages that are far away; what is known of those that cannot be shown stays.
void SheetView::forget(int first, int last)
{
    std::erase_if(m_sheets, [&](const auto& sheet) {
        return (sheet.first < first || sheet.first > last) && sheet.second.why.isEmpty();
    });
}

void SheetView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), themeOf(palette()).sunken);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_places.empty())
        return;
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const auto [first, last] = visible();
    for (int page = first; page <= last; ++page)
        paintSheet(painter, page, place(page).translated(-scrolled));
}

void SheetView::paintSheet(QPainter& painter, int page, const QRect& where) const
{
    const Theme& paper = lightTheme(); // a stranger's page is black on white in either theme
    painter.fillRect(where, Qt::white);
    painter.setPen(themeOf(palette()).line);
    painter.drawRect(where.adjusted(-1, -1, 0, 0));
    const auto sheet = m_sheets.find(page);
    if (sheet != m_sheets.end() && !sheet->second.image.isNull()) {
        painter.drawImage(where, sheet->second.image);
        return;
    }
    const bool failed = sheet != m_sheets.end();
    painter.setPen(failed ? paper.ink : paper.quiet);
    const QRect inside = where.intersected(viewport()->rect()).adjusted(space::Wide, space::Wide, -space::Wide, -space::Wide);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, failed ? tekigo::shown(sheet->second.why) : tr("Drawing…"));
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    resized();
}

void SheetView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    m_soon.start();
}

void SheetView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void SheetView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_places.empty())
        return;
    m_soon.start();
    if (!m_settling)
        moved();
}

void SheetView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    event->accept();
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoom(kStep);
    case Qt::Key_Minus:
        return zoom(1 / kStep);
    case Qt::Key_0:
        return fit();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace tekigo
