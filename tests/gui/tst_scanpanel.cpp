#include "desk.h"

#include "gui/badge.h"

#include "assessment/names.h"
#include "gui/exposuremodel.h"
#include "gui/notices.h"
#include "gui/scancomparison.h"
#include "gui/task.h"
#include "gui/workspaceview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tekigo;
using namespace tekigo::test;

namespace {

QString scan(const QString& name)
{
    return QStringLiteral(TEKIGO_SOURCE_DIR "/tests/instrument/scans/") + name;
}

struct Room : Desktop
{
    explicit Room(Language language = Language::English)
        : Desktop(language)
    {
        languages.speak(language);
        if (!window->openFolder(makeWorkspace()))
            qFatal("the workspace does not open");
        go();
    }

    void go() const
    {
        window->view()->go({.page = PageKind::Instruments, .revision = revision(), .instrument = u"scan"_s});
    }

    [[nodiscard]] Workspace& workspace() const { return *window->workspace(); }
    [[nodiscard]] RevisionId revision() const { return window->view()->revision(); }
    [[nodiscard]] Assessment assessed() const { return *workspace().assessment(revision()); }
    [[nodiscard]] qint64 fact(const QString& id) const { return std::get<qint64>(assessed().facts().at(id)); }
    [[nodiscard]] QTableView* ports() const { return find<QTableView>(u"scanPorts"_s); }

    void side(Side side) const
    {
        auto* combo = find<QComboBox>(u"scanSide"_s);
        combo->setCurrentIndex(combo->findData(int(side)));
    }

    void import(const QStringList& names)
    {
        answers.files.clear();
        for (const QString& name : names)
            answers.files << scan(name);
        find<QPushButton>(u"scanImport"_s)->click();
        QTRY_VERIFY(find<QPushButton>(u"scanImport"_s)->isEnabled());
        QTest::qWait(20);
        QTRY_VERIFY(find<QPushButton>(u"scanImport"_s)->isEnabled());
    }

    void choose(const QString& port) const
    {
        const auto* model = ports()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, ExposureModel::Port).data().toString() == port)
                return ports()->selectRow(row);
        qFatal("%s is not listed", qPrintable(port));
    }

    [[nodiscard]] QString standing(const QString& port) const
    {
        const auto* model = ports()->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, ExposureModel::Port).data().toString() == port)
                all += model->index(row, ExposureModel::Standing).data().toString();
        return all.join(u", "_s);
    }

    void click(const QString& button) const { find<QPushButton>(button)->click(); }
};

} // namespace

/// A port scan in the window, from the file to the verdict.
class TestScanPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAndShows();
    void actsOnRows();
    void aPortThatIsShutToTheLanIsMarked();
    void reasonsAreKept();
    void leadsToTheInventory();
    void filters();
    void asksForHosts();
    void sideMatters();
    void dropped();
    void badFilesChangeNothing();
    void aNewScanReplacesTheEarlier();
    void comparesTwo();
    void anotherFirmware();
    void modelsKeepTheirWord();
    void japaneseIsSpoken();
    void byKeyboard();
};

void TestScanPanel::importsAndShows()
{
    Room room;
    QVERIFY(!room.ports()->isVisible());
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s, u"before-lan-udp.xml"_s});
    const Assessment assessed = room.assessed();
    QCOMPARE(assessed.findings.size(), size_t(2));
    QCOMPARE(assessed.evidence.size(), size_t(2));
    for (const Evidence& file : assessed.evidence) {
        QCOMPARE(file.kind, u"port-scan"_s);
        QVERIFY(!file.links.empty());
    }
    for (const Finding& finding : assessed.findings) {
        QCOMPARE(finding.evidence.size(), size_t(1));
        QVERIFY(finding.instrument.startsWith(u"nmap 7.93"_s));
    }
    QVERIFY(room.ports()->isVisible());
    QCOMPARE(room.standing(u"23/tcp"_s), u"× Undeclared"_s);
    QCOMPARE(room.standing(u"161/udp"_s), u"× Undeclared"_s);
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 6);
    const QString coverage = room.find<QLabel>(u"scanCoverage"_s)->text();
    QVERIFY2(coverage.contains(u"○ Port scan (TCP, LAN side): 65,535 of 65,535 ports"_s),
             qPrintable(coverage));
    QVERIFY2(coverage.contains(u"△ Port scan (UDP, LAN side): 2,000 of 65,535 ports"_s),
             qPrintable(coverage));
    QVERIFY2(coverage.contains(u"2001-65535"_s), qPrintable(coverage));

    room.workspace().undoStack()->undo();
    QVERIFY(room.assessed().findings.empty() && room.assessed().evidence.empty());
    QVERIFY(!room.ports()->isVisible());
    room.workspace().undoStack()->redo();
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 6);
    QVERIFY(room.workspace().removeEvidence(room.assessed().evidence.front().id));
    QVERIFY(!room.assessed().facts().contains(u"scan.full-tcp"_s));
}

