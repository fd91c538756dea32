#include "gui/page.h"

#include <QEvent>

namespace tekigo {

Page::Page(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
{
}

void Page::setRevision(const RevisionId& revision)
{
    if (m_revision == revision)
        return;
    m_revision = revision;
    showRevision();
}

void Page::jumpTo(const Place&) {}

void Page::takeFocus()
{
    // The first child that takes keys by Tab.
    for (QWidget* next = nextInFocusChain(); next && next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(title());
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace tekigo
