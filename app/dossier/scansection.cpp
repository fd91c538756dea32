#include "assessment/exposure.h"
#include "assessment/lanreach.h"
#include "assessment/scanpace.h"
#include "dossier/anchors.h"
#include "dossier/citations.h"
#include "dossier/figures.h"
#include "dossier/instrumentsections.h"
#include "dossier/values.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Scan = SeenBy<ScanSeen>;

pdf::TableCell linesCell(const QStringList& lines, pdf::Style style = pdf::Style::Body)
{
    pdf::TableCell made;
    for (const QString& line : lines)
        made.paragraphs.push_back({plain(line, style)});
    return made;
}

QString number(int count)
{
    return QLocale(QLocale::English).toString(count);
}

/// How much was looked at; what was not is a limit of the evidence.
pdf::TableCell coverageCell(const Sheet& sheet, const ScanSeen& scan)
{
    if (scan.isFull())
        return tinted(sheet.say(u"○ 1〜65535の全ポート"_s, u"○ All ports, 1 to 65535"_s), pdf::Tint::Good);
    pdf::TableCell made = tinted(sheet.say(u"△ %1ポート（全65,535ポートのうち）"_s, u"△ %1 of 65,535 ports"_s)
                                     .arg(number(portCount(scan.looked))),
                                 pdf::Tint::Open);
    for (const Text& limit : scanLimits(scan))
        made.paragraphs.push_back({plain(sheet.say(limit))});
    return made;
}

QStringList hostWords(const Sheet& sheet, const ScanSeen& scan)
{
    constexpr size_t shown = 20;
    QStringList lines;
    for (const ScannedHost& host : scan.hosts) {
        if (size_t(lines.size()) == shown)
            break;
        const QString state = !host.up        ? sheet.say(u"応答なし"_s, u"no answer"_s)
                              : host.timedOut ? sheet.say(u"時間切れ"_s, u"timed out"_s)
                                              : sheet.say(u"応答あり"_s, u"answered"_s);
        const QString name = host.name.isEmpty() ? host.address : u"%1 (%2)"_s.arg(host.address, host.name);
        lines += sheet.say(u"%1　%2"_s, u"%1, %2"_s).arg(name, state);
    }
    if (scan.hosts.size() > shown)
        lines += sheet.say(u"ほか%1件"_s, u"and %1 more"_s).arg(scan.hosts.size() - shown);
    if (lines.isEmpty())
        lines += sheet.say(u"なし"_s, u"None"_s);
    return lines;
}

QString timesOf(const Sheet& sheet, const ScanSeen& scan)
{
    const QString unknown = sheet.say(u"不明"_s, u"unknown"_s);
    return sheet.say(u"%1 〜 %2（%3）"_s, u"%1 to %2 (%3)"_s)
        .arg(scan.started.isValid() ? wordedMoment(scan.started) : unknown,
             scan.finished.isValid() ? wordedMoment(scan.finished) : unknown,
             sheet.say(scanEndName(scan.end)));
}

pdf::TableCell paceCell(const Sheet& sheet, const ScanSeen& scan)
{
    if (!isImplausiblyFast(scan))
        return cell(sheet.say(paceWords(scan)));
    pdf::TableCell made = tinted(u"△ "_s + sheet.say(paceWords(scan)), pdf::Tint::Doubt);
    made.paragraphs.push_back({plain(sheet.say(plausibleRateWords()), pdf::Style::Small)});
    return made;
}

void composeScan(Sheet& sheet, const Scan& one)
{
    const ScanSeen& scan = one.seen;
    sheet.head(sheet.say(findingName(scan)));
    std::vector<Told> facts{
        {sheet.say(u"検査した範囲"_s, u"Coverage"_s), coverageCell(sheet, scan)},
        {sheet.say(u"検査の向き"_s, u"Scanned from"_s), cell(sheet.say(sideName(scan.side)))},
        {sheet.say(u"検査したアドレス"_s, u"Addresses"_s), linesCell(hostWords(sheet, scan))},
        {sheet.say(u"検査の日時"_s, u"Time of the scan"_s), cell(timesOf(sheet, scan))},
        {sheet.say(u"所要時間と速さ"_s, u"Duration and rate"_s), paceCell(sheet, scan)},
        {sheet.say(u"ポートの状態"_s, u"States of the ports"_s), cell(sheet.say(stateCountWords(scan)))},
        {sheet.say(u"コマンド"_s, u"Command line"_s), linesCell(scan.arguments, pdf::Style::Code)}};
    QStringList remarks;
    for (const Text& remark : scan.remarks)
        remarks += sheet.say(remark);
    if (!remarks.isEmpty())
        facts.push_back({sheet.say(u"注記"_s, u"Remarks"_s), linesCell(remarks)});
    for (Told& told : provenance(sheet, one.finding))
        facts.push_back(std::move(told));
    composeFacts(sheet, facts);
}

