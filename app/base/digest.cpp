#include "base/digest.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/evp.h>

namespace tekigo {

struct Sha256::Context
{
    EVP_MD_CTX* md = EVP_MD_CTX_new();

    Context() { EVP_DigestInit_ex(md, EVP_sha256(), nullptr); }
    ~Context() { EVP_MD_CTX_free(md); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(const char* bytes, qint64 size)
{
    EVP_DigestUpdate(m_context->md, bytes, static_cast<size_t>(size));
}

QByteArray Sha256::finish()
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context->md, reinterpret_cast<unsigned char*>(digest.data()), &size);
    digest.truncate(size);
    return digest;
}

void Sha256Aside::add(const QByteArray& bytes)
{
    wait();
    // Not std::launch::async alone, which throws where there is no thread.
    m_hashing = std::async([this, bytes] { m_hash.add(bytes); });
}

QByteArray Sha256Aside::finish()
{
    wait();
    return m_hash.finish();
}

void Sha256Aside::wait()
{
    if (m_hashing.valid())
        m_hashing.get();
}

QByteArray sha256(const QByteArray& bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

Result<QByteArray> sha256OfFile(const QString& path, Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Machine, QCoreApplication::translate("Digest", "%1 cannot be read: %2")
                                                 .arg(path, file.errorString()));
    Sha256 hash;
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        const qint64 got = file.read(buffer.data(), buffer.size());
        if (got < 0)
            return failure(Error::Kind::Machine, QCoreApplication::translate("Digest", "%1 cannot be read: %2")
                                                     .arg(path, file.errorString()));
        if (got == 0)
            return hash.finish();
        hash.add(buffer.constData(), got);
        done += got;
        progress.report(done, file.size());
    }
}

} // namespace tekigo
