#pragma once

#include <cstddef>
#include <string_view>

namespace tekigo {

/// Turns bytes of one encoding into UTF-8, piece by piece.
class ListDecoder
{
public:
    struct Step
    {
        size_t consumed = 0; ///< bytes of `in`; what is left begins a character that the next piece ends
        size_t produced = 0;
        bool bad = false; ///< the byte at `consumed` is no character of this encoding
    };

    virtual ~ListDecoder() = default;
    /// `out` has room for three bytes for each byte of `in`.
    [[nodiscard]] virtual Step decode(std::string_view in, char* out) = 0;
};

} // namespace tekigo
