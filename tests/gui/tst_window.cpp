#include "desk.h"

#include "gui/aboutdialog.h"
#include "gui/application.h"
#include "gui/badge.h"
#include "gui/elided.h"
#include "gui/historymodel.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/settingsdialog.h"
#include "gui/workspaceview.h"
#include "gui/writtenfile.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// Widgets that Qt makes for itself inside of others.
bool isOurs(const QWidget* widget)
{
    const QByteArray type = widget->metaObject()->className();
    return !widget->objectName().startsWith("qt_"_L1) && !type.startsWith("QComboBoxListView") &&
           widget->focusPolicy() != Qt::NoFocus;
}

QStringList unnamed(const QWidget* window)
{
    QStringList found;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (isOurs(widget) && (widget->objectName().isEmpty() || widget->accessibleName().isEmpty()))
            found << u"%1 “%2” in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                            widget->objectName(), widget->parentWidget()->objectName());
    }
    return found;
}

/// Every text that a window shows or speaks.
QStringList texts(const QWidget* window)
{
    QStringList found{window->windowTitle()};
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        // Qt's own arrows of a tab bar keep their tool tips.
        if (!widget->objectName().startsWith("Scroll"_L1))
            found << widget->accessibleName() << widget->toolTip();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            found << button->text();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            found << (label->textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(label->text()).toPlainText()
                                                          : label->text());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            found << edit->placeholderText();
        if (const auto* menu = qobject_cast<const QMenu*>(widget))
            found << menu->title();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            for (int i = 0; view->model() && i < view->model()->columnCount(); ++i)
                found << view->model()->headerData(i, Qt::Horizontal).toString();
        }
        if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                found << combo->itemText(i);
        }
        if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                found << tabs->tabText(i);
        }
        for (const QAction* action : widget->actions())
            found << action->text();
    }
    found.removeDuplicates();
    return found;
}

/// Names and codes that Japanese text writes in Latin letters too.
QString withoutKnown(QString text, const QString& folder)
{
    text.remove(folder);
    static const QRegularExpression markup(u"<[^>]*>"_s);
    text.remove(markup);
    static const QRegularExpression known(
        u"JST-CR-01-01-2024R1|SI 2023|Tekigo|JC-STAR|NOTICE|PSTI|SHA-256|PDF|English|Apache "
        u"License|Ctrl|Shift|Alt|Del(ete)?|Enter|Tab|Esc|Space|workspace"
        u"|psti-\\d|notice-\\d|\\(&?[A-Z]\\)|F1|IP|ONU|SIM|LAN|PC|USB|URL|API|ISO/IEC|CC|UTF-(8|16LE|16BE)|CP932|SSID"_s);
    return text.remove(known);
}

/// Stands in for the programs that would open files.
class Opened : public QObject
{
    Q_OBJECT

public:
    QString file;

public Q_SLOTS:
    void take(const QUrl& url) { file = url.toLocalFile(); }
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoticeMovesNothing();
    void theWayGivesRoomToTheTargets();
    void everyWidgetHasItsNames();
    void japaneseWindowSpeaksJapanese();
    void theLanguageIsSwitchedWhileItRuns();
    void aFolderThatIsNoneIsSaidOnTheStartPage();
    void aFolderThatIsNoneLeavesTheOpenOne();
    void theStartPageBeginsWithWhatIsNext();
    void recentWorkspacesCanBeForgotten();
    void theSampleIsMadeAside();
    void pagesAreReachedByKeys();
    void undoAndRedoSayWhat();
    void theSheetOfKeysKnowsThemAll();
    void whatWasClosedIsNotToldAgain();
    void aWrittenFileIsOpenedOrShown();
    void historyIsFilteredAndComplete();
    void theStateOfTheWindowIsKept();
    void aBackupIsWritten();
    void settingsHoldAtOnce();
};

void TestWindow::everyWidgetHasItsNames()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->showSettings();
    desktop.window->showAbout();
    desktop.window->showShortcuts();
    const QStringList found = unnamed(desktop.window.get());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestWindow::japaneseWindowSpeaksJapanese()
{
    Desktop desktop(Language::Japanese, [](const QString&, Progress&) { return Result<void>(); });
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->showSettings();
    desktop.window->showAbout();
    desktop.window->showShortcuts();
    // Japanese sentences may hold names and acronyms in Latin letters; a text without any Japanese may not.
    static const QRegularExpression latin(
        u"^[^\\p{sc:Hiragana}\\p{sc:Katakana}\\p{sc:Han}]*[A-Za-z]{2,}[^\\p{sc:Hiragana}\\p{sc:Katakana}\\p{sc:Han}]*$"_s);
    QStringList foreign;
    for (const QString& text : texts(desktop.window.get())) {
        if (latin.match(withoutKnown(text, desktop.folder.path())).hasMatch())
            foreign << text;
    }
    // The data of the revision itself: its model numbers and firmware have no letters of a language.
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u'\n')));
}

