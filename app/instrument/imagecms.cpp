#include "instrument/imagecms.h"

#include "base/digest.h"
#include "instrument/imagestream.h"

#include <QCoreApplication>

#include <openssl/err.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

struct FreeCertificates
{
    void operator()(STACK_OF(X509) * all) const { sk_X509_pop_free(all, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

bool holdsContent(CMS_ContentInfo* message)
{
    ASN1_OCTET_STRING** content = CMS_get0_content(message);
    return content && *content;
}

X509* certificateOf(CMS_SignerInfo* signer, const STACK_OF(X509) * all)
{
    for (int i = 0; i < sk_X509_num(all); ++i)
        if (CMS_SignerInfo_cert_cmp(signer, sk_X509_value(all, i)) == 0)
            return sk_X509_value(all, i);
    return nullptr;
}

/// libcrypto takes a signer's key from a certificate; a bare key is put into an empty one.
crypto::Certificate carrying(const ImageKey& key)
{
    crypto::Certificate certificate(X509_new());
    X509_set_pubkey(certificate.get(), key.key.get());
    return certificate;
}

ImageScheme schemeOf(CMS_SignerInfo* signer, const ImageKey& key)
{
    if (key.isEdwards())
        return {ImageScheme::Kind::Edwards, {}, {}};
    X509_ALGOR* digest = nullptr;
    X509_ALGOR* signature = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, &signature);
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, digest);
    const QString name = QString::fromLatin1(OBJ_nid2sn(OBJ_obj2nid(object)));
    X509_ALGOR_get0(&object, nullptr, nullptr, signature);
    if (key.isEllipticCurve())
        return {ImageScheme::Kind::Ecdsa, name, {}};
    return {OBJ_obj2nid(object) == NID_rsassaPss ? ImageScheme::Kind::RsaPss : ImageScheme::Kind::RsaPkcs1,
            name,
            {}};
}

/// The signer that is looked at: the one whose key was given, else the first whose certificate is there.
struct Signer
{
    CMS_SignerInfo* info = nullptr;
    ImageKey key;
};

Result<ImageKey> copied(X509* certificate, const QString& name)
{
    X509_up_ref(certificate);
    return imageKeyOf(crypto::Certificate(certificate), name);
}

Result<std::optional<Signer>> signerIn(STACK_OF(CMS_SignerInfo) * signers, const STACK_OF(X509) * all,
                                       const QString& name, const ImageKey* given)
{
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i) {
        CMS_SignerInfo* info = sk_CMS_SignerInfo_value(signers, i);
        X509* certificate = certificateOf(info, all);
        if (!certificate && given && given->certificate &&
            CMS_SignerInfo_cert_cmp(info, given->certificate.get()) == 0)
            certificate = given->certificate.get();
        if (!certificate)
            continue;
        auto key = copied(certificate, name);
        if (!key)
            return std::unexpected(key.error());
        if (!given || key->digest == given->digest)
            return Signer{info, std::move(*key)};
    }
    return std::nullopt;
}

Text otherSigner()
{
    return {u"署名者の証明書は、指定した鍵のものではありません。"_s,
            u"The signer's certificate is not of the key that was given."_s};
}

Text noSuchContent()
{
    return {
        u"署名された内容のハッシュ値が、このファイルのものと一致しません。別のファイルの署名か、ファイルが変わっています。"_s,
        u"The digest that was signed is not of this file: the signature is another file's, or the file was changed."_s};
}

Text badSignature()
{
    return {u"署名の値が、署名者の鍵で正しいと確かめられません。"_s,
            u"The signature's value does not verify with the signer's key."_s};
}

/// Feeds the image to the digests of the message, and to SHA-256 for its name.
Result<void> feed(BIO* content, const QString& image, CmsCheck& check, Progress& progress)
{
    Sha256 digest;
    bool written = true;
    const auto size = streamFile(image, progress, [&](const QByteArray& piece) {
        digest.add(piece);
        written =
            written && BIO_write(content, piece.constData(), static_cast<int>(piece.size())) == piece.size();
    });
    if (!size)
        return std::unexpected(size.error());
    if (!written)
        return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(image, QString()));
    check.size = *size;
    check.sha256 = digest.finish();
    return {};
}

