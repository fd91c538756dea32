#include "desk.h"

#include "gui/evidenceimport.h"
#include "gui/evidencemodel.h"
#include "gui/evidencepage.h"
#include "gui/filehead.h"
#include "gui/integritycheck.h"
#include "gui/linksmodel.h"
#include "gui/locatorwords.h"
#include "gui/notices.h"
#include "gui/preview.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

std::vector<Evidence> evidenceOf(const Desktop& desktop)
{
    return desktop.window->workspace()->assessment(desktop.window->view()->revision())->evidence;
}

void openEvidence(Desktop& desktop)
{
    if (!desktop.window->openFolder(desktop.makeWorkspace()))
        qFatal("the workspace does not open");
    desktop.window->view()->showPage(PageKind::Evidence);
}

void drop(QWidget* on, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &dropped);
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedFilesAndFoldersBecomeEvidence();
    void chosenFilesBecomeEvidence();
    void theFirmwareIsAsked();
    void oneBadFileDoesNotKeepOthersOut();
    void theSameContentIsToldNotDoubled();
    void aPictureIsPasted();
    void deletingIsUndone();
    void importsAreUndoneAtOnce();
    void aCancelledImportAddsNothing();
    void boxesAttachRequirements();
    void aPageIsMarked();
    void pagesAreOpenedAside();
    void showsPagesPicturesAndText();
    void aDamagedFileIsSaid();
    void pagesAreReadAsPeopleTypeThem_data();
    void pagesAreReadAsPeopleTypeThem();
    void textIsReadInItsEncoding_data();
    void textIsReadInItsEncoding();
    void modelsAreSound();
};

void TestEvidence::droppedFilesAndFoldersBecomeEvidence()
{
    Desktop desktop;
    openEvidence(desktop);
    QDir(desktop.folder.path()).mkpath(u"scans/deep"_s);
    desktop.makeFile(u"scans/a.txt"_s, "one");
    desktop.makeFile(u"scans/deep/b.txt"_s, "two");
    drop(desktop.find<QWidget>(u"evidencePage"_s),
         {desktop.makeFile(u"設計.pdf"_s, pdf(3)), desktop.path(u"scans"_s)});
    QTRY_COMPARE(evidenceOf(desktop).size(), 3U);
    const Evidence first = evidenceOf(desktop).front();
    QCOMPARE(first.fileName, u"設計.pdf"_s);
    QCOMPARE(first.title, u"設計"_s);
    QCOMPARE(first.mimeType, u"application/pdf"_s);
    QCOMPARE(first.firmware, u"2.1.0"_s);
    QCOMPARE(first.number, 1);
}

void TestEvidence::chosenFilesBecomeEvidence()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.answers.files = QStringList{desktop.makeFile(u"a.txt"_s, "one")};
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    QCOMPARE(desktop.answers.asked,
             (QStringList{u"Files to add as evidence"_s, u"Firmware of the files"_s}));
    // Never mind.
    desktop.answers.files.clear();
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::qWait(50);
    QCOMPARE(evidenceOf(desktop).size(), 1U);
}

/// That a file holds for a firmware is somebody's claim.
void TestEvidence::theFirmwareIsAsked()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.answers.choice = 1;
    desktop.answers.files = QStringList{desktop.makeFile(u"a.txt"_s, "one")};
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    QCOMPARE(evidenceOf(desktop).front().firmware, QString());
    auto* table = desktop.find<QTableView>(u"evidenceTable"_s);
    QCOMPARE(table->model()->index(0, EvidenceModel::Firmware).data().toString(), u"Not stated"_s);
    // Never mind.
    desktop.answers.choice = -1;
    desktop.answers.files = QStringList{desktop.makeFile(u"b.txt"_s, "two")};
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desktop.window->view()->notices()->text(), u"Cancelled. Nothing was added."_s);
    QCOMPARE(evidenceOf(desktop).size(), 1U);
}

void TestEvidence::oneBadFileDoesNotKeepOthersOut()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.answers.files = QStringList{desktop.makeFile(u"a.txt"_s, "one"), desktop.path(u"missing.txt"_s)};
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    QVERIFY2(desktop.window->view()->notices()->text().contains(u"missing.txt"_s),
             qPrintable(desktop.window->view()->notices()->text()));
}

void TestEvidence::theSameContentIsToldNotDoubled()
{
    Desktop desktop;
    openEvidence(desktop);
    auto* page = desktop.find<EvidencePage>(u"evidencePage"_s);
    page->addFiles({desktop.makeFile(u"a.txt"_s, "one"), desktop.makeFile(u"copy.txt"_s, "one")});
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    page->addFiles({desktop.path(u"copy.txt"_s)});
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"copy.txt"_s));
    QCOMPARE(evidenceOf(desktop).size(), 1U);
}