void TestWindow::theLanguageIsSwitchedWhileItRuns()
{
    Desktop desktop(Language::English);
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    const QStringList english = texts(desktop.window.get());
    desktop.window->showSettings();
    auto* choice = desktop.find<QComboBox>(u"settingsLanguage"_s);
    choice->setCurrentIndex(choice->findData(u"ja"_s));
    desktop.find<SettingsDialog>(u"settingsDialog"_s)->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    Desktop fresh(Language::Japanese);
    QVERIFY(fresh.window->openFolder(fresh.makeWorkspace()));
    // What was switched reads like what was opened in Japanese, whatever it is.
    const auto said = [](const Desktop& one) {
        QStringList all = texts(one.window.get());
        all.replaceInStrings(one.folder.path(), u"~"_s);
        all.sort();
        return all;
    };
    // Whatever is English only must be gone, wherever it stood.
    const QStringList japanese = said(fresh);
    QStringList left;
    for (const QString& text : said(desktop)) {
        if (english.contains(text) && !japanese.contains(text))
            left << text;
    }
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    QVERIFY(said(desktop).contains(u"製品一覧"_s));
    QVERIFY(english.contains(u"Products"_s));
}

void TestWindow::aFolderThatIsNoneIsSaidOnTheStartPage()
{
    Desktop desktop;
    QVERIFY(!desktop.window->openFolder(desktop.path(u"nothing"_s)));
    auto* problem = desktop.find<QLabel>(u"startProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"nothing"_s), qPrintable(problem->text()));
    QVERIFY(!desktop.window->workspace());
}

void TestWindow::aFolderThatIsNoneLeavesTheOpenOne()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace* open = desktop.window->workspace();
    Revision revision = *open->revision({u"R1"_s});
    revision.label = u"改訂版"_s;
    QVERIFY(open->setRevision(revision));
    QVERIFY(!desktop.window->openFolder(desktop.path(u"nothing"_s)));
    QCOMPARE(desktop.window->workspace(), open);
    QVERIFY(open->undoStack()->canUndo());
    QVERIFY(desktop.window->view()->notices()->text().contains(u"nothing"_s));
    QCOMPARE(desktop.preferences.session(), open->folder());
}

void TestWindow::theStartPageBeginsWithWhatIsNext()
{
    Desktop desktop;
    QCOMPARE(QApplication::focusWidget(), desktop.find<QPushButton>(u"startNew"_s));
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    MainWindow again(catalogue(), desktop.preferences, desktop.answers, {});
    again.show();
    again.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&again));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"recentList"_s);
}

void TestWindow::recentWorkspacesCanBeForgotten()
{
    Desktop desktop;
    const QString folder = desktop.makeWorkspace();
    QVERIFY(desktop.window->openFolder(folder));
    desktop.window->closeWorkspace();
    auto* recent = desktop.find<QListWidget>(u"recentList"_s);
    QCOMPARE(recent->count(), 1);
    QVERIFY(recent->hasFocus());
    press(Qt::Key_Return);
    QVERIFY(desktop.window->workspace());
    desktop.window->closeWorkspace();
    QVERIFY(QDir(folder).removeRecursively());
    desktop.window->closeWorkspace();
    QVERIFY2(recent->item(0)->text().contains(u"not found"_s), qPrintable(recent->item(0)->text()));
    recent->setFocus();
    press(Qt::Key_Delete);
    QCOMPARE(recent->count(), 0);
    QVERIFY(desktop.preferences.recent().isEmpty());
}

void TestWindow::theSampleIsMadeAside()
{
    QString made;
    Desktop desktop(Language::English, [&made](const QString& folder, Progress&) -> Result<void> {
        auto workspace = Workspace::create(folder, test::catalogue());
        if (!workspace)
            return std::unexpected(workspace.error());
        made = folder;
        return {};
    });
    desktop.answers.folder = desktop.path(u"sample"_s);
    desktop.find<QPushButton>(u"startSample"_s)->click();
    QTRY_VERIFY(desktop.window->workspace());
    QCOMPARE(made, desktop.path(u"sample"_s));
}

void TestWindow::pagesAreReachedByKeys()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_4, Qt::Key_2}) {
        press(key, Qt::ControlModifier);
        const Page* page = desktop.window->view()->currentPage();
        QVERIFY2(page->isAncestorOf(QApplication::focusWidget()),
                 qPrintable(page->objectName() + u' ' + QApplication::focusWidget()->objectName()));
    }
    QCOMPARE(desktop.window->view()->currentPage()->objectName(), u"productsPage"_s);
}

