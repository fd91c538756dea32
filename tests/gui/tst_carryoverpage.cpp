#include "desk.h"

#include "assessment/approving.h"
#include "checklist/canonical.h"
#include "gui/carrydetail.h"
#include "gui/carrymodel.h"
#include "gui/modelsfield.h"
#include "gui/notices.h"
#include "gui/theme.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

const QString forced = u"credential.bypass"_s;
const QString published = u"vdp.published"_s;

/// A model as a person reads it: one line a row, cells with a bar between.
QString printed(const QAbstractItemModel& model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        text += cells.join(u'|') + u'\n';
    }
    return text;
}

/// Approved in all steps and submitted with a dossier.
void submit(Workspace& workspace, const RevisionId& id)
{
    for (const Approval::Step step : approvalSteps()) {
        Approval approval;
        approval.revision = id;
        approval.step = step;
        approval.name = u"山田"_s;
        approval.date = QDate::currentDate();
        QVERIFY(workspace.approve(approval));
    }
    const auto taken = workspace.files().take(QByteArray("%PDF the dossier"), u"dossier.pdf"_s);
    QVERIFY(taken);
    Baseline baseline;
    baseline.revision = id;
    baseline.dossier = taken->file.sha256;
    baseline.dossierSize = taken->file.size;
    baseline.dossierNumber = u"TKG-R2-ABCDEF"_s;
    baseline.snapshot = QByteArray(32, 'x');
    const Assessment now = *workspace.assessment(id);
    baseline.changed = now.changed;
    baseline.formerChanged = workspace.former(now)->changed;
    const auto done = workspace.submit(baseline);
    QVERIFY2(done, done ? "" : qUtf8Printable(done.error().text));
}

void everyWidgetIsNamed(const QWidget* dialog)
{
    for (const QWidget* widget : dialog->findChildren<QWidget*>())
        if (!widget->objectName().startsWith("qt_"_L1) && widget->focusPolicy() != Qt::NoFocus &&
            !QByteArray(widget->metaObject()->className()).startsWith("QComboBoxListView"))
            QVERIFY2(!widget->objectName().isEmpty() && !widget->accessibleName().isEmpty(),
                     widget->metaObject()->className());
}

} // namespace

class TestCarryOverPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPileAsATable();
    void emptyPilesSayWhatBelongsThere();
    void theDifferenceIsToldBySigns();
    void confirmingGoesOnToTheNext();
    void aReadOnlyWorkspaceOnlyShows();
    void aSubmittedRevisionOnlyShows();
    void adoptingSaysWhatIsMissing();
    void modelsAreTicked();
    void theCardTellsAChangedText();
};

void TestCarryOverPage::aPileAsATable()
{
    CarryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Text label = test::catalogue().question(forced)->label;
    CarryItem answer{.kind = CarryItem::Kind::Answer,
                     .id = forced,
                     .title = label,
                     .causes = {{CarryCause::Kind::FirmwareChanged, u"1.0"_s, {}}},
                     .before = {u"いいえ\nはい"_s, u"no\nyes"_s},
                     .now = {}};
    CarryItem requirement{.kind = CarryItem::Kind::Requirement,
                          .id = u"terminal-2020/34-10-1"_s,
                          .title = {u"要"_s, u"Req"_s},
                          .causes = {{.kind = CarryCause::Kind::RequirementReworded,
                                      .requirement = u"terminal-2020/34-10-1"_s}},
                          .before = {},
                          .now = {}};
    model.read({requirement, answer});
    QCOMPARE(printed(model), u"Requirement|Req|Requirement text changed (34-10-1)|–|–\n"
                             "Answer|%1|Firmware changed (1.0 → not stated)|no / yes|–\n"_s.arg(label.en));
    QCOMPARE(model.index(1, CarryModel::Before).data(Qt::ToolTipRole).toString(), u"no\nyes"_s);
    QCOMPARE(model.rowOf(CarryItem::Kind::Answer, forced), 1);
    QCOMPARE(model.rowOf(CarryItem::Kind::Evidence, forced), -1);
    model.read({answer});
    QCOMPARE(model.rowCount(), 1);
}