/// Attributes, where there are any, are what is signed; the image's digest is one of them.
void judge(CMS_SignerInfo* info, BIO* content, CmsCheck& check)
{
    const bool attributes = CMS_signed_get_attr_count(info) > 0;
    const bool signedRightly = !attributes || CMS_SignerInfo_verify(info) == 1;
    const bool contentFits = CMS_SignerInfo_verify_content(info, content) == 1;
    ERR_clear_error();
    check.valid = signedRightly && contentFits;
    if (!signedRightly)
        check.because = badSignature();
    else if (!contentFits)
        check.because = noSuchContent();
}

Result<Signer> findSigner(CMS_ContentInfo* message, const QString& name, const ImageKey* given,
                          CmsCheck& check)
{
    STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(message);
    if (sk_CMS_SignerInfo_num(signers) < 1)
        return failure(Error::Kind::Input, tr("%1 is a CMS file without a signature.").arg(name));
    const Certificates all(CMS_get1_certs(message));
    auto found = signerIn(signers, all.get(), name, given);
    if (!found)
        return std::unexpected(found.error());
    if (*found)
        return std::move(**found);
    if (!given)
        return failure(
            Error::Kind::Input,
            tr("%1 does not hold its signer's certificate. Give the signer's certificate or public key.")
                .arg(name));
    CMS_SignerInfo* first = sk_CMS_SignerInfo_value(signers, 0);
    if (certificateOf(first, all.get()))
        check.because = otherSigner();
    Signer signer{first, {}};
    EVP_PKEY_up_ref(given->key.get());
    signer.key.key = crypto::Key(given->key.get());
    signer.key.bits = given->bits;
    signer.key.curve = given->curve;
    signer.key.digest = given->digest;
    signer.key.holder = given->holder;
    signer.key.validFrom = given->validFrom;
    signer.key.validUntil = given->validUntil;
    return signer;
}

void use(const Signer& signer)
{
    const crypto::Certificate made = signer.key.certificate ? crypto::Certificate() : carrying(signer.key);
    CMS_SignerInfo_set1_signer_cert(signer.info, made ? made.get() : signer.key.certificate.get());
}

} // namespace

crypto::Message readCms(const QByteArray& bytes)
{
    const unsigned char* at = crypto::data(bytes);
    crypto::Message message(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes.size())));
    if (!message) {
        const crypto::Stream stream = crypto::streamOf(bytes);
        // Nothing in it is encrypted with a passphrase; were it, nobody is asked.
        const auto nobody = [](char*, int, int, void*) { return -1; };
        message.reset(PEM_read_bio_CMS(stream.get(), nullptr, nobody, nullptr));
    }
    ERR_clear_error();
    return message;
}

Result<CmsCheck> checkCms(CMS_ContentInfo* message, const QString& image, const QString& name,
                          const ImageKey* given, Progress& progress)
{
    if (OBJ_obj2nid(CMS_get0_type(message)) != NID_pkcs7_signed)
        return failure(Error::Kind::Input, tr("%1 is a CMS file without a signature.").arg(name));
    if (holdsContent(message))
        return failure(
            Error::Kind::Input,
            tr("%1 carries the signed content within itself. Give a detached signature.").arg(name));
    CmsCheck check;
    auto signer = findSigner(message, name, given, check);
    if (!signer)
        return std::unexpected(signer.error());
    use(*signer);
    const crypto::Stream content(CMS_dataInit(message, BIO_new(BIO_s_null())));
    ERR_clear_error();
    if (!content)
        return failure(Error::Kind::Input, tr("%1 names digests that cannot be computed.").arg(name));
    if (auto fed = feed(content.get(), image, check, progress); !fed)
        return std::unexpected(fed.error());
    check.scheme = schemeOf(signer->info, signer->key);
    if (check.because.isEmpty())
        judge(signer->info, content.get(), check);
    check.key = std::move(signer->key);
    return check;
}

} // namespace tekigo
