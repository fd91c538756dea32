// Grabs every page in both languages, light and dark, at two sizes, for people to look at.
// Usage: screenshots FOLDER [WORKSPACE]
#include "desk.h"

#include "gui/evidencepage.h"
#include "gui/pages.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

QByteArray picture()
{
    QImage image(800, 500, QImage::Format_RGB32);
    image.fill(0xf0f4f8);
    QPainter painter(&image);
    painter.fillRect(0, 0, 800, 60, QColor(0x204060));
    painter.setPen(Qt::white);
    painter.drawText(20, 36, u"AR-100 管理画面"_s);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void fill(Desktop& desktop)
{
    auto* page = static_cast<EvidencePage*>(desktop.window->view()->page(PageKind::Evidence));
    page->addFiles({desktop.makeFile(u"設計書_識別符号.pdf"_s, pdf(4)),
                    desktop.makeFile(u"管理画面.png"_s, picture()),
                    desktop.makeFile(u"試験記録.txt"_s, "電源断試験 2026-04-01\n合格\n")});
    QTRY_COMPARE(desktop.find<QTableView>(u"evidenceTable"_s)->model()->rowCount(), 3);
    Workspace& workspace = *desktop.window->workspace();
    Evidence first =
        *workspace.evidence(workspace.assessment(desktop.window->view()->revision())->evidence.at(0).id);
    first.links = {{u"terminal-2020"_s, u"34-10-2"_s, {2, 3, {}}},
                   {u"jc-star-1"_s, u"S1.1-02"_s, {2, 0, u"表1"_s}}};
    first.kind = test::catalogue().evidenceKinds.front().id;
    (void)workspace.setEvidence(first);
    Evidence second =
        *workspace.evidence(workspace.assessment(desktop.window->view()->revision())->evidence.at(1).id);
    second.firmware = u"2.0.3"_s;
    (void)workspace.setEvidence(second);
}

void grabDialogs(Desktop& desktop, const QString& folder, const QString& tail)
{
    const auto one = [&](const QString& name, const QString& file) {
        auto* dialog = desktop.find<QDialog>(name);
        QTest::qWait(50);
        dialog->grab().save(QDir(folder).filePath(file + tail + u".png"_s));
        dialog->close();
    };
    desktop.window->showSettings();
    one(u"settingsDialog"_s, u"settings"_s);
    desktop.window->showShortcuts();
    one(u"shortcutsDialog"_s, u"shortcuts"_s);
    desktop.window->showAbout();
    one(u"aboutDialog"_s, u"about"_s);
}

void grab(Desktop& desktop, const QString& folder, const QString& name)
{
    QTest::qWait(350);
    desktop.window->grab().save(QDir(folder).filePath(name + u".png"_s));
}

void grabPages(Desktop& desktop, const QString& folder, const QString& tail)
{
    WorkspaceView& view = *desktop.window->view();
    for (const PageEntry& entry : pages()) {
        view.showPage(entry.kind);
        grab(desktop, folder, entry.icon + tail);
    }
    view.showPage(PageKind::Search);
    desktop.find<QLineEdit>(u"searchText"_s)->setText(u"パスワード"_s);
    grab(desktop, folder, u"found"_s + tail);
    view.showPage(PageKind::Regulation);
    desktop.find<QTabWidget>(u"regulationViews"_s)->setCurrentIndex(1);
    desktop.find<QListWidget>(u"differenceList"_s)->setCurrentRow(3);
    grab(desktop, folder, u"difference"_s + tail);
    view.showPage(PageKind::Instruments);
    auto* instruments = desktop.find<QListWidget>(u"instrumentsList"_s);
    for (int row = 1; row < instruments->count(); ++row) {
        instruments->setCurrentRow(row);
        grab(desktop, folder, u"instruments%1"_s.arg(row + 1) + tail);
    }
    instruments->setCurrentRow(0);
    view.go({.revision = view.revision(), .field = u"productName"_s});
    grab(desktop, folder, u"product"_s + tail);
    view.showPage(PageKind::Evidence);
    desktop.find<QTabWidget>(u"evidenceTabs"_s)->setCurrentIndex(1);
    grab(desktop, folder, u"details"_s + tail);
    desktop.find<QTabWidget>(u"evidenceTabs"_s)->setCurrentIndex(0);
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("Usage: screenshots FOLDER [WORKSPACE]\n", stderr);
        return 2;
    }
    const QString folder = arguments.at(1);
    QDir().mkpath(folder);
    const QString only = qEnvironmentVariable("SCREENSHOT_WIDTH"); // one of the sizes, to look again quickly
    const QString of = qEnvironmentVariable("SCREENSHOT_REVISION"); // another than the newest
    Look look(application);
    for (const Language language : {Language::Japanese, Language::English}) {
        Desktop desktop(language, [](const QString&, Progress&) { return Result<void>(); });
        desktop.preferences.remember(desktop.path(u"gone"_s));
        desktop.preferences.remember(desktop.makeWorkspace());
        desktop.languages.speak(language);
        const QString workspace = arguments.size() > 2 ? arguments.at(2) : desktop.path(u"workspace"_s);
        for (const bool dark : {false, true}) {
            look.wear(dark ? ThemeChoice::Dark : ThemeChoice::Light, 100);
            for (const QSize size : {QSize(1366, 768), QSize(2560, 1440), QSize(1024, 700)}) {
                if (!only.isEmpty() && QString::number(size.width()) != only)
                    continue;
                desktop.window->closeWorkspace();
                desktop.window->resize(size);
                const QString tail =
                    u"-%1-%2-%3"_s.arg(languageId(language), dark ? u"dark"_s : u"light"_s).arg(size.width());
                grab(desktop, folder, u"start"_s + tail);
                desktop.window->openFolder(workspace);
                if (arguments.size() <= 2 && !dark && size.width() == 1366)
                    fill(desktop);
                if (!of.isEmpty())
                    desktop.window->view()->go({.revision = {of}});
                grabPages(desktop, folder, tail);
                if (size.width() == 1366)
                    grabDialogs(desktop, folder, tail);
            }
        }
    }
    return 0;
}
