#pragma once

#include "findings.h"

#include <map>
#include <optional>

namespace tekigo::pdf::rules {

/// A CMap: how bytes become codes, codes CIDs, and codes characters.
struct CMap
{
    struct Span
    {
        size_t bytes = 0;
        unsigned low = 0;
        unsigned high = 0;
        unsigned first = 0; ///< of CIDs
    };
    std::vector<Span> codes; ///< code space
    std::vector<Span> cids;
    std::map<unsigned, QString> characters;
    long long writing = 0; ///< WMode
    std::string uses;      ///< the CMap that it builds on

    [[nodiscard]] std::vector<unsigned> decode(const std::string& text) const;
    [[nodiscard]] std::optional<unsigned> cid(unsigned code) const;
};

[[nodiscard]] CMap readCMap(Handle stream);

/// Identity-H and Identity-V.
[[nodiscard]] CMap identityCMap();

} // namespace tekigo::pdf::rules
