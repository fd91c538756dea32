#include "instrument/imagekey.h"

#include "base/digest.h"
#include "base/utc.h"

#include <QCoreApplication>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// A block between BEGIN and END, as it stands: still encrypted where it is.
struct PemBlock
{
    QByteArray label;
    QByteArray der;
};

/// PEM_read_bio decrypts nothing and so asks nobody for a passphrase; the functions that make keys of PEM
/// would.
std::vector<PemBlock> pemBlocks(const QByteArray& bytes)
{
    std::vector<PemBlock> blocks;
    const crypto::Stream stream = crypto::streamOf(bytes);
    char* label = nullptr;
    char* header = nullptr;
    unsigned char* der = nullptr;
    long size = 0;
    while (PEM_read_bio(stream.get(), &label, &header, &der, &size) == 1) {
        blocks.push_back({QByteArray(label), QByteArray(reinterpret_cast<const char*>(der), size)});
        OPENSSL_free(label);
        OPENSSL_free(header);
        OPENSSL_free(der);
    }
    ERR_clear_error();
    return blocks;
}

/// Reads with one of libcrypto's d2i functions; nothing where bytes are left over, since then it is something
/// else.
template<class Owner, class Read>
Owner whole(const QByteArray& der, Read read)
{
    const unsigned char* at = crypto::data(der);
    Owner object(read(&at, static_cast<long>(der.size())));
    ERR_clear_error();
    return at == crypto::data(der) + der.size() ? std::move(object) : Owner();
}

bool isPrivateDer(const QByteArray& der)
{
    using Info = std::unique_ptr<PKCS8_PRIV_KEY_INFO, crypto::Free<PKCS8_PRIV_KEY_INFO_free>>;
    using Encrypted = std::unique_ptr<X509_SIG, crypto::Free<X509_SIG_free>>;
    using Bundle = std::unique_ptr<PKCS12, crypto::Free<PKCS12_free>>;
    const auto keyOf = [](int kind) {
        return
            [kind](const unsigned char** at, long size) { return d2i_PrivateKey(kind, nullptr, at, size); };
    };
    return whole<Info>(der, [](auto at, long size) { return d2i_PKCS8_PRIV_KEY_INFO(nullptr, at, size); }) ||
           whole<Encrypted>(der, [](auto at, long size) { return d2i_X509_SIG(nullptr, at, size); }) ||
           whole<Bundle>(der, [](auto at, long size) { return d2i_PKCS12(nullptr, at, size); }) ||
           whole<crypto::Key>(der, keyOf(EVP_PKEY_RSA)) || whole<crypto::Key>(der, keyOf(EVP_PKEY_EC));
}

crypto::Key publicKeyOf(const QByteArray& der)
{
    if (auto key = whole<crypto::Key>(der, [](auto at, long size) { return d2i_PUBKEY(nullptr, at, size); }))
        return key;
    return whole<crypto::Key>(
        der, [](auto at, long size) { return d2i_PublicKey(EVP_PKEY_RSA, nullptr, at, size); });
}

crypto::Certificate certificateOf(const QByteArray& der)
{
    return whole<crypto::Certificate>(der, [](auto at, long size) { return d2i_X509(nullptr, at, size); });
}

QString curveOf(const EVP_PKEY* key)
{
    std::array<char, 80> name{};
    if (EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) != 1)
        return {};
    const QString known = QString::fromLatin1(name.data());
    if (known == u"prime256v1")
        return u"P-256"_s;
    static const std::vector<std::pair<QString, QString>> nist{{u"prime192v1"_s, u"P-192"_s},
                                                               {u"secp224r1"_s, u"P-224"_s},
                                                               {u"secp384r1"_s, u"P-384"_s},
                                                               {u"secp521r1"_s, u"P-521"_s}};
    const auto found = std::ranges::find(nist, known, &std::pair<QString, QString>::first);
    return found == nist.end() ? known : found->second;
}

QByteArray digestOf(EVP_PKEY* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return sha256(bytes);
}

std::optional<QDateTime> timeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return utc(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec));
}

