#include "desk.h"

#include "base/system.h"
#include "gui/application.h"
#include "gui/backupmodel.h"
#include "gui/backupplan.h"
#include "gui/backups.h"
#include "gui/diagnosticsdialog.h"
#include "gui/instance.h"
#include "gui/notices.h"
#include "gui/restoredialog.h"
#include "gui/settingsdialog.h"
#include "gui/workspaceview.h"
#include "workspace/restoring.h"
#include "workspace/backups.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStatusBar>
#include <QTableView>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

/// What the program does so that nobody loses work: settings, backups, restoring, diagnostics, one window a workspace.
class TestCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsDue_data();
    void aBackupIsDue();
    void everySettingHoldsAtOnce();
    void aNameIsAskedForOnceWhereNoneIsSet();
    void settingsFitTheSmallestScreenAtTwiceTheSize();
    void aDueBackupIsMadeAtOpeningAndOnceADay();
    void neverTwoAtOnce();
    void aFailureIsToldOnceAndTriedAgain();
    void theWindowWaitsForTheBackupOnClosing();
    void theWindowWaitsForABackupByHand();
    void whoDoesNotWaitClosesWithoutOne();
    void aFailureOnClosingAsks();
    void aClosingThatNeverCameIsMadeUpFor();
    void aClosedWorkspaceOpensAgainAtOnce();
    void whatABackupLacksIsTold();
    void aBackupIsLookedAtAndRestored();
    void whatIsNoBackupIsSaid();
    void diagnosticsAreReadThenSaved();
    void diagnosticsTellOfOtherChecklists();
    void theLastPlaceIsShownAgain();
    void theLastWorkspaceIsOpenedAgain();
    void anotherStartBringsTheWindowToTheFront();
    void aFolderIsHeldUntilItIsLet();

private:
    static QStringList backups(const QString& folder) { return QDir(folder).entryList({u"*.tekigo-backup"_s}, QDir::Files); }
    static QString out(const Desktop& desktop)
    {
        const QString folder = desktop.path(u"out"_s);
        QDir().mkpath(folder);
        return folder;
    }
    static Backups& keeper(const Desktop& desktop) { return *desktop.find<Backups>(u"backups"_s); }
    static void change(const Desktop& desktop)
    {
        Maker maker;
        maker.name = u"製造者"_s;
        QVERIFY(desktop.window->workspace()->addMaker(maker));
    }
};

void TestCare::aBackupIsDue_data()
{
    QTest::addColumn<int>("when");
    QTest::addColumn<QDateTime>("made");
    QTest::addColumn<bool>("due");
    QTest::addColumn<bool>("atClosing");
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 0));
    const auto row = [](const char* name, BackupWhen when, const QDateTime& made, bool due, bool atClosing) {
        QTest::newRow(name) << static_cast<int>(when) << made << due << atClosing;
    };
    row("off", BackupWhen::Never, {}, false, false);
    row("daily, none yet", BackupWhen::Daily, {}, true, true);
    row("daily, an hour ago", BackupWhen::Daily, now.addSecs(-3600), false, false);
    row("daily, last evening", BackupWhen::Daily, now.addSecs(-12 * 3600), true, true);
    row("daily, clock was put back", BackupWhen::Daily, now.addYears(3), true, true);
    row("weekly, six days", BackupWhen::Weekly, now.addDays(-6), false, false);
    row("weekly, seven days", BackupWhen::Weekly, now.addDays(-7), true, true);
    row("closing", BackupWhen::Closing, now.addSecs(-60), false, true);
}

void TestCare::aBackupIsDue()
{
    QFETCH(int, when);
    QFETCH(QDateTime, made);
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 0));
    BackupPlan plan{.when = static_cast<BackupWhen>(when), .folder = u"/b"_s, .keep = 3};
    BackupState state{.made = made, .folder = u"/b"_s};
    QTEST(isDue(plan, state, now), "due");
    QTEST(isDueAtClosing(plan, state, now), "atClosing");
    plan.folder.clear();
    QVERIFY(!isDue(plan, state, now) && !isDueAtClosing(plan, state, now));
    // Another folder has none yet.
    plan.folder = u"/other"_s;
    QCOMPARE(isDue(plan, state, now), plan.when == BackupWhen::Daily || plan.when == BackupWhen::Weekly);
    state.isOwed = true;
    if (plan.when == BackupWhen::Closing)
        QVERIFY(isDue(plan, state, now));
}