void TestScanPanel::actsOnRows()
{
    Room room;
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s});
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 5);
    room.choose(u"80/tcp"_s);
    const int before = room.workspace().undoStack()->index();
    room.click(u"scanAddIntended"_s);
    QCOMPARE(room.workspace().undoStack()->index(), before + 1);
    QCOMPARE(room.standing(u"80/tcp"_s), u"○ Agrees"_s);
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 4);
    const Row row = room.assessed().inventory()->rows.front();
    QCOMPARE(row.at(u"reachable"_s), Cell(u"lan"_s));
    QCOMPARE(row.at(u"service"_s), Cell(u"http"_s));

    room.choose(u"23/tcp"_s);
    room.click(u"scanNotIntended"_s);
    QCOMPARE(room.workspace().undoStack()->index(), before + 2);
    QCOMPARE(room.standing(u"23/tcp"_s), u"× Unintended"_s);
    QCOMPARE(room.fact(u"scan.unintended-open"_s), 1);
    QVERIFY(!room.find<QPushButton>(u"scanAddIntended"_s)->isEnabled());

    // The verdict follows: the draft's 34-10-4 fails.
    const auto verdicts = room.workspace().verdicts(room.revision());
    for (const ChecklistVerdict& checklist : verdicts)
        for (const RequirementVerdict& requirement : checklist.requirements)
            if (checklist.checklist == u"terminal-2026-draft" && requirement.requirement == u"34-10-4")
                QCOMPARE(requirement.verdict, Verdict::Fails);

    room.workspace().undoStack()->undo();
    QCOMPARE(room.standing(u"23/tcp"_s), u"× Undeclared"_s);
    room.workspace().undoStack()->undo();
    QCOMPARE(room.standing(u"80/tcp"_s), u"× Undeclared"_s);
    QVERIFY(!room.assessed().inventory());
}

/// As in the dossier: what is declared for the LAN too, but shut there, is △.
void TestScanPanel::aPortThatIsShutToTheLanIsMarked()
{
    const auto scanned = [](Side side, std::vector<OpenPort> open) {
        ScanSeen scan;
        scan.side = side;
        scan.looked = scan.covered = {{1, 65535}};
        scan.open = std::move(open);
        Finding finding;
        finding.seen = scan;
        return finding;
    };
    Assessment assessment;
    Table inventory;
    inventory.rows = {{{u"kind"_s, u"tcp"_s},
                       {u"port"_s, qint64(8443)},
                       {u"reachable"_s, u"line"_s},
                       {u"intended"_s, true},
                       {u"enabled"_s, true}}};
    assessment.answers[u"interface.inventory"_s].value = inventory;
    assessment.findings = {scanned(Side::Line, {{8443, {}, {}, {u"192.0.2.1"_s}}})};
    ExposureModel model;
    model.show(assessment);
    QCOMPARE(model.index(0, ExposureModel::Standing).data().toString(), u"○ Agrees"_s);
    assessment.findings.push_back(scanned(Side::Lan, {}));
    model.show(assessment);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ExposureModel::Standing).data().toString(), u"△ Agrees in part"_s);
    QVERIFY(model.index(0, ExposureModel::Reason).data().toString().contains(u"not open in the scan from there"_s));
    QCOMPARE(model.index(0, ExposureModel::Standing).data(ToneRole).toInt(), int(BadgeTone::Doubt));
}

void TestScanPanel::reasonsAreKept()
{
    Room room;
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s});
    room.choose(u"22/tcp"_s);
    auto* reason = room.find<QLineEdit>(u"scanReason"_s);
    reason->setText(u"保守のため"_s);
    room.click(u"scanGiveReason"_s);
    const auto* model = room.ports()->model();
    QStringList reasons;
    for (int row = 0; row < model->rowCount(); ++row)
        reasons += model->index(row, ExposureModel::Reason).data().toString();
    QCOMPARE(reasons.filter(u"保守のため"_s).size(), 1);
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 5); // a reason is no declaration
    room.import({u"after-lan-tcp.xml"_s});
    room.choose(u"22/tcp"_s);
    QCOMPARE(reason->text(), u"保守のため"_s);
    room.workspace().undoStack()->undo();
    room.workspace().undoStack()->undo();
    room.choose(u"22/tcp"_s);
    QVERIFY(reason->text().isEmpty());
}

