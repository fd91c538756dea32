#include "gui/announce.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace tekigo {

Announcer::Announcer(QWidget* window)
    : QWidget(window)
{
    setObjectName(u"qt_announcer"_s);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    resize(1, 1);
    lower();
    show();
}

void Announcer::say(const QString& text)
{
    setAccessibleName(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent said(this, text);
    said.setPoliteness(QAccessible::AnnouncementPoliteness::Polite);
#else
    // A notification that appears is what this Qt can pass on, and what screen readers speak.
    QAccessibleEvent said(this, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&said);
    Q_EMIT announced(text);
}

void announce(QWidget* near, const QString& text)
{
    if (text.isEmpty())
        return;
    QWidget* window = near->window();
    auto* announcer = window->findChild<Announcer*>(QString(), Qt::FindDirectChildrenOnly);
    if (!announcer)
        announcer = new Announcer(window);
    announcer->say(text);
}

} // namespace tekigo
