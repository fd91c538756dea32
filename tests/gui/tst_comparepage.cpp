// The page that compares two revisions: defaults, filters, side by side, and the list that it prints.
#include "desk.h"

#include "gui/comparepage.h"
#include "gui/comparisondetail.h"
#include "gui/comparisonmodel.h"
#include "gui/revisionchoice.h"
#include "gui/workspaceview.h"
#include "workspace/sample.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QImage>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void modelKeepsTheRules();
    void everyKindLeadsToItsPlace_data();
    void everyKindLeadsToItsPlace();
    void marksWhatDiffersAndTakesNothingForMarkup();
    void beginsWithTheOneItWasCopiedFrom();
    void filters();
    void comparesTwoProducts();
    void followsTheWorkspace();
    void comesBackToBoth();
    void saysWhenThereIsNothingToCompare();
    void typedRevisionsAreFound();
    void longNamesEndInDots();
    void printsTheList();

private:
    ComparePage* open(Desktop& desk, const QString& revision) const;
    static int rows(const Desktop& desk)
    {
        return desk.find<QTableView>(u"compareTable"_s)->model()->rowCount();
    }
    static Comparison compared(const Workspace& workspace, const QString& before, const QString& after);

    QTemporaryDir m_folder; ///< with the sample, made once
};

void TestComparePage::initTestCase()
{
    NoProgress progress;
    QVERIFY(makeSample(m_folder.filePath(u"sample"_s), catalogue(), progress));
}

/// The page over a copy of the sample, shown and read.
ComparePage* TestComparePage::open(Desktop& desk, const QString& revision) const
{
    const QString folder = desk.path(u"sample"_s);
    if (QProcess::execute(u"cp"_s, {u"-r"_s, m_folder.filePath(u"sample"_s), folder}) != 0)
        qFatal("the sample cannot be copied");
    desk.window->resize(1366, 768);
    desk.window->show();
    desk.window->openFolder(folder);
    desk.window->view()->go({.page = PageKind::Compare, .revision = RevisionId{revision}});
    return desk.find<ComparePage>(u"comparePage"_s);
}

Comparison TestComparePage::compared(const Workspace& workspace, const QString& before, const QString& after)
{
    const auto was = *workspace.assessment({before});
    const auto is = *workspace.assessment({after});
    return comparisonOf({.catalogue = workspace.catalogue(), .before = was, .after = is});
}

