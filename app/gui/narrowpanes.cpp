#include "gui/narrowpanes.h"

#include "gui/sized.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QSplitter>

namespace tekigo {
namespace {

constexpr int LettersForThree = 60; ///< of the square kind, a kanji's

} // namespace

NarrowPanes::NarrowPanes(QSplitter* panes, QWidget* first, QWidget* last, QAbstractButton* button)
    : QObject(panes)
    , m_panes(panes)
    , m_first(first)
    , m_last(last)
    , m_button(button)
{
    m_button->setCheckable(true);
    m_panes->installEventFilter(this);
    connect(m_button, &QAbstractButton::toggled, this, &NarrowPanes::arrange);
    sized(m_panes, [this] { measure(); });
    arrange();
}

void NarrowPanes::showFirst()
{
    m_button->setChecked(false);
}

void NarrowPanes::showLast()
{
    m_button->setChecked(true);
}

void NarrowPanes::measure()
{
    const bool narrow = m_panes->width() < LettersForThree * QFontInfo(m_panes->font()).pixelSize();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_button->setChecked(false);
    arrange();
    Q_EMIT narrowed(narrow);
}

void NarrowPanes::arrange()
{
    const bool open = m_button->isChecked();
    m_button->setVisible(m_narrow);
    // Whoever was at a pane that goes must not find the keys nowhere.
    const QWidget* at = QApplication::focusWidget();
    const QWidget* gone = !m_narrow ? nullptr : open ? m_first : m_last;
    if (gone && at && (at == gone || gone->isAncestorOf(at)))
        m_button->setFocus(Qt::OtherFocusReason);
    m_first->setVisible(!m_narrow || !open);
    m_last->setVisible(!m_narrow || open);
}

bool NarrowPanes::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panes && event->type() == QEvent::Resize)
        measure();
    return QObject::eventFilter(watched, event);
}

} // namespace tekigo
