#include "everyview.h"

#include "gui/adoptdialog.h"
#include "gui/help.h"
#include "gui/helpwindow.h"
#include "gui/nextrevisiondialog.h"
#include "gui/notices.h"
#include "gui/pages.h"
#include "gui/taskbar.h"
#include "gui/verifydialog.h"
#include "gui/workspaceview.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

constexpr int Patience = 60'000; // ms

RevisionId revision(Desktop& desktop, size_t number)
{
    return desktop.window->workspace()->revisions({}).at(number).id;
}

/// The whole window, at a place.
View at(const QString& name, std::function<Place(Desktop&)> place)
{
    return {name, [place = std::move(place)](Desktop& desktop) -> QWidget* {
                desktop.window->view()->go(place(desktop));
                return desktop.window.get();
            }};
}

View tab(const QString& name, PageKind kind, const QString& tabs, int index)
{
    return {name, [=](Desktop& desktop) -> QWidget* {
                desktop.window->view()->go({.page = kind, .revision = revision(desktop, 1)});
                desktop.find<QTabWidget>(tabs)->setCurrentIndex(index);
                return desktop.window.get();
            }};
}

/// A dialog that an act of the menus opens.
View dialog(const QString& name, const QString& act)
{
    return {name, [=](Desktop& desktop) -> QWidget* {
                desktop.find<QAction>(act)->trigger();
                if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, Patience))
                    qFatal("%s does not open", qPrintable(name));
                return QApplication::activeModalWidget();
            }};
}

/// Something has the keys, and all that may have them has its place on the screen.
bool isReady(const QWidget& window)
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && focus->window() == &window &&
           std::ranges::none_of(window.findChildren<QWidget*>(), [](const QWidget* widget) {
               return widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->size().isEmpty();
           });
}

template<class D>
View made(const QString& name, std::function<D*(Desktop&)> make)
{
    return {name, [make = std::move(make)](Desktop& desktop) -> QWidget* {
                D* dialog = make(desktop);
                dialog->open();
                return dialog;
            }};
}

void addPages(std::vector<View>& views)
{
    for (const PageEntry& entry : pages())
        views.push_back(at(entry.icon, [kind = entry.kind](Desktop& desktop) -> Place {
            return {.page = kind, .revision = revision(desktop, 1)};
        }));
    for (const QString& field : {u"makerName"_s, u"productName"_s, u"revisionLabel"_s})
        views.push_back(at(u"form of "_s + field, [field](Desktop& desktop) -> Place {
            return {.revision = revision(desktop, 0), .field = field};
        }));
    views.push_back(at(u"scope"_s, [](Desktop& desktop) -> Place {
        return {.page = PageKind::Assessment,
                .revision = revision(desktop, 0),
                .checklist = u"terminal-2020"_s,
                .scope = true};
    }));
    views.push_back(at(u"requirement"_s, [](Desktop& desktop) -> Place {
        return {.page = PageKind::Assessment,
                .revision = revision(desktop, 0),
                .checklist = u"terminal-2026-draft"_s,
                .requirement = u"34-10-4"_s};
    }));
    for (const QString& instrument :
         {u"scan"_s, u"credentialList"_s, u"powerLoss"_s, u"updateImage"_s, u"disclosure"_s})
        views.push_back(at(u"instrument "_s + instrument, [instrument](Desktop& desktop) -> Place {
            return {
                .page = PageKind::Instruments, .revision = revision(desktop, 0), .instrument = instrument};
        }));
    views.push_back(tab(u"evidence details"_s, PageKind::Evidence, u"evidenceTabs"_s, 1));
    views.push_back(tab(u"checklist differences"_s, PageKind::Regulation, u"regulationViews"_s, 1));
    views.push_back(tab(u"carry-over, second pile"_s, PageKind::CarryOver, u"carryPiles"_s, 1));
    views.push_back({u"found"_s, [](Desktop& desktop) -> QWidget* {
                         desktop.window->view()->showPage(PageKind::Search);
                         desktop.find<QLineEdit>(u"searchText"_s)->setText(u"パスワード"_s);
                         return desktop.window.get();
                     }});
}

void addDialogs(std::vector<View>& views)
{
    views.push_back(dialog(u"settings"_s, u"actSettings"_s));
    views.push_back(dialog(u"shortcuts"_s, u"actShortcuts"_s));
    views.push_back(dialog(u"diagnostics"_s, u"actDiagnostics"_s));
    views.push_back(dialog(u"about"_s, u"actAbout"_s));
    views.push_back(made<QDialog>(u"next revision"_s, [](Desktop& desktop) -> QDialog* {
        return new NextRevisionDialog(*desktop.window->workspace(), *desktop.window->view()->notices(),
                                      revision(desktop, 1), desktop.window.get());
    }));
    views.push_back(made<QDialog>(u"adopt"_s, [](Desktop& desktop) -> QDialog* {
        return new AdoptDialog(*desktop.window->workspace(), *desktop.window->view()->notices(),
                               revision(desktop, 1), desktop.window.get());
    }));
    views.push_back(made<QDialog>(u"verification"_s, [](Desktop& desktop) -> QDialog* {
        const DossierCheck check{.verdict = DossierCheck::Verdict::Altered,
                                 .says = {u"変更されています。"_s, u"It was altered."_s},
                                 .lines = {{.good = false, .says = {u"2ページ"_s, u"Page 2"_s}},
                                           {.good = true, .says = {u"構造"_s, u"Structure"_s}}}};
        return new VerifyDialog(u"dossier.pdf"_s, check, desktop.window.get());
    }));
    views.push_back({u"guide"_s, [](Desktop& desktop) -> QWidget* {
                         desktop.window->help().openAt(u"products"_s);
                         return desktop.window->help().window();
                     }});
    views.push_back({u"tour"_s, [](Desktop& desktop) -> QWidget* {
                         desktop.window->startTour();
                         return desktop.window.get();
                     }});
}

std::vector<View> made()
{
    std::vector<View> views;
    addPages(views);
    addDialogs(views);
    views.push_back({u"start"_s, [](Desktop& desktop) -> QWidget* {
                         desktop.window->closeWorkspace();
                         return desktop.window.get();
                     }});
    return views;
}

} // namespace

const std::vector<View>& everyView()
{
    static const std::vector<View> views = made();
    return views;
}

QWidget* shownView(Desktop& desktop, const View& view)
{
    while (QWidget* open = QApplication::activeModalWidget()) {
        open->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QWidget* shown = view.show(desktop);
    shown->window()->activateWindow();
    if (!QTest::qWaitForWindowActive(shown->window()))
        qFatal("%s does not become active", qPrintable(view.name));
    const auto* work = desktop.find<TaskBar>(u"taskBar"_s);
    if (!QTest::qWaitFor([work] { return !work->isVisible(); }, Patience))
        qFatal("%s is not ready", qPrintable(view.name));
    QTest::qWait(30);
    (void)QTest::qWaitFor([shown] { return isReady(*shown->window()); },
                          5000); // if not, those who look will say so
    return shown;
}

} // namespace tekigo::test