void TestCare::everySettingHoldsAtOnce()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->view()->showPage(PageKind::Dossier);
    desktop.window->showSettings();
    auto* author = desktop.find<QLineEdit>(u"settingsAuthor"_s);
    author->setText(u"山田 花子"_s);
    change(desktop);
    QCOMPARE(desktop.window->workspace()->history({}).front().author, u"山田 花子"_s);
    auto* language = desktop.find<QComboBox>(u"settingsDossierLanguage"_s);
    language->setCurrentIndex(language->findData(u"en"_s));
    QCOMPARE(desktop.find<QComboBox>(u"dossierLanguage"_s)->currentIndex(), 1);
    auto* start = desktop.find<QComboBox>(u"settingsStart"_s);
    start->setCurrentIndex(start->findData(false));
    QVERIFY(!desktop.preferences.reopensLast());
    desktop.answers.folder = desktop.folder.path();
    desktop.find<QPushButton>(u"settingsStartFolderChoose"_s)->click();
    QCOMPARE(desktop.preferences.startFolder(), desktop.folder.path());
    // A folder that is gone is said, and the home folder takes its place.
    auto* typed = desktop.find<QLineEdit>(u"settingsStartFolder"_s);
    typed->setText(desktop.path(u"gone"_s));
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(desktop.find<QLabel>(u"settingsStartFolderProblem"_s)->isVisibleTo(typed->parentWidget()));
    QCOMPARE(desktop.preferences.startFolder(), QDir::homePath());
    // A plan with a folder makes the first backup at once.
    auto* when = desktop.find<QComboBox>(u"settingsBackupWhen"_s);
    when->setCurrentIndex(when->findData(static_cast<int>(BackupWhen::Daily)));
    QVERIFY(!desktop.find<QPushButton>(u"settingsBackupNow"_s)->isEnabled());
    desktop.answers.folder = out(desktop);
    desktop.find<QPushButton>(u"settingsBackupFolderChoose"_s)->click();
    QTRY_COMPARE(backups(desktop.answers.folder).size(), 1);
    auto* keep = desktop.find<QComboBox>(u"settingsBackupKeep"_s);
    keep->setCurrentIndex(keep->findData(1));
    QCOMPARE(desktop.preferences.backupPlan().keep, 1);
    QTRY_VERIFY(desktop.find<QPushButton>(u"settingsBackupNow"_s)->isEnabled());
    change(desktop);
    desktop.find<QPushButton>(u"settingsBackupNow"_s)->click();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u".tekigo-backup"_s));
    QCOMPARE(backups(desktop.answers.folder).size(), 1);
}

void TestCare::aNameIsAskedForOnceWhereNoneIsSet()
{
    Desktop desktop;
    desktop.preferences.setAuthor({});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    auto* notices = desktop.window->view()->notices();
    QVERIFY2(notices->text().contains(system::loginName()), qPrintable(notices->text()));
    desktop.find<QPushButton>(u"noticeAct"_s)->click();
    auto* author = desktop.find<QLineEdit>(u"settingsAuthor"_s);
    QTRY_VERIFY(author->isVisible() && author->hasFocus());
    type(u"Suzuki"_s);
    change(desktop);
    QCOMPARE(desktop.window->workspace()->history({}).front().author, u"Suzuki"_s);
    desktop.find<QDialog>(u"settingsDialog"_s)->close();
    desktop.preferences.setAuthor({});
    desktop.window->closeWorkspace();
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace(u"other"_s)));
    QCOMPARE(desktop.window->view()->notices()->text(), QString()); // who did not want to is left in peace
}

