// libcrypto's direct functions: its newer interface costs more than hashing a dozen bytes does.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "instrument/valuehashes.h"

#include "instrument/valueforms.h"

#include <openssl/md5.h>
#include <openssl/sha.h>

#include <algorithm>
#include <cstring>

namespace tekigo {
namespace {

constexpr size_t room = 8 * longestValue;
constexpr std::array<size_t, 3> digestSizes{16, 20, 32};
constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base32Digits = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::string_view base64Digits = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789+/"; ///< folded

/// Two characters of `digits` for every number of 2 x Bits bits.
template<size_t Bits>
constexpr auto pairsOf(std::string_view digits)
{
    std::array<std::array<char, 2>, size_t(1) << (2 * Bits)> pairs{};
    for (size_t i = 0; i < pairs.size(); ++i)
        pairs[i] = {digits[i >> Bits], digits[i & ((size_t(1) << Bits) - 1)]};
    return pairs;
}
constexpr auto hexPairs = pairsOf<4>(hexDigits);
constexpr auto base32Pairs = pairsOf<5>(base32Digits);
constexpr auto base64Pairs = pairsOf<6>(base64Digits);

template<size_t Bits, class Pairs>
std::uint32_t headOf(const Pairs& pairs, const unsigned char* digest)
{
    const std::uint32_t first = (std::uint32_t(digest[0]) << 16) | (std::uint32_t(digest[1]) << 8) | digest[2];
    constexpr std::uint32_t mask = (1U << (2 * Bits)) - 1;
    const auto& one = pairs[(first >> (24 - 2 * Bits)) & mask];
    const auto& two = pairs[(first >> (24 - 4 * Bits)) & mask];
    const std::array<char, 4> four{one[0], one[1], two[0], two[1]};
    std::uint32_t head = 0;
    std::memcpy(&head, four.data(), sizeof head);
    return head;
}

/// Most significant bits first, no padding signs.
size_t encode(std::string_view digits, size_t bits, std::span<const unsigned char> digest, char* out)
{
    size_t size = 0;
    std::uint32_t held = 0;
    size_t count = 0;
    for (const unsigned char byte : digest) {
        held = (held << 8) | byte;
        for (count += 8; count >= bits; count -= bits)
            out[size++] = digits[(held >> (count - bits)) & ((1U << bits) - 1)];
        held &= (1U << count) - 1;
    }
    if (count > 0)
        out[size++] = digits[(held << (bits - count)) & ((1U << bits) - 1)];
    return size;
}

char same(char c)
{
    return c;
}

int hexValue(char c)
{
    const char l = lower(c);
    return l >= '0' && l <= '9' ? l - '0' : l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

} // namespace

ValueHashes::ValueHashes()
    : m_bytes(room)
{
}

void ValueHashes::write(std::string_view value, char (*fold)(char), bool bare)
{
    char* out = m_bytes.data() + m_used;
    size_t size = 0;
    for (const char c : value.substr(0, longestValue)) {
        if (!bare || !isSeparator(c))
            out[size++] = fold(c);
    }
    const std::string_view written(out, size);
    if (std::ranges::find(m_writings, written) != m_writings.end())
        return;
    m_used += size;
    m_writings.push_back(written);
}

void ValueHashes::writeBytes(std::string_view value)
{
    char* out = m_bytes.data() + m_used;
    size_t digits = 0;
    for (const char c : value) {
        const int digit = hexValue(c);
        if (digit < 0)
            continue;
        if (digits == 12)
            return;
        char& byte = out[digits / 2];
        byte = static_cast<char>(digits % 2 == 0 ? digit << 4 : byte | digit);
        ++digits;
    }
    if (digits == 12)
        m_writings.emplace_back(out, 6);
}

std::span<const std::string_view> ValueHashes::writings(CodeWay::From from, std::string_view value)
{
    m_writings.clear();
    m_used = 0;
    for (const bool bare : {false, true}) {
        write(value, same, bare);
        write(value, lower, bare);
        write(value, upper, bare);
    }
    if (from == CodeWay::From::Mac)
        writeBytes(value);
    return m_writings;
}

std::span<const ValueHashes::Text> ValueHashes::hash(std::string_view writing)
{
    using Form = CodeWay::Form;
    const auto* bytes = reinterpret_cast<const unsigned char*>(writing.data());
    MD5_CTX md5;
    MD5_Init(&md5);
    MD5_Update(&md5, bytes, writing.size());
    MD5_Final(m_digests[0].data(), &md5);
    SHA_CTX sha1;
    SHA1_Init(&sha1);
    SHA1_Update(&sha1, bytes, writing.size());
    SHA1_Final(m_digests[1].data(), &sha1);
    SHA256_CTX sha256;
    SHA256_Init(&sha256);
    SHA256_Update(&sha256, bytes, writing.size());
    SHA256_Final(m_digests[2].data(), &sha256);
    for (std::uint32_t i = 0; i < m_digests.size(); ++i) {
        const unsigned char* digest = m_digests[i].data();
        const auto form = [&](unsigned place) {
            return static_cast<Form>(static_cast<unsigned>(Form::Md5Hex) + 3 * i + place);
        };
        m_texts[3 * i] = {form(0), headOf<4>(hexPairs, digest), i};
        m_texts[3 * i + 1] = {form(1), headOf<5>(base32Pairs, digest), i};
        m_texts[3 * i + 2] = {form(2), headOf<6>(base64Pairs, digest), i};
    }
    return m_texts;
}

std::string_view ValueHashes::whole(const Text& text)
{
    const std::span digest(m_digests[text.digest].data(), digestSizes[text.digest]);
    const unsigned place = (static_cast<unsigned>(text.form) - static_cast<unsigned>(CodeWay::Form::Md5Hex)) % 3;
    const std::string_view digits = place == 0 ? hexDigits : place == 1 ? base32Digits : base64Digits;
    return {m_whole.data(), encode(digits, 4 + place, digest, m_whole.data())};
}

} // namespace tekigo
