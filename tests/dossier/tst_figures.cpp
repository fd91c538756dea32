#include "sample.h"

#include "base/utc.h"
#include "dossier/figures.h"
#include "seenexamples.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

Row row(const QString& kind, const QString& name, qint64 port, const QString& side, bool enabled)
{
    Row made{{u"name"_s, name},
             {u"kind"_s, kind},
             {u"reachable"_s, side},
             {u"intended"_s, enabled},
             {u"enabled"_s, enabled}};
    if (port > 0)
        made.emplace(u"port"_s, port);
    return made;
}

Finding scanned(const Assessment& assessment, Side side, std::vector<int> ports)
{
    ScanSeen scan = seenexamples::scan(std::move(ports));
    scan.side = side;
    return {.id = {u"F%1"_s.arg(int(side))},
            .revision = assessment.revision.id,
            .evidence = {},
            .instrument = u"nmap"_s,
            .firmware = assessment.revision.firmware,
            .at = utc(QDate(2026, 11, 2), QTime(5, 0)),
            .seen = scan};
}

pdf::Figure drawn(const Sample& sample, Language language)
{
    const Dossier dossier = sample.dossier(language);
    const Sheet sheet(dossier);
    return interfaceFigure(sheet, exposures(dossier.assessment.inventory(), dossier.assessment.findings));
}

/// "title: fill sign name (note)" a line for each port.
QStringList shown(const pdf::Hub& hub)
{
    const QStringList fills{u"solid"_s, u"hatched"_s, u"hollow"_s, u"dashed"_s, u"crossed"_s};
    QStringList lines;
    for (const pdf::Hub::Side& side : hub.sides) {
        if (side.ports.empty())
            lines += side.title;
        for (const pdf::Hub::Port& port : side.ports)
            lines +=
                u"%1: %2 %3 %4 (%5)"_s.arg(side.title, fills[int(port.fill)], port.sign, port.name, port.note)
                    .simplified();
    }
    return lines;
}

} // namespace