void TestScanPanel::leadsToTheInventory()
{
    Room room;
    room.import({u"before-lan-tcp.xml"_s});
    room.choose(u"22/tcp"_s);
    room.click(u"scanToInventory"_s);
    QVERIFY(room.window->view()->currentPage() == room.window->view()->page(PageKind::Assessment));
}

void TestScanPanel::filters()
{
    Room room;
    room.import({u"before-lan-tcp.xml"_s});
    const auto* model = room.ports()->model();
    QCOMPARE(model->rowCount(), 5);
    room.find<QLineEdit>(u"scanFilter"_s)->setText(u"TELNET"_s);
    QCOMPARE(model->rowCount(), 1);
    room.find<QLineEdit>(u"scanFilter"_s)->clear();
    auto* standing = room.find<QComboBox>(u"scanStanding"_s);
    standing->setCurrentIndex(standing->findData(int(Exposure::Agrees)));
    QCOMPARE(model->rowCount(), 0);
    standing->setCurrentIndex(standing->findData(int(Exposure::Undeclared)));
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(room.find<QLabel>(u"scanPortsCount"_s)->text(), u"× Undeclared: 5"_s);
}

void TestScanPanel::asksForHosts()
{
    Room room;
    room.import({u"two-hosts.xml"_s});
    auto* hosts = room.find<QListWidget>(u"scanHosts"_s);
    QTRY_VERIFY(hosts->isVisible());
    QCOMPARE(hosts->count(), 2);
    QVERIFY(!room.find<QPushButton>(u"scanRecordHosts"_s)->isEnabled());
    QVERIFY(room.assessed().findings.empty());
    hosts->setFocus();
    hosts->setCurrentRow(1);
    QTest::keyClick(hosts, Qt::Key_Space);
    room.click(u"scanRecordHosts"_s);
    QTRY_COMPARE(room.assessed().findings.size(), size_t(1));
    QVERIFY(!hosts->isVisible());
    const auto seen = std::get<ScanSeen>(room.assessed().findings.front().seen);
    QCOMPARE(seen.hosts.size(), size_t(1));
    QCOMPARE(seen.hosts.front().address, u"198.51.100.1"_s);

    room.import({u"two-hosts.xml"_s});
    QTRY_VERIFY(hosts->isVisible());
    room.click(u"scanDropHosts"_s);
    QVERIFY(!hosts->isVisible());
    QCOMPARE(room.workspace().undoStack()->count(), 1);
}

void TestScanPanel::sideMatters()
{
    Room room;
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s});
    room.choose(u"80/tcp"_s);
    room.click(u"scanAddIntended"_s);
    room.side(Side::Line);
    room.import({u"before-line-tcp.xml"_s});
    QCOMPARE(room.standing(u"80/tcp"_s), u"× Undeclared, ○ Agrees"_s);
    QCOMPARE(room.assessed().findings.size(), size_t(2));
}

void TestScanPanel::dropped()
{
    Room room;
    auto* panel = room.find<QWidget>(u"scanPanel"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(scan(u"before-lan-tcp.xml"_s))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel, &drop);
    QTRY_COMPARE(room.assessed().findings.size(), size_t(1));
}

void TestScanPanel::badFilesChangeNothing()
{
    Room room;
    const auto* notices = room.window->findChild<Notices*>();
    room.import({u"before-lan-tcp.xml"_s, u"normal.txt"_s});
    QVERIFY2(notices->text().contains(u"normal.txt"_s) && notices->text().contains(u"-oX"_s),
             qPrintable(notices->text()));
    QVERIFY(room.assessed().findings.empty() && room.assessed().evidence.empty());
    QCOMPARE(room.workspace().undoStack()->count(), 0);
    room.answers.files = {room.makeFile(u"bomb.xml"_s,
                                        "<?xml version=\"1.0\"?><!DOCTYPE nmaprun [<!ENTITY a \"b\">]>"
                                        "<nmaprun>&a;</nmaprun>")};
    room.click(u"scanImport"_s);
    QTRY_VERIFY(notices->text().contains(u"bomb.xml"_s));
    QVERIFY(notices->text().contains(u"declares entities"_s));
    QVERIFY(room.assessed().evidence.empty());
}

void TestScanPanel::aNewScanReplacesTheEarlier()
{
    Room room;
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s});
    room.import({u"after-lan-tcp.xml"_s});
    const Assessment assessed = room.assessed();
    QCOMPARE(assessed.findings.size(), size_t(1));
    QCOMPARE(assessed.evidence.size(), size_t(2));
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 4);
    room.workspace().undoStack()->undo();
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 5);
}

