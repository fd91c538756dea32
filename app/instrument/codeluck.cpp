#include "instrument/codeluck.h"

#include <algorithm>
#include <cmath>

namespace tekigo {
namespace {

constexpr double enough = 1000;    ///< codes from which on the counts are believed
constexpr double acceptable = 0.1; ///< of all random lists, those in which luck is taken for a likeness

double kindsBits(const std::vector<std::array<std::uint32_t, 256>>& counts)
{
    const auto occurs = [&](int first, int last) {
        return std::ranges::any_of(counts, [&](const auto& place) {
            return std::any_of(place.begin() + first, place.begin() + last + 1, [](auto count) { return count > 0; });
        });
    };
    double kinds = 0;
    kinds += occurs('0', '9') ? 10 : 0;
    kinds += occurs('g', 'z') ? 26 : occurs('a', 'f') ? 6 : 0;
    kinds += occurs('!', '/') || occurs(':', '@') || occurs('[', '`') || occurs('{', '~') ? 32 : 0;
    return std::log2(std::max(kinds, 2.0));
}

/// Minus log2 of the chance that two different codes have the same character at a place.
double collisionBits(const std::array<std::uint32_t, 256>& place)
{
    double all = 0;
    double same = 0;
    for (const double count : place) {
        all += count;
        same += count * (count - 1);
    }
    return same > 0 ? std::log2(all * (all - 1) / same) : 8;
}

double codesAt(const std::array<std::uint32_t, 256>& place)
{
    double all = 0;
    for (const double count : place)
        all += count;
    return all;
}

} // namespace

CodeLuck::CodeLuck()
    : m_counts(places)
{
}

void CodeLuck::add(std::string_view folded)
{
    m_codes += 1;
    const size_t size = std::min(folded.size(), places);
    for (size_t at = 0; at < size; ++at)
        ++m_counts[at][static_cast<unsigned char>(folded[at])];
}

void CodeLuck::finish()
{
    const double kinds = kindsBits(m_counts);
    for (size_t at = 0; at < places; ++at)
        m_bits[at] = codesAt(m_counts[at]) >= enough ? collisionBits(m_counts[at]) : kinds;
}

double CodeLuck::bits(size_t from, size_t size) const
{
    double sum = 0;
    for (size_t at = from; at < from + size; ++at)
        sum += m_bits[std::min(at, places - 1)];
    return sum;
}

bool CodeLuck::excludes(double seen, size_t from, size_t size, double tries) const
{
    const double expected = m_codes * std::exp2(-bits(from, size));
    if (seen <= expected)
        return false;
    // P(X >= k) of a Poisson variable: at most its mean, and at most Chernoff's bound.
    const double chernoff = std::exp(seen - expected - seen * std::log(seen / expected));
    return tries * std::min(expected, chernoff) <= acceptable;
}

} // namespace tekigo