void TestCare::settingsFitTheSmallestScreenAtTwiceTheSize()
{
    Desktop desktop(Language::Japanese);
    Look look(*qApp);
    look.wear(ThemeChoice::Light, 200);
    desktop.window->showSettings();
    auto* dialog = desktop.find<SettingsDialog>(u"settingsDialog"_s);
    QTest::qWait(50);
    // What is never cut: the tabs and the button to close; the rest scrolls down, not aside.
    QVERIFY2(dialog->minimumSizeHint().width() <= 1366 && dialog->minimumSizeHint().height() <= 768,
             qPrintable(u"%1 × %2"_s.arg(dialog->minimumSizeHint().width()).arg(dialog->minimumSizeHint().height())));
    for (const QScrollArea* page : dialog->findChildren<QScrollArea*>())
        QVERIFY2(page->widget()->minimumSizeHint().width() <= 1200,
                 qPrintable(u"%1: %2"_s.arg(page->objectName()).arg(page->widget()->minimumSizeHint().width())));
    look.wear(ThemeChoice::Light, 100);
}

void TestCare::aDueBackupIsMadeAtOpeningAndOnceADay()
{
    Desktop desktop;
    const QString folder = out(desktop);
    QDateTime now(QDate(2026, 11, 22), QTime(9, 0));
    keeper(desktop).setClock([&now] { return now; });
    desktop.preferences.setBackupPlan({.when = BackupWhen::Daily, .folder = folder, .keep = 5});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    QTRY_COMPARE(backups(folder).size(), 1);
    QTRY_VERIFY(!keeper(desktop).isBusy());
    QCOMPARE(backups(folder).front(), u"workspace_2026-11-22_090000.tekigo-backup"_s);
    change(desktop);
    keeper(desktop).look();
    QVERIFY(!keeper(desktop).isBusy());
    now = now.addDays(1);
    keeper(desktop).look();
    QTRY_COMPARE(backups(folder).size(), 2);
    // The clock is put back: it goes on all the same.
    QTRY_VERIFY(!keeper(desktop).isBusy());
    change(desktop);
    now = now.addYears(-5);
    keeper(desktop).look();
    QTRY_COMPARE(backups(folder).size(), 3);
}

void TestCare::neverTwoAtOnce()
{
    Desktop desktop;
    const QString folder = out(desktop);
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.preferences.setBackupPlan({.when = BackupWhen::Never, .folder = folder, .keep = 9});
    for (int times = 0; times < 4; ++times) {
        change(desktop);
        keeper(desktop).backUpNow();
        keeper(desktop).look();
        QVERIFY(QDir(folder).entryList({u".tekigo-*"_s}, QDir::Files | QDir::Hidden).size() <= 1);
    }
    QTRY_VERIFY(!keeper(desktop).isBusy());
    // The first is copied when its turn comes and holds all four changes; the others find nothing new.
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    NoProgress unwatched;
    const auto contents = previewBackup(folder + u'/' + backups(folder).value(0), unwatched);
    QVERIFY(contents);
    QCOMPARE(contents->acts(), 3 + 4);
    // Once it is made, a change is worth another.
    change(desktop);
    keeper(desktop).backUpNow();
    QTRY_COMPARE(backups(folder).size(), 2);
}

