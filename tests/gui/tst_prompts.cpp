// What the window asks: files and folders whose names are typed, questions that are answered blindly, Enter on a button.
#include "desk.h"

#include "gui/dialogsize.h"
#include "gui/prompt.h"
#include "gui/saving.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class TestPrompts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatIsTypedIsMade();
    void aTypedFolderIsChosenWithTheMouse();
    void aNameThatIsTypedGetsItsEnding_data();
    void aNameThatIsTypedGetsItsEnding();
    void enterPressesTheButtonThatHasTheKeys();
    void aQuestionAnsweredBlindlyChangesNothing();
    void filesAreProposedBesideTheWorkspace();
    void theFirstWindowFitsTheScreen_data();
    void theFirstWindowFitsTheScreen();
};

void TestPrompts::aFolderThatIsTypedIsMade()
{
    Desktop desktop;
    DialogPrompt people;
    QString chosen;
    people.chooseFolder(desktop.window.get(), {.title = u"x"_s, .start = desktop.folder.path(), .makes = true},
                        [&](const QString& folder) { chosen = folder; });
    auto* dialog = desktop.find<QFileDialog>(u"fileDialog"_s);
    QTRY_VERIFY(dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->setText(u"2026年度"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(chosen, desktop.path(u"2026年度"_s));
    QVERIFY(QFileInfo(chosen).isDir());
}

void TestPrompts::aTypedFolderIsChosenWithTheMouse()
{
    Desktop desktop;
    DialogPrompt people;
    QString chosen;
    people.chooseFolder(desktop.window.get(), {.title = u"x"_s, .start = desktop.folder.path(), .makes = true},
                        [&](const QString& folder) { chosen = folder; });
    auto* dialog = desktop.find<QFileDialog>(u"fileDialog"_s);
    QTRY_VERIFY(dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->clear();
    QTest::keyClicks(name, u"2027"_s);
    auto* choose = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
    QTRY_VERIFY(choose->isEnabled());
    QTest::mouseClick(choose, Qt::LeftButton);
    QTRY_COMPARE(chosen, desktop.path(u"2027"_s));
    QVERIFY(QFileInfo(chosen).isDir());
}

void TestPrompts::aNameThatIsTypedGetsItsEnding_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("saved");
    QTest::newRow("none") << u"資料"_s << u"資料.pdf"_s;
    QTest::newRow("a version looks like one") << u"AR-100 1.2"_s << u"AR-100 1.2.pdf"_s;
    QTest::newRow("its own") << u"資料.PDF"_s << u"資料.PDF"_s;
}

void TestPrompts::aNameThatIsTypedGetsItsEnding()
{
    QFETCH(QString, typed);
    QFETCH(QString, saved);
    Desktop desktop;
    DialogPrompt people;
    QString chosen;
    people.saveFile(desktop.window.get(),
                    {.title = u"x"_s, .start = desktop.path(u"a.pdf"_s), .filter = u"PDF documents (*.pdf)"_s},
                    [&](const QString& path) { chosen = path; });
    auto* dialog = desktop.find<QFileDialog>(u"fileDialog"_s);
    QTRY_VERIFY(dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->setText(typed);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(chosen, desktop.path(saved));
}

void TestPrompts::enterPressesTheButtonThatHasTheKeys()
{
    Desktop desktop;
    QDialog dialog(desktop.window.get());
    QPushButton former(u"Default"_s, &dialog);
    QPushButton held(u"Held"_s, &dialog);
    QCheckBox box(u"Ticked"_s, &dialog);
    QVBoxLayout column(&dialog);
    for (QWidget* each : {static_cast<QWidget*>(&former), static_cast<QWidget*>(&held), static_cast<QWidget*>(&box)})
        column.addWidget(each);
    former.setDefault(true);
    held.setAutoDefault(false);
    QSignalSpy pressedDefault(&former, &QPushButton::clicked);
    QSignalSpy pressed(&held, &QPushButton::clicked);
    dialog.open();
    dialog.activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    held.setFocus();
    QTest::keyClick(&held, Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(pressedDefault.count(), 0);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(!box.isChecked());
    QCOMPARE(pressedDefault.count(), 1);
}

void TestPrompts::aQuestionAnsweredBlindlyChangesNothing()
{
    Desktop desktop;
    DialogPrompt people;
    int answer = 7;
    people.ask(desktop.window.get(), u"Delete?"_s, u"All of it."_s, {u"Delete"_s}, [&](int choice) { answer = choice; });
    auto* box = desktop.find<QMessageBox>(u"messageBox"_s);
    QTRY_VERIFY(box->isVisible());
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(answer, -1);
}

void TestPrompts::filesAreProposedBesideTheWorkspace()
{
    Desktop desktop;
    const QString workspace = desktop.makeWorkspace();
    QCOMPARE(proposedFile(&desktop.preferences, workspace, u"a.pdf"_s), desktop.path(u"a.pdf"_s));
    QVERIFY(QDir(desktop.folder.path()).mkdir(u"sent"_s));
    desktop.preferences.setOutputFolder(workspace, desktop.path(u"sent"_s));
    QCOMPARE(proposedFile(&desktop.preferences, workspace, u"a.pdf"_s), desktop.path(u"sent/a.pdf"_s));
    // One client's dossiers are not proposed among another's.
    QCOMPARE(proposedFile(&desktop.preferences, desktop.path(u"another"_s), u"a.pdf"_s), desktop.path(u"a.pdf"_s));
    QVERIFY(QDir(desktop.path(u"sent"_s)).removeRecursively());
    QCOMPARE(proposedFile(&desktop.preferences, workspace, u"a.pdf"_s), desktop.path(u"a.pdf"_s));
}

void TestPrompts::theFirstWindowFitsTheScreen_data()
{
    QTest::addColumn<QSize>("free");
    QTest::addColumn<QSize>("window");
    QTest::newRow("a notebook with a panel") << QSize(1366, 741) << QSize(1358, 701);
    QTest::newRow("a large one") << QSize(2560, 1400) << QSize(1366, 768);
    QTest::newRow("no more than the least") << QSize(1024, 660) << LeastWindow;
    QTest::newRow("less than the least") << QSize(800, 600) << QSize(1366, 768);
}

void TestPrompts::theFirstWindowFitsTheScreen()
{
    QFETCH(QSize, free);
    QTEST(firstWindowSize(free), "window");
}

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
