#pragma once

#include "instrument/codeway.h"
#include "instrument/secretbytes.h"

#include <span>
#include <string_view>
#include <vector>

namespace tekigo {

/// The forms in which a value of the list may have become part of a code, but hashes: as it is, without separators,
/// backwards, hexadecimal digits as a decimal number and the other way round; and CRC-32. All in lower case. Of a value
/// only its first 256 bytes are looked at.
class ValueForms
{
public:
    struct Form
    {
        CodeWay way;
        std::uint8_t variant = 0; ///< tells forms of one way apart
        std::string_view text;
    };

    ValueForms();

    void clear();
    void add(CodeWay::From from, std::string_view value);
    void addCrc32(CodeWay::From from, std::uint8_t variant, std::string_view bytes);
    [[nodiscard]] std::span<const Form> all() const { return m_forms; } ///< until clear()

private:
    [[nodiscard]] std::string_view keep(std::string_view text);
    void put(CodeWay::From from, CodeWay::Form form, std::uint8_t variant, std::string_view text);
    void putNumbers(CodeWay::From from, std::string_view bare);

    SecretBytes m_bytes;
    size_t m_used = 0;
    std::vector<Form> m_forms;
};

constexpr size_t longestValue = 256;

[[nodiscard]] std::string_view stripped(std::string_view value); ///< without blanks and line ends around it
[[nodiscard]] std::string_view trimmed(std::string_view value);  ///< the same, at most longestValue
[[nodiscard]] inline char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
[[nodiscard]] inline char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}
/// What stands between the parts of serial numbers, MAC addresses and network names.
[[nodiscard]] inline bool isSeparator(char c)
{
    return c == ':' || c == '-' || c == '.' || c == '_' || c == ' ' || c == '/';
}

} // namespace tekigo
