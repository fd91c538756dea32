#include "assessment/contradictionfinders.h"
#include "assessment/pathwords.h"
#include "assessment/phrase.h"
#include "assessment/tablecells.h"
#include "base/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;
using Place = Contradiction::Place;

const QString paths = u"access.paths"_s;
const QString inventory = u"interface.inventory"_s;
const QString assets = u"data.assets"_s;

bool asksForPassword(const Row& path)
{
    const QString way = textCell(path, u"authentication"_s);
    return way == u"password" || way == u"id-and-password";
}

bool isOverNetwork(const Row& row)
{
    const QString reachable = textCell(row, u"reachable"_s);
    return reachable == u"line" || reachable == u"lan";
}

/// A code by which people log in; not that of the wireless LAN or of the provider, which no settings page transmits.
bool isLoginCode(const QString& asset)
{
    static const QRegularExpression code(
        u"パスワード|識別符号|暗証|認証情報|ログイン|password|passphrase|passcode|credential|log-?in"_s);
    static const QRegularExpression other(u"無線|wi-?fi|wlan|ssid|pppoe|isp|接続用|クラウド|cloud|snmp|vpn"_s);
    const QString text = folded(asset).text;
    return code.match(text).hasMatch() && !other.match(text).hasMatch();
}

/// The asset that is said to travel by TLS wherever it does; empty where one is said to travel unprotected too.
QString codeSaidToTravelByTls(const Assessment& assessment)
{
    const Table* table = tableOf(assessment, assets);
    QString named;
    for (const Row& row : table ? table->rows : std::vector<Row>()) {
        const QString asset = textCell(row, u"asset"_s);
        if (!isLoginCode(asset) || !yesCell(row, u"transmitted"_s))
            continue;
        if (textCell(row, u"transmission-protection"_s) != u"tls")
            return {};
        if (named.isEmpty())
            named = asset;
    }
    return named;
}

Text mendClear()
{
    return {u"実際の通信の方式を設計書と試験で確かめ、事実と異なる方の回答を直してください。"_s,
            u"Find out from design and tests how it really communicates, and correct the answer that is wrong."_s};
}

/// The path itself claims TLS, its interfaces do not have it.
void addOwnClaim(const Row& path, const Row& interface, std::vector<Contradiction>& found)
{
    const Text name = nameInSentence(textCell(path, u"path"_s));
    const Text row = nameInSentence(textCell(interface, u"name"_s));
    const Text port = same(QString::number(portCell(interface)));
    found.push_back({.kind = Kind::ClearPath,
                     .place = Place::Question,
                     .subject = paths,
                     .questions = {paths, inventory},
                     .says = phrase({u"経路「%1」は暗号化されているとの回答ですが、インタフェースの一覧では同じ経路「%2」（ポート%3）が平文の通信です。パスワードが平文で流れるおそれがあります。"_s,
                                     u"The path “%1” is said to be encrypted, but the inventory of interfaces lists it as “%2” (port %3) in clear text. The password may travel unprotected."_s},
                                    {name, row, port}),
                     .mend = mendClear()});
}

/// A code is said to travel by TLS, the path that asks for it has none.
void addAssetClaim(const Row& path, const QString& asset, std::vector<Contradiction>& found)
{
    found.push_back({.kind = Kind::ClearPath,
                     .place = Place::Question,
                     .subject = paths,
                     .questions = {paths, assets},
                     .says = phrase({u"「%2」の送信はTLSで保護しているとの回答ですが、経路「%1」は平文の通信でパスワードを求めます。"_s,
                                     u"“%2” is said to be sent over TLS, but the path “%1” asks for a password in clear text."_s},
                                    {nameInSentence(textCell(path, u"path"_s)), nameInSentence(asset)}),
                     .mend = mendClear()});
}

bool isCurrent(const Finding& finding, const Assessment& assessment)
{
    return finding.firmware.trimmed() == assessment.revision.firmware.trimmed();
}

/// A scan from that side, or from none that was said.
bool looksFrom(const ScanSeen& scan, const QString& reachable)
{
    return reachable.isEmpty() || scan.side == Side::NotSaid || reachable == sideId(scan.side) ||
           (scan.side == Side::Lan && reachable == sideId(Side::Line));
}

/// A port on which HTTPS or TLS is said to answer.
struct Claim
{
    int port = 0;
    QString name;
    QString reachable;
    QString question;
};

