#include "assessment/contradictionfinders.h"
#include "assessment/phrase.h"
#include "assessment/scanpace.h"
#include "assessment/tablecells.h"
#include "base/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;
using Place = Contradiction::Place;

/// The facts that scans find.
const QStringList scanFacts{u"scan.undeclared-open"_s, u"scan.unintended-open"_s, u"scan.full-tcp"_s, u"scan.full-udp"_s};

std::vector<std::pair<const Finding*, const ScanSeen*>> scansOf(const Assessment& assessment)
{
    std::vector<std::pair<const Finding*, const ScanSeen*>> scans;
    for (const Finding& finding : assessment.findings)
        if (const auto* scan = std::get_if<ScanSeen>(&finding.seen))
            scans.push_back({&finding, scan});
    return scans;
}

/// Names IPv6, and does not say in the same sentence that there is none.
bool hasIpv6(const QString& words)
{
    static const QRegularExpression none(
        u"非対応|未対応|対応しな|対応してい?な|無効|使用しな|使わな|なし|無し|ない|not |no ipv6|without|disabled|ipv4 only|のみ.*ipv4"_s);
    static const QRegularExpression ends(u"[。．\\n;]|\\. "_s);
    const QStringList sentences = folded(words).text.split(ends);
    return std::ranges::any_of(sentences, [](const QString& sentence) {
        return sentence.contains(u"ipv6") && !none.match(sentence).hasMatch();
    });
}

bool anyCellHasIpv6(const Assessment& assessment, const QString& question)
{
    const Table* table = tableOf(assessment, question);
    for (const Row& row : table ? table->rows : std::vector<Row>()) {
        if (row.contains(u"enabled"_s) && !yesCell(row, u"enabled"_s))
            continue;
        for (const auto& [column, cell] : row)
            if (const auto* text = std::get_if<QString>(&cell); text && hasIpv6(*text))
                return true;
    }
    return false;
}

/// Where the product is said to have IPv6; empty where nowhere.
QString saysIpv6(const Assessment& assessment)
{
    for (const QString& question : {u"interface.inventory"_s, u"access.paths"_s})
        if (anyCellHasIpv6(assessment, question))
            return question;
    const Product& product = assessment.product;
    return hasIpv6(product.use) || hasIpv6(product.configuration) || hasIpv6(product.kind) ? u"product"_s : QString();
}

Text whereWords(const QString& where)
{
    if (where == u"interface.inventory")
        return {u"インタフェースの一覧"_s, u"The inventory of interfaces"_s};
    if (where == u"access.paths")
        return {u"設定・情報への経路の一覧"_s, u"The list of paths"_s};
    return {u"製品の記載"_s, u"The description of the product"_s};
}

bool lookedOverIpv6(const ScanSeen& scan)
{
    return std::ranges::any_of(scan.hosts, [](const ScannedHost& host) { return host.up && host.address.contains(u':'); });
}

} // namespace

void findScanRates(const Assessment& assessment, std::vector<Contradiction>& found)
{
    for (const auto& [finding, scan] : scansOf(assessment))
        if (isImplausiblyFast(*scan))
            found.push_back({.kind = Kind::ScanRate,
                             .place = Place::Scan,
                             .subject = finding->id.text,
                             .questions = scanFacts,
                             .says = phrase({u"%1が、実際の機器を相手にしたものとしては速すぎます：%2。%3"_s,
                                             u"%1 is too fast for a scan of real equipment: %2. %3"_s},
                                            {findingName(finding->seen), paceWords(*scan), plausibleRateWords()}),
                             .mend = {u"試験品そのものを検査した結果かを確かめ、速さを抑えて（--max-rate など）やり直してください。"_s,
                                      u"Make sure that the unit itself was scanned, and scan again at a lower rate (--max-rate)."_s}});
}

void findScanCoverage(const Assessment& assessment, std::vector<Contradiction>& found)
{
    const auto scans = scansOf(assessment);
    if (scans.empty())
        return;
    for (const Transport transport : {Transport::Tcp, Transport::Udp}) {
        const auto isOf = [&](const auto& scan) { return scan.second->transport == transport; };
        if (std::ranges::any_of(scans, [&](const auto& scan) { return isOf(scan) && scan.second->isFull(); }))
            continue;
        const bool any = std::ranges::any_of(scans, isOf);
        const Text name = same(transportName(transport));
        found.push_back(
            {.kind = Kind::ScanCoverage,
             .place = Place::Scan,
             .subject = {},
             .questions = scanFacts,
             .says = any ? phrase({u"%1の全ポート（1〜65535）を最後まで調べたポートスキャンがありません。"_s,
                                   u"No port scan looked at all %1 ports (1 to 65535) and finished."_s},
                                  {name})
                         : phrase({u"%1のポートスキャンが記録されていません。"_s, u"No port scan of %1 is recorded."_s}, {name}),
             .mend = {u"全ポートのポートスキャンを取り込むか、調べていない範囲とその理由を説明できるようにしてください。"_s,
                      u"Import a scan of all ports, or be ready to say what was not looked at and why."_s}});
    }
}

void findMissingIpv6(const Assessment& assessment, std::vector<Contradiction>& found)
{
    const auto scans = scansOf(assessment);
    const QString where = saysIpv6(assessment);
    if (scans.empty() || where.isEmpty() ||
        std::ranges::any_of(scans, [](const auto& scan) { return lookedOverIpv6(*scan.second); }))
        return;
    found.push_back({.kind = Kind::NoIpv6Scan,
                     .place = Place::Scan,
                     .subject = {},
                     .questions = scanFacts,
                     .says = phrase({u"%1にIPv6とありますが、IPv6アドレスに対するポートスキャンが記録されていません。"_s,
                                     u"%1 names IPv6, but no port scan of an IPv6 address is recorded."_s},
                                    {whereWords(where)}),
                     .mend = {u"IPv6でもポートスキャン（nmapの -6）を行って取り込むか、IPv6で待ち受けないことを確かめて記録してください。"_s,
                              u"Scan over IPv6 too (nmap -6) and import it, or find out and record that nothing listens on IPv6."_s}});
}

} // namespace tekigo
