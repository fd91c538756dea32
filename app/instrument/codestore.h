#pragma once

#include "instrument/secretbytes.h"

#include <cstdint>
#include <vector>

namespace tekigo {

/// The codes of a list while it is analysed. All of them lie in memory that is wiped; see SecretBytes.
class CodeStore
{
public:
    struct Code
    {
        std::uint64_t begin = 0;
        std::uint32_t size = 0;       ///< bytes
        std::uint32_t characters = 0;
        std::uint32_t row = 0;        ///< of the file, from 1
        std::uint8_t alphabet = 0;    ///< see alphabetOf()
    };

    void add(std::string_view code, std::uint32_t row);
    [[nodiscard]] std::string_view code(std::uint32_t index) const;
    [[nodiscard]] const Code& about(std::uint32_t index) const { return m_codes[index]; }
    [[nodiscard]] size_t bytes() const { return m_bytes.size(); } ///< of all codes
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_codes.size()); }
    /// Which codes another row has too.
    [[nodiscard]] std::vector<bool> duplicates() const;

private:
    SecretBytes m_bytes;
    std::vector<Code> m_codes;
};

enum Alphabet : std::uint8_t { Digits = 1, Lower = 2, Upper = 4, Signs = 8, Foreign = 16 };
/// The kinds of characters that a code is made of, added.
[[nodiscard]] std::uint8_t alphabetOf(std::string_view code);

} // namespace tekigo
