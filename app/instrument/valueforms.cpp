#include "instrument/valueforms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace tekigo {
namespace {

constexpr size_t room = 64 * longestValue; ///< far more than all forms of a row's values
constexpr size_t mostHexDigits = 16;
constexpr size_t mostDigits = 19;
constexpr size_t fewest = 4; ///< characters of a likeness that counts

constexpr auto crcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? (value >> 1) ^ 0xEDB88320U : value >> 1;
        table[i] = value;
    }
    return table;
}();

/// As in zip and Ethernet: ISO 3309.
std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t value = 0xFFFFFFFFU;
    for (const char byte : bytes)
        value = crcTable[(value ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (value >> 8);
    return ~value;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f');
}

template<class Is>
std::string_view tailOf(std::string_view text, Is is)
{
    size_t begin = text.size();
    while (begin > 0 && is(text[begin - 1]))
        --begin;
    return text.substr(begin);
}

std::uint64_t number(std::string_view digits, int base)
{
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return value;
}

struct Written
{
    std::array<char, 24> bytes;
    size_t size;

    Written(std::uint64_t value, int base)
        : size(static_cast<size_t>(std::to_chars(bytes.data(), bytes.data() + bytes.size(), value, base).ptr
                                   - bytes.data()))
    {
    }
    [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

} // namespace

std::string_view stripped(std::string_view value)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    value.remove_prefix(std::min(value.find_first_not_of(blanks), value.size()));
    return value.substr(0, value.find_last_not_of(blanks) + 1);
}

std::string_view trimmed(std::string_view value)
{
    return stripped(value).substr(0, longestValue);
}

ValueForms::ValueForms()
    : m_bytes(room)
{
}

void ValueForms::clear()
{
    m_forms.clear();
    m_used = 0;
}

std::string_view ValueForms::keep(std::string_view text)
{
    if (m_used + text.size() > room)
        return {};
    std::memcpy(m_bytes.data() + m_used, text.data(), text.size());
    m_used += text.size();
    return m_bytes.view(m_used - text.size(), text.size());
}

void ValueForms::put(CodeWay::From from, CodeWay::Form form, std::uint8_t variant, std::string_view text)
{
    if (text.size() >= fewest)
        m_forms.push_back({{from, form}, variant, keep(text)});
}

void ValueForms::add(CodeWay::From from, std::string_view value)
{
    if (value.size() < fewest)
        return;
    std::array<char, longestValue> folded;
    std::array<char, longestValue> bare;
    std::array<char, longestValue> reversed;
    const size_t size = std::min(value.size(), longestValue);
    size_t kept = 0;
    for (size_t i = 0; i < size; ++i) {
        folded[i] = lower(value[i]);
        if (!isSeparator(folded[i]))
            bare[kept++] = folded[i];
    }
    std::reverse_copy(bare.begin(), bare.begin() + static_cast<std::ptrdiff_t>(kept), reversed.begin());
    put(from, CodeWay::Form::AsIs, 0, {folded.data(), size});
    if (kept < size)
        put(from, CodeWay::Form::AsIs, 1, {bare.data(), kept});
    put(from, CodeWay::Form::Reversed, 0, {reversed.data(), kept});
    putNumbers(from, {bare.data(), kept});
}

/// The number at the end of a value, written the other way; of a MAC address also its last three bytes alone.
void ValueForms::putNumbers(CodeWay::From from, std::string_view bare)
{
    const std::string_view digits = tailOf(bare, isDigit);
    const std::string_view hex = tailOf(bare, isHexDigit);
    if (hex.size() >= fewest && hex.size() <= mostHexDigits && (hex.size() > digits.size() || from == CodeWay::From::Mac))
        put(from, CodeWay::Form::Decimal, 0, Written(number(hex, 16), 10).view());
    if (from == CodeWay::From::Mac && hex.size() == 12)
        put(from, CodeWay::Form::Decimal, 1, Written(number(hex.substr(6), 16), 10).view());
    if (digits.size() >= fewest && digits.size() <= mostDigits)
        put(from, CodeWay::Form::Hex, 0, Written(number(digits, 10), 16).view());
}

void ValueForms::addCrc32(CodeWay::From from, std::uint8_t variant, std::string_view bytes)
{
    const std::uint32_t value = crc32(bytes);
    std::array<char, 8> hex;
    for (size_t i = 0; i < hex.size(); ++i)
        hex[i] = "0123456789abcdef"[(value >> (28 - 4 * i)) & 0xF];
    put(from, CodeWay::Form::Crc32Hex, variant, {hex.data(), hex.size()});
    put(from, CodeWay::Form::Crc32Decimal, variant, Written(value, 10).view());
}

} // namespace tekigo