void TestScanPanel::comparesTwo()
{
    Room room;
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s});
    Revision next = *room.workspace().revision(room.revision());
    next.copiedFrom = next.id;
    next.id = {};
    next.label = u"第2版"_s;
    next.firmware = u"2.2.0"_s;
    const auto id = room.workspace().addRevision(next);
    QVERIFY(id);
    room.window->view()->go({.page = PageKind::Instruments, .revision = *id, .instrument = u"scan"_s});
    room.side(Side::Lan);
    room.import({u"after-lan-tcp.xml"_s});
    QCOMPARE(std::get<ScanSeen>(room.assessed().findings.back().seen).open.size(), size_t(4));
    room.find<QToolButton>(u"scanCompare"_s)->click();
    const auto* changes = room.find<QTableView>(u"scanChanges"_s)->model();
    QCOMPARE(changes->rowCount(), 1);
    QCOMPARE(changes->index(0, PortChangesModel::Change).data().toString(), u"Closed"_s);
    QCOMPARE(changes->index(0, PortChangesModel::Port).data().toString(), u"23/tcp"_s);
    QCOMPARE(changes->index(0, PortChangesModel::Before).data().toString(), u"telnet"_s);
    QCOMPARE(room.find<QLabel>(u"scanCompareSays"_s)->text(), u"Ports that changed: 1"_s);
}

void TestScanPanel::anotherFirmware()
{
    Room room;
    QCOMPARE(room.find<QLineEdit>(u"scanFirmware"_s)->text(), u"2.1.0"_s);
    room.find<QLineEdit>(u"scanFirmware"_s)->setText(u"1.0"_s);
    room.import({u"before-lan-tcp.xml"_s});
    QCOMPARE(room.assessed().findings.front().firmware, u"1.0"_s);
    QCOMPARE(room.assessed().evidence.front().firmware, u"1.0"_s);
}

void TestScanPanel::modelsKeepTheirWord()
{
    Room room;
    const QAbstractItemModelTester ports(room.ports()->model());
    const QAbstractItemModelTester changes(room.find<QTableView>(u"scanChanges"_s)->model());
    room.side(Side::Lan);
    room.import({u"before-lan-tcp.xml"_s, u"before-lan-udp.xml"_s});
    room.import({u"fin.xml"_s});
    room.find<QLineEdit>(u"scanFilter"_s)->setText(u"22"_s);
    room.workspace().undoStack()->undo();
    room.workspace().undoStack()->undo();
}

void TestScanPanel::japaneseIsSpoken()
{
    Room room(Language::Japanese);
    room.side(Side::Lan);
    room.import({u"before-lan-udp.xml"_s});
    QCOMPARE(room.standing(u"161/udp"_s), u"× 未申告"_s);
    QVERIFY(room.find<QLabel>(u"scanCoverage"_s)
                ->text()
                .contains(u"証拠の限界：次のポートは検査の対象外です：1-65535"_s) ||
            room.find<QLabel>(u"scanCoverage"_s)->text().contains(u"2001-65535"_s));
    QCOMPARE(room.find<QPushButton>(u"scanImport"_s)->text(), u"スキャンを取り込む…"_s);
    room.languages.speak(Language::English);
    QCOMPARE(room.standing(u"161/udp"_s), u"× Undeclared"_s);
    QTRY_COMPARE(room.find<QComboBox>(u"scanSide"_s)->currentText(), u"LAN side"_s);
    room.languages.speak(Language::Japanese);
}

void TestScanPanel::byKeyboard()
{
    Room room;
    room.window->activateWindow();
    room.answers.files = {scan(u"before-lan-tcp.xml"_s)};
    auto* import = room.find<QPushButton>(u"scanImport"_s);
    import->setFocus();
    QTest::keyClick(import, Qt::Key_Space);
    QTRY_COMPARE(room.assessed().findings.size(), size_t(1));
    room.ports()->setFocus();
    room.ports()->selectRow(0);
    QTest::keyClick(room.ports(), Qt::Key_Down);
    QCOMPARE(room.ports()->currentIndex().row(), 1);
    auto* intended = room.find<QPushButton>(u"scanAddIntended"_s);
    intended->setFocus();
    QTest::keyClick(intended, Qt::Key_Space);
    QCOMPARE(room.fact(u"scan.undeclared-open"_s), 4);
    auto* reason = room.find<QLineEdit>(u"scanReason"_s);
    reason->setFocus();
    QTest::keyClicks(reason, u"why"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    const auto reasons = std::get<ScanSeen>(room.assessed().findings.front().seen).reasons;
    QCOMPARE(reasons.size(), size_t(1));
}

QTEST_MAIN(TestScanPanel)
#include "tst_scanpanel.moc"
