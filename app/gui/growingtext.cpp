#include "gui/growingtext.h"

#include "gui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTimer>

using namespace std::chrono_literals;

namespace tekigo {
namespace {

constexpr auto pauseBeforeSaving = 800ms; ///< of typing; what a kill may lose is less than that
constexpr int fewestLines = 2;
constexpr int mostLines = 14;

} // namespace

GrowingText::GrowingText(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_pause(new QTimer(this))
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforeSaving);
    connect(m_pause, &QTimer::timeout, this, &GrowingText::save);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (hasFocus())
            m_pause->start();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingText::grow);
    grow();
}

void GrowingText::put(const QString& text)
{
    m_pause->stop();
    if (toPlainText() == text)
        return;
    const int at = textCursor().position();
    const QSignalBlocker quiet(this);
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(qMin(at, static_cast<int>(text.size())));
    setTextCursor(cursor);
    m_pause->stop();
}

void GrowingText::save()
{
    m_pause->stop();
    Q_EMIT paused();
}

void GrowingText::grow()
{
    const int lines = qBound(fewestLines, qRound(document()->size().height()), mostLines);
    const int height = lines * fontMetrics().lineSpacing() + space::Wide;
    if (height == m_height)
        return;
    m_height = height;
    setFixedHeight(height);
}

QSize GrowingText::sizeHint() const
{
    return {400, m_height};
}

void GrowingText::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    save();
}

void GrowingText::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        save();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

} // namespace tekigo