void TestCarryOverPage::emptyPilesSayWhatBelongsThere()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    press(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(desktop.window->view()->currentPage()->objectName(), u"carryOverPage"_s);
    auto* tabs = desktop.find<QTabWidget>(u"carryPiles"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        const auto* stack = qobject_cast<QStackedWidget*>(tabs->currentWidget());
        QVERIFY(!stack->currentWidget()->findChild<QLabel*>()->text().isEmpty());
    }
    QVERIFY(desktop.find<QLabel>(u"carryBetween"_s)->text().contains(u"not copied"_s));
    QVERIFY(!desktop.find<QToolButton>(u"carryConfirm"_s)->isEnabled());
    // The act is offered right here.
    desktop.find<QToolButton>(u"carryNext"_s)->click();
    const auto* dialog = desktop.find<QDialog>(u"nextRevisionDialog"_s);
    QVERIFY(dialog->isVisible());
    everyWidgetIsNamed(dialog);
}

void TestCarryOverPage::theDifferenceIsToldBySigns()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        QTextBrowser shown;
        shown.setHtml(differenceHtml(u"更新できること。<b>"_s, u"遅滞なく更新すること。<b>"_s, *theme));
        const QString text = shown.toPlainText();
        QVERIFY2(text.contains(u"＋遅滞なく"_s), qPrintable(text));
        QVERIFY2(text.contains(u"－でき＋する"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u"こと。<b>"_s), qPrintable(text)); // text, never markup
        QVERIFY(shown.toHtml().contains(u"line-through"_s) && shown.toHtml().contains(u"underline"_s));
    }
}

void TestCarryOverPage::confirmingGoesOnToTheNext()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    Revision next = workspace.revisions({}).front();
    QVERIFY(workspace.setAnswers(next.id, {{forced, {Value(false), {}}},
                                           {u"update.possible"_s, {Value(true), {}}},
                                           {published, {Value(true), {}}}}));
    next.copiedFrom = next.id;
    next.firmware = u"2.2.0"_s;
    const RevisionId id = *workspace.addRevision(next);
    // In the question's card too the old answer stays in view until it is confirmed.
    desktop.window->view()->go({.page = PageKind::Assessment, .revision = id, .question = forced});
    auto* before = desktop.find<QLabel>(u"before-"_s + forced);
    QVERIFY(before->isVisible() && before->text().endsWith(u"No"_s));
    desktop.window->view()->go({.page = PageKind::Assessment, .revision = id, .question = published});
    QVERIFY(!desktop.find<QLabel>(u"before-"_s + published)->isVisible());
    desktop.window->view()->go({.page = PageKind::CarryOver, .revision = id});
    auto* table = desktop.find<QTableView>(u"carryAgain"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(desktop.find<QTabWidget>(u"carryPiles"_s)->tabText(0), u"△ To be confirmed again (2)"_s);
    table->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1); // the next is chosen
    press(Qt::Key_Space);
    QVERIFY(workspace.piles(id)->again.empty());
    QVERIFY(!table->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
}

void TestCarryOverPage::aReadOnlyWorkspaceOnlyShows()
{
    Desktop desktop;
    const QString folder = desktop.makeWorkspace();
    RevisionId id;
    {
        auto workspace = *Workspace::open(folder, test::catalogue());
        Revision next = workspace->revisions({}).front();
        QVERIFY(workspace->setAnswer(next.id, forced, {Value(false), {}}));
        next.copiedFrom = next.id;
        next.firmware = u"2.2.0"_s;
        id = *workspace->addRevision(next);
    }
    for (const QString& file : {folder, folder + u"/workspace.sqlite"_s})
        QFile::setPermissions(file, QFile::ReadOwner | QFile::ExeOwner);
    if (QFileInfo(folder).isWritable())
        QSKIP("this user may write everywhere");
    QVERIFY(desktop.window->openFolder(folder));
    desktop.window->view()->go({.page = PageKind::CarryOver, .revision = id});
    QCOMPARE(desktop.find<QTableView>(u"carryAgain"_s)->model()->rowCount(), 1);
    QVERIFY(!desktop.find<QToolButton>(u"carryConfirm"_s)->isEnabled());
    QVERIFY(!desktop.find<QToolButton>(u"carryNext"_s)->isEnabled());
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestCarryOverPage::aSubmittedRevisionOnlyShows()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    Revision next = workspace.revisions({}).front();
    QVERIFY(workspace.setAnswer(next.id, forced, {Value(false), {}}));
    next.copiedFrom = next.id;
    next.firmware = u"2.2.0"_s;
    const RevisionId id = *workspace.addRevision(next);
    submit(workspace, id);
    desktop.window->view()->go({.page = PageKind::CarryOver, .revision = id});
    QCOMPARE(desktop.find<QTableView>(u"carryAgain"_s)->model()->rowCount(), 1);
    QVERIFY(!desktop.find<QToolButton>(u"carryConfirm"_s)->isEnabled());
    QVERIFY(!desktop.find<QToolButton>(u"carryAdopt"_s)->isEnabled());
    QVERIFY(desktop.find<QToolButton>(u"carryNext"_s)->isEnabled()); // a copy of it may be made
}

