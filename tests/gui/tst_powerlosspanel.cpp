#include "desk.h"

#include "gui/filechoice.h"
#include "gui/notices.h"
#include "gui/powerlossmodel.h"
#include "gui/powerlosspanel.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

constexpr auto before =
    R"({"uptime":"3 days","ssh":{"enabled":false},"admin_password":"hunter2","mode":"router"})";
constexpr auto after =
    R"({"uptime":"1 min","ssh":{"enabled":false},"admin_password":"hunter2","mode":"bridge"})";

Assessment assessed(const Desktop& desktop)
{
    return *desktop.window->workspace()->assessment(desktop.window->view()->revision());
}

void openPanel(Desktop& desktop)
{
    if (!desktop.window->openFolder(desktop.makeWorkspace()))
        qFatal("the workspace does not open");
    desktop.window->view()->go({.page = PageKind::Instruments,
                                .revision = desktop.window->view()->revision(),
                                .instrument = u"powerLoss"_s});
}

void choose(Desktop& desktop, const QString& combo, const QByteArray& bytes)
{
    desktop.answers.files = {desktop.makeFile(combo + u".json"_s, bytes)};
    desktop.find<QPushButton>(combo + u"Open"_s)->click();
}

QString cellText(const QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

/// Compared, and settled.
void compare(Desktop& desktop, const QByteArray& one = before, const QByteArray& two = after)
{
    choose(desktop, u"powerBefore"_s, one);
    choose(desktop, u"powerAfter"_s, two);
    desktop.find<QPushButton>(u"powerCompare"_s)->click();
    QTRY_VERIFY(desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
}

} // namespace

/// A comparison of settings, from the two files to what stands in the workspace.
class TestPowerLossPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAndRecords();
    void kindsAreChosenByKeyboard();
    void theTreatmentIsReadWhole_data();
    void theTreatmentIsReadWhole();
    void patternsAreTickedAndTyped();
    void aTestIsRecordedHere();
    void evidenceServesAsFile();
    void badFilesAreTold();
    void whatWasGivenUpIsNotShown();
    void goneEvidenceIsNotCompared();
    void theModelKeepsItsWord();
    void japaneseIsSpoken();
};

void TestPowerLossPanel::comparesAndRecords()
{
    Desktop desktop;
    openPanel(desktop);
    QVERIFY(!desktop.find<QPushButton>(u"powerCompare"_s)->isEnabled());
    compare(desktop);
    const auto* table = desktop.find<QTableView>(u"powerChanges"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cellText(*table, 0, PowerLossModel::Setting), u"mode"_s);
    QCOMPARE(cellText(*table, 0, PowerLossModel::Before), u"router"_s);
    QCOMPARE(cellText(*table, 0, PowerLossModel::After), u"bridge"_s);
    QCOMPARE(cellText(*table, 0, PowerLossModel::Treatment), u"– Not counted"_s);
    QVERIFY(desktop.find<QLabel>(u"powerSummary"_s)
                ->text()
                .startsWith(u"Compared: 4. Differences that count: 0, ignored: 0, others: 2."));

    desktop.find<QPushButton>(u"powerSave"_s)->click();
    const Assessment recorded = assessed(desktop);
    QCOMPARE(recorded.findings.size(), 1);
    QCOMPARE(recorded.findings.front().evidence.size(), 2);
    QCOMPARE(recorded.evidence.size(), 2);
    for (const Evidence& file : recorded.evidence) {
        QCOMPARE(file.kind, u"configuration"_s);
        QCOMPARE(file.confidentiality, Confidentiality::Confidential);
        QVERIFY(!file.links.empty());
    }
    const auto facts = recorded.facts();
    QCOMPARE(std::get<qint64>(facts.find(u"power-test.changed"_s)->second), 0);

    desktop.window->workspace()->undoStack()->undo();
    QCOMPARE(assessed(desktop).findings.size(), 0);
    QCOMPARE(assessed(desktop).evidence.size(), 0);
    desktop.window->workspace()->undoStack()->redo();
    QCOMPARE(assessed(desktop).findings.size(), 1);
    QCOMPARE(desktop.find<QTableView>(u"powerLossRecordedTable"_s)->model()->rowCount(), 1);
}

void TestPowerLossPanel::kindsAreChosenByKeyboard()
{
    Desktop desktop;
    openPanel(desktop);
    compare(desktop);
    auto* table = desktop.find<QTableView>(u"powerChanges"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, PowerLossModel::Kind));
    press(Qt::Key_F2);
    auto* combo = table->findChild<QComboBox*>(u"settingKind"_s);
    QVERIFY(combo);
    QCOMPARE(combo->currentData().toString(), u"other"_s);
    QTest::keyClick(combo, Qt::Key_Home);
    QTest::keyClick(combo, Qt::Key_Return);
    QTRY_COMPARE(cellText(*table, 0, PowerLossModel::Treatment), u"✗ Counted"_s);
    QTRY_VERIFY(desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    desktop.find<QPushButton>(u"powerSave"_s)->click();
    QCOMPARE(std::get<PowerLossSeen>(assessed(desktop).findings.front().seen).counted(), 1);
}

