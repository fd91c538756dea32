// Dialogs, the guide, the tour, and what comes and goes: notices, work under way, menus.
#include "sights.h"

#include "gui/help.h"
#include "gui/helpwindow.h"
#include "gui/notices.h"
#include "gui/task.h"
#include "gui/tour.h"
#include "gui/verifydialog.h"
#include "gui/workspaceview.h"
#include "workspace/backups.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

const RevisionId Second{u"R2"_s};
const RevisionId Half{u"R3"_s};

QWidget* dialog(const Desktop& desktop, const QString& name)
{
    QTest::qWait(30);
    return desktop.find<QDialog>(name);
}

QWidget* settings(Desktop& desktop, int tab)
{
    desktop.window->showSettings();
    desktop.find<QTabWidget>(u"settingsPages"_s)->setCurrentIndex(tab);
    return dialog(desktop, u"settingsDialog"_s);
}

QWidget* carryDialog(Desktop& desktop, const QString& button, const QString& name)
{
    desktop.window->view()->go({.page = PageKind::CarryOver, .revision = Half});
    desktop.find<QToolButton>(button)->click();
    return dialog(desktop, name);
}

QWidget* restoring(Desktop& desktop)
{
    const QString file = desktop.path(u"バックアップ.tekigo-backup"_s);
    NoProgress unwatched;
    if (!QFile::exists(file) && !desktop.window->workspace()->backup(file, unwatched))
        qFatal("no backup can be made");
    desktop.answers.files = {file};
    desktop.find<QAction>(u"actRestore"_s)->trigger();
    rest(desktop, 30);
    return dialog(desktop, u"restoreDialog"_s);
}

QWidget* verified(Desktop& desktop, DossierCheck::Verdict verdict)
{
    const bool good = verdict == DossierCheck::Verdict::Unaltered;
    DossierCheck check;
    check.verdict = verdict;
    check.says = good ? Text{u"適合性確認資料 TKG-7F3A は、作成されたときのままです。"_s, u"Dossier TKG-7F3A is as it was made."_s}
                      : Text{u"適合性確認資料 TKG-7F3A は、作成されたときのままではありません。"_s,
                             u"Dossier TKG-7F3A is not as it was made."_s};
    if (!good)
        check.lines.push_back({false, {u"12ページの内容が、作成されたときと異なります。"_s, u"The content of page 12 is not as it was made."_s}});
    check.lines.push_back({true, {u"添付 3 設計書_識別符号.pdf のダイジェストは、印字された値と一致します。"_s,
                                  u"The digest of annex 3, design_identifiers.pdf, is the printed one."_s}});
    check.lines.push_back({true, {u"しおりは目次と一致します。"_s, u"The bookmarks agree with the contents."_s}});
    (new VerifyDialog(u"適合性確認資料_AR-2600W_2.0.1.pdf"_s, check, desktop.window.get()))->open();
    return dialog(desktop, u"verifyDialog"_s);
}

QWidget* question(Desktop& desktop)
{
    static DialogPrompt people;
    desktop.window->view()->go({.page = PageKind::Dossier, .revision = Half});
    desktop.answers.people = &people;
    desktop.find<QPushButton>(u"approvalSubmit"_s)->click();
    desktop.answers.people = nullptr;
    return dialog(desktop, u"messageBox"_s);
}

QWidget* guide(Desktop& desktop, const QString& anchor, const QString& search)
{
    Help& help = desktop.window->help();
    help.openAt(anchor);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->objectName() != u"helpWindow"_s)
            continue;
        top->findChild<QLineEdit*>(u"helpSearch"_s)->setText(search);
        QTest::qWait(300);
        return top;
    }
    return nullptr;
}

QWidget* tourAt(Desktop& desktop, int step)
{
    desktop.window->view()->go({.page = PageKind::Products, .revision = Half});
    desktop.find<QAction>(u"actTour"_s)->trigger();
    for (int at = 0; at < step; ++at)
        desktop.find<QPushButton>(u"tourNext"_s)->click();
    return desktop.window.get();
}