void TestComparePage::modelKeepsTheRules()
{
    ComparisonModel model;
    ComparisonFilter filter(&model, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filtered(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Difference verdict{.kind = Difference::Kind::Verdict, .subject = u"terminal-2020/34-10-1"_s};
    verdict.name = {u"アクセス制御"_s, u"Access control"_s};
    verdict.touches = {u"terminal-2020/34-10-1"_s};
    verdict.was = Verdict::Conforms;
    verdict.is = Verdict::Fails;
    Difference answer{.kind = Difference::Kind::Answer, .subject = u"access.refuses"_s};
    answer.name = {u"拒否"_s, u"Refuses"_s};
    answer.touches = {u"terminal-2020/34-10-1"_s, u"jc-star-1/S1.1-01"_s};
    answer.aspects = {{u"value"_s,
                       {u"回答"_s, u"Answer"_s},
                       Value(true),
                       Value(false),
                       {u"はい"_s, u"Yes"_s},
                       {u"いいえ"_s, u"No"_s}}};
    Difference other = answer;
    other.subject = u"vdp.contact"_s;
    other.name = {u"窓口"_s, u"Contact"_s};
    other.touches = {u"jc-star-1/S1.1-05"_s};
    model.show({{verdict, answer, other}});
    filter.show({});
    QCOMPARE(filter.rowCount(), 3);
    QCOMPARE(model.index(1, ComparisonModel::Before).data().toString(), shown({u"はい"_s, u"Yes"_s}));
    filter.show({.verdicts = ComparisonFilter::Verdicts::Worse});
    QCOMPARE(filter.rowCount(), 2);
    filter.show({.kind = Difference::Kind::Answer, .verdicts = ComparisonFilter::Verdicts::Worse});
    QCOMPARE(filter.rowCount(), 1);
    filter.show({.requirement = u"jc-star-1/S1.1-05"_s});
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 2);
    filter.show({.text = u"no such"_s});
    QCOMPARE(filter.rowCount(), 0);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

void TestComparePage::everyKindLeadsToItsPlace_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, Difference::Kind kind, const QString& subject, PageKind page,
                        const QString& detail) {
        QTest::newRow(name) << static_cast<int>(kind) << subject << static_cast<int>(page) << detail;
    };
    using enum Difference::Kind;
    row("identity", Identity, u"revision"_s, PageKind::Products, u"revisionFirmware"_s);
    row("label", Identity, u"label"_s, PageKind::Products, u"productLabelFirmware"_s);
    row("verdict", Verdict, u"terminal-2020/34-10-2"_s, PageKind::Assessment, u"terminal-2020 34-10-2"_s);
    row("checklist", Verdict, u"terminal-2020"_s, PageKind::Assessment, u"terminal-2020 scope"_s);
    row("answer", Answer, u"access.refuses"_s, PageKind::Assessment, u"access.refuses"_s);
    row("row", TableRow, u"interface.inventory"_s, PageKind::Assessment, u"interface.inventory"_s);
    row("evidence", Evidence, u"a.pdf"_s, PageKind::Evidence, u"E8"_s);
    row("test", Test, u"T1-1"_s, PageKind::Assessment, u"T1-1"_s);
    row("scan", Finding, u"scan/tcp/lan"_s, PageKind::Instruments, u"scan"_s);
    row("fact", Finding, u"credential-list.rows"_s, PageKind::Instruments, u"credentialList"_s);
    row("signature", Finding, u"signature/a.bin"_s, PageKind::Instruments, u"updateImage"_s);
}

void TestComparePage::everyKindLeadsToItsPlace()
{
    QFETCH(int, kind);
    QFETCH(QString, subject);
    QFETCH(int, page);
    QFETCH(QString, detail);
    Difference one{.kind = static_cast<Difference::Kind>(kind), .subject = subject};
    one.idBefore = u"E3"_s;
    one.idAfter = u"E8"_s;
    one.aspects = {
        {.id = u"firmware"_s, .name = {}, .before = {}, .after = {}, .saysBefore = {}, .saysAfter = {}}};
    const Place place = placeOf(one, {u"R1"_s}, {u"R2"_s});
    QCOMPARE(static_cast<int>(place.page), page);
    QCOMPARE(place.revision.text, u"R2"_s);
    const QString led =
        place.field + place.question + place.evidence.text + place.testCase + place.instrument;
    const QString requirement = place.checklist + u' ' + (place.scope ? u"scope"_s : place.requirement);
    QCOMPARE(led.isEmpty() ? requirement : led, detail);
    one.change = Difference::Change::Removed;
    QCOMPARE(placeOf(one, {u"R1"_s}, {u"R2"_s}).revision.text, u"R1"_s);
}

void TestComparePage::marksWhatDiffersAndTakesNothingForMarkup()
{
    Difference one;
    one.name = {u"<b>名</b>"_s, u"<b>name</b>"_s};
    const QString before = u"初回ログインの後に <i>案内</i> を表示する。"_s;
    const QString after = u"初回ログインの前に <i>案内</i> を表示する。"_s;
    one.aspects = {
        {u"note"_s, {u"備考"_s, u"Note"_s}, Value(before), Value(after), {before, before}, {after, after}}};
    QTextBrowser browser;
    browser.setHtml(ComparisonDetail(lightTheme(), catalogue()).of(one));
    const QString text = browser.toPlainText();
    QVERIFY2(text.contains(u"<b>"_s) && text.contains(u"後に <i>案内</i>"_s) &&
                 text.contains(u"前に <i>案内</i>"_s),
             qPrintable(text));
    const QString html = ComparisonDetail(lightTheme(), catalogue()).of(one);
    QVERIFY(html.contains(u"line-through'>後</span>"_s));
    QVERIFY(html.contains(u"underline'>前</span>"_s));
}

