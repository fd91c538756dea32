#include "instrument/updateimage.h"

#include "base/atomicfile.h"
#include "base/digest.h"
#include "instrument/cryptrec.h"
#include "instrument/imagechecksum.h"
#include "instrument/imagecms.h"
#include "instrument/reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <openssl/crypto.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

const QString sha256Name = u"SHA256"_s;

/// A pipe would be waited for, so only ordinary files are opened.
Result<QByteArray> readSmall(const GivenFile& file, qint64 limit, const QString& tooLarge)
{
    const QFileInfo there(file.path);
    if (there.exists() && !there.isDir() && !there.isFile())
        return failure(Error::Kind::Input, tr("%1 is not an ordinary file. Name another.").arg(file.path));
    if (there.isFile() && there.size() > limit)
        return failure(Error::Kind::Input, tooLarge);
    return readFile(file.path, limit);
}

Result<QByteArray> readSignature(const GivenFile& file)
{
    auto bytes =
        readSmall(file, signatureLimit,
                  tr("%1 is too large for a signature. Are image and signature swapped?").arg(file.name));
    if (!bytes)
        return bytes;
    if (bytes->isEmpty())
        return failure(Error::Kind::Input,
                       tr("%1 is empty. Give the signature of the image.").arg(file.name));
    if (auto harmless = refusePrivateKey(*bytes, file.name); !harmless)
        return std::unexpected(harmless.error());
    return bytes;
}

Result<QByteArray> readKeyFile(const GivenFile& file)
{
    return readSmall(file, imageKeyLimit,
                     tr("%1 is too large for a key. Are the files swapped?").arg(file.name));
}

/// What the bytes of a signature's file may stand for: as they are, and out of base64 and hexadecimal.
std::vector<QByteArray> readings(const QByteArray& bytes)
{
    std::vector<QByteArray> all{bytes};
    static const QRegularExpression marks(u"-----[A-Z0-9 ]+-----"_s);
    static const QRegularExpression space(u"\\s+"_s);
    QString text = QString::fromLatin1(bytes);
    text.remove(marks).remove(space);
    const QByteArray words = text.toLatin1();
    static const QRegularExpression hexadecimal(u"^(?:[0-9A-Fa-f]{2})+$"_s);
    if (hexadecimal.match(text).hasMatch())
        all.push_back(QByteArray::fromHex(words));
    const auto decoded = QByteArray::fromBase64Encoding(words, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded && !decoded.decoded.isEmpty())
        all.push_back(decoded.decoded);
    return all;
}

/// One check of one image; the parts of the answer fall into place as they are known.
class SignatureCheck
{
public:
    SignatureCheck(const SignatureFiles& files, Progress& progress)
        : m_files(files)
        , m_progress(progress)
    {
    }

    Result<SignatureSeen> run();

private:
    Result<void> readFiles();
    Result<void> checkMessage(CMS_ContentInfo* message);
    Result<void> checkSum(const SaidChecksum& said);
    Result<void> checkBare();
    Result<void> checkEdwards(const std::vector<QByteArray>& signatures);
    Result<void> checkByDigest(const std::vector<QByteArray>& signatures);
    [[nodiscard]] Result<std::optional<SaidChecksum>> saidChecksum() const;
    [[nodiscard]] bool mayBeSignature() const;
    [[nodiscard]] Text whyNot(const std::vector<QByteArray>& signatures) const;
    void setImage(qint64 size, const QByteArray& sha256)
    {
        m_seen.image = seenFile(m_files.image, size, sha256);
    }
    void describe(const ImageKey& key);
    void fitted(const ImageScheme& scheme, const ImageKey& key);

    const SignatureFiles& m_files;
    Progress& m_progress;
    QByteArray m_signature;
    std::optional<ImageKey> m_key;
    SignatureSeen m_seen;
};

