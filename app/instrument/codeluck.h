#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tekigo {

/// How often luck alone makes a piece of a random code equal to something else. Among a million random codes some
/// hundred share half of their characters with their unit's serial number, so such a likeness says something only
/// where luck does not explain it.
///
/// What is counted: how often each character stands at each place. From a thousand codes on, the chance that two codes
/// have the same character at a place is taken from that (the collision entropy of the place); a fixed beginning then
/// counts for nothing. Shorter lists are taken as random characters of the kinds that occur in them.
class CodeLuck
{
public:
    CodeLuck();

    void add(std::string_view folded); ///< a code in lower case
    void finish();                     ///< call once, after the last code

    [[nodiscard]] double bits(size_t from, size_t size) const; ///< of the characters `from` and on
    [[nodiscard]] double codes() const { return m_codes; }
    /// Whether luck brings `seen` rows that have `size` characters from `from` on equal to one certain other thing in
    /// fewer than one list in ten, when `tries` such things are looked for.
    [[nodiscard]] bool excludes(double seen, size_t from, size_t size, double tries) const;

private:
    static constexpr size_t places = 64; ///< beyond, a place is taken as the last of these

    std::vector<std::array<std::uint32_t, 256>> m_counts;
    std::array<double, places> m_bits{};
    double m_codes = 0;
};

} // namespace tekigo
