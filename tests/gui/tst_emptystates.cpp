// Where there is nothing to show, each page says what belongs there and offers the act that brings it.
#include "desk.h"

#include "gui/notices.h"
#include "gui/pages.h"
#include "gui/workspaceview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// What a page says while it is empty, and the button or field that goes on from there.
struct Empty
{
    PageKind page;
    const char* words;
    const char* act;
};

void open(Desktop& desktop, bool withRevision)
{
    if (withRevision) {
        QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
        return;
    }
    desktop.answers.folder = desktop.path(u"new"_s);
    desktop.window->newWorkspace();
    QVERIFY(desktop.window->workspace());
}

/// The same rows for every page, so that a new one cannot be forgotten.
const std::vector<Empty> emptyWorkspace{
    {PageKind::Board, "boardEmptyText", "boardEmptyAct"},
    {PageKind::Products, "productsNone", "addMaker"},
    {PageKind::Assessment, "assessmentNothing", "assessmentToProducts"},
    {PageKind::Evidence, "noRevisionWords", "noRevisionAct"},
    {PageKind::Instruments, "noRevisionWords", "noRevisionAct"},
    {PageKind::CarryOver, "noRevisionWords", "noRevisionAct"},
    {PageKind::Compare, "compareEmpty", "compareToProducts"},
    {PageKind::Regulation, "gapCount", "gapToProducts"},
    {PageKind::Dossier, "noRevisionWords", "noRevisionAct"},
    {PageKind::History, "historyNothingWords", "historyNothingAct"},
    {PageKind::Search, "searchHint", "searchText"},
};

/// A revision without answers, evidence or records; what is not here has something to show.
const std::vector<Empty> emptyRevision{
    {PageKind::Evidence, "evidenceTableEmpty", "evidenceAdd"},
    {PageKind::Instruments, "scanIntroduction", "scanImport"},
    {PageKind::CarryOver, "carryKeptEmpty", "carryNext"},
    {PageKind::Compare, "compareEmpty", "compareToProducts"},
    {PageKind::Search, "searchHint", "searchText"},
};

QByteArray nameOf(PageKind kind)
{
    for (const PageEntry& entry : pages()) {
        if (entry.kind == kind)
            return entry.icon.toLatin1();
    }
    return {};
}

} // namespace

class TestEmptyStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageOfAnEmptyWorkspace_data();
    void everyPageOfAnEmptyWorkspace();
    void aRevisionWithoutContent_data();
    void aRevisionWithoutContent();
    void anEmptyTextSaysWhatBelongsThere();
    void everyPageIsLookedAt();
    void theActLeadsToTheProducts();
    void aPageComesAsSoonAsThereIsARevision();
    void aDossierWithoutARevisionIsNotCalledComplete();
    void aFileIsVerifiedWithoutARevision();
    void filtersOfTheHistoryCanBeCleared();

private:
    static void rows(const std::vector<Empty>& all);
    static void check(bool withRevision);
};

void TestEmptyStates::rows(const std::vector<Empty>& all)
{
    QTest::addColumn<bool>("japanese");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("act");
    for (const bool japanese : {true, false}) {
        for (const Empty& one : all)
            QTest::newRow((nameOf(one.page) + (japanese ? " ja" : " en")).constData())
                << japanese << static_cast<int>(one.page) << QString::fromLatin1(one.words)
                << QString::fromLatin1(one.act);
    }
}

void TestEmptyStates::check(bool withRevision)
{
    QFETCH(bool, japanese);
    QFETCH(int, page);
    QFETCH(QString, words);
    QFETCH(QString, act);
    Desktop desktop(japanese ? Language::Japanese : Language::English);
    open(desktop, withRevision);
    desktop.window->view()->showPage(static_cast<PageKind>(page));
    auto* shown = desktop.window->view()->currentPage();
    auto* label = shown->findChild<QLabel*>(words);
    QVERIFY(label);
    QTRY_VERIFY(label->isVisible());
    QTRY_VERIFY2(label->text().size() > 15, qPrintable(label->text()));
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width())); // no line is cut
    QVERIFY(!label->accessibleName().isEmpty());
    auto* doing = shown->findChild<QWidget*>(act);
    QVERIFY(doing && doing->isVisible() && doing->isEnabled());
    QVERIFY(doing->focusPolicy() & Qt::TabFocus);
    if (const auto* button = qobject_cast<QAbstractButton*>(doing))
        QVERIFY(!button->text().isEmpty());
    // The keys go on from a place that can be seen.
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
}

