#include "gui/tour.h"

#include "gui/icon.h"
#include "gui/named.h"
#include "gui/pages.h"
#include "gui/theme.h"
#include "gui/tourmark.h"
#include "gui/workspaceview.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int PanelLetters = 52; ///< "x" in a line of the panel
constexpr int LeastWidth = 360;

QString railName(PageKind kind)
{
    for (const PageEntry& entry : pages()) {
        if (entry.kind == kind)
            return u"rail"_s + entry.icon;
    }
    return {};
}

/// Where the panel stands: beside the part, within the window, and over as little of the part as can be.
QPoint besideOf(const QRect& part, const QSize& panel, const QRect& window)
{
    const int gap = space::Medium;
    int x = part.right() + gap;
    int y = part.top();
    if (x + panel.width() > window.right()) {
        x = qMin(part.left(), window.right() - panel.width() - gap);
        y = part.bottom() + gap;
        if (y + panel.height() > window.bottom()) // as tall as the window: inside, at the lower right
            x = part.right() - panel.width() - gap;
    }
    // Its beginning is seen even where all of it does not fit.
    return {qMax(gap, qMin(x, window.right() - panel.width() - gap)),
            qMax(gap, qMin(y, window.bottom() - panel.height() - gap))};
}

} // namespace

Tour::Tour(QWidget* window)
    : QFrame(window)
    , m_steps(tourSteps())
    , m_mark(new TourMark(window))
{
    setObjectName(u"tour"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    setFrameStyle(static_cast<int>(QFrame::Box) | static_cast<int>(QFrame::Plain));
    setFocusPolicy(Qt::NoFocus);
    m_title = named<QLabel>(this, u"tourTitle"_s, [] { return tr("Step of the tour"); });
    asHeading(m_title);
    m_text = named<QLabel>(this, u"tourText"_s, [] { return tr("What the step is about"); });
    m_text->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::Large, space::Medium, space::Large, space::Medium);
    column->setSpacing(space::Small);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(makeActs());
    retold(this, [this] { tell(); });
    hide();
}

Tour::~Tour() = default;

QHBoxLayout* Tour::makeActs()
{
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::Small);
    m_leave = addButton(u"tourLeave"_s, [] { return tr("Leave the tour"); });
    m_back = addButton(u"tourBack"_s, [] { return tr("Back"); });
    m_next = addButton(u"tourNext"_s, [] { return tr("Next"); });
    asPrimary(m_next);
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showStep(m_step + 1); });
    m_where = named<QLabel>(this, u"tourWhere"_s, [] { return tr("How far the tour is"); });
    asQuiet(m_where);
    acts->addWidget(m_where);
    acts->addStretch();
    acts->addWidget(m_leave);
    acts->addWidget(m_back);
    acts->addWidget(m_next);
    return acts;
}

QPushButton* Tour::addButton(const QString& name, std::function<QString()> words)
{
    auto* button = named<QPushButton>(this, name, words);
    retold(button, [button, words = std::move(words)] { button->setText(words()); });
    return button;
}

void Tour::begin(WorkspaceView& view)
{
    m_view = &view;
    qApp->installEventFilter(this);
    showStep(0);
}

void Tour::leave()
{
    qApp->removeEventFilter(this);
    m_mark->hide();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (m_view && hadFocus)
        m_view->currentPage()->takeFocus();
}

void Tour::showStep(int step)
{
    if (!m_view || step >= static_cast<int>(m_steps.size()))
        return leave();
    m_step = qMax(0, step);
    m_view->showPage(m_steps.at(static_cast<size_t>(m_step)).page);
    m_target = findTarget(m_steps.at(static_cast<size_t>(m_step)));
    tell();
    show();
    place();
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

QWidget* Tour::findTarget(const TourStep& step) const
{
    for (QWidget* found : m_view->findChildren<QWidget*>(step.target)) {
        if (found->isVisible())
            return found;
    }
    return m_view->findChild<QWidget*>(railName(step.page));
}

void Tour::tell()
{
    if (m_steps.empty())
        return;
    const TourStep& step = m_steps.at(static_cast<size_t>(m_step));
    const bool last = m_step + 1 == static_cast<int>(m_steps.size());
    m_title->setText(step.title());
    m_text->setText(step.text());
    m_where->setText(u"%1 / %2"_s.arg(m_step + 1).arg(m_steps.size()));
    m_back->setEnabled(m_step > 0);
    m_leave->setVisible(!last);
    m_next->setText(last ? tr("Finish") : tr("Next"));
    m_next->setAccessibleName(m_next->text());
    // What a screen reader says of the panel as it comes and changes.
    setAccessibleName(tr("Tour of the window: %1").arg(step.title()));
    setAccessibleDescription(step.text());
    m_next->setAccessibleDescription(u"%1. %2"_s.arg(step.title(), step.text()));
    if (isVisible())
        place();
}

void Tour::place()
{
    if (!m_target)
        return leave();
    QWidget* window = parentWidget();
    const QRect part(m_target->mapTo(window, QPoint()), m_target->size());
    m_mark->surround(part);
    const int letters = qMax(LeastWidth, PanelLetters * fontMetrics().horizontalAdvance(u'x'));
    const int width =
        qMin(qMax(letters, layout()->totalMinimumSize().width()), window->width() - 2 * space::Medium);
    const QSize size(width, layout()->totalHeightForWidth(width));
    setGeometry({besideOf(part, size, window->rect()), size});
    raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == parentWidget() && (type == QEvent::Resize || type == QEvent::LayoutRequest) && isVisible())
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
    const bool key = type == QEvent::ShortcutOverride || type == QEvent::KeyPress;
    if (!key || !watched->isWidgetType() || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape ||
        static_cast<QWidget*>(watched)->window() != parentWidget())
        return QFrame::eventFilter(watched, event);
    event->accept(); // no shortcut of the window takes it
    if (type == QEvent::KeyPress)
        leave();
    return true;
}

} // namespace tekigo