Result<void> SignatureCheck::readFiles()
{
    auto signature = readSignature(m_files.signature);
    if (!signature)
        return std::unexpected(signature.error());
    m_signature = std::move(*signature);
    m_seen.signature = seenFile(m_files.signature, m_signature.size(), sha256(m_signature));
    if (!m_files.key)
        return {};
    const auto bytes = readKeyFile(*m_files.key);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto key = readImageKey(*bytes, m_files.key->name);
    if (!key)
        return std::unexpected(key.error());
    m_key = std::move(*key);
    m_seen.key = seenFile(*m_files.key, bytes->size(), sha256(*bytes));
    return {};
}

Result<SignatureSeen> SignatureCheck::run()
{
    if (auto read = readFiles(); !read)
        return std::unexpected(read.error());
    Result<void> done;
    if (const crypto::Message message = readCms(m_signature))
        done = checkMessage(message.get());
    else if (const auto said = saidChecksum(); !said)
        done = std::unexpected(said.error());
    else
        done = *said ? checkSum(**said) : checkBare();
    if (!done)
        return std::unexpected(done.error());
    return std::move(m_seen);
}

void SignatureCheck::describe(const ImageKey& key)
{
    m_seen.keyBits = key.bits;
    m_seen.keyDigest = key.digest;
    m_seen.holder = key.holder;
    m_seen.validFrom = key.validFrom;
    m_seen.validUntil = key.validUntil;
}

void SignatureCheck::fitted(const ImageScheme& scheme, const ImageKey& key)
{
    m_seen.algorithm = schemeName(scheme, key);
    m_seen.weak = weakPoints(scheme, key);
}

Result<void> SignatureCheck::checkMessage(CMS_ContentInfo* message)
{
    auto check =
        checkCms(message, m_files.image.path, m_files.signature.name, m_key ? &*m_key : nullptr, m_progress);
    if (!check)
        return std::unexpected(check.error());
    setImage(check->size, check->sha256);
    m_seen.container = u"CMS"_s;
    m_seen.valid = check->valid;
    m_seen.because = check->because;
    describe(check->key);
    fitted(check->scheme, check->key);
    return {};
}

/// A value of 64 bytes may be an Ed25519 signature or a SHA-512: what fits the key is a signature.
bool SignatureCheck::mayBeSignature() const
{
    const auto all = readings(m_signature);
    return m_key && std::ranges::any_of(all, [&](const QByteArray& each) { return mayBeOf(*m_key, each); });
}

/// The line that speaks of the image; the only line speaks of it whatever name it has.
Result<std::optional<SaidChecksum>> SignatureCheck::saidChecksum() const
{
    const auto all = readChecksums(m_signature);
    if (all.empty() || mayBeSignature())
        return std::optional<SaidChecksum>();
    const auto named = std::ranges::find_if(
        all, [&](const SaidChecksum& said) { return said.fileName.section(u'/', -1) == m_files.image.name; });
    if (named == all.end() && all.size() > 1)
        return failure(Error::Kind::Input,
                       tekigo::tr("%1 has no line for %2. Give the checksum of this file, or name the image as it is named there.")
                           .arg(m_files.signature.name, m_files.image.name));
    return named == all.end() ? all.front() : *named;
}

Result<void> SignatureCheck::checkSum(const SaidChecksum& said)
{
    const auto match = checkChecksum(m_files.image.path, said, m_progress);
    if (!match)
        return std::unexpected(match.error());
    setImage(match->size, match->sha256);
    m_seen.proof = SignatureSeen::Proof::Checksum;
    m_seen.key.reset();
    m_seen.valid = match->matches;
    m_seen.algorithm = match->algorithms.join(u", "_s);
    if (!match->matches)
        m_seen.because = {u"ファイルから計算した値が、記載の値と一致しません。"_s,
                          u"The value computed from the file is not the one that is said."_s};
    return {};
}

Result<void> SignatureCheck::checkBare()
{
    if (!m_key)
        return failure(Error::Kind::Input,
                       tekigo::tr("%1 does not carry its signer's certificate. Give the public key or the "
                          "certificate too.")
                           .arg(m_files.signature.name));
    describe(*m_key);
    const auto signatures = readings(m_signature);
    auto done = m_key->isEdwards() ? checkEdwards(signatures) : checkByDigest(signatures);
    if (!done)
        return done;
    m_seen.valid = !m_seen.algorithm.isEmpty();
    if (!m_seen.valid)
        m_seen.because = whyNot(signatures);
    return {};
}