void TestEvidence::aPictureIsPasted()
{
    Desktop desktop;
    openEvidence(desktop);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    QCOMPARE(evidenceOf(desktop).front().mimeType, u"image/png"_s);
    const QString stored = desktop.window->workspace()->files().path(evidenceOf(desktop).front().file.sha256);
    QCOMPARE(QImage(stored).pixelColor(5, 5), QColor(Qt::red));
}

void TestEvidence::deletingIsUndone()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.find<EvidencePage>(u"evidencePage"_s)
        ->addFiles({desktop.makeFile(u"a.txt"_s, "one"), desktop.makeFile(u"b.txt"_s, "two")});
    QTRY_COMPARE(evidenceOf(desktop).size(), 2U);
    desktop.find<QTableView>(u"evidenceTable"_s)->setFocus();
    press(Qt::Key_Delete);
    QCOMPARE(evidenceOf(desktop).size(), 1U);
    QCOMPARE(evidenceOf(desktop).front().fileName, u"b.txt"_s);
    desktop.find<QPushButton>(u"noticeAct"_s)->click();
    QCOMPARE(evidenceOf(desktop).size(), 2U);
}

void TestEvidence::importsAreUndoneAtOnce()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.find<EvidencePage>(u"evidencePage"_s)
        ->addFiles({desktop.makeFile(u"a.txt"_s, "one"), desktop.makeFile(u"b.txt"_s, "two")});
    QTRY_COMPARE(evidenceOf(desktop).size(), 2U);
    desktop.window->workspace()->undoStack()->undo();
    QVERIFY(evidenceOf(desktop).empty());
    desktop.window->workspace()->undoStack()->redo();
    QCOMPARE(evidenceOf(desktop).size(), 2U);
}

void TestEvidence::aCancelledImportAddsNothing()
{
    Desktop desktop;
    openEvidence(desktop);
    QStringList files;
    for (int i = 0; i < 20; ++i)
        files << desktop.makeFile(u"%1.bin"_s.arg(i), QByteArray(1024 * 1024, static_cast<char>(i)));
    desktop.find<EvidencePage>(u"evidencePage"_s)->addFiles(files);
    desktop.window->findChild<Tasks*>()->cancelAll();
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"Cancelled"_s));
    QVERIFY(evidenceOf(desktop).empty());
}

void TestEvidence::boxesAttachRequirements()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.find<EvidencePage>(u"evidencePage"_s)->addFiles({desktop.makeFile(u"a.pdf"_s, pdf(2))});
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    auto* links = desktop.find<QTreeView>(u"evidenceLinks"_s);
    auto* model = static_cast<LinksModel*>(links->model());
    const QModelIndex row = model->find(u"jc-star-1"_s, u"S1.1-02"_s);
    QVERIFY(row.isValid());
    links->setFocus();
    links->setCurrentIndex(row);
    press(Qt::Key_Space);
    const EvidenceLink bare{u"jc-star-1"_s, u"S1.1-02"_s, {}};
    QCOMPARE(evidenceOf(desktop).front().links, std::vector{bare});
    QVERIFY(model->setData(row.siblingAtColumn(LinksModel::Pages), u"１－２"_s, Qt::EditRole));
    QVERIFY(model->setData(row.siblingAtColumn(LinksModel::Where), u"表2"_s, Qt::EditRole));
    const EvidenceLink placed{u"jc-star-1"_s, u"S1.1-02"_s, {1, 2, u"表2"_s}};
    QCOMPARE(evidenceOf(desktop).front().links, std::vector{placed});
    QVERIFY(!model->setData(row.siblingAtColumn(LinksModel::Pages), u"5-2"_s, Qt::EditRole));
    QVERIFY(!desktop.window->view()->notices()->text().isEmpty());
    QCOMPARE(evidenceOf(desktop).front().links, std::vector{placed});
    press(Qt::Key_Space);
    QVERIFY(evidenceOf(desktop).front().links.empty());
}

