#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <unordered_set>

namespace tekigo {

/// Codes that attacks are known to try: the files of resources/knowncodes, each with its source in its head.
class KnownCodes
{
public:
    KnownCodes(); ///< reads the files that the program carries

    /// In any case: `folded` is in lower case.
    [[nodiscard]] bool contains(std::string_view folded) const;
    [[nodiscard]] size_t size() const { return m_codes.size(); }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view code) const { return std::hash<std::string_view>{}(code); }
    };
    std::unordered_set<std::string, Hash, std::equal_to<>> m_codes;
    size_t m_longest = 0;
};

} // namespace tekigo
