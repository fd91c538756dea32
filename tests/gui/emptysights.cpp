// Where there is nothing yet: the start page, a new workspace, a revision without content.
#include "sights.h"

#include "gui/pages.h"
#include "gui/workspaceview.h"

#include <QDir>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

QWidget* firstRun(Desktop& desktop)
{
    for (const QString& folder : desktop.preferences.recent())
        desktop.preferences.forget(folder);
    desktop.window->closeWorkspace(); // which reads the list again
    return desktop.window.get();
}

QWidget* withRecent(Desktop& desktop)
{
    desktop.preferences.remember(desktop.path(u"工場/2024年度"_s));
    desktop.preferences.remember(desktop.makeWorkspace(u"青空通信機 2026-%1"_s.arg(desktop.preferences.recent().size())));
    desktop.window->closeWorkspace();
    return desktop.window.get();
}

QWidget* problem(Desktop& desktop)
{
    const QString folder = desktop.path(u"壊れた作業フォルダー"_s);
    QDir().mkpath(folder);
    desktop.makeFile(u"壊れた作業フォルダー/workspace.sqlite"_s, "This is no database at all");
    desktop.window->openFolder(folder);
    return desktop.window.get();
}

/// The last one of its workspace: nothing of the revision can be changed any more.
QWidget* submitted(Desktop& desktop)
{
    desktop.window->view()->showPage(PageKind::Dossier);
    QTest::qWait(30);
    desktop.answers.saveAs = desktop.path(u"提出.pdf"_s);
    desktop.answers.choice = 0;
    if (auto* submit = desktop.find<QPushButton>(u"approvalSubmit"_s); submit->isVisible())
        submit->click();
    rest(desktop, 50);
    return desktop.window.get();
}

} // namespace

void addEmptySights(std::vector<Sight>& all)
{
    for (const auto& [over, name] : {std::pair(Sight::Over::Empty, u"empty-"_s), std::pair(Sight::Over::Revision, u"bare-"_s)}) {
        for (const PageEntry& entry : pages()) {
            all.push_back({name + entry.icon, over, [kind = entry.kind](Desktop& desktop) {
                               desktop.window->view()->showPage(kind);
                               QTest::qWait(30);
                               return desktop.window.get();
                           }});
        }
    }
    all.push_back({u"submitted"_s, Sight::Over::Revision, submitted});
    all.push_back({u"submitted-history"_s, Sight::Over::Revision, [](Desktop& desktop) {
                       QWidget* window = submitted(desktop);
                       desktop.window->view()->showPage(PageKind::History);
                       QTest::qWait(30);
                       return window;
                   }});
    all.push_back({u"start-first"_s, Sight::Over::Nothing, firstRun});
    all.push_back({u"start"_s, Sight::Over::Nothing, withRecent});
    all.push_back({u"start-problem"_s, Sight::Over::Nothing, problem});
}

} // namespace tekigo::test
