#include "instrument/listencoding.h"

#include "instrument/cp932.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of the character that begins with `first`; 0 where none begins so.
size_t utf8Length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// Whether `second` may follow `first`: no overlong form, no surrogate, nothing above U+10FFFF.
bool mayFollow(unsigned char first, unsigned char second)
{
    const unsigned char lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= lowest && second <= highest;
}

size_t asciiPrefix(std::string_view in, size_t at)
{
    constexpr std::uint64_t high = 0x8080808080808080U;
    std::uint64_t eight = 0;
    while (at + sizeof eight <= in.size()) {
        std::memcpy(&eight, in.data() + at, sizeof eight);
        if (eight & high)
            break;
        at += sizeof eight;
    }
    while (at < in.size() && static_cast<unsigned char>(in[at]) < 0x80)
        ++at;
    return at;
}

/// Where the first byte stands that begins no whole character.
ListDecoder::Step validUtf8(std::string_view in)
{
    size_t at = 0;
    while ((at = asciiPrefix(in, at)) < in.size()) {
        const auto first = static_cast<unsigned char>(in[at]);
        const size_t length = utf8Length(first);
        if (length == 0)
            return {at, at, true};
        for (size_t i = 1; i < length; ++i) {
            if (at + i == in.size())
                return {at, at, false};
            const auto next = static_cast<unsigned char>(in[at + i]);
            if (i == 1 ? !mayFollow(first, next) : (next & 0xC0) != 0x80)
                return {at, at, true};
        }
        at += length;
    }
    return {at, at, false};
}

class Utf8Decoder final : public ListDecoder
{
public:
    Step decode(std::string_view in, char* out) override
    {
        const Step step = validUtf8(in);
        std::memcpy(out, in.data(), step.consumed);
        return step;
    }
};

size_t putUtf8(std::uint32_t character, char* out)
{
    const auto put = [&](size_t at, std::uint32_t byte) { out[at] = static_cast<char>(byte); };
    const auto tail = [&](size_t at, int shift) { put(at, 0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80)
        return put(0, character), 1;
    if (character < 0x800)
        return put(0, 0xC0 | (character >> 6)), tail(1, 0), 2;
    if (character < 0x10000)
        return put(0, 0xE0 | (character >> 12)), tail(1, 6), tail(2, 0), 3;
    return put(0, 0xF0 | (character >> 18)), tail(1, 12), tail(2, 6), tail(3, 0), 4;
}

class Utf16Decoder final : public ListDecoder
{
public:
    explicit Utf16Decoder(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }

    Step decode(std::string_view in, char* out) override
    {
        Step step;
        while (step.consumed + 2 <= in.size()) {
            std::uint32_t character = unit(in, step.consumed);
            size_t length = 2;
            if (character >= 0xD800 && character <= 0xDBFF) {
                if (step.consumed + 4 > in.size())
                    return step;
                const std::uint32_t low = unit(in, step.consumed + 2);
                if (low < 0xDC00 || low > 0xDFFF)
                    return {step.consumed, step.produced, true};
                character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
                length = 4;
            } else if (character >= 0xDC00 && character <= 0xDFFF) {
                return {step.consumed, step.produced, true};
            }
            step.produced += putUtf8(character, out + step.produced);
            step.consumed += length;
        }
        return step;
    }

private:
    [[nodiscard]] std::uint32_t unit(std::string_view in, size_t at) const
    {
        const auto first = static_cast<unsigned char>(in[at]);
        const auto second = static_cast<unsigned char>(in[at + 1]);
        return m_bigEndian ? (first << 8) | second : (second << 8) | first;
    }

    bool m_bigEndian;
};

} // namespace

QString listEncodingName(ListEncoding encoding)
{
    switch (encoding) {
    case ListEncoding::Utf8:
        return u"UTF-8"_s;
    case ListEncoding::Utf16Le:
        return u"UTF-16LE"_s;
    case ListEncoding::Utf16Be:
        return u"UTF-16BE"_s;
    case ListEncoding::Cp932:
        break;
    }
    return u"CP932"_s;
}

std::optional<ListEncoding> listEncodingOf(const QString& name)
{
    QString bare = name.toLower();
    bare.remove(u'-').remove(u'_');
    if (bare == u"utf8")
        return ListEncoding::Utf8;
    if (bare == u"utf16le" || bare == u"utf16")
        return ListEncoding::Utf16Le;
    if (bare == u"utf16be")
        return ListEncoding::Utf16Be;
    if (bare == u"cp932" || bare == u"shiftjis" || bare == u"sjis" || bare == u"windows31j" || bare == u"ms932")
        return ListEncoding::Cp932;
    return {};
}

size_t byteOrderMark(std::string_view head, ListEncoding encoding)
{
    using namespace std::string_view_literals;
    if (encoding == ListEncoding::Utf8)
        return head.starts_with("\xEF\xBB\xBF"sv) ? 3 : 0;
    if (encoding == ListEncoding::Utf16Le)
        return head.starts_with("\xFF\xFE"sv) ? 2 : 0;
    return encoding == ListEncoding::Utf16Be && head.starts_with("\xFE\xFF"sv) ? 2 : 0;
}

ListEncoding guessedEncoding(std::string_view head)
{
    for (const auto encoding : {ListEncoding::Utf8, ListEncoding::Utf16Le, ListEncoding::Utf16Be}) {
        if (byteOrderMark(head, encoding) > 0)
            return encoding;
    }
    // Without a mark, the zero halves of ASCII characters tell UTF-16; a list always has digits and delimiters.
    std::array<size_t, 2> zeros{};
    for (size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const size_t units = head.size() / 2;
    if (zeros[1] * 4 > units && zeros[0] == 0)
        return ListEncoding::Utf16Le;
    if (zeros[0] * 4 > units && zeros[1] == 0)
        return ListEncoding::Utf16Be;
    return validUtf8(head).bad ? ListEncoding::Cp932 : ListEncoding::Utf8;
}

std::unique_ptr<ListDecoder> listDecoder(ListEncoding encoding)
{
    switch (encoding) {
    case ListEncoding::Utf8:
        return std::make_unique<Utf8Decoder>();
    case ListEncoding::Utf16Le:
    case ListEncoding::Utf16Be:
        return std::make_unique<Utf16Decoder>(encoding == ListEncoding::Utf16Be);
    case ListEncoding::Cp932:
        break;
    }
    return cp932Decoder();
}

} // namespace tekigo