void TestCare::aFailureIsToldOnceAndTriedAgain()
{
    Desktop desktop;
    const QString folder = desktop.path(u"drive"_s);
    desktop.preferences.setBackupPlan({.when = BackupWhen::Daily, .folder = folder, .keep = 5});
    QStringList told;
    connect(&keeper(desktop), &Backups::failed, &keeper(desktop), [&told](const QString& text) { told << text; });
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told.front().contains(folder), qPrintable(told.front()));
    QVERIFY(desktop.window->view()->notices()->text().contains(folder));
    QVERIFY(!QFile::exists(folder)); // the place of a drive that is away stays free
    // Not again at once; later, but not in the same words.
    keeper(desktop).look();
    QVERIFY(!keeper(desktop).isBusy());
    keeper(desktop).setTryAgainAfter(std::chrono::milliseconds(0));
    QTest::qWait(2);
    keeper(desktop).look();
    QVERIFY(keeper(desktop).isBusy());
    QTRY_VERIFY(!keeper(desktop).isBusy());
    QCOMPARE(told.size(), 1);
    // Another reason is told: nobody may write there.
    desktop.preferences.setBackupPlan({.when = BackupWhen::Daily, .folder = u"/proc"_s, .keep = 5});
    QTRY_COMPARE(told.size(), 2);
    QTRY_VERIFY(!keeper(desktop).isBusy());
    // The drive is back.
    QVERIFY(QDir().mkpath(folder));
    desktop.preferences.setBackupPlan({.when = BackupWhen::Daily, .folder = folder, .keep = 5});
    QTRY_COMPARE(backups(folder).size(), 1);
}

void TestCare::theWindowWaitsForTheBackupOnClosing()
{
    Desktop desktop;
    const QString folder = out(desktop);
    desktop.preferences.setBackupPlan({.when = BackupWhen::Closing, .folder = folder, .keep = 5});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    QVERIFY(!keeper(desktop).isBusy());
    change(desktop);
    desktop.window->close();
    QVERIFY(desktop.window->isVisible());
    QVERIFY(!desktop.window->statusBar()->currentMessage().isEmpty());
    QTRY_VERIFY(!desktop.window->isVisible());
    QCOMPARE(backups(folder).size(), 1);
    NoProgress unwatched;
    const auto contents = previewBackup(folder + u'/' + backups(folder).front(), unwatched);
    QVERIFY(contents);
    QCOMPARE(contents->acts(), 4); // the last change too
    QVERIFY(!desktop.preferences.backupState(desktop.path(u"workspace"_s)).isOwed);
}

void TestCare::theWindowWaitsForABackupByHand()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.answers.saveAs = desktop.path(u"by hand.tekigo-backup"_s);
    desktop.find<QAction>(u"actBackup"_s)->trigger();
    desktop.window->close();
    QTRY_VERIFY(!desktop.window->isVisible());
    NoProgress unwatched;
    QVERIFY(previewBackup(desktop.answers.saveAs, unwatched));
    QVERIFY(!desktop.preferences.backupState(desktop.path(u"workspace"_s)).made.isValid());
}

void TestCare::whoDoesNotWaitClosesWithoutOne()
{
    Desktop desktop;
    desktop.preferences.setBackupPlan({.when = BackupWhen::Closing, .folder = out(desktop), .keep = 5});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->close();
    QVERIFY(desktop.window->isVisible());
    desktop.answers.choice = 1;
    desktop.window->close();
    QVERIFY(desktop.answers.asked.contains(u"A backup is being made."_s));
    QTRY_VERIFY(!desktop.window->isVisible());
}

void TestCare::aFailureOnClosingAsks()
{
    Desktop desktop;
    const QString folder = desktop.path(u"drive"_s);
    desktop.preferences.setBackupPlan({.when = BackupWhen::Closing, .folder = folder, .keep = 5});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    change(desktop);
    desktop.answers.choice = 2; // stay
    desktop.window->close();
    QTRY_VERIFY(desktop.answers.asked.contains(u"The backup could not be made."_s));
    QVERIFY(desktop.window->isVisible());
    QVERIFY2(desktop.find<QLabel>(u"startProblem"_s)->text().contains(folder), "said where it can be read");
    // The drive is connected: what was missed is made although the workspace is closed.
    QVERIFY(QDir().mkpath(folder));
    keeper(desktop).tryAgain();
    QTRY_COMPARE(backups(folder).size(), 1);
    QTRY_VERIFY(!keeper(desktop).isBusy());
    desktop.window->close();
    QVERIFY(!desktop.window->isVisible());
}