pdf::Tint tintOf(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Undeclared:
    case Exposure::Unintended:
        return pdf::Tint::Bad;
    case Exposure::Agrees:
        return pdf::Tint::Good;
    case Exposure::Unclear:
    case Exposure::DeclaredOnly:
        return pdf::Tint::Doubt;
    case Exposure::Incomplete:
    case Exposure::NotLookedAt:
        return pdf::Tint::Open;
    }
    return pdf::Tint::None;
}

QString declaredWords(const Sheet& sheet, const PortLine& line)
{
    const Table* inventory = sheet.assessment().inventory();
    QStringList names;
    for (const size_t row : line.rows) {
        if (!inventory || row >= inventory->rows.size())
            continue;
        const auto name = inventory->rows[row].find(u"name"_s);
        const auto* text = name == inventory->rows[row].end() ? nullptr : std::get_if<QString>(&name->second);
        names += text && !text->isEmpty() ? *text : sheet.say(u"%1行目"_s, u"row %1"_s).arg(row + 1);
    }
    if (names.isEmpty())
        return sheet.say(u"なし"_s, u"None"_s);
    const QString all = names.join(sheet.say(u"、"_s, u", "_s));
    return line.exposure == Exposure::Undeclared
               ? sheet.say(u"%1（別の側として申告）"_s, u"%1 (declared for another side)"_s).arg(all)
               : all;
}

bool isShutToLan(const Sheet& sheet, const PortLine& line)
{
    return tekigo::isShutToLan(line, sheet.assessment().inventory(), sheet.assessment().findings);
}

pdf::TableCell exposureCell(const Sheet& sheet, const PortLine& line)
{
    const bool inPart = isShutToLan(sheet, line);
    pdf::TableCell made =
        tinted(sheet.say(standingWords(line, inPart)), inPart ? pdf::Tint::Doubt : tintOf(line.exposure));
    if (!inPart)
        return made;
    made.paragraphs.push_back({plain(sheet.say(shutToLanWords()), pdf::Style::Small)});
    return made;
}

pdf::TableRow portRow(const Sheet& sheet, const PortLine& line)
{
    const QString ports =
        line.port == line.last ? QString::number(line.port) : u"%1-%2"_s.arg(line.port).arg(line.last);
    QStringList sides;
    for (const Side side : line.sides)
        sides += sheet.say(sideName(side));
    pdf::TableCell port = cell(u"%1/%2"_s.arg(ports, transportId(line.transport)));
    port.head = true;
    const QString service =
        serviceWords({.port = line.port, .service = line.service, .product = line.product, .hosts = {}});
    return tableRow({std::move(port),
                     exposureCell(sheet, line),
                     linesCell(sides.isEmpty() ? QStringList(u"－"_s) : sides),
                     cell(service.isEmpty() ? u"－"_s : service), cell(declaredWords(sheet, line)),
                     cell(line.reason.isEmpty() ? u"－"_s : line.reason)});
}

/// What the words of the table mean, for those that stand in it.
Text meaning(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Undeclared:
        return {u"開いているが、その側の行が一覧にない"_s,
                u"open, but in no row of the inventory for that side"_s};
    case Exposure::Unintended:
        return {u"意図しない、または無効と申告したが、開いている"_s,
                u"declared as not intended or not enabled, but open"_s};
    case Exposure::Incomplete:
        return {u"開いているが、意図または有効の別が一覧に記入されていない"_s,
                u"open, but its row does not say whether it is intended and enabled"_s};
    case Exposure::Unclear:
        return {u"応答がなく、開いているとも閉じているとも言えない（open|filtered）。数に入れない"_s,
                u"no answer, so neither open nor closed can be said (open|filtered); not counted"_s};
    case Exposure::DeclaredOnly:
        return {u"有効と申告したが、検査では開いていない"_s,
                u"declared as enabled, but not open in the scan"_s};
    case Exposure::NotLookedAt:
        return {u"有効と申告したが、どの検査の範囲にも入っていない"_s,
                u"declared as enabled, but no scan looked at it"_s};
    case Exposure::Agrees:
        return {u"意図した有効な機能として申告し、開いている"_s,
                u"declared as intended and enabled, and open"_s};
    }
    return {};
}