void TestPowerLossPanel::theTreatmentIsReadWhole_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
}

void TestPowerLossPanel::theTreatmentIsReadWhole()
{
    QFETCH(Language, language);
    Desktop desktop(language);
    openPanel(desktop);
    const QByteArray wordy(120, 'v');
    compare(desktop, R"({"mode":"router","banner":"a"})", R"({"mode":"bridge","banner":")" + wordy + R"("})");
    const auto* table = desktop.find<QTableView>(u"powerChanges"_s);
    const int needed =
        static_cast<const QAbstractItemView*>(table)->sizeHintForColumn(PowerLossModel::Treatment);
    QVERIFY(needed > 0);
    QTRY_VERIFY2(table->columnWidth(PowerLossModel::Treatment) >= needed,
                 qPrintable(u"%1 < %2"_s.arg(table->columnWidth(PowerLossModel::Treatment)).arg(needed)));
}

void TestPowerLossPanel::patternsAreTickedAndTyped()
{
    Desktop desktop;
    openPanel(desktop);
    compare(desktop);
    auto* patterns = desktop.find<QListWidget>(u"powerPatterns"_s);
    QCOMPARE(patterns->count(), 1);
    QVERIFY(patterns->item(0)->text().contains(u"uptime"));
    const auto* table = desktop.find<QTableView>(u"powerChanges"_s);
    patterns->setFocus();
    patterns->setCurrentRow(0);
    press(Qt::Key_Space);
    QTRY_COMPARE(cellText(*table, 1, PowerLossModel::Treatment), u"– Ignored: (^|/)uptime$"_s);

    desktop.find<QLineEdit>(u"powerPattern"_s)->setFocus();
    type(u"mo(de"_s);
    press(Qt::Key_Return);
    QVERIFY(desktop.find<Notices>(u"notices"_s)->text().contains(u"“mo(de” is no regular expression"));
    QCOMPARE(patterns->count(), 1);
    desktop.find<QLineEdit>(u"powerPattern"_s)->clear();
    type(u"^mode$"_s);
    press(Qt::Key_Return);
    QCOMPARE(patterns->count(), 2);
    QTRY_COMPARE(cellText(*table, 0, PowerLossModel::Treatment), u"– Ignored: ^mode$"_s);
    QTRY_VERIFY(desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    desktop.find<QPushButton>(u"powerSave"_s)->click();
    const auto seen = std::get<PowerLossSeen>(assessed(desktop).findings.front().seen);
    QCOMPARE(seen.ignored, (QStringList{u"(^|/)uptime$"_s, u"^mode$"_s}));
    QVERIFY(!seen.differs());
}

void TestPowerLossPanel::aTestIsRecordedHere()
{
    Desktop desktop;
    openPanel(desktop);
    compare(desktop);
    desktop.find<QPushButton>(u"powerRecordNew"_s)->click();
    const auto* panel =
        desktop.find<PowerLossPanel>(u"powerLossPanel"_s); // the assessment page has such a form too
    panel->findChild<QRadioButton*>(u"pass-TPW-1"_s)->click();
    panel->findChild<QLineEdit*>(u"testTester-TPW-1"_s)->setFocus();
    type(u"Sato"_s);
    panel->findChild<QListWidget*>(u"testModels-TPW-1"_s)->item(0)->setCheckState(Qt::Checked);
    panel->findChild<QCheckBox*>(u"testNoInstrument-TPW-1"_s)->click();
    panel->findChild<QPushButton*>(u"testSave-TPW-1"_s)->click();
    QCOMPARE(assessed(desktop).tests.size(), 1);
    QCOMPARE(desktop.find<QComboBox>(u"powerRecord"_s)->currentData().toString(),
             assessed(desktop).tests.front().id.text);
    QTRY_VERIFY(desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    desktop.find<QPushButton>(u"powerSave"_s)->click();
    const Assessment recorded = assessed(desktop);
    QCOMPARE(std::get<PowerLossSeen>(recorded.findings.front().seen).record, recorded.tests.front().id);
    QCOMPARE(recorded.tests.front().evidence, recorded.findings.front().evidence);
}

void TestPowerLossPanel::evidenceServesAsFile()
{
    Desktop desktop;
    openPanel(desktop);
    compare(desktop);
    desktop.find<QPushButton>(u"powerSave"_s)->click();
    auto* combo = desktop.find<QComboBox>(u"powerAfter"_s);
    combo->setCurrentIndex(combo->findText(u"powerBefore"_s, Qt::MatchContains));
    QVERIFY(!desktop.find<QWidget>(u"powerResult"_s)->isVisibleTo(desktop.window.get()));
    desktop.find<QPushButton>(u"powerCompare"_s)->click();
    QTRY_VERIFY(desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    QVERIFY(desktop.find<QLabel>(u"powerSummary"_s)->text().contains(u"identical"));
    QCOMPARE(desktop.find<QTableView>(u"powerChanges"_s)->model()->rowCount(), 0);
}

void TestPowerLossPanel::badFilesAreTold()
{
    Desktop desktop;
    openPanel(desktop);
    choose(desktop, u"powerBefore"_s, before);
    choose(desktop, u"powerAfter"_s, "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>");
    desktop.find<QPushButton>(u"powerCompare"_s)->click();
    QTRY_VERIFY(desktop.find<Notices>(u"notices"_s)->text().contains(u"declares entities"));
    QVERIFY(!desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    QCOMPARE(assessed(desktop).findings.size(), 0);
    QCOMPARE(assessed(desktop).evidence.size(), 0);
}

void TestPowerLossPanel::whatWasGivenUpIsNotShown()
{
    Desktop desktop;
    if (!desktop.window->openFolder(desktop.makeWorkspace()))
        qFatal("the workspace does not open");
    Workspace* workspace = desktop.window->workspace();
    const RevisionId first = desktop.window->view()->revision();
    Revision revision = assessed(desktop).revision;
    revision.label = u"2.0"_s;
    const auto second = workspace->addRevision(revision);
    QVERIFY(second);
    Tasks tasks;
    Notices notices;
    const Desk desk{.workspace = workspace, .tasks = &tasks, .prompt = &desktop.answers, .notices = &notices};
    PowerLossPanel panel(desk, nullptr);
    panel.setRevision(first);
    const auto begin = [&](const QString& one, const QString& two) {
        desktop.answers.files = {one};
        panel.findChild<QPushButton*>(u"powerBeforeOpen"_s)->click();
        desktop.answers.files = {two};
        panel.findChild<QPushButton*>(u"powerAfterOpen"_s)->click();
        panel.findChild<QPushButton*>(u"powerCompare"_s)->click();
        QThread::msleep(300); // the work ends, but nobody hears of it yet
    };
    const QString one = desktop.makeFile(u"one.json"_s, before);
    begin(one, desktop.makeFile(u"two.json"_s, after));
    panel.setRevision(*second);
    panel.setRevision(first);
    QTRY_VERIFY(tasks.running().empty());
    QVERIFY(!panel.findChild<QPushButton*>(u"powerSave"_s)->isEnabled());
    QVERIFY(panel.findChild<QWidget*>(u"powerResult"_s)->isHidden());
    QCOMPARE(notices.text(), QString());

    begin(one, desktop.path(u"nowhere.json"_s));
    panel.setRevision(*second);
    QTRY_VERIFY(tasks.running().empty());
    QVERIFY2(notices.text().contains(u"nowhere.json"), qUtf8Printable(notices.text()));
}

void TestPowerLossPanel::goneEvidenceIsNotCompared()
{
    Desktop desktop;
    openPanel(desktop);
    compare(desktop);
    desktop.find<QPushButton>(u"powerSave"_s)->click();
    auto* combo = desktop.find<QComboBox>(u"powerAfter"_s);
    combo->setCurrentIndex(combo->findText(u"powerBefore"_s, Qt::MatchContains));
    desktop.find<QPushButton>(u"powerCompare"_s)->click();
    QTRY_VERIFY(desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    desktop.window->workspace()->undoStack()->undo(); // the evidence goes
    QCOMPARE(combo->currentIndex(), 0);
    QVERIFY(!desktop.find<QPushButton>(u"powerSave"_s)->isEnabled());
    QVERIFY(!desktop.find<QWidget>(u"powerResult"_s)->isVisibleTo(desktop.window.get()));
}

void TestPowerLossPanel::theModelKeepsItsWord()
{
    PowerLossModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    PowerLossSeen seen;
    seen.form = PowerLossSeen::Form::Json;
    seen.changes = {{u"a"_s, u""_s, std::nullopt, SettingKind::Access, {}},
                    {u"b"_s, u"1"_s, u"2"_s, SettingKind::Other, {}}};
    model.show(seen);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, PowerLossModel::Before).data().toString(), u"(empty)"_s);
    QCOMPARE(model.index(0, PowerLossModel::After).data().toString(), u"(not there)"_s);
    seen.changes.front().kind = SettingKind::Other;
    model.show(seen);
    QCOMPARE(model.index(0, PowerLossModel::Treatment).data().toString(), u"– Not counted"_s);
    seen.changes.pop_back();
    model.show(seen);
    QCOMPARE(model.rowCount(), 1);
    model.setReadOnly(true);
    QVERIFY(!model.setData(model.index(0, PowerLossModel::Kind), u"code"_s, Qt::EditRole));
}

void TestPowerLossPanel::japaneseIsSpoken()
{
    Desktop desktop(Language::Japanese);
    openPanel(desktop);
    compare(desktop);
    const auto* table = desktop.find<QTableView>(u"powerChanges"_s);
    QCOMPARE(table->model()->headerData(PowerLossModel::Kind, Qt::Horizontal).toString(), u"区分"_s);
    QCOMPARE(cellText(*table, 0, PowerLossModel::Kind), u"その他"_s);
    desktop.find<QPushButton>(u"powerSave"_s)->click();
    QCOMPARE(assessed(desktop).evidence.front().title, u"電源断の前の設定"_s);
}

QTEST_MAIN(TestPowerLossPanel)
#include "tst_powerlosspanel.moc"
