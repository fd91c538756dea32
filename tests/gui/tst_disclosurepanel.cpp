#include "desk.h"

#include "base/utc.h"
#include "gui/disclosuremodel.h"
#include "gui/disclosurepanel.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

/// Always good: it expires half a year after whenever the test runs.
QByteArray good()
{
    return "Contact: https://www.example.jp/report\nPolicy: https://www.example.jp/policy\nExpires: " +
           QDateTime::currentDateTimeUtc().addDays(180).toString(Qt::ISODate).toLatin1() + '\n';
}

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
                                .instrument = u"disclosure"_s});
}

void check(Desktop& desktop, const QByteArray& bytes)
{
    desktop.answers.files = {desktop.makeFile(u"security.txt"_s, bytes)};
    desktop.find<QPushButton>(u"disclosureFileOpen"_s)->click();
    desktop.find<QPushButton>(u"disclosureCheck"_s)->click();
    QTRY_VERIFY(desktop.find<QPushButton>(u"disclosureSave"_s)->isEnabled());
}

} // namespace

/// A security.txt, from the file to the answers that a person takes over.
class TestDisclosurePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksRecordsAndAnswers();
    void theClockDecides();
    void badFilesAreTold();
    void anotherRevisionBeginsAnew();
    void theModelKeepsItsWord();
};

void TestDisclosurePanel::checksRecordsAndAnswers()
{
    Desktop desktop;
    openPanel(desktop);
    check(desktop, good());
    QVERIFY(desktop.find<QLabel>(u"disclosureSummary"_s)->text().startsWith(u"○"));
    auto* where = desktop.find<QLineEdit>(u"disclosureWhere-contact"_s);
    auto* yes = desktop.find<QPushButton>(u"disclosureAnswer-contact"_s);
    QVERIFY(where->text().isEmpty()); // a guess is offered, not taken
    QCOMPARE(where->placeholderText(), u"security.txt, line 1 (https://www.example.jp/report)"_s);
    where->setFocus();
    type(u"line 1"_s);
    QVERIFY(!yes->isEnabled());
    desktop.find<QPushButton>(u"disclosureSave"_s)->click();
    QCOMPARE(assessed(desktop).findings.size(), 1);
    QVERIFY(!assessed(desktop).answers.contains(u"vdp.contact"_s)); // an instrument writes no answer
    QVERIFY(yes->isEnabled());
    QVERIFY(!desktop.find<QPushButton>(u"disclosureAnswer-status-updates"_s)->isEnabled());

    yes->click();
    const Assessment answered = assessed(desktop);
    QCOMPARE(answered.answers.at(u"vdp.contact"_s).value, std::optional(Value(true)));
    QCOMPARE(answered.answers.at(u"vdp.contact"_s).note, u"line 1"_s);
    QVERIFY(!answered.evidence.front().links.empty());
    for (const EvidenceLink& link : answered.evidence.front().links)
        QCOMPARE(link.locator.place, u"Contact for reports: line 1"_s);
    desktop.window->workspace()->undoStack()->undo();
    QVERIFY(!assessed(desktop).answers.contains(u"vdp.contact"_s));

    where->setFocus();
    where->selectAll();
    type(u"elsewhere"_s);
    QVERIFY(!yes->isEnabled()); // not what is recorded
}

void TestDisclosurePanel::theClockDecides()
{
    Desktop desktop;
    if (!desktop.window->openFolder(desktop.makeWorkspace()))
        qFatal("the workspace does not open");
    Tasks tasks;
    Notices notices;
    const Desk desk{.workspace = desktop.window->workspace(),
                    .tasks = &tasks,
                    .prompt = &desktop.answers,
                    .notices = &notices};
    DisclosurePanel panel(desk, nullptr, [] { return utc(QDate(2040, 1, 1), QTime(0, 0)); });
    panel.setRevision(desktop.window->view()->revision());
    desktop.answers.files = {desktop.makeFile(u"security.txt"_s, good())};
    panel.findChild<QPushButton*>(u"disclosureFileOpen"_s)->click();
    panel.findChild<QPushButton*>(u"disclosureCheck"_s)->click();
    QTRY_VERIFY(panel.findChild<QPushButton*>(u"disclosureSave"_s)->isEnabled());
    QVERIFY(panel.findChild<QLabel*>(u"disclosureSummary"_s)->text().startsWith(u"✗"));
}

void TestDisclosurePanel::badFilesAreTold()
{
    Desktop desktop;
    openPanel(desktop);
    desktop.answers.files = {desktop.makeFile(u"security.txt"_s, QByteArray("Contact: a\0", 11))};
    desktop.find<QPushButton>(u"disclosureFileOpen"_s)->click();
    desktop.find<QPushButton>(u"disclosureCheck"_s)->click();
    QTRY_VERIFY(desktop.find<Notices>(u"notices"_s)->text().contains(u"NUL byte"));
    QVERIFY(!desktop.find<QPushButton>(u"disclosureSave"_s)->isEnabled());
    QCOMPARE(assessed(desktop).evidence.size(), 0);
}

void TestDisclosurePanel::anotherRevisionBeginsAnew()
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
    DisclosurePanel panel(desk, nullptr);
    auto* where = panel.findChild<QLineEdit*>(u"disclosureWhere-contact"_s);
    const auto* save = panel.findChild<QPushButton*>(u"disclosureSave"_s);
    const auto begin = [&](const QString& path) {
        desktop.answers.files = {path};
        panel.findChild<QPushButton*>(u"disclosureFileOpen"_s)->click();
        panel.findChild<QPushButton*>(u"disclosureCheck"_s)->click();
    };
    panel.setRevision(first);
    begin(desktop.makeFile(u"security.txt"_s, good()));
    QTRY_VERIFY(save->isEnabled());
    where->setText(u"line 1"_s);
    panel.setRevision(*second);
    QCOMPARE(where->text(), QString());

    // A check that had ended but was not shown yet belongs to a choice that was since given up.
    begin(desktop.makeFile(u"security.txt"_s, good()));
    QThread::msleep(300);
    panel.setRevision(first);
    panel.setRevision(*second);
    QTRY_VERIFY(tasks.running().empty());
    QVERIFY(!save->isEnabled());

    // What went wrong with it is told all the same.
    begin(desktop.path(u"nowhere.txt"_s));
    QThread::msleep(300);
    panel.setRevision(first);
    QTRY_VERIFY(tasks.running().empty());
    QVERIFY2(notices.text().contains(u"nowhere.txt"), qUtf8Printable(notices.text()));
}

void TestDisclosurePanel::theModelKeepsItsWord()
{
    DisclosureModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    DisclosureSeen seen;
    seen.fields = {{u"Contact"_s, u"mailto:a@b"_s, 3}};
    seen.remarks = {{DisclosureSeen::Remark::Grade::Breaks, 0, {u"期限なし"_s, u"No expiry"_s}}};
    model.show(seen);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, DisclosureModel::What).data().toString(), u"Contact: mailto:a@b"_s);
    QCOMPARE(model.index(0, DisclosureModel::Line).data().toString(), u"3"_s);
    QCOMPARE(model.index(1, DisclosureModel::Line).data().toString(), u"–"_s);
    QVERIFY(model.index(1, DisclosureModel::Judgement).data().toString().startsWith(u'✗'));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestDisclosurePanel)
#include "tst_disclosurepanel.moc"
