#include "gui/taskbar.h"

#include "gui/announce.h"
#include "gui/icon.h"
#include "gui/named.h"
#include "gui/task.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int LookEvery = 150; // ms; often enough to look alive, and short work never shows at all
constexpr int Steps = 1000;
constexpr int WorthSaying = 1000; // ms; people have gone on to something else meanwhile
constexpr int LongestSection = 220; // pixels

} // namespace

TaskBar::TaskBar(Tasks& tasks, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_timer(new QTimer(this))
{
    setObjectName(u"taskBar"_s);
    spoken(this, [] { return tr("Work under way"); });
    m_title = named<QLabel>(this, u"taskTitle"_s, [] { return tr("Work under way"); });
    m_progress = named<QProgressBar>(this, u"taskProgress"_s, [] { return tr("Progress"); });
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_cancel = named<QToolButton>(this, u"taskCancel"_s, [] { return tr("Cancel the work"); });
    m_cancel->setIcon(icon(u"close"_s));
    retold(m_cancel, [this] { m_cancel->setToolTip(tr("Cancel")); });
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    connect(m_cancel, &QToolButton::clicked, this, &TaskBar::cancel);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    row->addWidget(m_title);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    connect(m_timer, &QTimer::timeout, this, &TaskBar::tell);
    connect(&m_tasks, &Tasks::started, this, [this] {
        if (!m_timer->isActive())
            m_timer->start(LookEvery);
    });
    connect(&m_tasks, &Tasks::started, this, [this](Task* task) { m_since[task].start(); });
    connect(&m_tasks, &Tasks::ended, this, [this](Task* task) {
        sayEnd(*task);
        if (m_tasks.running().empty())
            tell();
    });
    hide();
}

void TaskBar::tell()
{
    if (m_tasks.running().empty()) {
        m_timer->stop();
        hide();
        return;
    }
    const Task* task = m_tasks.running().front();
    const auto more = m_tasks.running().size() - 1;
    const QString section = m_title->fontMetrics().elidedText(task->section(), Qt::ElideRight, LongestSection);
    const QString title = section.isEmpty() ? task->title() : tr("%1: %2").arg(task->title(), section);
    m_title->setText(more > 0 ? tr("%1 (and %2 more)").arg(title).arg(more) : title);
    m_progress->setRange(0, task->total() > 0 ? Steps : 0);
    if (task->total() > 0)
        m_progress->setValue(static_cast<int>(task->done() * Steps / task->total()));
    m_cancel->setEnabled(!task->cancelled());
    show();
}

/// That work has ended is seen by what it leaves and by the bar that goes; others are told.
void TaskBar::sayEnd(const Task& task)
{
    const auto since = m_since.extract(&task);
    if (since && since.mapped().elapsed() > WorthSaying)
        announce(this, task.cancelled() ? tr("%1: cancelled.").arg(task.title()) : tr("%1: done.").arg(task.title()));
}

void TaskBar::cancel()
{
    if (!m_tasks.running().empty())
        m_tasks.running().front()->cancel();
    tell();
}

} // namespace tekigo
