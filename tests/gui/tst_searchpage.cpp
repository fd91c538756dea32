#include "boardroom.h"

#include "gui/fold.h"
#include "gui/searchmodel.h"
#include "gui/searchpage.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

/// The search through the real window.
class TestSearchPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchIsOneKeyAway();
    void searchFollowsTyping();
    void searchOpensThePlace();
    void searchTellsThatNothingWasFound();
    void tellsWhatCouldNotBeSearched();
};

namespace {

EvidenceId addFile(const Room& room, const QByteArray& bytes, const QString& name)
{
    const auto taken = room.workspace->files().take(bytes, name);
    if (!taken)
        return {};
    Evidence evidence;
    evidence.revision = room.first;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.mimeType = taken->mimeType;
    return room.workspace->addEvidence(evidence).value_or(EvidenceId());
}

} // namespace

void TestSearchPage::searchIsOneKeyAway()
{
    Room room;
    room.table()->setFocus();
    press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Search));
    QCOMPARE(QApplication::focusWidget(), room.find<QLineEdit>(u"searchText"_s));
    QVERIFY(room.find<QLabel>(u"searchHint"_s)->isVisible());
}

void TestSearchPage::searchFollowsTyping()
{
    Room room;
    auto* model = room.window->findChild<SearchModel*>();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"cam-2"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->hit(0).kind, SearchHit::Kind::Product);
    QVERIFY(model->index(0).data().toString().startsWith(u"Product: CAM-2"_s));
    auto* text = room.find<QLineEdit>(u"searchText"_s);
    text->setText(u"西都"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    // An act is found at once.
    QVERIFY(room.workspace->setAnswer(room.first, u"vdp.url"_s, {Value(u"https://psirt.example.jp"_s), {}}));
    text->setText(u"psirt"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    QVERIFY(room.find<QLabel>(u"searchCount"_s)->text().contains(u"1"_s));
    room.workspace->undoStack()->undo();
    QTRY_COMPARE(model->rowCount(), 0);
}

void TestSearchPage::searchOpensThePlace()
{
    Room room;
    QVERIFY(room.workspace->setAnswer(room.first, u"vdp.url"_s, {Value(u"https://psirt.example.jp"_s), {}}));
    const auto taken = room.workspace->files().take(pdf(4), u"手順書.pdf"_s);
    QVERIFY(taken);
    Evidence evidence;
    evidence.revision = room.first;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.mimeType = taken->mimeType;
    const auto id = room.workspace->addEvidence(evidence);
    QVERIFY(id);
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"psirt"_s);
    auto* model = room.window->findChild<SearchModel*>();
    QTRY_COMPARE(model->rowCount(), 1);
    press(Qt::Key_Return);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Assessment));
    press(Qt::Key_F, Qt::ControlModifier);
    room.find<QLineEdit>(u"searchText"_s)->setText(u"\"page 3\""_s);
    QTRY_COMPARE(model->rowCount(), 1); // the words inside the file are read aside
    const Place place = SearchPage::placeOf(model->hit(0));
    QCOMPARE(place.page, PageKind::Evidence);
    QCOMPARE(place.evidence, *id);
    QCOMPARE(place.filePage, 3);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Evidence));
}

void TestSearchPage::searchTellsThatNothingWasFound()
{
    Room room;
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"zzzz"_s);
    QTRY_VERIFY(room.find<QLabel>(u"searchHint"_s)->text().startsWith(u"Nothing was found"_s));
    QVERIFY(!room.find<QListView>(u"searchResults"_s)->isVisible());
}

void TestSearchPage::tellsWhatCouldNotBeSearched()
{
    Room room;
    auto* fold = room.find<Fold>(u"searchGapsFold"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    type(u"zzzz"_s);
    QTRY_VERIFY(room.find<QLabel>(u"searchHint"_s)->text().startsWith(u"Nothing was found"_s));
    QVERIFY(!fold->isVisible()); // everything was looked into
    const EvidenceId id = addFile(room, "%PDF-1.7\nrubbish", u"broken.pdf"_s);
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY(fold->isVisible());
    QCOMPARE(fold->text(), u"Files in which not all words can be searched: 1"_s);
    auto* list = room.find<QListWidget>(u"searchGapsList"_s);
    QVERIFY(!list->isVisible());
    fold->setFocus();
    press(Qt::Key_Space);
    QVERIFY(list->isVisible());
    const QString line = list->item(0)->text();
    QVERIFY2(line.startsWith(u"not searched: "_s) && line.contains(u"broken.pdf"_s) &&
                 line.contains(u"cannot be read as a PDF"_s),
             qPrintable(line));
    list->setFocus();
    list->setCurrentRow(0);
    press(Qt::Key_Return);
    QCOMPARE(room.window->view()->currentPage(), room.window->view()->page(PageKind::Evidence));
    QCOMPARE(room.window->view()->revision(), room.first);
    room.workspace->undoStack()->undo();
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(!fold->isVisible());
}

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