QString holderOf(const X509* certificate)
{
    const crypto::Stream stream(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(stream.get(), X509_get_subject_name(certificate), 0,
                       XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char* text = nullptr;
    const long size = BIO_get_mem_data(stream.get(), &text);
    return QString::fromUtf8(text, size);
}

Result<ImageKey> described(crypto::Key key, const QString& name)
{
    ImageKey given;
    given.key = std::move(key);
    if (!given.isRsa() && !given.isEllipticCurve() && !given.isEdwards())
        return failure(Error::Kind::Input,
                       tr("%1 holds a key of the kind “%2”. Give an RSA, ECDSA, Ed25519 or Ed448 key.")
                           .arg(name, QString::fromLatin1(EVP_PKEY_get0_type_name(given.key.get()))));
    given.bits = EVP_PKEY_get_bits(given.key.get());
    given.digest = digestOf(given.key.get());
    if (given.isEllipticCurve())
        given.curve = curveOf(given.key.get());
    // Whoever chooses a curve's parameters can choose them so that signatures can be forged.
    if (given.isEllipticCurve() && given.curve.isEmpty())
        return failure(
            Error::Kind::Input,
            tr("%1 holds a key on a curve without a name. Give a key on a standard curve.").arg(name));
    return given;
}

std::unexpected<Error> noKey(const QByteArray& bytes, const QString& name)
{
    if (bytes.startsWith("ssh-") || bytes.startsWith("ecdsa-sha2-"))
        return failure(Error::Kind::Input, tr("%1 is a key in OpenSSH's form. Convert it with “ssh-keygen -e "
                                              "-m PKCS8 -f FILE” and give that.")
                                               .arg(name));
    if (bytes.contains("BEGIN PGP"))
        return failure(
            Error::Kind::Input,
            tr("%1 is an OpenPGP file. Tekigo reads keys and certificates in PEM or DER.").arg(name));
    return failure(Error::Kind::Input,
                   tr("%1 holds no public key. Give a public key or a certificate in PEM or DER.").arg(name));
}

} // namespace

bool ImageKey::isRsa() const
{
    return EVP_PKEY_is_a(key.get(), "RSA") == 1 || EVP_PKEY_is_a(key.get(), "RSA-PSS") == 1;
}

bool ImageKey::isEllipticCurve() const
{
    return EVP_PKEY_is_a(key.get(), "EC") == 1;
}

bool ImageKey::isEdwards() const
{
    return EVP_PKEY_is_a(key.get(), "ED25519") == 1 || EVP_PKEY_is_a(key.get(), "ED448") == 1;
}

Result<ImageKey> imageKeyOf(crypto::Certificate certificate, const QString& name)
{
    crypto::Key key(X509_get_pubkey(certificate.get()));
    ERR_clear_error();
    if (!key)
        return failure(Error::Kind::Input, tr("The key in the certificate %1 cannot be read.").arg(name));
    auto given = described(std::move(key), name);
    if (!given)
        return given;
    given->holder = holderOf(certificate.get());
    given->validFrom = timeOf(X509_get0_notBefore(certificate.get()));
    given->validUntil = timeOf(X509_get0_notAfter(certificate.get()));
    given->certificate = std::move(certificate);
    return given;
}

Result<void> refusePrivateKey(const QByteArray& bytes, const QString& name)
{
    const auto blocks = pemBlocks(bytes);
    const bool labelled = bytes.contains("PRIVATE KEY-----");
    if (labelled || isPrivateDer(bytes) ||
        std::ranges::any_of(blocks, [](const PemBlock& block) { return isPrivateDer(block.der); }))
        return failure(Error::Kind::Input,
                       tr("%1 holds a private key. Tekigo neither needs nor keeps one: give the public "
                          "key or the certificate, and keep this file secret.")
                           .arg(name));
    return {};
}

Result<ImageKey> readImageKey(const QByteArray& bytes, const QString& name)
{
    if (auto harmless = refusePrivateKey(bytes, name); !harmless)
        return std::unexpected(harmless.error());
    std::vector<PemBlock> blocks = pemBlocks(bytes);
    blocks.push_back({{}, bytes}); // not PEM: DER as it is
    for (const PemBlock& block : blocks) {
        if (auto certificate = certificateOf(block.der))
            return imageKeyOf(std::move(certificate), name);
        if (auto key = publicKeyOf(block.der))
            return described(std::move(key), name);
    }
    return noKey(bytes, name);
}

} // namespace tekigo
