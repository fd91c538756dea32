#include "desk.h"

#include "gui/field.h"
#include "gui/notices.h"
#include "gui/productforms.h"
#include "gui/productmodel.h"
#include "gui/theme.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// A model as a person reads it: one line a row, indented, cells with a bar between.
QString printed(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        text += QString(depth * 2, u' ') + cells.join(u'|') + u'\n';
        text += printed(model, model.index(row, 0, parent), depth + 1);
    }
    return text;
}

} // namespace

class TestProducts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToARevisionByKeys();
    void showsMakersProductsAndRevisions();
    void savesEachFieldAsOneAct();
    void keepsWordsThatAreRefused();
    void warnsOfACorporateNumber();
    void takesAPastedColumnOfModels();
    void deletingCanBeUndone();
    void deletingWordsDeletesNoProduct();
    void nextRevisionIsACopy();
    void targetsAreChosenByBoxes();
    void aDayIsChosenByOneClick_data();
    void aDayIsChosenByOneClick();
    void datesAreReadAsPeopleTypeThem_data();
    void datesAreReadAsPeopleTypeThem();
};

void TestProducts::fromNothingToARevisionByKeys()
{
    Desktop desktop;
    desktop.answers.folder = desktop.path(u"new"_s);
    press(Qt::Key_N, Qt::ControlModifier);
    Workspace* workspace = desktop.window->workspace();
    QVERIFY(workspace);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"Aozora"_s);
    press(Qt::Key_Return);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"Router"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"productModels"_s);
    type(u"AR-1"_s);
    press(Qt::Key_Return);
    type(u"AR-2"_s);
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    type(u"First"_s);
    press(Qt::Key_Tab);
    type(u"1.0.0"_s);
    press(Qt::Key_Return);
    QCOMPARE(workspace->makers().size(), 1U);
    QCOMPARE(workspace->makers().front().name, u"Aozora"_s);
    QCOMPARE(workspace->products().front().name, u"Router"_s);
    QCOMPARE(workspace->products().front().models, (QStringList{u"AR-1"_s, u"AR-2"_s}));
    const Revision revision = workspace->revisions({}).front();
    QCOMPARE(revision.label, u"First"_s);
    QCOMPARE(revision.firmware, u"1.0.0"_s);
    QCOMPARE(revision.targets, defaultTargets());
    QCOMPARE(desktop.window->view()->revision(), revision.id);
}

void TestProducts::showsMakersProductsAndRevisions()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    ProductModel model(workspace, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString unanswered = u"？ Unanswered"_s;
    QString text = printed(model);
    text.replace(verdictSign(Verdict::Unanswered), u'？');
    QCOMPARE(text, u"青空通信機||||\n  青空ルーター||||\n    初版|2.1.0||%1|%1\n"_s.arg(unanswered));
    Maker second;
    second.name = u"海"_s;
    QVERIFY(workspace.addMaker(second));
    QCOMPARE(model.rowCount(), 2);
    workspace.undoStack()->undo();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(),
             test::catalogue().checklist(u"terminal-2020"_s)->shortTitle.en);
}

void TestProducts::savesEachFieldAsOneAct()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    auto* hardware = desktop.find<QLineEdit>(u"revisionHardware"_s);
    const auto before = workspace.history({}).size();
    hardware->setFocus();
    type(u"HW-2"_s);
    QCOMPARE(workspace.revisions({}).front().hardware, QString());
    press(Qt::Key_Tab);
    QCOMPARE(workspace.revisions({}).front().hardware, u"HW-2"_s);
    QCOMPARE(workspace.history({}).size(), before + 1);
    // Leaving a field without a change is no act.
    hardware->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(workspace.history({}).size(), before + 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(workspace.revisions({}).front().hardware, QString());
    QCOMPARE(hardware->text(), QString());
}

