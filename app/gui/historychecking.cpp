#include "gui/historychecking.h"

#include "base/counted.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "workspace/historycheck.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// Shorter than a picture of the screen, so that nobody feels it.
constexpr std::chrono::milliseconds piece(8);
constexpr int mostTold = 12; ///< problems that a message lists

} // namespace

HistoryChecking::HistoryChecking(const Desk& desk, QWidget* page)
    : QObject(page)
    , m_desk(desk)
    , m_page(page)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HistoryChecking::goOn);
    connect(desk.workspace, &Workspace::changed, this, [this] {
        if (m_check)
            m_check = std::make_unique<HistoryCheck>(*m_desk.workspace);
    });
}

HistoryChecking::~HistoryChecking() = default;

void HistoryChecking::start()
{
    if (m_check)
        return;
    m_check = std::make_unique<HistoryCheck>(*m_desk.workspace);
    m_timer.start();
    Q_EMIT running(true);
}

void HistoryChecking::goOn()
{
    if (!m_check->advance(piece)) {
        Q_EMIT advanced(m_check->percent());
        return;
    }
    m_timer.stop();
    const HistoryReport report = std::exchange(m_check, nullptr)->report();
    Q_EMIT running(false);
    tell(report);
}

void HistoryChecking::tell(const HistoryReport& report)
{
    if (report.problems.empty())
        return m_desk.notices->tell(
            tr("The history is unbroken and everything is what it says: %n acts.", nullptr, formOf(report.rows)));
    QStringList lines;
    if (report.firstBroken != 0)
        lines += tr("The first broken row of the history is row %1.").arg(report.firstBroken);
    for (const Error& problem : report.problems) {
        if (lines.size() == mostTold) {
            lines += tr("And %1 more. “tekigo history verify” lists all.")
                         .arg(qsizetype(report.problems.size()) - mostTold + (report.firstBroken != 0 ? 1 : 0));
            break;
        }
        lines += problem.text;
    }
    m_desk.prompt->tell(m_page, tr("The history is not what was recorded"), lines.join(u'\n'));
}

} // namespace tekigo
