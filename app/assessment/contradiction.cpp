#include "assessment/contradiction.h"

#include "checklist/evaluation.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;
using Kind = Contradiction::Kind;

bool concerns(const Contradiction& one, const Requirement& requirement, const Catalogue& catalogue)
{
    if (!one.testCase.isEmpty() && std::ranges::any_of(requirement.tests, [&](const TestNeed& need) {
            return need.testCase == one.testCase;
        }))
        return true;
    if (one.questions.isEmpty())
        return false;
    const QSet<QString> deciding = questionsDeciding(requirement, catalogue);
    return std::ranges::any_of(one.questions, [&](const QString& id) { return deciding.contains(id); });
}

QString contradictionId(Kind kind)
{
    switch (kind) {
    case Kind::ClearPath:
        return u"clear-path"_s;
    case Kind::ClosedPort:
        return u"closed-port"_s;
    case Kind::TestDate:
        return u"test-date"_s;
    case Kind::ScanRate:
        return u"scan-rate"_s;
    case Kind::ScanCoverage:
        return u"scan-coverage"_s;
    case Kind::NoIpv6Scan:
        return u"no-ipv6-scan"_s;
    case Kind::DumpTimes:
        return u"dump-times"_s;
    case Kind::Undeclared:
        return u"undeclared"_s;
    case Kind::LinePath:
        return u"line-path"_s;
    }
    return {};
}

Text contradictionName(Kind kind)
{
    switch (kind) {
    case Kind::ClearPath:
        return {u"暗号化の回答と平文の経路"_s, u"Encryption claimed, path in clear text"_s};
    case Kind::ClosedPort:
        return {u"回答したポートとポートスキャンの結果"_s, u"Port claimed, but closed in the scan"_s};
    case Kind::TestDate:
        return {u"試験の日付"_s, u"Date of a test"_s};
    case Kind::ScanRate:
        return {u"ポートスキャンの速さ"_s, u"Speed of a port scan"_s};
    case Kind::ScanCoverage:
        return {u"ポートスキャンの範囲"_s, u"Coverage of the port scans"_s};
    case Kind::NoIpv6Scan:
        return {u"IPv6のポートスキャン"_s, u"Port scan over IPv6"_s};
    case Kind::DumpTimes:
        return {u"電源断の前後の時刻"_s, u"Times before and after the power cut"_s};
    case Kind::Undeclared:
        return {u"一覧にない経路・ポートの試験"_s, u"Test of what no inventory lists"_s};
    case Kind::LinePath:
        return {u"回線からの設定の変更と経路の一覧"_s, u"Settings through the line, and the list of paths"_s};
    }
    return {};
}

Text contradictionWords(const Contradiction& one)
{
    return {one.says.ja + one.mend.ja, one.says.en + u' ' + one.mend.en};
}

} // namespace tekigo