void TestComparePage::beginsWithTheOneItWasCopiedFrom()
{
    Desktop desk(Language::Japanese);
    open(desk, u"R2"_s);
    QCOMPARE(desk.find<RevisionChoice>(u"compareBefore"_s)->chosen().text, u"R1"_s);
    QCOMPARE(desk.find<RevisionChoice>(u"compareAfter"_s)->chosen().text, u"R2"_s);
    const Comparison all = compared(*desk.window->workspace(), u"R1"_s, u"R2"_s);
    QCOMPARE(rows(desk), int(all.differences.size()));
    QVERIFY(desk.find<QLabel>(u"compareSummary"_s)->text().contains(QString::number(all.differences.size())));
    QVERIFY(!desk.find<QTextBrowser>(u"compareDetail"_s)->toPlainText().isEmpty());
    QVERIFY(desk.find<QTableView>(u"compareTable"_s)->hasFocus());
}

void TestComparePage::filters()
{
    Desktop desk(Language::English);
    ComparePage* page = open(desk, u"R2"_s);
    desk.find<QPushButton>(u"compareSwap"_s)->click(); // now they got worse
    const Comparison all = compared(*desk.window->workspace(), u"R2"_s, u"R1"_s);
    QVERIFY(std::ranges::count_if(all.differences, &Difference::worse) > 5);

    auto* verdicts = desk.find<QComboBox>(u"compareVerdicts"_s);
    auto* kind = desk.find<QComboBox>(u"compareKind"_s);
    verdicts->setCurrentIndex(2);
    kind->setCurrentIndex(2);
    QCOMPARE(rows(desk), int(std::ranges::count_if(all.differences, &Difference::worse)));
    kind->setCurrentIndex(0);
    auto* requirement = desk.find<QComboBox>(u"compareRequirement"_s);
    requirement->setCurrentIndex(requirement->findData(u"terminal-2026-draft/34-10-2"_s));
    const int behind = rows(desk);
    QVERIFY(behind > 1);
    QCOMPARE(behind, int(std::ranges::count_if(all.differences, [](const Difference& each) {
                 return each.touches.contains(u"terminal-2026-draft/34-10-2"_s);
             })));
    desk.find<QLineEdit>(u"compareSearch"_s)->setText(u"first use"_s);
    QVERIFY(rows(desk) >= 1 && rows(desk) < behind);

    QSignalSpy left(page, &ComparePage::goRequested);
    auto* table = desk.find<QTableView>(u"compareTable"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    press(Qt::Key_Return);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first().value<Place>().revision.text, u"R1"_s);
}

void TestComparePage::comparesTwoProducts()
{
    Desktop desk(Language::English);
    open(desk, u"R2"_s);
    desk.find<RevisionChoice>(u"compareAfter"_s)->choose({u"R3"_s});
    QCOMPARE(rows(desk), int(compared(*desk.window->workspace(), u"R1"_s, u"R3"_s).differences.size()));
}

void TestComparePage::followsTheWorkspace()
{
    Desktop desk(Language::English);
    open(desk, u"R2"_s);
    const int before = rows(desk);
    Workspace& workspace = *desk.window->workspace();
    auto answer = workspace.assessment({u"R2"_s})->answers.at(u"vdp.contact"_s);
    answer.note += u"（改）"_s;
    QVERIFY(workspace.setAnswer({u"R2"_s}, u"vdp.contact"_s, answer));
    QCOMPARE(rows(desk), before + 1);
    workspace.undoStack()->undo();
    QCOMPARE(rows(desk), before);
}

