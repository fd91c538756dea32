#include "assessment/finding.h"

#include "assessment/phrase.h"

#include <QLocale>

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

template<class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

Text counted(const Text& pattern, qint64 count)
{
    return phrase(pattern, {same(QLocale(QLocale::English).toString(count))});
}

} // namespace

QString subjectOf(const Seen& seen)
{
    return std::visit(
        Overloaded{
            [](const ScanSeen& scan) {
                return u"scan/"_s + transportId(scan.transport) + u'/' + sideId(scan.side);
            },
            [](const CredentialListSeen& list) { return u"credential-list/"_s + list.list.name; },
            [](const PowerLossSeen& pair) {
                return u"power-loss/"_s + pair.before.name + u'/' + pair.after.name;
            },
            [](const SignatureSeen& one) { return proofId(one.proof) + u'/' + one.image.name; },
            [](const RejectionSeen& one) { return u"rejection/"_s + one.image.name; },
            [](const DisclosureSeen& one) { return u"disclosure/"_s + one.file.name; },
        },
        seen);
}

Text findingName(const Seen& seen)
{
    return std::visit(
        Overloaded{
            [](const ScanSeen& scan) {
                if (scan.side == Side::NotSaid)
                    return phrase({u"ポートスキャン（%1）"_s, u"Port scan (%1)"_s},
                                  {same(transportName(scan.transport))});
                return phrase({u"ポートスキャン（%1、%2）"_s, u"Port scan (%1, %2)"_s},
                              {same(transportName(scan.transport)), sideName(scan.side)});
            },
            [](const CredentialListSeen& one) {
                return phrase(
                    {u"初期パスワードの一覧「%1」の検査"_s, u"Check of the list of preset passwords “%1”"_s},
                    {same(one.list.name)});
            },
            [](const PowerLossSeen& one) {
                return phrase({u"電源断前後の設定の比較「%1」「%2」"_s,
                               u"Settings before and after a power cut: “%1”, “%2”"_s},
                              {same(one.before.name), same(one.after.name)});
            },
            [](const SignatureSeen& one) {
                if (one.proof == SignatureSeen::Proof::Checksum)
                    return phrase({u"更新用ファイル「%1」のハッシュ値・チェックサムの照合"_s,
                                   u"Checksum of the update image “%1”"_s},
                                  {same(one.image.name)});
                return phrase({u"更新用ファイル「%1」の署名の検証"_s, u"Signature of the update image “%1”"_s},
                              {same(one.image.name)});
            },
            [](const RejectionSeen& one) {
                return phrase({u"改ざんした更新用ファイル「%1」の拒否試験"_s,
                               u"Rejection of the tampered update image “%1”"_s},
                              {same(one.image.name)});
            },
            [](const DisclosureSeen& one) {
                return phrase({u"脆弱性の報告窓口「%1」の確認"_s, u"Check of the disclosure file “%1”"_s},
                              {same(one.file.name)});
            },
        },
        seen);
}

Text findingResult(const Seen& seen)
{
    return std::visit(
        Overloaded{
            [](const ScanSeen& scan) {
                const Text open = counted({u"開放 %1ポート"_s, u"Open ports: %1"_s}, qint64(scan.open.size()));
                return scan.isFull() ? open : phrase({u"%1（限界あり）"_s, u"%1 (with limits)"_s}, {open});
            },
            [](const CredentialListSeen& list) {
                qint64 found = 0;
                for (const CodeCheckResult& result : list.checks)
                    found += result.count;
                return phrase({u"%1、%2"_s, u"%1, %2"_s},
                              {counted({u"%1件を検査"_s, u"codes examined: %1"_s}, list.rows),
                               counted({u"検出 %1件"_s, u"found: %1"_s}, found)});
            },
            [](const PowerLossSeen& pair) {
                return phrase({u"%1、%2"_s, u"%1, %2"_s},
                              {counted({u"数える違い %1件"_s, u"Differences that count: %1"_s}, pair.counted()),
                               counted({u"比較 %1件"_s, u"compared: %1"_s}, pair.compared)});
            },
            [](const SignatureSeen& one) { return outcomeOf(one); },
            [](const RejectionSeen& one) { return outcomeOf(one); },
            [](const DisclosureSeen& one) {
                return one.sound() ? Text{u"RFC 9116 の必須事項を満たす"_s, u"Meets what RFC 9116 requires"_s}
                                   : Text{u"RFC 9116 の必須事項に反する"_s, u"Breaks what RFC 9116 requires"_s};
            },
        },
        seen);
}

} // namespace tekigo
