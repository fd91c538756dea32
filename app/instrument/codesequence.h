#pragma once

#include "instrument/codeluck.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tekigo {

/// Finds codes that go on by a constant step along the list: "0041", "0042", "0043"; "AB-7f", "AB-81", "AB-83". What
/// stands before the number must be the same. The number is read as decimal, as hexadecimal, and in base 36.
class CodeSequence
{
public:
    CodeSequence();

    /// The next code, in lower case. It stays where it is until the one after it was added.
    void add(std::string_view folded);
    void finish(); ///< call once, after the last code
    /// Which codes belong to a run that luck does not explain: three codes at least, more where codes are short.
    [[nodiscard]] std::vector<bool> marks(const CodeLuck& luck) const;

private:
    struct Reading
    {
        int base = 10;
        std::string_view before; ///< what stands before the number of the last code
        std::uint64_t value = 0;
        std::uint64_t step = 0;
        std::uint32_t run = 0; ///< codes so far at this step
    };
    struct Run
    {
        std::uint32_t first = 0;
        std::uint32_t codes = 0;
        std::uint32_t size = 0; ///< characters of its first code
    };

    void go(Reading& reading, std::string_view folded);
    void close(const Reading& reading);

    std::array<Reading, 3> m_readings;
    std::vector<Run> m_runs;
    std::vector<std::uint32_t> m_sizes;
    std::uint32_t m_codes = 0;
};

} // namespace tekigo