void TestCare::aClosingThatNeverCameIsMadeUpFor()
{
    Desktop desktop;
    const QString folder = out(desktop);
    const QString workspace = desktop.makeWorkspace();
    desktop.preferences.setBackupPlan({.when = BackupWhen::Closing, .folder = folder, .keep = 5});
    BackupState state;
    state.isOwed = true; // as a crash leaves it
    desktop.preferences.setBackupState(workspace, state);
    QVERIFY(desktop.window->openFolder(workspace));
    QTRY_COMPARE(backups(folder).size(), 1);
    QTRY_VERIFY(!keeper(desktop).isBusy());
    change(desktop);
    keeper(desktop).look(); // once is enough
    QVERIFY(!keeper(desktop).isBusy());
}

/// Its copy is still to be made when it is wanted back.
void TestCare::aClosedWorkspaceOpensAgainAtOnce()
{
    Desktop desktop;
    const QString folder = out(desktop);
    desktop.preferences.setBackupPlan({.when = BackupWhen::Closing, .folder = folder, .keep = 5});
    const QString first = desktop.makeWorkspace();
    const QString second = desktop.makeWorkspace(u"second"_s);
    QVERIFY(desktop.window->openFolder(first));
    change(desktop);
    QVERIFY(desktop.window->openFolder(second));
    QVERIFY(keeper(desktop).isBusy());
    QVERIFY(desktop.window->openFolder(first));
    QCOMPARE(desktop.window->workspace()->folder(), first);
    QTRY_VERIFY(!keeper(desktop).isBusy());
    QStringList made = backups(folder);
    QCOMPARE(made.size(), 2); // of both, which were closed
    NoProgress unwatched;
    const auto contents = previewBackup(folder + u'/' + made.filter(u"workspace_"_s).value(0), unwatched);
    QVERIFY(contents);
    QCOMPARE(contents->acts(), 4); // the change too
}

void TestCare::whatABackupLacksIsTold()
{
    Desktop desktop;
    const QString folder = out(desktop);
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const auto taken = workspace.files().take("design", u"設計書.txt"_s);
    QVERIFY(taken);
    Evidence evidence;
    evidence.revision = workspace.revisions({}).front().id;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.mimeType = taken->mimeType;
    evidence.title = taken->fileName;
    QVERIFY(workspace.addEvidence(evidence));
    QVERIFY(QFile::remove(workspace.files().path(taken->file.sha256)));
    QStringList told;
    connect(&keeper(desktop), &Backups::failed, &keeper(desktop), [&told](const QString& text) { told << text; });
    desktop.preferences.setBackupPlan({.when = BackupWhen::Daily, .folder = folder, .keep = 5});
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told.front().contains(u"設計書.txt"_s), qPrintable(told.front()));
    QTRY_VERIFY(!keeper(desktop).isBusy());
    QCOMPARE(backups(folder).size(), 1);
    // Who looks at the backup learns of it, and who restores it.
    desktop.answers.files = {folder + u'/' + backups(folder).front()};
    desktop.find<QAction>(u"actRestore"_s)->trigger();
    QTRY_VERIFY(desktop.window->findChild<RestoreDialog*>());
    QVERIFY(desktop.find<QLabel>(u"restoreLacks"_s)->text().contains(u"設計書.txt"_s));
    desktop.answers.folder = desktop.path(u"restored"_s);
    desktop.find<QPushButton>(u"restoreGo"_s)->click();
    QTRY_COMPARE(desktop.window->workspace()->folder(), desktop.path(u"restored"_s));
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"設計書.txt"_s));
}