void TestEvidence::aPageIsMarked()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.find<EvidencePage>(u"evidencePage"_s)->addFiles({desktop.makeFile(u"a.pdf"_s, pdf(4))});
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    auto* preview = desktop.find<Preview>(u"preview"_s);
    auto* mark = desktop.find<QPushButton>(u"markPage"_s);
    QTRY_VERIFY(preview->hasPages());
    QVERIFY(!mark->isEnabled());
    auto* links = desktop.find<QTreeView>(u"evidenceLinks"_s);
    auto* model = static_cast<LinksModel*>(links->model());
    for (const auto& [checklist, requirement] :
         {std::pair{u"terminal-2020"_s, u"34-10-2"_s}, std::pair{u"jc-star-1"_s, u"S1.1-02"_s}})
        links->selectionModel()->select(model->find(checklist, requirement),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    preview->goTo(3);
    QTRY_COMPARE(preview->page(), 3);
    QVERIFY(mark->isEnabled());
    const auto acts = desktop.window->workspace()->undoStack()->count();
    mark->click();
    const std::vector<EvidenceLink> wanted{{u"terminal-2020"_s, u"34-10-2"_s, {3, 0, {}}},
                                           {u"jc-star-1"_s, u"S1.1-02"_s, {3, 0, {}}}};
    QCOMPARE(evidenceOf(desktop).front().links, wanted);
    QCOMPARE(desktop.window->workspace()->undoStack()->count(), acts + 1);
}

/// A PDF of thousands of pages takes its time to open; the window goes on meanwhile.
void TestEvidence::pagesAreOpenedAside()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.find<EvidencePage>(u"evidencePage"_s)
        ->addFiles({desktop.makeFile(u"a.pdf"_s, pdf(4)), desktop.makeFile(u"b.pdf"_s, pdf(2))});
    QTRY_COMPARE(evidenceOf(desktop).size(), 2U);
    auto* preview = desktop.find<Preview>(u"preview"_s);
    auto* table = desktop.find<QTableView>(u"evidenceTable"_s);
    QTRY_VERIFY(preview->hasPages());
    table->setCurrentIndex(table->model()->index(0, 1));
    table->setCurrentIndex(table->model()->index(1, 1));
    QVERIFY(!preview->hasPages()); // it was not waited for
    preview->goTo(2);
    QTRY_COMPARE(preview->page(), 2);
    QCOMPARE(desktop.find<QLabel>(u"previewPages"_s)->text(), u"/ 2"_s);
    // Gone before it came: the next one is what is shown.
    table->setCurrentIndex(table->model()->index(0, 1));
    table->setCurrentIndex(table->model()->index(1, 1));
    table->setCurrentIndex(table->model()->index(0, 1));
    QTRY_VERIFY(preview->hasPages());
    QTest::qWait(50);
    QCOMPARE(desktop.find<QLabel>(u"previewPages"_s)->text(), u"/ 4"_s);
    QCOMPARE(preview->page(), 1);
}

/// Half a megabyte that unpacks to more than half a gigabyte.
static QByteArray swellingPdf()
{
    const QByteArray packed = qCompress(QByteArray(64 << 20, ' '), 9).mid(4);
    QByteArray made = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
                      "/Contents[4 0 R 5 0 R 6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R]>>endobj\n";
    for (int i = 4; i <= 12; ++i)
        made += QByteArray::number(i) + " 0 obj<</Filter/FlateDecode/Length " + QByteArray::number(packed.size()) +
                ">>stream\n" + packed + "\nendstream endobj\n";
    return made + "trailer<</Root 1 0 R>>\n";
}

/// Two kilobytes that draw a thousand million forms.
static QByteArray multiplyingPdf()
{
    QByteArray made = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                      "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
                      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>endobj\n";
    const QByteArray tenTimes = QByteArray("/F Do ").repeated(10);
    const QByteArray content = "/Length 60>>stream\n" + tenTimes + "\nendstream endobj\n";
    made += "4 0 obj<<" + content;
    for (int form = 5; form <= 13; ++form)
        made += QByteArray::number(form) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources<</XObject<</F " +
                QByteArray::number(form + 1) + " 0 R>>>>" + content;
    return made + "14 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 300 300]/Length 10>>stream\n0 0 9 9 re\nendstream endobj\n"
                  "trailer<</Root 1 0 R>>\n";
}

void TestEvidence::showsPagesPicturesAndText()
{
    Desktop desktop;
    openEvidence(desktop);
    QImage picture(40, 30, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    picture.save(desktop.path(u"b.png"_s));
    desktop.find<EvidencePage>(u"evidencePage"_s)
        ->addFiles({desktop.makeFile(u"a.pdf"_s, pdf(2)), desktop.path(u"b.png"_s),
                    desktop.makeFile(u"c.txt"_s, "電源断"),
                    desktop.makeFile(u"d.bin"_s, QByteArray("\0\1\2\377", 4)),
                    desktop.makeFile(u"e.pdf"_s, "%PDF-1.4 broken"),
                    desktop.makeFile(u"f.pdf"_s, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                                 "2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n"
                                                 "trailer<</Root 1 0 R>>\n"),
                    desktop.makeFile(u"g.pdf"_s, swellingPdf()), desktop.makeFile(u"h.pdf"_s, multiplyingPdf())});
    QTRY_COMPARE(evidenceOf(desktop).size(), 8U);
    auto* table = desktop.find<QTableView>(u"evidenceTable"_s);
    auto* stack = desktop.find<QStackedWidget>(u"previewStack"_s);
    const QStringList wanted{u"previewPdf"_s, u"previewImageArea"_s, u"previewText"_s, u"previewFacts"_s,
                             u"previewFacts"_s, u"previewFacts"_s,     u"previewPdf"_s,  u"previewPdf"_s};
    for (int row = 0; row < wanted.size(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 1));
        QTRY_COMPARE(stack->currentWidget()->objectName(), wanted.at(row));
        if (wanted.at(row) == "previewText"_L1)
            QCOMPARE(desktop.find<QPlainTextEdit>(u"previewText"_s)->toPlainText(), u"電源断"_s);
    }
}

