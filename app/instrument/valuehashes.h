#pragma once

#include "instrument/codeway.h"
#include "instrument/secretbytes.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace tekigo {

/// Hashes of a value, in each of the ways that people write it before hashing: as it is, in lower and upper case, each
/// also without separators, and a MAC address as its six bytes.
class ValueHashes
{
public:
    /// A digest in one of the forms that codes are cut from, of which the first four characters are ready.
    struct Text
    {
        CodeWay::Form form = CodeWay::Form::Md5Hex;
        std::uint32_t head = 0; ///< four characters in lower case, as memcpy() puts them into a number
        std::uint32_t digest = 0; ///< which of the digests
    };

    ValueHashes();

    /// The ways in which the value is written, each once; until the next call.
    [[nodiscard]] std::span<const std::string_view> writings(CodeWay::From from, std::string_view value);
    /// MD5, SHA-1 and SHA-256 of it, each in hexadecimal, base32 and base64; until the next call.
    [[nodiscard]] std::span<const Text> hash(std::string_view writing);
    /// All characters of such a text, in lower case; until the next call.
    [[nodiscard]] std::string_view whole(const Text& text);

private:
    void write(std::string_view value, char (*fold)(char), bool bare);
    void writeBytes(std::string_view value);

    SecretBytes m_bytes;
    size_t m_used = 0;
    std::vector<std::string_view> m_writings;
    std::array<std::array<unsigned char, 32>, 3> m_digests{};
    std::array<Text, 9> m_texts;
    std::array<char, 65> m_whole{};
};

} // namespace tekigo
