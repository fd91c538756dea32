#include "instrument/cryptrec.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// NIST SP 800-57 part 1, table 2.
int securityBits(const ImageKey& key)
{
    if (!key.isRsa())
        return key.bits / 2;
    return key.bits < 2048 ? 80 : key.bits < 3072 ? 112 : 128;
}

void judgeDigest(const QString& digest, std::vector<Text>& weak)
{
    if (digest == u"SHA1")
        weak.push_back(
            {u"SHA-1 は、電子政府推奨暗号リストになく、互換性維持のための運用監視暗号リストにあります"
             "（CRYPTREC LS-0001-2022、二次資料で確認）。"_s,
             u"SHA-1 is not on the e-Government Recommended Ciphers List but on the Monitored Ciphers List, "
             u"which is for "
             "compatibility only (CRYPTREC LS-0001-2022, seen in a secondary source)."_s});
    if (digest == u"MD5")
        weak.push_back(
            {u"MD5 は、同じハッシュ値になる別のデータが見つかっています（CRYPTREC、2004年9月8日の公表）。"
             "署名に使えるとする根拠は確認できていません。"_s,
             u"Different data with the same MD5 value have been found (CRYPTREC's notice of 2004-09-08). No "
             u"source was found "
             "that lets MD5 be used for signatures."_s});
}

void judgeKey(const ImageKey& key, std::vector<Text>& weak)
{
    const int bits = securityBits(key);
    const QString size = QString::number(key.bits);
    if (bits < 112)
        weak.push_back(
            {u"鍵長 %1 ビットは、112ビットセキュリティに届きません。CRYPTRECの設定基準を満たさない鍵長は、"
             "電子政府推奨暗号の利用とみなされません（CRYPTREC暗号リストのページ。強度の換算は NIST SP 800-57）。"_s
                 .arg(size),
             u"A key of %1 bits has less than 112 bits of security. A key length outside CRYPTREC's "
             u"standards of strength does "
             "not count as use of a recommended cipher (CRYPTREC's page of the list; strength by NIST SP 800-57)."_s
                 .arg(size)});
    else if (bits < 128)
        weak.push_back({u"鍵長 %1 "
                        u"ビットは、112ビットセキュリティです。CRYPTRECの設定基準では、2031年以降は利用できな"
                        u"いとされています"
                        "（二次資料で確認。強度の換算は NIST SP 800-57）。"_s.arg(size),
                        u"A key of %1 bits has 112 bits of security. By CRYPTREC's standards of strength it "
                        u"is not to be used from 2031 on "
                        "(seen in a secondary source; strength by NIST SP 800-57)."_s.arg(size)});
}

} // namespace

std::vector<Text> weakPoints(const ImageScheme& scheme, const ImageKey& key)
{
    std::vector<Text> weak;
    judgeDigest(scheme.digest, weak);
    judgeKey(key, weak);
    return weak;
}

} // namespace tekigo