void TestComparePage::comesBackToBoth()
{
    Desktop desk(Language::English);
    open(desk, u"R2"_s);
    desk.find<RevisionChoice>(u"compareAfter"_s)->choose({u"R3"_s});
    desk.window->view()->go({.page = PageKind::Assessment, .revision = {u"R3"_s}});
    desk.window->view()->showPage(PageKind::Compare);
    QCOMPARE(desk.find<RevisionChoice>(u"compareBefore"_s)->chosen().text, u"R1"_s);
    QCOMPARE(desk.find<RevisionChoice>(u"compareAfter"_s)->chosen().text, u"R3"_s);
    desk.window->view()->go({.page = PageKind::Compare, .revision = {u"R2"_s}, .other = {u"R3"_s}});
    QCOMPARE(desk.find<RevisionChoice>(u"compareBefore"_s)->chosen().text, u"R3"_s);
    QCOMPARE(desk.find<RevisionChoice>(u"compareAfter"_s)->chosen().text, u"R2"_s);
}

void TestComparePage::saysWhenThereIsNothingToCompare()
{
    Desktop desk(Language::English);
    desk.window->show();
    desk.window->openFolder(desk.makeWorkspace());
    desk.window->view()->go({.page = PageKind::Compare});
    auto* empty = desk.find<QLabel>(u"compareEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(u"next revision"_s), qPrintable(empty->text()));
    QVERIFY(!desk.find<QPushButton>(u"compareExport"_s)->isEnabled());
    QVERIFY(!desk.find<QTableView>(u"compareTable"_s)->isVisible());
}

void TestComparePage::typedRevisionsAreFound()
{
    Desktop desk(Language::English);
    open(desk, u"R2"_s);
    auto* choice = desk.find<RevisionChoice>(u"compareAfter"_s);
    const QString camera = choice->itemText(choice->findData(u"R3"_s));
    auto* text = desk.find<QLineEdit>(u"compareAfterText"_s);
    text->setFocus();
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Delete);
    text->insert(u"no revision at all"_s);
    press(Qt::Key_Return);
    QCOMPARE(choice->chosen().text, u"R2"_s);
    QCOMPARE(text->text(), choice->itemText(choice->findData(u"R2"_s)));
    text->selectAll();
    text->insert(camera);
    press(Qt::Key_Return);
    QCOMPARE(choice->chosen().text, u"R3"_s);
}

/// A name that goes on looks as one that says so, until something is typed there.
void TestComparePage::longNamesEndInDots()
{
    RevisionChoice choice;
    choice.resize(160, choice.sizeHint().height());
    const auto lookOf = [&](const QString& name) {
        choice.setEditText(name);
        choice.lineEdit()->setCursorPosition(0);
        return choice.grab().toImage();
    };
    const QString name = u"第2版 (2.0.1) — 青空ルーター 屋外用 増設アンテナ付き"_s;
    const QImage whole = lookOf(name);
    const QRect inside = choice.lineEdit()->rect();
    QString shorter;
    for (int width = inside.width(); width > inside.width() - 20 && shorter.isEmpty(); --width) {
        const QString tried = choice.fontMetrics().elidedText(name, Qt::ElideRight, width);
        if (lookOf(tried) == whole)
            shorter = tried;
    }
    QVERIFY2(shorter.endsWith(u'…'), qPrintable(shorter));
    QVERIFY(lookOf(u"第2版"_s) != whole);
}

void TestComparePage::printsTheList()
{
    Desktop desk(Language::Japanese);
    open(desk, u"R2"_s);
    desk.answers.saveAs = desk.path(u"変更点.pdf"_s);
    desk.find<QPushButton>(u"compareExport"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.answers.saveAs), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.find<QLabel>(u"noticeText"_s)->text().contains(u"変更点.pdf"_s), 30'000);
    desk.answers.saveAs = desk.path(u"sample/workspace.sqlite"_s); // its own file is refused
    desk.find<QPushButton>(u"compareExport"_s)->click();
    QTRY_VERIFY(!desk.find<QLabel>(u"noticeText"_s)->text().contains(u"変更点.pdf"_s));
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