QWidget* underWay(Desktop& desktop, const QString& title)
{
    desktop.window->view()->go({.page = PageKind::Board, .revision = Half});
    desktop.window->findChild<Tasks*>()->run(
        title, desktop.window.get(),
        [](Progress& progress) {
            progress.report(2, 5);
            while (!progress.cancelled())
                QThread::msleep(5);
            return 0;
        },
        [](int) {});
    QTest::qWait(600);
    return desktop.window.get();
}

QWidget* menu(Desktop& desktop, const QString& name)
{
    auto* shown = desktop.find<QMenu>(name);
    shown->popup(desktop.window->mapToGlobal(QPoint(0, 40)));
    return shown;
}

void addCare(std::vector<Sight>& all)
{
    constexpr auto over = Sight::Over::Sample;
    for (int tab = 0; tab < 3; ++tab)
        all.push_back({u"settings-%1"_s.arg(tab + 1), over, [tab](Desktop& desktop) { return settings(desktop, tab); }});
    all.push_back({u"restore"_s, over, restoring});
    all.push_back({u"diagnostics"_s, over, [](Desktop& desktop) {
                       desktop.window->showDiagnostics();
                       return dialog(desktop, u"diagnosticsDialog"_s);
                   }});
    all.push_back({u"shortcuts"_s, over, [](Desktop& desktop) {
                       desktop.window->showShortcuts();
                       return dialog(desktop, u"shortcutsDialog"_s);
                   }});
    all.push_back({u"about"_s, over, [](Desktop& desktop) {
                       desktop.window->showAbout();
                       return dialog(desktop, u"aboutDialog"_s);
                   }});
}

void addWork(std::vector<Sight>& all)
{
    constexpr auto over = Sight::Over::Sample;
    all.push_back({u"nextrevision"_s, over,
                   [](Desktop& desktop) { return carryDialog(desktop, u"carryNext"_s, u"nextRevisionDialog"_s); }});
    all.push_back({u"adopt"_s, over,
                   [](Desktop& desktop) { return carryDialog(desktop, u"carryAdopt"_s, u"adoptDialog"_s); }});
    all.push_back({u"verify-good"_s, over,
                   [](Desktop& desktop) { return verified(desktop, DossierCheck::Verdict::Unaltered); }});
    all.push_back({u"verify-bad"_s, over,
                   [](Desktop& desktop) { return verified(desktop, DossierCheck::Verdict::Altered); }});
    all.push_back({u"prompt"_s, over, question});
    all.push_back({u"progress"_s, over, [](Desktop& desktop) {
                       return underWay(desktop, shownLanguage() == Language::Japanese ? u"適合性確認資料を書き出しています"_s
                                                                                     : u"Exporting the dossier"_s);
                   }});
}

} // namespace

void addDialogSights(std::vector<Sight>& all)
{
    constexpr auto over = Sight::Over::Sample;
    addWork(all);
    addCare(all);
    all.push_back({u"guide"_s, over, [](Desktop& desktop) { return guide(desktop, u"start"_s, {}); }});
    all.push_back({u"guide-assessment"_s, over, [](Desktop& desktop) { return guide(desktop, u"assessment"_s, {}); }});
    all.push_back({u"guide-search"_s, over, [](Desktop& desktop) { return guide(desktop, u"start"_s, u"PDF"_s); }});
    const int steps = static_cast<int>(tourSteps().size());
    for (int step = 0; step < steps; ++step)
        all.push_back({u"tour-%1"_s.arg(step + 1), over, [step](Desktop& desktop) { return tourAt(desktop, step); }});
    for (const QString& name : {u"menuFile"_s, u"menuEdit"_s, u"menuGo"_s, u"menuHelp"_s})
        all.push_back({name, over, [name](Desktop& desktop) { return menu(desktop, name); }});
}

} // namespace tekigo::test