/// SHA-256 first, since nearly every image has it; the others only where it does not fit.
Result<void> SignatureCheck::checkByDigest(const std::vector<QByteArray>& signatures)
{
    for (const QStringList& names : {QStringList{sha256Name}, imageDigests()}) {
        qint64 size = 0;
        const auto digests = digestsOfFile(m_files.image.path, names, m_progress, &size);
        if (!digests)
            return std::unexpected(digests.error());
        const QByteArray& own = digests->at(sha256Name);
        if (!m_seen.image.sha256.isEmpty() && m_seen.image.sha256 != own)
            return failure(Error::Kind::Input,
                           tekigo::tr("%1 changed while it was read. Try again when nothing writes to it.")
                               .arg(m_files.image.path));
        setImage(size, own);
        if (const auto scheme = fittingScheme(*m_key, signatures, *digests)) {
            fitted(*scheme, *m_key);
            return {};
        }
    }
    return {};
}

Result<void> SignatureCheck::checkEdwards(const std::vector<QByteArray>& signatures)
{
    QByteArray image;
    const bool small = QFile(m_files.image.path).size() <= wholeImageLimit;
    Sha256 own;
    const auto size = streamFile(m_files.image.path, m_progress, [&](const QByteArray& piece) {
        own.add(piece);
        if (small)
            image.append(piece.constData(), piece.size());
    });
    if (!size)
        return std::unexpected(size.error());
    setImage(*size, own.finish());
    if (small && fitsWhole(*m_key, signatures, image)) {
        fitted({ImageScheme::Kind::Edwards, {}, {}}, *m_key);
        return {};
    }
    image = {};
    // Some sign the digest of a large image as if it were the message.
    const auto digests = digestsOfFile(m_files.image.path, {sha256Name, u"SHA512"_s}, m_progress);
    if (!digests)
        return std::unexpected(digests.error());
    if (const auto scheme = fittingScheme(*m_key, signatures, *digests))
        fitted(*scheme, *m_key);
    else if (!small)
        return failure(Error::Kind::Input,
                       tekigo::tr("%1 is larger than %2, and this kind of signature is computed over the image as "
                          "a whole. Check it with another tool and attach its output.")
                           .arg(m_files.image.name, QLocale::c().formattedDataSize(wholeImageLimit)));
    return {};
}

Text SignatureCheck::whyNot(const std::vector<QByteArray>& signatures) const
{
    if (std::ranges::any_of(signatures, [&](const QByteArray& each) { return madeByKey(*m_key, each); }))
        return {u"この鍵による署名ですが、別のファイルの署名か、ファイルが変わっています。"_s,
                u"The signature was made with this key, but over another file, or the file was changed."_s};
    if (!mayBeSignature())
        return {
            u"署名のファイルは、この鍵による署名の長さや形ではありません。鍵と署名の組み合わせを確認してください。"_s,
            u"The signature's file has neither length nor form of a signature by this key. Check which key belongs to it."_s};
    return {
        u"この鍵に使える方式のどれでも、署名は正しいと確かめられません。鍵、署名、更新用ファイルのどれかが別のものか、変わっています。"_s,
        u"The signature does not verify by any of the schemes for this key: key, signature or image is "
        u"another one, or was "
        "changed."_s};
}

} // namespace

Result<SignatureSeen> verifySignature(const SignatureFiles& files, Progress& progress)
{
    return SignatureCheck(files, progress).run();
}

Result<void> checkGiven(const SignatureFiles& files)
{
    if (const auto signature = readSignature(files.signature); !signature)
        return std::unexpected(signature.error());
    if (!files.key)
        return {};
    const auto bytes = readKeyFile(*files.key);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (const auto key = readImageKey(*bytes, files.key->name); !key)
        return std::unexpected(key.error());
    return {};
}

QString updateImageInstrument()
{
    return instrumentName(u"libcrypto "_s + QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)));
}

} // namespace tekigo