void TestCare::aBackupIsLookedAtAndRestored()
{
    Desktop desktop;
    const QString workspace = desktop.makeWorkspace();
    QVERIFY(desktop.window->openFolder(workspace));
    const QString file = desktop.path(u"x.tekigo-backup"_s);
    NoProgress unwatched;
    QVERIFY(desktop.window->workspace()->backup(file, unwatched));
    change(desktop);
    desktop.answers.files = {file};
    desktop.find<QAction>(u"actRestore"_s)->trigger();
    QTRY_VERIFY(desktop.window->findChild<RestoreDialog*>());
    const auto* comparison = desktop.find<QLabel>(u"restoreComparison"_s);
    QVERIFY2(comparison->text().contains(u"not in it: 1."_s), qPrintable(comparison->text()));
    QVERIFY(desktop.find<QPlainTextEdit>(u"restoreActs"_s)->toPlainText().contains(u"製造者"_s));
    auto* table = desktop.find<QTableView>(u"restoreRevisions"_s);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, BackupModel::Product).data().toString(), u"青空ルーター"_s);
    QCOMPARE(table->model()->index(0, BackupModel::Firmware).data().toString(), u"2.1.0"_s);
    // Never over a workspace.
    desktop.answers.folder = workspace;
    desktop.find<QPushButton>(u"restoreGo"_s)->click();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"not empty"_s));
    QCOMPARE(desktop.window->workspace()->makers().size(), 2U);
    // Into a new folder, which is opened then.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desktop.find<QAction>(u"actRestore"_s)->trigger();
    QTRY_VERIFY(desktop.window->findChild<RestoreDialog*>());
    desktop.answers.folder = desktop.path(u"restored"_s);
    desktop.find<QPushButton>(u"restoreGo"_s)->click();
    QTRY_COMPARE(desktop.window->workspace()->folder(), desktop.path(u"restored"_s));
    QCOMPARE(desktop.window->workspace()->makers().size(), 1U);
}

void TestCare::whatIsNoBackupIsSaid()
{
    Desktop desktop;
    desktop.answers.files = {desktop.makeFile(u"x.tekigo-backup"_s, "no backup")};
    desktop.find<QPushButton>(u"startRestore"_s)->click();
    auto* problem = desktop.find<QLabel>(u"startProblem"_s);
    QTRY_VERIFY(problem->text().contains(u"x.tekigo-backup"_s));
    QVERIFY(!desktop.window->findChild<RestoreDialog*>());
}

void TestCare::diagnosticsAreReadThenSaved()
{
    Desktop desktop;
    desktop.preferences.setAuthor(u"標識太郎"_s);
    desktop.preferences.setStartFolder(desktop.folder.path());
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace(u"標識"_s)));
    desktop.window->showDiagnostics();
    auto* dialog = desktop.find<DiagnosticsDialog>(u"diagnosticsDialog"_s);
    const QString read = desktop.find<QPlainTextEdit>(u"diagnosticsText"_s)->toPlainText();
    for (const QString& secret : {u"標識"_s, u"青空"_s, u"AR-100"_s, u"初版"_s, desktop.folder.path()})
        QVERIFY2(!read.contains(secret), qPrintable(secret));
    for (const QString& word : {u"Platform: offscreen"_s, u"Text size, %: 100"_s, u"product: 1"_s, u"Check: damaged: 0"_s})
        QVERIFY2(read.contains(word), qPrintable(word + u'\n' + read));
    desktop.answers.saveAs = desktop.path(u"saved.txt"_s);
    desktop.find<QPushButton>(u"diagnosticsSave"_s)->click();
    QFile saved(desktop.answers.saveAs);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()).trimmed(), read.trimmed());
    dialog->accept();
}

void TestCare::diagnosticsTellOfOtherChecklists()
{
    Desktop desktop;
    const auto told = [&](Catalogue catalogue) {
        MainWindow window(std::move(catalogue), desktop.preferences, desktop.answers, {});
        window.showDiagnostics();
        return window.findChild<QPlainTextEdit*>(u"diagnosticsText"_s)->toPlainText();
    };
    const QString shipped = told(test::catalogue());
    Catalogue other = test::catalogue();
    other.documents.begin()->second += u"# mine"_s;
    QVERIFY2(shipped.contains(u"As shipped: yes"_s), qPrintable(shipped));
    QVERIFY2(told(other).contains(u"As shipped: no"_s), qPrintable(told(other)));
}