/// In the order in which they were made; the first of a port counts.
struct Claims
{
    std::vector<Claim> all;
    std::set<int> ports;

    void add(const Claim& claim)
    {
        if (ports.insert(claim.port).second)
            all.push_back(claim);
    }
};

/// What the product calls out to is no port of its own.
bool isOutward(const QString& path)
{
    static const QRegularExpression form(u"クラウド|サーバ|アプリ|cloud|server|app"_s);
    return form.match(folded(path).text).hasMatch();
}

std::vector<Claim> tlsClaims(const Assessment& assessment)
{
    Claims claims;
    if (const Table* table = assessment.inventory())
        for (const Row& row : table->rows)
            if (textCell(row, u"kind"_s) == u"tcp" && yesCell(row, u"enabled"_s) && isOverNetwork(row) && isTls(row) &&
                portCell(row) > 0)
                claims.add({portCell(row), textCell(row, u"name"_s), textCell(row, u"reachable"_s), inventory});
    const bool listed = !claims.all.empty();
    const Table* table = tableOf(assessment, paths);
    for (const Row& row : table ? table->rows : std::vector<Row>()) {
        const QString path = textCell(row, u"path"_s);
        if (!yesCell(row, u"enabled"_s) || !isOverNetwork(row) || !namesTls(path) || isOutward(path))
            continue;
        for (const int port : portsNamed(path))
            claims.add({port, path, textCell(row, u"reachable"_s), paths});
        // RFC 9110, 4.2.2: https without a port is 443.
        if (!listed && portsNamed(path).empty() && folded(path).text.contains(u"https"))
            claims.add({443, path, textCell(row, u"reachable"_s), paths});
    }
    return claims.all;
}

/// The scan that saw it closed; nullptr where none looked, or one saw it open or could not tell.
const Finding* sawItClosed(const Assessment& assessment, const Claim& claim)
{
    const Finding* closed = nullptr;
    for (const Finding& finding : assessment.findings) {
        const auto* scan = std::get_if<ScanSeen>(&finding.seen);
        if (!scan || scan->transport != Transport::Tcp || !isCurrent(finding, assessment))
            continue;
        if (scan->openPort(claim.port) || contains(scan->unclear, claim.port))
            return nullptr;
        if (looksFrom(*scan, claim.reachable) && contains(scan->looked, claim.port))
            closed = closed ? closed : &finding;
    }
    return closed;
}

} // namespace

void findClearPaths(const Assessment& assessment, std::vector<Contradiction>& found)
{
    const Table* table = tableOf(assessment, paths);
    const QString asset = codeSaidToTravelByTls(assessment);
    const PathInterfaces interfaces(assessment.inventory());
    for (const Row& path : table ? table->rows : std::vector<Row>()) {
        if (!yesCell(path, u"enabled"_s) || !asksForPassword(path) || !isOverNetwork(path))
            continue;
        const PathInterfaces::Rows rows = interfaces.of(path);
        const bool allClear = rows.first && rows.allClear;
        const QString words = textCell(path, u"path"_s);
        if (namesTls(words) && allClear)
            addOwnClaim(path, *rows.first, found);
        else if (!asset.isEmpty() && (namesClearText(words) || (!namesTls(words) && allClear)))
            addAssetClaim(path, asset, found);
    }
}

void findClosedPorts(const Assessment& assessment, std::vector<Contradiction>& found)
{
    for (const Claim& claim : tlsClaims(assessment))
        if (const Finding* finding = sawItClosed(assessment, claim))
            found.push_back(
                {.kind = Kind::ClosedPort,
                 .place = Place::Question,
                 .subject = claim.question,
                 .questions = {claim.question},
                 .says = phrase({u"「%1」は%2/tcpで暗号化した通信を受け付けるとの回答ですが、%3では%2/tcpが開いていません。"_s,
                                 u"“%1” is said to accept encrypted connections on %2/tcp, but %3 did not see %2/tcp open."_s},
                                {nameInSentence(claim.name), same(QString::number(claim.port)), findingName(finding->seen)}),
                 .mend = {u"受け付けるポートの番号を確かめ、回答を直すか、ポートスキャンをやり直してください。"_s,
                          u"Find out which port it is, then correct the answer or scan again."_s}});
}

} // namespace tekigo