void TestEvidence::aDamagedFileIsSaid()
{
    Desktop desktop;
    openEvidence(desktop);
    desktop.find<EvidencePage>(u"evidencePage"_s)->addFiles({desktop.makeFile(u"a.txt"_s, "one")});
    QTRY_COMPARE(evidenceOf(desktop).size(), 1U);
    const QString stored = desktop.window->workspace()->files().path(evidenceOf(desktop).front().file.sha256);
    const QString folder = desktop.window->workspace()->folder();
    desktop.window->closeWorkspace();
    QVERIFY(QFile::setPermissions(stored, QFile::ReadOwner | QFile::WriteOwner));
    QFile file(stored);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("two");
    file.close();
    QVERIFY(desktop.window->openFolder(folder));
    QTRY_VERIFY(desktop.window->view()->notices()->text().contains(u"no longer match"_s));
    auto* model = desktop.find<QTableView>(u"evidenceTable"_s)->model();
    QTRY_COMPARE(model->index(0, EvidenceModel::State).data().toString(), u"✕ Does not match"_s);
}

void TestEvidence::pagesAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one") << u"3"_s << true << u"3"_s;
    QTest::newRow("several") << u"3-5"_s << true << u"3-5"_s;
    QTest::newRow("with p") << u"p. 7"_s << true << u"7"_s;
    QTest::newRow("full width") << u"３～５"_s << true << u"3-5"_s;
    QTest::newRow("the same twice") << u"4-4"_s << true << u"4"_s;
    QTest::newRow("none") << QString() << true << QString();
    QTest::newRow("backwards") << u"5-3"_s << false << QString();
    QTest::newRow("zero") << u"0"_s << false << QString();
    QTest::newRow("words") << u"last"_s << false << QString();
}

void TestEvidence::pagesAreReadAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(bool, good);
    QFETCH(QString, shown);
    Locator locator;
    QCOMPARE(setTypedPages(locator, typed), good);
    QCOMPARE(pagesWords(locator), shown);
}

void TestEvidence::textIsReadInItsEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("電源断");
    QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF電源断");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\xFB\x96\x90\x6E\xAD\x65", 8);
    QTest::newRow("CP932") << QByteArray("\x93\x64\x8C\xB9\x92\x66");
}

void TestEvidence::textIsReadInItsEncoding()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = readTextHead(path);
    QVERIFY(read);
    QCOMPARE(read->text, u"電源断"_s);
    QVERIFY(read->whole);
}

void TestEvidence::modelsAreSound()
{
    Desktop desktop;
    openEvidence(desktop);
    Workspace& workspace = *desktop.window->workspace();
    Tasks tasks;
    const IntegrityCheck integrity(workspace, tasks, nullptr);
    EvidenceModel evidence(workspace, integrity, nullptr);
    LinksModel links(workspace, nullptr);
    const QAbstractItemModelTester one(&evidence, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester two(&links, QAbstractItemModelTester::FailureReportingMode::QtTest);
    evidence.setRevision(desktop.window->view()->revision());
    desktop.find<EvidencePage>(u"evidencePage"_s)->addFiles({desktop.makeFile(u"a.txt"_s, "one")});
    QTRY_COMPARE(evidence.rowCount(), 1);
    links.setEvidence(evidence.at(0)->id);
    QVERIFY(links.markPage({links.find(u"jc-star-1"_s, u"scope"_s)}, 2));
    QCOMPARE(evidence.index(0, EvidenceModel::UsedBy).data().toString(), u"Requirements: 1"_s);
    QCOMPARE(links.attached().size(), 1);
    workspace.undoStack()->undo();
    workspace.undoStack()->undo();
    QCOMPARE(evidence.rowCount(), 0);
}

QTEST_MAIN(TestEvidence)
#include "tst_evidencepage.moc"