void composePorts(Sheet& sheet, const std::vector<PortLine>& lines)
{
    pdf::TableBlock table;
    table.caption =
        sheet.say(u"申告したインタフェースと観測したポート"_s, u"Interfaces declared and ports observed"_s);
    table.mayTurn = true;
    table.columns = {
        {.title = sheet.say(u"ポート"_s, u"Port"_s), .weight = 1, .minimum = 58},
        {.title = sheet.say(u"比較"_s, u"Comparison"_s), .weight = 1.3, .minimum = 86},
        {.title = sheet.say(u"観測した側"_s, u"Seen from"_s), .weight = 1.2, .minimum = 66},
        {.title = sheet.say(u"観測したサービス"_s, u"Service seen"_s), .weight = 1.4, .minimum = 66},
        {.title = sheet.say(u"一覧の申告"_s, u"In the inventory"_s), .weight = 1.6},
        {.title = sheet.say(u"理由"_s, u"Reason"_s), .weight = 1.2}};
    for (const PortLine& line : lines)
        table.rows.push_back(portRow(sheet, line));
    if (lines.empty()) {
        sheet.paragraph(sheet.say(u"申告したポートも、開いているポートもない。"_s,
                                  u"No port is declared, and none was seen open."_s));
        return;
    }
    sheet.add(std::move(table));
}

/// 「○ 一致　3件：…」, by the sign that the table and the drawing have.
void addCount(const Sheet& sheet, pdf::List& list, const QString& name, qint64 count, const Text& means)
{
    if (count > 0)
        list.items.push_back({plain(name, pdf::Style::Strong),
                              plain(sheet.say(u"　%1件：%2"_s, u", %1: %2"_s).arg(count).arg(sheet.say(means)))});
}

void composeCounts(Sheet& sheet, std::vector<PortLine> lines)
{
    const auto shut = std::ranges::stable_partition(
        lines, [&](const PortLine& line) { return !isShutToLan(sheet, line); });
    const std::vector<PortLine> inPart(shut.begin(), shut.end());
    lines.erase(shut.begin(), shut.end());
    pdf::List list;
    for (const Exposure exposure : allExposures()) {
        const QString name = sheet.say(exposureName(exposure));
        addCount(sheet, list, u"△ "_s + sheet.say(agreesInPartName()), portsStanding(inPart, exposure), shutToLanWords());
        addCount(sheet, list, exposureSign(exposure) + u' ' + name, portsStanding(lines, exposure), meaning(exposure));
    }
    if (!list.items.empty())
        sheet.add(std::move(list));
}

} // namespace

void composeScans(Sheet& sheet)
{
    const auto scans = allSeen<ScanSeen>(sheet);
    const QString title =
        sheet.say(u"ポートスキャンと申告したインタフェースの比較"_s, u"Port scans beside the interfaces declared"_s);
    const QString anchor = u"instruments/scans"_s;
    if (scans.empty() && leftOut<ScanSeen>(sheet).empty())
        return;
    if (scans.empty())
        return composeLeftOut(sheet, title, anchor);
    sheet.section(title, anchor);
    const std::vector<PortLine> lines =
        exposures(sheet.assessment().inventory(), sheet.assessment().findings);
    sheet.paragraph(sheet.say(
        u"インタフェースの一覧に申告した内容と、ポートスキャンで開いていたポートを、種類、ポート番号および側で突き合わせた結果を示します。"_s,
        u"The inventory of interfaces is set beside the ports that scans saw open, by kind, port and side."_s));
    composeCounts(sheet, lines);
    if (pdf::Figure figure = interfaceFigure(sheet, lines); !std::get<pdf::Hub>(figure.drawing).sides.empty())
        sheet.add(std::move(figure));
    composePorts(sheet, lines);
    for (const Scan& scan : scans)
        composeScan(sheet, scan);
}

} // namespace tekigo
