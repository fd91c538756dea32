#include "desk.h"

#include "gui/instrumentspage.h"
#include "gui/notices.h"
#include "gui/recordedfindings.h"
#include "gui/workspaceview.h"
#include "seenexamples.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace tekigo;
using namespace tekigo::test;
using namespace Qt::StringLiterals;

namespace {

struct Room : Desktop
{
    Room()
    {
        if (!window->openFolder(makeWorkspace()))
            qFatal("the workspace does not open");
        window->view()->showPage(PageKind::Instruments);
    }

    [[nodiscard]] Workspace& workspace() const { return *window->workspace(); }
    [[nodiscard]] RevisionId revision() const { return window->view()->revision(); }
    [[nodiscard]] QString listed(int row) const { return find<QListWidget>(u"instrumentsList"_s)->item(row)->text(); }

    FindingId record(const Seen& seen, const QString& firmware = {}) const
    {
        const auto taken = workspace().files().take("<nmaprun/>", u"scan.xml"_s);
        Evidence file;
        file.file = taken->file;
        file.fileName = taken->fileName;
        file.title = u"scan"_s;
        const auto ids = workspace().addFindings(revision(), {{seen, u"Nmap 7.93"_s, firmware, {file}}});
        if (!ids)
            qFatal("%s", qPrintable(ids.error().text));
        return ids->front();
    }
};

QString printed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {FindingsModel::What, FindingsModel::Firmware, FindingsModel::Instrument,
                                 FindingsModel::Files})
            cells += model.index(row, column).data().toString();
        lines += cells.join(u" | "_s);
    }
    return lines.join(u'\n');
}

} // namespace

/// The page of instruments, whatever the instrument.
class TestInstrumentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsRecorded();
    void anotherFirmwareIsSaid();
    void removingOffersUndo();
    void leadsToTheFile();
    void factsLeadToTheirInstrument();
    void withoutARevisionNothingCanBeDone();
};

void TestInstrumentsPage::listsWhatIsRecorded()
{
    const Room room;
    auto* model = room.find<QTableView>(u"scanRecordedTable"_s)->model();
    const QAbstractItemModelTester tester(model);
    const QString before = room.listed(0);
    QVERIFY(room.find<QLabel>(u"scanRecordedNone"_s)->isVisible());
    room.record(seenexamples::scan({22}));
    ScanSeen udp = seenexamples::scan({});
    udp.transport = Transport::Udp;
    room.record(udp);
    room.record(seenexamples::powerLoss(0)); // is another's
    QCOMPARE(printed(*model), u"Port scan (TCP, LAN side) | 2.1.0 | Nmap 7.93 | Attachment 1\n"
                              "Port scan (UDP, LAN side) | 2.1.0 | Nmap 7.93 | Attachment 1"_s);
    QCOMPARE(room.listed(0), before + u" (2)"_s);
    QVERIFY(!room.find<QLabel>(u"scanRecordedNone"_s)->isVisible());
}

void TestInstrumentsPage::anotherFirmwareIsSaid()
{
    const Room room;
    room.record(seenexamples::scan({}), u"0.9"_s);
    const auto* model = room.find<QTableView>(u"scanRecordedTable"_s)->model();
    QVERIFY(model->index(0, FindingsModel::Firmware).data().toString().contains(u"not this revision's"_s));
}

void TestInstrumentsPage::removingOffersUndo()
{
    const Room room;
    room.record(seenexamples::scan({22}));
    room.find<QToolButton>(u"scanRecordedRemove"_s)->click();
    QVERIFY(room.workspace().assessment(room.revision())->findings.empty());
    const auto* notices = room.window->findChild<Notices*>();
    QVERIFY(notices->text().contains(u"Port scan"_s));
    room.workspace().undoStack()->undo();
    QCOMPARE(room.find<QTableView>(u"scanRecordedTable"_s)->model()->rowCount(), 1);
}

void TestInstrumentsPage::leadsToTheFile()
{
    const Room room;
    room.record(seenexamples::scan({22}));
    room.find<QToolButton>(u"scanRecordedGo"_s)->click();
    QVERIFY(room.window->view()->currentPage() == room.window->view()->page(PageKind::Evidence));
}

void TestInstrumentsPage::factsLeadToTheirInstrument()
{
    const Room room;
    room.window->view()->showPage(PageKind::Assessment);
    auto* findings = room.find<QLabel>(u"findings"_s);
    Q_EMIT findings->linkActivated(u"power-test.changed"_s);
    QVERIFY(room.window->view()->currentPage() == room.window->view()->page(PageKind::Instruments));
    QVERIFY(room.find<QWidget>(u"powerLossPanel"_s)->isVisible());
    room.window->view()->showPage(PageKind::Assessment);
    Q_EMIT findings->linkActivated(u"scan.full-tcp"_s);
    QVERIFY(room.find<QWidget>(u"scanPanel"_s)->isVisible());
}

void TestInstrumentsPage::withoutARevisionNothingCanBeDone()
{
    const Room room;
    QVERIFY(room.workspace().removeRevision(room.revision()).has_value());
    for (const QString& panel : {u"scanPanel"_s, u"powerLossPanel"_s, u"credentialListPanel"_s, u"updateImagePanel"_s,
                                 u"disclosurePanel"_s})
        QVERIFY2(!room.find<QWidget>(panel)->isEnabled(), qPrintable(panel));
}

QTEST_MAIN(TestInstrumentsPage)
#include "tst_instrumentspage.moc"
