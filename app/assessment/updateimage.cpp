#include "assessment/updateimage.h"

namespace tekigo {

using namespace Qt::StringLiterals;

QString proofId(SignatureSeen::Proof proof)
{
    return proof == SignatureSeen::Proof::Signature ? u"signature"_s : u"checksum"_s;
}

Text outcomeOf(const SignatureSeen& seen)
{
    if (seen.proof == SignatureSeen::Proof::Checksum)
        return seen.valid ? Text{u"ハッシュ値・チェックサムは一致（署名ではない）"_s,
                                 u"The checksum matches (it is no signature)"_s}
                          : Text{u"ハッシュ値・チェックサムは不一致（署名ではない）"_s,
                                 u"The checksum does not match (it is no signature)"_s};
    return seen.valid ? Text{u"署名は正しい"_s, u"The signature is valid"_s}
                      : Text{u"署名は正しいと確かめられない"_s, u"The signature is not valid"_s};
}

Text outcomeOf(const RejectionSeen& seen)
{
    return seen.rejected ? Text{u"改ざんしたファイルを拒否した"_s, u"The tampered image was rejected"_s}
                         : Text{u"改ざんしたファイルを受け入れた"_s, u"The tampered image was accepted"_s};
}

std::vector<Text> limitsOf(const SignatureSeen& seen, const QDateTime& at)
{
    if (seen.proof == SignatureSeen::Proof::Checksum)
        return {{u"ハッシュ値やチェックサムは、ファイルが壊れていないことを示すだけで、製造者が作成したことは"
                 u"示しません。"
                 "ファイルを偽造した者が計算し直せるためです。署名の検証とは扱いません。"_s,
                 u"A hash value or checksum shows that a file is not damaged, not that its maker made it: "
                 u"whoever forges the file "
                 "computes it anew. It does not count as the check of a signature."_s}};
    std::vector<Text> limits;
    if (!seen.holder.isEmpty() || seen.validUntil)
        limits.push_back(
            {u"証明書の発行者の信頼性と失効は、確認していません。"_s,
             u"Whether the certificate's issuer is to be trusted, and whether it was revoked, is not judged."_s});
    if ((seen.validFrom && at < *seen.validFrom) || (seen.validUntil && at > *seen.validUntil))
        limits.push_back({u"証明書は、検証した時点で有効期間外です。"_s,
                          u"The certificate was outside its period of validity when the check was made."_s});
    return limits;
}

} // namespace tekigo