void TestCare::theLastPlaceIsShownAgain()
{
    Desktop desktop;
    const QString folder = desktop.makeWorkspace();
    QVERIFY(desktop.window->openFolder(folder));
    Revision second = desktop.window->workspace()->revisions({}).front();
    const RevisionId first = second.id;
    second.label = u"第2版"_s;
    QVERIFY(desktop.window->workspace()->addRevision(second));
    desktop.window->view()->resume(PageKind::History, first);
    desktop.window->closeWorkspace();
    QVERIFY(desktop.window->openFolder(folder));
    QCOMPARE(desktop.window->view()->currentPage(), desktop.window->view()->page(PageKind::History));
    QCOMPARE(desktop.window->view()->revision(), first);
    // A revision that is gone meanwhile is passed over.
    QVERIFY(desktop.window->workspace()->removeRevision(first));
    desktop.preferences.setPlace(folder, {u"9"_s, first.text});
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace(u"other"_s)));
    desktop.preferences.setPlace(folder, {u"77"_s, u"R999"_s});
    QVERIFY(desktop.window->openFolder(folder));
}

void TestCare::theLastWorkspaceIsOpenedAgain()
{
    Desktop desktop;
    const QString folder = desktop.makeWorkspace();
    StartOptions options;
    options.catalogue = test::catalogue();
    options.language = Language::English;
    options.preferences = desktop.path(u"own.ini"_s);
    {
        Application program(*qApp, options);
        QVERIFY(program.window().openFolder(folder));
        program.window().close();
    }
    {
        Application program(*qApp, options);
        QVERIFY(program.window().workspace());
        QCOMPARE(program.window().workspace()->folder(), folder);
        program.window().closeWorkspace();
        program.window().close();
    }
    {
        Application program(*qApp, options); // it was closed, so the start page
        QVERIFY(!program.window().workspace());
        QVERIFY(program.window().openFolder(folder));
        program.window().close();
    }
    {
        // One that took the program down while it was opened is not opened by itself again.
        Preferences(options.preferences).setResuming(true);
        Application program(*qApp, options);
        QVERIFY(!program.window().workspace());
    }
    {
        Application program(*qApp, options);
        QVERIFY(program.window().workspace());
    }
    Preferences(options.preferences).setReopensLast(false);
    Application program(*qApp, options);
    QVERIFY(!program.window().workspace());
}

void TestCare::anotherStartBringsTheWindowToTheFront()
{
    Desktop desktop;
    const QString folder = desktop.makeWorkspace();
    QVERIFY(desktop.window->openFolder(folder));
    desktop.window->showMinimized();
    const QString link = desktop.path(u"link"_s);
    QVERIFY(QFile::link(folder, link));
    for (const QString& way : {folder, link}) {
        desktop.window->showMinimized();
        std::atomic<int> answer = -1;
        const std::jthread other([&] { answer = Instance::activate(way) ? 1 : 0; });
        QTRY_COMPARE(answer.load(), 1);
        QVERIFY(!desktop.window->isMinimized());
    }
    // The same folder once more in this window is nothing to do.
    const Workspace* open = desktop.window->workspace();
    QVERIFY(desktop.window->openFolder(link));
    QCOMPARE(desktop.window->workspace(), open);
    desktop.window->closeWorkspace();
    QVERIFY(!Instance::activate(folder));
}

void TestCare::aFolderIsHeldUntilItIsLet()
{
    const QTemporaryDir dir;
    Instance instance(nullptr);
    instance.hold(dir.path());
    QVERIFY(instance.holds(dir.path()));
    int wanted = 0;
    connect(&instance, &Instance::wanted, &instance, [&] { ++wanted; });
    std::atomic<bool> done = false;
    const std::jthread guest([&] {
        (void)Instance::activate(dir.path());
        done = true;
    });
    QTRY_VERIFY(done);
    QCOMPARE(wanted, 1);
    instance.hold({});
    QVERIFY(!instance.holds(dir.path()));
}

QTEST_MAIN(TestCare)
#include "tst_care.moc"
