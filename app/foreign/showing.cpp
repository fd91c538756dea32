#include "foreign/showing.h"

#include "foreign/drawprogram.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

/// The program apart: gone before whoever started it forgets it.
class Program : public QProcess
{
public:
    using QProcess::QProcess;
    ~Program() override
    {
        if (state() == NotRunning)
            return;
        kill();
        waitForFinished();
    }
};

Text missing()
{
    return {u"ファイルを開くプログラムがないため、表示できません。Tekigo を再インストールしてください。"_s,
            u"The program that opens files is missing, so it cannot be shown. Install Tekigo again."_s};
}

Text cannotOpen()
{
    return {u"開けないため、表示できません。"_s, u"It cannot be opened, so it cannot be shown."_s};
}

Text longToOpen()
{
    return {u"開くのに時間がかかりすぎるため、表示できません。"_s,
            u"It takes too long to open, so it cannot be shown."_s};
}

Text cannotDraw()
{
    return {u"このページは描画できないため、表示できません。"_s, u"This page cannot be drawn, so it is not shown."_s};
}

Text longToDraw()
{
    return {u"このページは描画に時間がかかりすぎるため、表示できません。"_s,
            u"This page takes too long to draw, so it is not shown."_s};
}

} // namespace

Showing::Showing(QString path, Form form, QObject* parent, Patience patience)
    : QObject(parent)
    , m_path(std::move(path))
    , m_form(form)
    , m_patience(patience)
{
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &Showing::tooLong);
}

Showing::~Showing()
{
    stop();
}

void Showing::open()
{
    if (m_state == State::Resting)
        start();
}

int Showing::ask(const View& view)
{
    const QSize pixels = view.pixels.isEmpty() ? QSize() : viewable(view.pixels);
    m_waiting.push_back({.number = ++m_turns, .view = {view.page, pixels}});
    if (m_state == State::Resting)
        start();
    else
        QMetaObject::invokeMethod(this, &Showing::next, Qt::QueuedConnection);
    return m_turns;
}

void Showing::giveUp(int turn)
{
    std::erase_if(m_waiting, [turn](const Turn& waits) { return waits.number == turn; });
    if (m_now.number != turn || m_dropped || turn < 1)
        return;
    m_dropped = true;
    m_watch.start(m_patience.givenUp);
}

void Showing::rest()
{
    m_waiting.clear();
    if (m_state != State::Refused)
        stop();
}

qint64 Showing::program() const
{
    return m_process ? m_process->processId() : 0;
}

void Showing::start()
{
    m_state = State::Opening;
    m_process = new Program(this);
    m_process->setStandardErrorFile(QProcess::nullDevice()); // what readers say of a broken file
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Showing::hear);
    // Later, so that who asked knows the number of the turn by then.
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this, of = m_process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && of == m_process)
                died(missing(), missing());
        },
        Qt::QueuedConnection);
    connect(m_process, &QProcess::finished, this, [here = QPointer<Showing>(this), of = m_process] {
        here->hear();
        if (here && of == here->m_process)
            here->died(cannotOpen(), cannotDraw());
    });
    m_watch.start(m_patience.open);
    m_process->start(drawProgram(), {m_form == Form::Pages ? u"pages"_s : u"picture"_s, m_path});
}

/// The window does not wait for the process to be gone, but the program does before it ends.
void Showing::stop()
{
    m_watch.stop();
    m_state = State::Resting;
    m_now = {};
    m_coming = {};
    m_dropped = false;
    QProcess* old = std::exchange(m_process, nullptr);
    if (!old)
        return;
    old->disconnect(this);
    old->setParent(QCoreApplication::instance());
    connect(old, &QProcess::finished, old, &QObject::deleteLater);
    if (old->state() == QProcess::NotRunning)
        old->deleteLater();
    else
        old->kill();
}

