#pragma once

#include <QString>

#include <cstdint>

namespace tekigo {

/// By which way a code follows from something else: what it follows from, and in which form.
struct CodeWay
{
    enum class From : std::uint8_t { Serial, Mac, Ssid, User, Maker, Model };
    enum class Form : std::uint8_t {
        AsIs,
        Reversed,
        Decimal,
        Hex,
        Crc32Hex,
        Crc32Decimal,
        Md5Hex,
        Md5Base32,
        Md5Base64,
        Sha1Hex,
        Sha1Base32,
        Sha1Base64,
        Sha256Hex,
        Sha256Base32,
        Sha256Base64,
    };
    From from = From::Serial;
    Form form = Form::AsIs;

    [[nodiscard]] std::uint8_t number() const
    {
        return static_cast<std::uint8_t>((static_cast<unsigned>(from) << 4) | static_cast<unsigned>(form));
    }
    [[nodiscard]] static CodeWay of(std::uint8_t number)
    {
        return {static_cast<From>(number >> 4), static_cast<Form>(number & 0xF)};
    }
    /// "serial", "mac-reversed", "ssid-sha256-hex": see codeWayName().
    [[nodiscard]] QString id() const;
    bool operator==(const CodeWay&) const = default;
};

} // namespace tekigo