void TestEmptyStates::everyPageOfAnEmptyWorkspace_data()
{
    rows(emptyWorkspace);
}

void TestEmptyStates::everyPageOfAnEmptyWorkspace()
{
    check(false);
}

void TestEmptyStates::aRevisionWithoutContent_data()
{
    rows(emptyRevision);
}

void TestEmptyStates::aRevisionWithoutContent()
{
    check(true);
}

void TestEmptyStates::anEmptyTextSaysWhatBelongsThere()
{
    Desktop desktop;
    open(desktop, true);
    int empty = 0;
    for (const PageEntry& entry : pages()) {
        desktop.window->view()->showPage(entry.kind);
        QTest::qWait(50);
        for (const QTextBrowser* text : desktop.window->view()->currentPage()->findChildren<QTextBrowser*>()) {
            if (!text->isVisible() || !text->toPlainText().isEmpty())
                continue;
            ++empty;
            QVERIFY2(text->placeholderText().size() > 15, qPrintable(text->objectName()));
            QCOMPARE(text->accessibleDescription(), text->placeholderText());
        }
    }
    QVERIFY(empty > 0);
}

void TestEmptyStates::everyPageIsLookedAt()
{
    QCOMPARE(emptyWorkspace.size(), pages().size());
    for (size_t i = 0; i < emptyWorkspace.size(); ++i)
        QCOMPARE(emptyWorkspace.at(i).page, pages().at(i).kind);
}

void TestEmptyStates::theActLeadsToTheProducts()
{
    for (const Empty& one : emptyWorkspace) {
        if (one.page == PageKind::Products || one.page == PageKind::Search)
            continue;
        Desktop desktop;
        open(desktop, false);
        desktop.window->view()->showPage(one.page);
        auto* act =
            desktop.window->view()->currentPage()->findChild<QAbstractButton*>(QString::fromLatin1(one.act));
        QVERIFY2(act, one.act);
        QTRY_VERIFY(act->isVisible());
        act->click();
        QCOMPARE(desktop.window->view()->currentPage()->objectName(), u"productsPage"_s);
    }
}

void TestEmptyStates::aPageComesAsSoonAsThereIsARevision()
{
    Desktop desktop;
    open(desktop, true);
    WorkspaceView& view = *desktop.window->view();
    Workspace& workspace = *desktop.window->workspace();
    const RevisionId revision = view.revision();
    view.showPage(PageKind::Evidence);
    QCOMPARE(view.currentPage()->objectName(), u"evidencePage"_s);
    QVERIFY(workspace.removeRevision(revision));
    QCOMPARE(view.currentPage()->objectName(), u"noRevisionPage"_s);
    QVERIFY(view.currentPage()->accessibleName().contains(u"Evidence"_s));
    workspace.undoStack()->undo();
    view.go({.page = PageKind::Evidence, .revision = revision});
    QCOMPARE(view.currentPage()->objectName(), u"evidencePage"_s);
}

void TestEmptyStates::aDossierWithoutARevisionIsNotCalledComplete()
{
    Desktop desktop;
    open(desktop, false);
    desktop.window->view()->showPage(PageKind::Dossier);
    QVERIFY(!desktop.find<QWidget>(u"dossierState"_s)->isVisible());
}

void TestEmptyStates::aFileIsVerifiedWithoutARevision()
{
    Desktop desktop;
    open(desktop, false);
    desktop.window->view()->showPage(PageKind::Evidence);
    auto* verify = desktop.find<QAbstractButton>(u"noRevisionVerify"_s);
    QVERIFY(!verify->isVisible());
    desktop.window->view()->showPage(PageKind::Dossier);
    QVERIFY(verify->isVisible());
    desktop.answers.files = QStringList{desktop.makeFile(u"other.pdf"_s, pdf(1))};
    verify->click();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"other.pdf"_s));
}

void TestEmptyStates::filtersOfTheHistoryCanBeCleared()
{
    Desktop desktop;
    open(desktop, true);
    desktop.window->view()->showPage(PageKind::History);
    auto* table = desktop.find<QTableView>(u"historyTable"_s);
    auto* act = desktop.find<QAbstractButton>(u"historyNothingAct"_s);
    QVERIFY(table->isVisible() && !act->isVisible());
    desktop.find<QLineEdit>(u"historyFilter"_s)->setText(u"xyzzy"_s);
    QVERIFY(!table->isVisible() && act->isVisible());
    act->click();
    QVERIFY(table->isVisible() && table->model()->rowCount() > 0);
}

QTEST_MAIN(TestEmptyStates)
#include "tst_emptystates.moc"
