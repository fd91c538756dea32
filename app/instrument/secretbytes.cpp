#include "instrument/secretbytes.h"

#include "base/system.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace tekigo {
namespace {

constexpr size_t page = 4096;
constexpr size_t stackBytes = 256 * 1024; ///< more than zxcvbn, iconv and our own functions use

} // namespace

SecretBytes::SecretBytes(size_t size)
{
    resize(size);
}

SecretBytes::~SecretBytes()
{
    release();
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_capacity, other.m_capacity);
    return *this;
}

void SecretBytes::append(std::string_view bytes)
{
    const size_t at = m_size;
    resize(at + bytes.size());
    if (!bytes.empty())
        std::memcpy(m_data + at, bytes.data(), bytes.size());
}

void SecretBytes::resize(size_t size)
{
    if (size > m_capacity)
        reserve(std::max(size, 2 * m_capacity));
    m_size = size;
}

void SecretBytes::wipe()
{
    if (m_data)
        OPENSSL_cleanse(m_data, m_capacity);
    m_size = 0;
}

void SecretBytes::reserve(size_t capacity)
{
    const size_t whole = (capacity + page - 1) / page * page;
    void* pages = system::secretPages(whole);
    if (m_size > 0)
        std::memcpy(pages, m_data, m_size);
    const size_t size = m_size;
    release();
    m_data = static_cast<char*>(pages);
    m_size = size;
    m_capacity = whole;
}

void SecretBytes::release()
{
    if (!m_data)
        return;
    wipe();
    system::freeSecretPages(m_data, m_capacity);
    m_data = nullptr;
    m_capacity = 0;
}

[[gnu::noinline]] void wipeStack()
{
    char below[stackBytes];
    OPENSSL_cleanse(below, sizeof below);
}

} // namespace tekigo
