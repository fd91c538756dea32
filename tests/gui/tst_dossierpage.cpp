// The dossier page: what is missing leads to its place, the preview is the document, the export is whole.
#include "desk.h"

#include "gui/badge.h"
#include "gui/checkmodel.h"
#include "gui/dossierpage.h"
#include "gui/gatemodel.h"
#include "gui/workspaceview.h"
#include "gui/pdfpreview.h"
#include "gui/verifydialog.h"
#include "workspace/sample.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class TestDossierPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void missingItemsLeadToTheirPlace();
    void draftIsExportedAsOne();
    void completeDossierIsExportedAndVerified();
    void alterationIsShown();
    void redactedEditionIsExported();
    void foreignFileIsNotADossier();

private:
    /// The dossier page of a revision of the sample, shown and read.
    static DossierPage* open(Desktop& desk, const QString& revision);
};

DossierPage* TestDossierPage::open(Desktop& desk, const QString& revision)
{
    const QString folder = desk.path(u"sample"_s);
    NoProgress progress;
    if (!QFile::exists(folder) && !makeSample(folder, catalogue(), progress))
        qFatal("the sample cannot be made");
    desk.window->resize(1366, 768);
    desk.window->show();
    desk.window->openFolder(folder);
    desk.window->view()->go({.page = PageKind::Dossier, .revision = RevisionId{revision}});
    return desk.find<DossierPage>(u"dossierPage"_s);
}

void TestDossierPage::modelKeepsTheRules()
{
    GateModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    GateItem advice;
    advice.says = {u"助言"_s, u"advice"_s};
    advice.blocks = false;
    GateItem needed;
    needed.says = {u"必要"_s, u"needed"_s};
    model.read({advice, needed});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.blocking(), 1);
    QCOMPARE(model.item(0), needed);
    model.read({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDossierPage::missingItemsLeadToTheirPlace()
{
    Desktop desk(Language::Japanese);
    DossierPage* page = open(desk, u"R3"_s);
    auto* table = desk.find<QTableView>(u"dossierGate"_s);
    QVERIFY(table->model()->rowCount() > 20);
    QSignalSpy left(page, &DossierPage::goRequested);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, GateModel::What));
    press(Qt::Key_Return);
    QCOMPARE(left.size(), 1);
    const Place place = left.first().first().value<Place>();
    QCOMPARE(place.revision.text, u"R3"_s);
    QVERIFY(place.page != PageKind::Dossier);
    // Advice alone is not called missing.
    const auto heading = [table] { return table->model()->headerData(GateModel::What, Qt::Horizontal).toString(); };
    QCOMPARE(heading(), u"不足している項目"_s);
    desk.window->view()->go({.page = PageKind::Dossier, .revision = RevisionId{u"R2"_s}});
    QTRY_COMPARE(qobject_cast<GateModel*>(table->model())->blocking(), 0);
    QTRY_COMPARE(heading(), table->model()->rowCount() > 0 ? u"補うとよい項目"_s : u"不足している項目"_s);
}

void TestDossierPage::draftIsExportedAsOne()
{
    Desktop desk(Language::Japanese);
    open(desk, u"R3"_s);
    desk.answers.saveAs = desk.path(u"下書き.pdf"_s);
    auto* button = desk.find<QPushButton>(u"dossierExport"_s);
    QVERIFY(button->text().contains(u"下書き"_s));
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.answers.saveAs), 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(u"noticeText"_s)->text().contains(u"下書き"_s), 30'000);
}