void TestProducts::keepsWordsThatAreRefused()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    auto* date = desktop.find<QLineEdit>(u"revisionDate"_s);
    date->setFocus();
    type(u"2026-02-30"_s);
    press(Qt::Key_Tab);
    auto* field = desktop.find<Field>(u"revisionDateField"_s);
    QVERIFY(!field->problem().isEmpty());
    // Another field is saved; the refused words still stand.
    desktop.find<QLineEdit>(u"revisionHardware"_s)->setFocus();
    type(u"HW-3"_s);
    press(Qt::Key_Return);
    QCOMPARE(date->text(), u"2026-02-30"_s);
    QVERIFY(!desktop.window->workspace()->revisions({}).front().date);
    date->setFocus();
    date->selectAll();
    type(u"2026/3/1"_s);
    press(Qt::Key_Return);
    QCOMPARE(field->problem(), QString());
    QCOMPARE(desktop.window->workspace()->revisions({}).front().date, QDate(2026, 3, 1));
}

void TestProducts::warnsOfACorporateNumber()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->view()->go(
        {.revision = desktop.window->view()->revision(), .field = u"makerCorporateNumber"_s});
    QCOMPARE(QApplication::focusWidget()->objectName(), u"makerCorporateNumber"_s);
    type(u"12345"_s);
    press(Qt::Key_Return);
    auto* field = desktop.find<Field>(u"makerCorporateNumberField"_s);
    QVERIFY(!field->warning().isEmpty());
    // It is saved all the same.
    QCOMPARE(desktop.window->workspace()->makers().front().corporateNumber, u"12345"_s);
    desktop.find<QLineEdit>(u"makerCorporateNumber"_s)->selectAll();
    type(u"7000012050020"_s); // two digits changed places
    press(Qt::Key_Return);
    QVERIFY(field->warning().contains(u"check digit"_s));
    desktop.find<QLineEdit>(u"makerCorporateNumber"_s)->selectAll();
    type(u"7000012050002"_s);
    press(Qt::Key_Return);
    QCOMPARE(field->warning(), QString());
}

void TestProducts::takesAPastedColumnOfModels()
{
    QCOMPARE(typedModels(u" A-1\r\nA-2\n\nA-1\tB\n  \n"_s), (QStringList{u"A-1"_s, u"A-2"_s, u"B"_s}));
}

void TestProducts::deletingCanBeUndone()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const RevisionId revision = desktop.window->view()->revision();
    desktop.window->view()->showPage(PageKind::Products);
    press(Qt::Key_Delete);
    QVERIFY(workspace.revisions({}).empty());
    QVERIFY(desktop.window->view()->revision().isEmpty());
    auto* undo = desktop.find<QPushButton>(u"noticeAct"_s);
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(workspace.revision(revision));
    QVERIFY(desktop.window->view()->notices()->text().startsWith(u"Undone: "_s));
    // Deleting with something newer done since: the offer is gone, so it cannot undo the wrong act.
    desktop.find<QTreeView>(u"productTree"_s)->setFocus();
    press(Qt::Key_Delete);
    Maker other;
    other.name = u"海"_s;
    QVERIFY(workspace.addMaker(other));
    QCOMPARE(desktop.window->view()->notices()->text(), QString());
}

void TestProducts::deletingWordsDeletesNoProduct()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    desktop.window->view()->go({.revision = desktop.window->view()->revision(), .field = u"productName"_s});
    for (const Qt::KeyboardModifiers held : {Qt::NoModifier, Qt::ControlModifier})
        press(Qt::Key_Delete, held);
    press(Qt::Key_Tab);
    press(Qt::Key_Delete);
    QCOMPARE(desktop.window->workspace()->products().size(), 1U);
    QCOMPARE(desktop.window->workspace()->revisions({}).size(), 1U);
}