/// Asks the program for the next page; it is never asked for two.
void Showing::next()
{
    if (m_state == State::Resting && !m_waiting.empty())
        return start();
    if (m_state == State::Refused)
        return died({}, cannotOpen());
    if (m_state != State::Open || m_now.number > 0 || m_waiting.empty())
        return;
    m_now = m_waiting.front();
    m_waiting.pop_front();
    m_process->write(toLine(m_now));
    m_watch.start(m_patience.view);
}

void Showing::hear()
{
    const QPointer<Showing> here(this); // who hears an answer may have done with it
    while (here && m_process && (m_coming.isEmpty() ? hearLine() : hearPixels())) {
    }
}

bool Showing::hearLine()
{
    if (!m_process->canReadLine()) {
        if (m_process->bytesAvailable() > kLongestViewLine)
            died(cannotOpen(), cannotDraw());
        return false;
    }
    const QByteArray line = m_process->readLine();
    if (m_state == State::Opening) {
        const auto opened = openedFrom(line);
        opened ? take(*opened) : died(cannotOpen(), cannotDraw());
        return true;
    }
    const auto turn = turnFrom(line);
    const QSize wanted = m_now.view.pixels;
    if (!turn || m_now.number < 1 || turn->number != m_now.number || turn->view.pixels.width() > wanted.width() ||
        turn->view.pixels.height() > wanted.height())
        died(cannotOpen(), cannotDraw());
    else if (turn->view.pixels.isEmpty())
        end({}, turn->words);
    else
        m_coming = turn->view.pixels;
    return true;
}

bool Showing::hearPixels()
{
    const qint64 size = bytesOf(m_coming);
    if (m_process->bytesAvailable() < size) {
        if (!m_dropped)
            m_watch.start(m_patience.view); // it is drawn; a busy machine may take its time to hand it over
        return false;
    }
    QImage image(std::exchange(m_coming, {}), QImage::Format_RGB32);
    if (!image.isNull())
        m_process->read(reinterpret_cast<char*>(image.bits()), size);
    end(image, {});
    return true;
}

void Showing::take(const Opened& opened)
{
    m_watch.stop();
    m_state = opened.why.isEmpty() ? State::Open : State::Refused;
    if (!std::exchange(m_told, true)) {
        const QPointer<Showing> here(this);
        Q_EMIT this->opened(opened);
        if (!here)
            return;
    }
    if (m_process)
        next();
}

/// What was asked has come; without pixels where there were to be some: the page cannot be drawn.
void Showing::end(const QImage& image, const QString& words)
{
    m_watch.stop();
    const Turn done = std::exchange(m_now, {});
    const bool dropped = std::exchange(m_dropped, false);
    next();
    if (dropped)
        return;
    if (done.view.pixels.isEmpty())
        Q_EMIT read(done.number, words);
    else if (image.isNull())
        Q_EMIT failed(done.number, cannotDraw());
    else
        Q_EMIT drawn(done.number, image);
}

/// The program is of no more use. Where it did not open the file nothing will; otherwise the pages that wait get a
/// new one.
void Showing::died(const Text& openWhy, const Text& viewWhy)
{
    const bool opening = m_state != State::Open;
    const Turn broken = m_dropped ? Turn{} : m_now;
    stop();
    if (!opening) {
        QMetaObject::invokeMethod(this, &Showing::next, Qt::QueuedConnection);
        if (broken.number > 0)
            Q_EMIT failed(broken.number, viewWhy);
        return;
    }
    m_state = State::Refused;
    const std::deque<Turn> lost = std::exchange(m_waiting, {});
    const QPointer<Showing> here(this);
    if (!std::exchange(m_told, true))
        Q_EMIT opened({.why = openWhy});
    for (const Turn& turn : lost)
        if (here)
            Q_EMIT failed(turn.number, viewWhy);
}

void Showing::tooLong()
{
    died(longToOpen(), longToDraw());
}

} // namespace tekigo::foreign