void TestWindow::undoAndRedoSayWhat()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    auto* undo = desktop.find<QAction>(u"actUndo"_s);
    auto* redo = desktop.find<QAction>(u"actRedo"_s);
    QVERIFY(!undo->isEnabled());
    Workspace& workspace = *desktop.window->workspace();
    Maker maker;
    maker.name = u"海"_s;
    QVERIFY(workspace.addMaker(maker));
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(workspace.undoStack()->undoText()), qPrintable(undo->text()));
    undo->trigger();
    QCOMPARE(workspace.makers().size(), 1U);
    QVERIFY(redo->isEnabled());
    redo->trigger();
    QCOMPARE(workspace.makers().size(), 2U);
}

void TestWindow::theSheetOfKeysKnowsThemAll()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Maker maker;
    maker.name = u"海"_s;
    QVERIFY(desktop.window->workspace()->addMaker(maker));
    desktop.window->showShortcuts();
    QStringList said;
    for (const QLabel* label : desktop.find<QDialog>(u"shortcutsDialog"_s)->findChildren<QLabel*>())
        said << label->text();
    for (const QString& key : {u"Ctrl+1"_s, u"Ctrl+Shift+M"_s, u"Ctrl+V"_s, u"Ctrl+Z"_s, u"F1"_s, u"Esc"_s})
        QVERIFY2(said.contains(key), qPrintable(key));
    QVERIFY(said.contains(u"Undo"_s));
    // Each under its place, every place once, its words below it.
    for (const QString& place : {u"File"_s, u"Edit"_s, u"Help"_s, u"Pages"_s, u"Assessment"_s, u"Evidence"_s, u"Everywhere"_s})
        QVERIFY2(said.count(place) >= 1, qPrintable(place));
    const auto under = [&](const QString& words) {
        QString place;
        for (const QString& one : said)
            if (one == u"File"_s || one == u"Edit"_s || one == u"Pages"_s || one == u"Everywhere"_s)
                place = one;
            else if (one == words)
                break;
        return place;
    };
    QCOMPARE(under(u"Undo"_s), u"Edit"_s);
    QCOMPARE(under(u"Next field"_s), u"Everywhere"_s);
}

void TestWindow::whatWasClosedIsNotToldAgain()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Notices& notices = *desktop.window->view()->notices();
    notices.tellOnce(u"A file cannot be read."_s);
    QCOMPARE(notices.text(), u"A file cannot be read."_s);
    desktop.find<QToolButton>(u"noticeClose"_s)->click();
    QCOMPARE(notices.text(), QString());
    notices.tellOnce(u"A file cannot be read."_s);
    QCOMPARE(notices.text(), QString());
    // Another takes its place; what somebody did is told each time.
    notices.tellOnce(u"Another file cannot be read."_s);
    notices.tell(u"Done."_s);
    notices.dismiss();
    notices.tell(u"Done."_s);
    QCOMPARE(notices.text(), u"Done."_s);
}

void TestWindow::aWrittenFileIsOpenedOrShown()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Opened opened;
    QDesktopServices::setUrlHandler(u"file"_s, &opened, "take");
    const QString file = desktop.makeFile(u"board.csv"_s, "a");
    for (const auto& [button, where] : {std::pair{u"noticeAct"_s, file}, {u"noticeOtherAct"_s, desktop.folder.path()}}) {
        tellWrittenFile(*desktop.window->view()->notices(), u"Written."_s, file);
        QVERIFY(desktop.find<QPushButton>(button)->isVisible());
        desktop.find<QPushButton>(button)->click();
        QCOMPARE(opened.file, where);
        QVERIFY(!desktop.window->view()->notices()->isVisible());
    }
    QDesktopServices::unsetUrlHandler(u"file"_s);
    desktop.window->view()->notices()->tell(u"Done."_s);
    QVERIFY(!desktop.find<QPushButton>(u"noticeOtherAct"_s)->isVisible());
}

void TestWindow::historyIsFilteredAndComplete()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    HistoryModel model(workspace, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.read({});
    QCOMPARE(model.rowCount(), 3);
    desktop.window->view()->showPage(PageKind::History);
    auto* table = desktop.find<QTableView>(u"historyTable"_s);
    const int ofRevision = table->model()->rowCount();
    QVERIFY(ofRevision >= 1);
    desktop.find<QAbstractButton>(u"historyAll"_s)->click();
    QCOMPARE(table->model()->rowCount(), 3);
    Maker maker;
    maker.name = u"海風"_s;
    QVERIFY(workspace.addMaker(maker));
    QCOMPARE(table->model()->rowCount(), 4);
    desktop.find<QLineEdit>(u"historyFilter"_s)->setText(u"海風"_s);
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestWindow::theStateOfTheWindowIsKept()
{
    Desktop desktop;
    desktop.window->resize(1111, 777);
    desktop.window->close();
    MainWindow again(test::catalogue(), desktop.preferences, desktop.answers, {});
    QCOMPARE(again.size(), QSize(1111, 777));
}

void TestWindow::aBackupIsWritten()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.answers.saveAs = desktop.path(u"copy.tekigo-backup"_s);
    desktop.find<QAction>(u"actBackup"_s)->trigger();
    QTRY_VERIFY(QFileInfo::exists(desktop.answers.saveAs));
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"copy.tekigo-backup"_s));
}