/// The drawings of the chapter of instruments, as values.
class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interfacesStandOnTheirSides()
    {
        Sample sample({u"terminal-2026-draft"_s});
        sample.assessment.answers[u"interface.inventory"_s] = {
            .value = Table{{row(u"tcp"_s, u"設定画面"_s, 80, u"lan"_s, true),
                            row(u"tcp"_s, u"保守"_s, 22, u"lan"_s, true),
                            row(u"tcp"_s, u"Telnet"_s, 23, u"line"_s, false),
                            row(u"radio"_s, u"無線LAN"_s, 0, u"lan"_s, true),
                            row(u"physical"_s, u"WAN端子"_s, 0, u"line"_s, true),
                            row(u"physical"_s, u"LAN端子"_s, 0, u"lan"_s, true),
                            row(u"physical"_s, u"封止した端子"_s, 0, {}, false),
                            row(u"physical"_s, u"UART"_s, 0, u"local"_s, false)}},
            .note = {},
            .confirmed = true};
        sample.assessment.findings = {scanned(sample.assessment, Side::Lan, {80, 1883}),
                                      scanned(sample.assessment, Side::Line, {})};
        const pdf::Figure figure = drawn(sample, Language::Japanese);
        const auto& hub = std::get<pdf::Hub>(figure.drawing);
        const QStringList lines = shown(hub);
        for (const QString& expected :
             {u"LAN側: solid ○ 80/tcp (一致、設定画面)"_s, u"無線: hollow 無線LAN (有効)"_s,
              u"手元（端子、基板）: crossed × UART (無効)"_s, u"LAN側: hollow LAN端子 (有効)"_s,
              u"電気通信回線側：開いているポートなし: hollow WAN端子 (有効)"_s, // a connector is no open port
              u"物理端子（側の指定なし）: crossed × 封止した端子 (無効)"_s,
              u"電気通信回線側：開いているポートなし: crossed × 23/tcp (無効（申告）、Telnet)"_s})
            QVERIFY2(lines.contains(expected), qPrintable(lines.join(u'\n')));
        QVERIFY2(std::ranges::any_of(lines,
                                     [](const QString& line) {
                                         return line.startsWith(u"LAN側: hatched × 1883/tcp (未申告"_s);
                                     }),
                 qPrintable(lines.join(u'\n')));
        QVERIFY2(std::ranges::any_of(lines,
                                     [](const QString& line) {
                                         return line.startsWith(u"LAN側: hollow △ 22/tcp (宣言のみ"_s);
                                     }),
                 qPrintable(lines.join(u'\n')));
        // The alternative says all that is drawn.
        for (const pdf::Hub::Side& side : hub.sides) {
            QVERIFY(figure.alternative.contains(side.title));
            for (const pdf::Hub::Port& port : side.ports)
                QVERIFY2(figure.alternative.contains(port.name), qPrintable(port.name));
        }
        QCOMPARE(hub.key.size(), size_t{4}); // what is not drawn is not explained
    }

    void fiveHundredPortsLeaveTheGravest()
    {
        Sample sample({u"terminal-2026-draft"_s});
        Table inventory;
        std::vector<int> open{40000};
        for (int port = 1; port <= 500; ++port) {
            inventory.rows.push_back(row(u"tcp"_s, u"n"_s.repeated(200), port, u"lan"_s, true));
            open.insert(open.begin() + port - 1, port);
        }
        sample.assessment.answers[u"interface.inventory"_s] = {
            .value = inventory, .note = {}, .confirmed = true};
        sample.assessment.findings = {scanned(sample.assessment, Side::Lan, open)};
        const pdf::Figure figure = drawn(sample, Language::English);
        const auto& hub = std::get<pdf::Hub>(figure.drawing);
        QCOMPARE(hub.sides.size(), size_t{1});
        const auto& ports = hub.sides[0].ports;
        QVERIFY(ports.size() <= 12);
        QVERIFY(
            std::ranges::any_of(ports, [](const pdf::Hub::Port& port) { return port.name == u"40000/tcp"; }));
        QCOMPARE(ports.back().name, u"%1 more"_s.arg(501 - (ports.size() - 1)));
        for (const pdf::Hub::Port& port : ports)
            QVERIFY(port.note.size() < 60);
    }

    void nothingIsDrawnOfNothing()
    {
        Sample sample({u"terminal-2026-draft"_s});
        sample.assessment.answers.clear();
        sample.assessment.findings.clear();
        QVERIFY(std::get<pdf::Hub>(drawn(sample, Language::English).drawing).sides.empty());
    }

    void countsAreDrawnWithTheirShare()
    {
        Sample sample({u"jc-star-1"_s});
        const Dossier dossier = sample.dossier(Language::English);
        const Sheet sheet(dossier);
        Histogram histogram(sheet, u"Lengths"_s, 1000);
        histogram.add(u"7 characters"_s, 1, u"fewer than 8"_s);
        histogram.add(u"12 characters"_s, 999);
        const auto figure = std::get<pdf::Figure>(histogram.take());
        const auto& bars = std::get<pdf::BarChart>(figure.drawing).bars;
        QCOMPARE(bars[0].number, u"1 (0.10 %)  × fewer than 8"_s);
        QCOMPARE(bars[0].fill, pdf::Fill::Hatched);
        QCOMPARE(bars[1].fill, pdf::Fill::Solid);
        QCOMPARE(figure.alternative,
                 u"Lengths: 7 characters 1 (0.10 %)  × fewer than 8; 12 characters 999 (99.90 %)"_s);

        Histogram many(sheet, u"Many"_s, 100);
        for (int bar = 0; bar < 60; ++bar)
            many.add(QString::number(bar), 1);
        QVERIFY(std::holds_alternative<pdf::TableBlock>(many.take())); // more than a page shows well
    }

    void namesAreShortenedBetweenCharacters()
    {
        QCOMPARE(shortened(u"短い"_s, 5), u"短い"_s);
        QCOMPARE(shortened(u"ちょうど5"_s, 5), u"ちょうど5"_s);
        QCOMPARE(shortened(u"𠮷𠮷𠮷𠮷"_s, 3), u"𠮷𠮷…"_s);
        QCOMPARE(shortened(u"か\u3099か\u3099か\u3099"_s, 2), u"か\u3099…"_s);
        QCOMPARE(shortened(u"two\nlines"_s, 20), u"two lines"_s);
        QCOMPARE(shortened({}, 3), QString());
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