void TestProducts::nextRevisionIsACopy()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    const RevisionId first = desktop.window->view()->revision();
    desktop.window->view()->showPage(PageKind::Products);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = desktop.find<QDialog>(u"nextRevisionDialog"_s);
    auto* make = desktop.find<QPushButton>(u"nextMake"_s);
    QVERIFY(dialog->isVisible());
    QCOMPARE(desktop.window->workspace()->revisions({}).size(), 1U);
    QVERIFY(!make->isEnabled()); // nobody has said yet what it runs
    auto* firmware = desktop.find<QLineEdit>(u"nextFirmware"_s);
    QCOMPARE(firmware->text(), QString());
    firmware->setText(u"2.2.0"_s);
    desktop.find<QLineEdit>(u"nextDate"_s)->setText(u"tomorrow"_s);
    QVERIFY(!make->isEnabled());
    desktop.find<QLineEdit>(u"nextDate"_s)->setText(u"20261201"_s);
    make->click();
    const auto revisions = desktop.window->workspace()->revisions({});
    QCOMPARE(revisions.size(), 2U);
    QCOMPARE(revisions.back().copiedFrom, first);
    QCOMPARE(revisions.back().firmware, u"2.2.0"_s);
    QCOMPARE(revisions.back().date, QDate(2026, 12, 1));
    QCOMPARE(desktop.window->view()->revision(), revisions.back().id);
    QCOMPARE(desktop.window->view()->currentPage()->objectName(), u"carryOverPage"_s);
}

void TestProducts::targetsAreChosenByBoxes()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    auto* box = desktop.find<QCheckBox>(u"revisionTargets-terminal-2026-draft"_s);
    QVERIFY(!box->isChecked());
    box->click();
    const QStringList targets = desktop.window->workspace()->revisions({}).front().targets;
    QVERIFY(targets.contains(u"terminal-2026-draft"_s));
    QCOMPARE(targets.size(), 3);
    // What is undone may be on another page than the one that is looked at.
    desktop.window->view()->showPage(PageKind::Board);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!box->isChecked());
    QVERIFY(desktop.window->view()->notices()->text().startsWith(u"Undone: "_s));
    desktop.find<QPushButton>(u"noticeAct"_s)->click();
    QVERIFY(box->isChecked());
    QCOMPARE(desktop.window->view()->notices()->text(), QString());
}

void TestProducts::aDayIsChosenByOneClick_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void TestProducts::aDayIsChosenByOneClick()
{
    QFETCH(int, percent);
    static Look look(*qApp); // begins with the desktop's letters, once
    look.wear(ThemeChoice::Light, percent);
    const auto bare = qScopeGuard([] {
        look.wear(ThemeChoice::Light, 100);
        qApp->setStyleSheet({});
    });
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const QUndoStack& stack = *workspace.undoStack();
    const int before = stack.index();
    desktop.find<QToolButton>(u"revisionDatePick"_s)->click();
    auto* calendar = desktop.find<QCalendarWidget>(u"calendar"_s);
    QTRY_VERIFY(calendar->isVisible());
    // All of it is in view: the last row of days and the last column.
    QVERIFY(calendar->width() >= calendar->minimumSizeHint().width() && calendar->height() >= calendar->minimumSizeHint().height());
    auto* days = calendar->findChild<QTableView*>();
    const QModelIndex last = days->model()->index(days->model()->rowCount() - 1, days->model()->columnCount() - 1);
    QVERIFY(days->viewport()->rect().contains(days->visualRect(last)));
    QVERIFY(calendar->rect().contains(QRect(days->mapTo(calendar, QPoint()), days->size())));
    QVERIFY(calendar->parentWidget()->rect().contains(calendar->geometry()));
    QTest::mouseClick(days->viewport(), Qt::LeftButton, {}, days->visualRect(last).center());
    QTRY_VERIFY(!desktop.window->findChild<QCalendarWidget*>());
    QVERIFY(workspace.revisions({}).front().date > QDate(2020, 1, 1));
    QCOMPARE(stack.index(), before + 1);
}

void TestProducts::datesAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::newRow("iso") << u"2026-04-24"_s << QDate(2026, 4, 24);
    QTest::newRow("slashes") << u"2026/4/5"_s << QDate(2026, 4, 5);
    QTest::newRow("Japanese") << u"2026年4月24日"_s << QDate(2026, 4, 24);
    QTest::newRow("digits") << u"20260424"_s << QDate(2026, 4, 24);
    QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
    QTest::newRow("words") << u"soon"_s << QDate();
}

void TestProducts::datesAreReadAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QDate, day);
    QCOMPARE(typedDate(typed).value_or(QDate()), day);
}

QTEST_MAIN(TestProducts)
#include "tst_productspage.moc"