void TestWindow::settingsHoldAtOnce()
{
    const Desktop desktop;
    StartOptions options;
    options.catalogue = test::catalogue();
    options.language = Language::English;
    options.preferences = desktop.path(u"own.ini"_s);
    Application program(*qApp, options);
    program.window().show();
    program.window().showSettings();
    const auto choose = [&](const QString& name, const QVariant& value) {
        auto* combo = program.window().findChild<QComboBox*>(name);
        combo->setCurrentIndex(combo->findData(value));
    };
    choose(u"settingsTheme"_s, static_cast<int>(ThemeChoice::Dark));
    QVERIFY(themeOf(QApplication::palette()).dark);
    choose(u"settingsTheme"_s, static_cast<int>(ThemeChoice::Light));
    QVERIFY(!themeOf(QApplication::palette()).dark);
    const double before = QApplication::font().pointSizeF();
    choose(u"settingsTextSize"_s, 150);
    QCOMPARE(QApplication::font().pointSizeF(), before * 1.5);
    choose(u"settingsLanguage"_s, u"ja"_s);
    QTRY_COMPARE(program.window().findChild<SettingsDialog*>()->windowTitle(), u"設定"_s);
    QCOMPARE(Preferences(options.preferences).textPercent(), 150);
}

void TestWindow::theWayGivesRoomToTheTargets()
{
    Desktop desk;
    QVERIFY(desk.window->openFolder(desk.makeWorkspace()));
    Workspace& workspace = *desk.window->workspace();
    Revision revision = *workspace.revision(desk.window->view()->revision());
    revision.targets = {u"terminal-2020"_s, u"terminal-2026-draft"_s, u"jc-star-1"_s};
    revision.label = u"Second edition, ready for the amendment of 2026"_s;
    QVERIFY(workspace.setRevision(revision));
    const auto check = [&](int width, bool whole) {
        desk.window->resize(width, 768);
        QTest::qWait(20);
        for (const QString& target : revision.targets) {
            auto* name = desk.find<ElidedLabel>(u"target-"_s + target);
            // Never cut in the middle of a letter: whole, or with "…".
            QVERIFY(name->shownText() == name->text() || name->shownText().endsWith(u'…'));
            QVERIFY(name->fontMetrics().horizontalAdvance(name->shownText()) <= name->width());
            if (whole)
                QCOMPARE(name->shownText(), name->text());
            auto* badge = desk.find<Badge>(u"badge-"_s + target);
            QVERIFY(badge->width() >= badge->sizeHint().width());
        }
        auto* last = desk.find<Badge>(u"badge-jc-star-1"_s);
        QVERIFY(last->mapTo(desk.window.get(), QPoint(last->width(), 0)).x() <= width);
    };
    check(1366, true);
    // Where not even a shortened way leaves room for them, they go on below it, and both are whole.
    check(1024, true);
    auto* way = desk.find<ElidedButton>(u"crumbRevision"_s);
    QCOMPARE(way->shownText(), way->text());
    QVERIFY(way->mapTo(desk.window.get(), QPoint(0, way->height())).y() <=
            desk.find<Badge>(u"badge-jc-star-1"_s)->mapTo(desk.window.get(), QPoint()).y());
}

/// Whoever is about to click must not hit something else because a notice came.
void TestWindow::aNoticeMovesNothing()
{
    Desktop desk;
    QVERIFY(desk.window->openFolder(desk.makeWorkspace()));
    desk.window->resize(1366, 768);
    QTest::qWait(20);
    WorkspaceView* view = desk.window->view();
    auto* page = desk.find<QStackedWidget>(u"pages"_s);
    const QPoint before = page->mapTo(desk.window.get(), QPoint());
    view->notices()->tell(u"Done."_s);
    QTRY_VERIFY(view->notices()->isVisible());
    QTest::qWait(20);
    QCOMPARE(page->mapTo(desk.window.get(), QPoint()), before);
    QVERIFY(view->notices()->mapTo(desk.window.get(), QPoint()).y() >= before.y() + page->height());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
