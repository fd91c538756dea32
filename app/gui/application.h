#pragma once

#include "gui/language.h"
#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "gui/prompt.h"
#include "gui/wheel.h"
#include "gui/wholewords.h"

class QApplication;

namespace tekigo {

/// What main hands down to the window.
struct StartOptions
{
    QString workspace = {};                ///< folder to open; empty: the start page
    std::optional<Language> language = {}; ///< said on the command line; holds until the user switches
    Catalogue catalogue = {};
    SampleMaker makeSample = {}; ///< empty: no sample is offered
    QString preferences = {};    ///< file in place of the user's own; for tests
};

/// The program with a window: what the user prefers, the look, the language, and the window itself. main
/// makes one and runs the event loop.
class Application
{
public:
    Application(QApplication& application, StartOptions options);

    [[nodiscard]] MainWindow& window() { return m_window; }

private:
    Preferences m_preferences;
    Languages m_languages;
    Look m_look;
    WholeWords m_wholeWords;
    WheelScrolls m_wheelScrolls;
    DialogPrompt m_prompt;
    MainWindow m_window;
};

} // namespace tekigo
