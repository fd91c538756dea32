#include "gui/application.h"

#include "gui/icon.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace tekigo {

Application::Application(QApplication& application, StartOptions options)
    : m_preferences(options.preferences)
    , m_languages(application)
    , m_look(application)
    , m_wholeWords(application)
    , m_wheelScrolls(application)
    , m_window(std::move(options.catalogue), m_preferences, m_prompt, std::move(options.makeSample))
{
    application.setWindowIcon(icon(u"tekigo"_s));
    QGuiApplication::setDesktopFileName(u"tekigo"_s); // by which a Wayland desktop knows whose window it is
    m_look.wear(m_preferences.theme(), m_preferences.textPercent());
    m_languages.speak(options.language.value_or(m_preferences.language()));
    QObject::connect(&m_window, &MainWindow::lookChosen, &m_window,
                     [this] { m_look.wear(m_preferences.theme(), m_preferences.textPercent()); });
    QObject::connect(&m_window, &MainWindow::languageChosen, &m_window,
                     [this] { m_languages.speak(m_preferences.language()); });
    if (!options.workspace.isEmpty())
        m_window.openFolder(options.workspace);
    else
        m_window.resume();
}

} // namespace tekigo
