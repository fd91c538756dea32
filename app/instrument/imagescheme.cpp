#include "instrument/imagescheme.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Kind = ImageScheme::Kind;

const EVP_MD* digestOf(const QString& name)
{
    return EVP_get_digestbyname(name.toLatin1().constData());
}

bool prepared(EVP_PKEY_CTX* context, const ImageScheme& scheme)
{
    if (EVP_PKEY_verify_init(context) != 1 ||
        EVP_PKEY_CTX_set_signature_md(context, digestOf(scheme.digest)) != 1)
        return false;
    if (scheme.kind == Kind::RsaPkcs1)
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    if (scheme.kind != Kind::RsaPss)
        return true;
    const QString mask = scheme.maskDigest.isEmpty() ? scheme.digest : scheme.maskDigest;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, digestOf(mask)) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_AUTO) == 1;
}

bool fits(const ImageKey& key, const ImageScheme& scheme, const QByteArray& signature,
          const QByteArray& digest)
{
    const crypto::KeyContext context(EVP_PKEY_CTX_new(key.key.get(), nullptr));
    const bool good =
        prepared(context.get(), scheme) &&
        EVP_PKEY_verify(context.get(), crypto::data(signature), static_cast<size_t>(signature.size()),
                        crypto::data(digest), static_cast<size_t>(digest.size())) == 1;
    ERR_clear_error();
    return good;
}

/// r and s side by side (IEEE P1363), as the DER that libcrypto wants.
QByteArray derOf(const QByteArray& signature)
{
    using Pair = std::unique_ptr<ECDSA_SIG, crypto::Free<ECDSA_SIG_free>>;
    const Pair pair(ECDSA_SIG_new());
    const int half = static_cast<int>(signature.size() / 2);
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(crypto::data(signature), half, nullptr),
                   BN_bin2bn(crypto::data(signature) + half, half, nullptr));
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

qsizetype fieldBytes(const ImageKey& key)
{
    return (key.bits + 7) / 8;
}

bool isDerPair(const QByteArray& signature)
{
    using Pair = std::unique_ptr<ECDSA_SIG, crypto::Free<ECDSA_SIG_free>>;
    const unsigned char* at = crypto::data(signature);
    const Pair pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(signature.size())));
    ERR_clear_error();
    return pair && at == crypto::data(signature) + signature.size();
}

std::vector<ImageScheme> schemesOf(const ImageKey& key, const QString& digest)
{
    if (key.isEllipticCurve())
        return {{Kind::Ecdsa, digest, {}}};
    if (!key.isRsa())
        return {};
    // Some libraries leave the mask at SHA-1, the default of PKCS#1, whatever digest is chosen.
    return {{Kind::RsaPkcs1, digest, {}}, {Kind::RsaPss, digest, {}}, {Kind::RsaPss, digest, u"SHA1"_s}};
}

bool fitsAs(const ImageKey& key, const ImageScheme& scheme, const QByteArray& signature,
            const QByteArray& digest)
{
    if (fits(key, scheme, signature, digest))
        return true;
    return scheme.kind == Kind::Ecdsa && signature.size() == 2 * fieldBytes(key) &&
           fits(key, scheme, derOf(signature), digest);
}

std::optional<ImageScheme> fittingRsaOrEcdsa(const ImageKey& key, const QByteArray& signature,
                                             const Digests& digests)
{
    for (const QString& name : imageDigests()) {
        const auto digest = digests.find(name);
        if (digest == digests.end())
            continue;
        for (const ImageScheme& scheme : schemesOf(key, name))
            if (fitsAs(key, scheme, signature, digest->second))
                return scheme;
    }
    return std::nullopt;
}

std::optional<ImageScheme> fittingEdwards(const ImageKey& key, const QByteArray& signature,
                                          const Digests& digests)
{
    for (const auto& [name, digest] : digests)
        if (fitsWhole(key, {signature}, digest))
            return ImageScheme{Kind::Edwards, name, {}};
    return std::nullopt;
}

QString edwardsName(const ImageKey& key)
{
    return EVP_PKEY_is_a(key.key.get(), "ED25519") == 1 ? u"Ed25519"_s : u"Ed448"_s;
}

} // namespace

QStringList imageDigests()
{
    return {u"SHA256"_s, u"SHA512"_s, u"SHA384"_s, u"SHA224"_s, u"SHA3-256"_s, u"SHA1"_s, u"MD5"_s};
}

QString digestName(const QString& digest)
{
    return digest.startsWith(u"SHA"_s) && !digest.startsWith(u"SHA3-"_s) ? u"SHA-"_s + digest.mid(3) : digest;
}

QString schemeName(const ImageScheme& scheme, const ImageKey& key)
{
    const QString digest = digestName(scheme.digest);
    switch (scheme.kind) {
    case Kind::RsaPkcs1:
        return u"RSASSA-PKCS1-v1_5, %1"_s.arg(digest);
    case Kind::RsaPss:
        return scheme.maskDigest.isEmpty()
                   ? u"RSASSA-PSS, %1"_s.arg(digest)
                   : u"RSASSA-PSS, %1 (MGF1: %2)"_s.arg(digest, digestName(scheme.maskDigest));
    case Kind::Ecdsa:
        return u"ECDSA (%1), %2"_s.arg(key.curve, digest);
    case Kind::Edwards:
        break;
    }
    return scheme.digest.isEmpty() ? edwardsName(key) : u"%1 (%2)"_s.arg(edwardsName(key), digest);
}

std::optional<ImageScheme> fittingScheme(const ImageKey& key, const std::vector<QByteArray>& signatures,
                                         const Digests& digests)
{
    for (const QByteArray& signature : signatures) {
        if (!mayBeOf(key, signature))
            continue;
        const auto found = key.isEdwards() ? fittingEdwards(key, signature, digests)
                                           : fittingRsaOrEcdsa(key, signature, digests);
        if (found)
            return found;
    }
    return std::nullopt;
}

bool fitsWhole(const ImageKey& key, const std::vector<QByteArray>& signatures, const QByteArray& image)
{
    return std::ranges::any_of(signatures, [&](const QByteArray& signature) {
        const crypto::DigestContext context(EVP_MD_CTX_new());
        const bool good =
            EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.key.get()) == 1 &&
            EVP_DigestVerify(context.get(), crypto::data(signature), static_cast<size_t>(signature.size()),
                             crypto::data(image), static_cast<size_t>(image.size())) == 1;
        ERR_clear_error();
        return good;
    });
}

bool mayBeOf(const ImageKey& key, const QByteArray& signature)
{
    if (key.isEllipticCurve())
        return signature.size() == 2 * fieldBytes(key) || isDerPair(signature);
    return signature.size() == EVP_PKEY_get_size(key.key.get());
}

bool madeByKey(const ImageKey& key, const QByteArray& signature)
{
    if (!key.isRsa() || !mayBeOf(key, signature))
        return false;
    const crypto::KeyContext context(EVP_PKEY_CTX_new(key.key.get(), nullptr));
    QByteArray content(signature.size(), Qt::Uninitialized);
    size_t size = static_cast<size_t>(content.size());
    const bool made =
        EVP_PKEY_verify_recover_init(context.get()) == 1 &&
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1 &&
        EVP_PKEY_verify_recover(context.get(), reinterpret_cast<unsigned char*>(content.data()), &size,
                                crypto::data(signature), static_cast<size_t>(signature.size())) == 1;
    ERR_clear_error();
    return made;
}

} // namespace tekigo
