// The instruments: as they are opened, and with something read.
#include "sights.h"

#include "gui/workspaceview.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tekigo::test {
namespace {

const RevisionId Second{u"R2"_s};
const RevisionId Half{u"R3"_s};

QWidget* go(Desktop& desktop, const QString& instrument, const RevisionId& revision)
{
    desktop.window->view()->go({.page = PageKind::Instruments, .revision = revision, .instrument = instrument});
    QTest::qWait(20);
    return desktop.window.get();
}

void press(Desktop& desktop, const QString& button)
{
    desktop.find<QAbstractButton>(button)->click();
    rest(desktop, 50);
}

void give(Desktop& desktop, const QString& name, const QByteArray& bytes, const QString& button)
{
    desktop.answers.files = {desktop.makeFile(name, bytes)};
    press(desktop, button);
}

QWidget* credentials(Desktop& desktop)
{
    QWidget* window = go(desktop, u"credentialList"_s, Half);
    give(desktop, u"units.csv"_s,
         "Serial,MAC address,Password\nA100778,00:1B:44:11:3A:B7,kd93hr2x\nA101345,00:1B:44:11:3A:B8,44113ab8\n"
         "A102912,00:1B:44:11:3A:B9,ppd81kcz\n",
         u"credentialChoose"_s);
    return window;
}

QWidget* examined(Desktop& desktop)
{
    QWidget* window = credentials(desktop);
    press(desktop, u"credentialExamine"_s);
    return window;
}

QWidget* powerLoss(Desktop& desktop)
{
    QWidget* window = go(desktop, u"powerLoss"_s, Half);
    give(desktop, u"before.json"_s, R"({"uptime":"3 days","ssh":{"enabled":false},"admin_password":"hunter2","mode":"router"})",
         u"powerBeforeOpen"_s);
    give(desktop, u"after.json"_s, R"({"uptime":"1 min","ssh":{"enabled":false},"admin_password":"hunter2","mode":"bridge"})",
         u"powerAfterOpen"_s);
    press(desktop, u"powerCompare"_s);
    return window;
}

QWidget* disclosure(Desktop& desktop)
{
    QWidget* window = go(desktop, u"disclosure"_s, Half);
    give(desktop, u"security.txt"_s,
         "Contact: https://www.example.jp/report\nPolicy: https://www.example.jp/policy\nExpires: 2027-03-31T00:00:00Z\n",
         u"disclosureFileOpen"_s);
    press(desktop, u"disclosureCheck"_s);
    return window;
}

QWidget* scans(Desktop& desktop)
{
    QWidget* window = go(desktop, u"scan"_s, Second);
    auto* ports = desktop.find<QTableView>(u"scanPorts"_s);
    ports->selectRow(0);
    return window;
}

} // namespace

void addInstrumentSights(std::vector<Sight>& all)
{
    for (const QString& name : {u"scan"_s, u"credentialList"_s, u"powerLoss"_s, u"updateImage"_s, u"disclosure"_s}) {
        all.push_back({u"instrument-"_s + name, Sight::Over::Sample,
                       [name](Desktop& desktop) { return go(desktop, name, Second); }});
    }
    all.push_back({u"instrument-scan-chosen"_s, Sight::Over::Sample, scans});
    all.push_back({u"instrument-credentialList-columns"_s, Sight::Over::Sample, credentials});
    all.push_back({u"instrument-credentialList-result"_s, Sight::Over::Sample, examined});
    all.push_back({u"instrument-powerLoss-result"_s, Sight::Over::Sample, powerLoss});
    all.push_back({u"instrument-disclosure-result"_s, Sight::Over::Sample, disclosure});
}

} // namespace tekigo::test