void TestDossierPage::completeDossierIsExportedAndVerified()
{
    Desktop desk(Language::English);
    open(desk, u"R2"_s);
    QCOMPARE(qobject_cast<GateModel*>(desk.find<QTableView>(u"dossierGate"_s)->model())->blocking(), 0);
    auto* preview = desk.find<PdfPreview>(u"dossierPreview"_s);
    static const QRegularExpression removed(u"QFile::remove"_s); // before the first preview there is no file to remove
    QTest::failOnWarning(removed);
    QTRY_VERIFY_WITH_TIMEOUT(preview->pages() > 50, 180'000);
    // Its folder names this process: the next start sweeps it if this one is killed.
    const QStringList named{u"tekigo-*-%1-*"_s.arg(QCoreApplication::applicationPid())};
    QVERIFY(std::ranges::any_of(QDir::temp().entryInfoList(named, QDir::Dirs), [](const QFileInfo& folder) {
        return !QDir(folder.filePath()).entryList({u"preview-*.pdf"_s}).isEmpty();
    }));

    desk.answers.saveAs = desk.path(u"dossier.pdf"_s);
    desk.find<QPushButton>(u"dossierExport"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.answers.saveAs), 180'000);
    desk.answers.files = {desk.answers.saveAs};
    desk.find<QPushButton>(u"dossierVerify"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<VerifyDialog*>(), 120'000);
    auto* dialog = desk.find<VerifyDialog>(u"verifyDialog"_s);
    QVERIFY2(dialog->report().contains(u"is as it was made"_s), qPrintable(dialog->report()));
    QVERIFY2(!dialog->report().contains(u"×"_s), qPrintable(dialog->report()));
    QCOMPARE(desk.find<Badge>(u"verifyVerdict"_s)->words(), u"○ Unaltered, as far as it is in the file"_s);
    for (QWidget* widget : dialog->findChildren<QWidget*>())
        QVERIFY2(widget->objectName().isEmpty() || widget->objectName().startsWith(u"qt_"_s) ||
                     !widget->accessibleName().isEmpty() || !widget->isVisible() ||
                     widget->focusPolicy() == Qt::NoFocus,
                 qPrintable(widget->objectName()));
    desk.languages.speak(Language::Japanese);
    QVERIFY2(dialog->report().contains(u"作成されたときのままです"_s), qPrintable(dialog->report()));
}

/// What was altered stands first, with sign and word.
void TestDossierPage::alterationIsShown()
{
    DossierCheck check;
    check.verdict = DossierCheck::Verdict::Altered;
    check.says = {u"変更されています。"_s, u"It was altered."_s};
    check.lines = {{false, {u"3ページ"_s, u"Page 3"_s}}, {true, {u"しおり"_s, u"Bookmarks"_s}}};
    CheckModel model(check, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    Desktop desk(Language::English);
    QPointer<VerifyDialog> dialog = new VerifyDialog(u"a.pdf"_s, check, desk.window.get());
    dialog->open();
    QCOMPARE(dialog->report(), u"a.pdf\nIt was altered.\n\n× Page 3\n○ Bookmarks\n"_s);
    QCOMPARE(desk.find<Badge>(u"verifyVerdict"_s)->words(), u"× Altered"_s);
    auto* table = desk.find<QTableView>(u"verifyLines"_s);
    QCOMPARE(table->model()->index(0, CheckModel::Agrees).data().toString(), u"× Differs"_s);
    QCOMPARE(table->model()->index(1, CheckModel::Agrees).data().toString(), u"○ Agrees"_s);
    desk.find<QPushButton>(u"verifyCopy"_s)->click();
    desk.find<QPushButton>(u"verifyClose"_s)->click();
    QTRY_VERIFY(dialog.isNull());
}

/// Chosen by keyboard; the preview and the file are the redacted edition, and the button exports the full one again
/// once it is not chosen any more.
void TestDossierPage::redactedEditionIsExported()
{
    Desktop desk(Language::Japanese);
    open(desk, u"R2"_s);
    auto* choice = desk.find<QCheckBox>(u"dossierRedacted"_s);
    QVERIFY(!choice->isChecked() && !choice->toolTip().isEmpty());
    choice->setFocus();
    press(Qt::Key_Space);
    QVERIFY(choice->isChecked());
    desk.answers.saveAs = desk.path(u"公開用.pdf"_s);
    desk.answers.choice = 0;
    desk.find<QPushButton>(u"dossierExport"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.answers.asked.size() == 2, 180'000); // where to, and whether
    QVERIFY(!QFile::exists(desk.answers.saveAs)); // the sample's attachments name persons
    desk.answers.choice = 1;
    desk.find<QPushButton>(u"dossierExport"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.answers.saveAs), 180'000);
    QPdfDocument document;
    QCOMPARE(document.load(desk.answers.saveAs), QPdfDocument::Error::None);
    QString text;
    for (int page = 0; page < 8; ++page)
        text += document.getAllText(page).text();
    QVERIFY(text.contains(u"公開しないもの"_s));
    desk.answers.files = {desk.answers.saveAs};
    desk.find<QPushButton>(u"dossierVerify"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<VerifyDialog*>(), 120'000);
    const QString report = desk.find<VerifyDialog>(u"verifyDialog"_s)->report();
    QVERIFY2(!report.contains(u'×'), qPrintable(report));
}

void TestDossierPage::foreignFileIsNotADossier()
{
    Desktop desk(Language::English);
    open(desk, u"R3"_s);
    desk.answers.files = {desk.makeFile(u"foreign.pdf"_s, pdf(2))};
    desk.find<QPushButton>(u"dossierVerify"_s)->click();
    auto* notice = desk.find<QLabel>(u"noticeText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(u"not a document that Tekigo exported"_s), 60'000);
    QVERIFY(!desk.window->findChild<VerifyDialog*>());
}

QTEST_MAIN(TestDossierPage)
#include "tst_dossierpage.moc"
