#include "instrument/codestore.h"

#include <array>
#include <cstring>
#include <random>

namespace tekigo {
namespace {

constexpr auto kinds = [] {
    std::array<std::uint8_t, 256> kind{};
    for (size_t c = 0; c < kind.size(); ++c) {
        kind[c] = c >= 0x80               ? Foreign
                  : c >= '0' && c <= '9' ? Digits
                  : c >= 'a' && c <= 'z' ? Lower
                  : c >= 'A' && c <= 'Z' ? Upper
                                         : Signs;
    }
    return kind;
}();

/// Spreads codes over a table; keyed, so that nobody can make a list that fills one place of it.
std::uint64_t hashed(std::string_view code, std::uint64_t key)
{
    std::uint64_t hash = key ^ code.size();
    std::uint64_t eight = 0;
    const auto mix = [&] {
        hash = (hash ^ eight) * 0x9E3779B97F4A7C15U;
        hash = (hash ^ (hash >> 29)) * key;
        hash ^= hash >> 32;
    };
    size_t at = 0;
    for (; at + sizeof eight <= code.size(); at += sizeof eight) {
        std::memcpy(&eight, code.data() + at, sizeof eight);
        mix();
    }
    eight = 0;
    std::memcpy(&eight, code.data() + at, code.size() - at);
    mix();
    return hash;
}

} // namespace

std::uint8_t alphabetOf(std::string_view code)
{
    std::uint8_t alphabet = 0;
    for (const char c : code)
        alphabet |= kinds[static_cast<unsigned char>(c)];
    return alphabet;
}

void CodeStore::add(std::string_view code, std::uint32_t row)
{
    std::uint32_t characters = 0;
    for (const char c : code)
        characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    m_codes.push_back({m_bytes.size(), static_cast<std::uint32_t>(code.size()), characters, row, alphabetOf(code)});
    m_bytes.append(code);
}

std::string_view CodeStore::code(std::uint32_t index) const
{
    return m_bytes.view(m_codes[index].begin, m_codes[index].size);
}

std::vector<bool> CodeStore::duplicates() const
{
    /// An open table of indices; 0 is empty, `tag` spares most looks at the codes.
    struct Place
    {
        std::uint32_t index = 0;
        std::uint32_t tag = 0;
    };
    size_t places = 16;
    while (places < 2 * m_codes.size())
        places *= 2;
    std::vector<Place> table(places);
    std::vector<bool> same(m_codes.size(), false);
    std::random_device random;
    const std::uint64_t key = (std::uint64_t(random()) << 32 | random()) | 1;
    for (std::uint32_t i = 0; i < m_codes.size(); ++i) {
        const std::uint64_t hash = hashed(code(i), key);
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        size_t at = hash & (places - 1);
        while (table[at].index != 0 && (table[at].tag != tag || code(table[at].index - 1) != code(i)))
            at = (at + 1) & (places - 1);
        if (table[at].index == 0) {
            table[at] = {i + 1, tag};
        } else {
            same[i] = true;
            same[table[at].index - 1] = true;
        }
    }
    return same;
}

} // namespace tekigo
