#include "gui/help.h"

#include "gui/helpplace.h"
#include "gui/helpwindow.h"

#include <QApplication>
#include <QKeyEvent>

namespace tekigo {

Help::Help(Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    // A dialog shuts out the menu bar and its F1, so the key is looked for wherever it is pressed.
    qApp->installEventFilter(this);
}

Help::~Help() = default;

void Help::openHere()
{
    const QWidget* focus = QApplication::focusWidget();
    openAt(helpPlaceOf(focus ? focus : QApplication::activeWindow()));
}

void Help::openAt(const QString& anchor)
{
    if (!m_window)
        m_window = std::make_unique<HelpWindow>(m_preferences);
    m_window->go(anchor);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    m_window->takeFocus();
}

void Help::close()
{
    if (m_window)
        m_window->close();
}

bool Help::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* widget = static_cast<QWidget*>(watched);
        const bool ours = !m_window || !(widget == m_window.get() || m_window->isAncestorOf(widget));
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier && ours) {
            openAt(helpPlaceOf(widget));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tekigo