void TestCarryOverPage::adoptingSaysWhatIsMissing()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const Revision first = workspace.revisions({}).front();
    const auto taken = workspace.files().take(QByteArray("scan"), u"scan.txt"_s);
    QVERIFY(taken);
    Evidence evidence;
    evidence.revision = first.id;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    QVERIFY(workspace.addEvidence(evidence));
    Revision other = first;
    other.firmware = u"9.9"_s;
    const RevisionId into = *workspace.addRevision(other);
    desktop.window->view()->go({.page = PageKind::CarryOver, .revision = into});
    desktop.find<QToolButton>(u"carryAdopt"_s)->click();
    const auto* problem = desktop.find<QLabel>(u"adoptProblem"_s);
    auto* things = desktop.find<QListWidget>(u"adoptThings"_s);
    auto* adopt = desktop.find<QPushButton>(u"adoptDo"_s);
    QCOMPARE(things->count(), 1);
    everyWidgetIsNamed(desktop.find<QDialog>(u"adoptDialog"_s));
    QVERIFY(!adopt->isEnabled() && problem->text().contains(u"Tick"_s));
    things->item(0)->setCheckState(Qt::Checked);
    QVERIFY(!adopt->isEnabled() && problem->text().contains(u"why"_s));
    desktop.find<QLineEdit>(u"adoptReason"_s)->setText(u"same image"_s);
    adopt->click();
    QCOMPARE(workspace.assessment(into)->evidence.size(), 1U);
    QCOMPARE(workspace.assessment(into)->evidence.front().coverage.madeOn, first.id);
}

void TestCarryOverPage::modelsAreTicked()
{
    Desktop desktop;
    QVERIFY(desktop.window->openFolder(desktop.makeWorkspace()));
    Workspace& workspace = *desktop.window->workspace();
    const auto taken = workspace.files().take(QByteArray("scan"), u"scan.txt"_s);
    Evidence evidence;
    evidence.revision = workspace.revisions({}).front().id;
    evidence.file = taken->file;
    evidence.fileName = taken->fileName;
    evidence.coverage.models = {u"OLD-1"_s}; // the product was renamed since
    const EvidenceId id = *workspace.addEvidence(evidence);
    desktop.window->view()->go({.page = PageKind::Evidence, .revision = evidence.revision, .evidence = id});
    auto* list = desktop.find<QListWidget>(u"evidenceModels"_s);
    QCOMPARE(list->count(), 2);
    list->item(1)->setCheckState(Qt::Checked);
    QCOMPARE(workspace.evidence(id)->coverage.models, (QStringList{u"AR-200"_s, u"OLD-1"_s}));
    list->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    QCOMPARE(workspace.evidence(id)->coverage.models, (QStringList{u"AR-100"_s, u"AR-200"_s, u"OLD-1"_s}));
    auto* reason = desktop.find<QLineEdit>(u"evidenceReason"_s);
    reason->setFocus();
    type(u"same board"_s);
    press(Qt::Key_Return);
    QCOMPARE(workspace.evidence(id)->coverage.reason, u"same board"_s);
}

void TestCarryOverPage::theCardTellsAChangedText()
{
    Desktop desktop;
    const QString folder = desktop.makeWorkspace();
    Catalogue former = test::catalogue();
    for (Question& question : former.questions)
        if (question.id == published) {
            question.help.ja += u"旧"_s;
            question.digest = digestOf(wordsOf(question));
        }
    {
        auto workspace = *Workspace::open(folder, former);
        QVERIFY(workspace->setAnswer(workspace->revisions({}).front().id, published, {Value(true), {}}));
    }
    QVERIFY(desktop.window->openFolder(folder));
    Workspace& workspace = *desktop.window->workspace();
    const RevisionId revision = workspace.revisions({}).front().id;
    desktop.window->view()->go({.page = PageKind::Assessment, .revision = revision, .question = published});
    auto* confirm = desktop.find<QToolButton>(u"confirm-"_s + published);
    QVERIFY(confirm->isVisible());
    QCOMPARE(workspace.piles(revision)->again.size(), 1U);
    confirm->click();
    QVERIFY(!confirm->isVisible());
    QVERIFY(workspace.piles(revision)->again.empty());
}

QTEST_MAIN(TestCarryOverPage)
#include "tst_carryoverpage.moc"
