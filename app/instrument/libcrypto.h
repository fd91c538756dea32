#pragma once

#include <QByteArray>

// cms.h declares its PEM functions only behind pem.h.
#include <openssl/pem.h>

#include <openssl/cms.h>

#include <memory>

/// Owners of libcrypto's objects.
namespace tekigo::crypto {

template<auto free>
struct Free
{
    template<class T>
    void operator()(T* object) const
    {
        free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Stream = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Message = std::unique_ptr<CMS_ContentInfo, Free<CMS_ContentInfo_free>>;

/// Reads `bytes`, which must outlive it.
[[nodiscard]] inline Stream streamOf(const QByteArray& bytes)
{
    return Stream(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

[[nodiscard]] inline const unsigned char* data(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace tekigo::crypto
