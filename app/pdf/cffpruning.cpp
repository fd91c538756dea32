#include "pdf/cffpruning.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tekigo::pdf {
namespace {

constexpr int kDeepest = 10; ///< subroutines within one another (Technical Note 5177, Appendix B)
constexpr char kReturn = 11;

// Operators of dictionaries; those of two bytes begin with 12.
constexpr int kCharStrings = 17, kPrivate = 18, kSubrs = 19, kFdArray = 1236, kFdSelect = 1237;

struct Part
{
    qsizetype from = 0;
    qsizetype size = 0;
};

/// A CFF file; reading past its end makes it bad, and gives zeros.
class Program
{
public:
    explicit Program(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] int at(qsizetype place)
    {
        if (place >= 0 && place < m_bytes.size())
            return static_cast<unsigned char>(m_bytes[place]);
        bad = true;
        return 0;
    }
    [[nodiscard]] qsizetype number(qsizetype place, int bytes)
    {
        qsizetype value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value * 256 + at(place + i);
        return value;
    }

    /// Parts of an index, and where it ends.
    [[nodiscard]] std::vector<Part> index(qsizetype place, qsizetype* end = nullptr)
    {
        const qsizetype count = number(place, 2);
        const int width = count > 0 ? at(place + 2) : 0;
        if (end)
            *end = place + 2;
        if (count == 0 || bad || width < 1 || width > 4)
            return {};
        const qsizetype data = place + 2 + (count + 1) * width;
        std::vector<Part> parts;
        qsizetype from = number(place + 3, width);
        for (qsizetype i = 1; i <= count && !bad; ++i) {
            const qsizetype next = number(place + 3 + i * width, width);
            if (next < from || data + next > m_bytes.size())
                bad = true;
            parts.push_back({data + from, next - from});
            from = next;
        }
        if (end)
            *end = data + from;
        return parts;
    }

    /// Operands by operator.
    [[nodiscard]] std::map<int, std::vector<qsizetype>> dictionary(const Part& part)
    {
        std::map<int, std::vector<qsizetype>> all;
        std::vector<qsizetype> operands;
        for (qsizetype place = part.from; place < part.from + part.size && !bad;) {
            const int b = at(place++);
            if (b <= 21) {
                all[b == 12 ? 1200 + at(place++) : b] = operands;
                operands.clear();
            } else if (b == 30) {
                while (!bad && (at(place) & 15) != 15 && (at(place) >> 4) != 15)
                    ++place;
                ++place;
                operands.push_back(0);
            } else {
                operands.push_back(integer(b, place));
            }
        }
        return all;
    }

    /// A number of a dictionary or a charstring; `place` is behind its first byte.
    [[nodiscard]] qsizetype integer(int b, qsizetype& place)
    {
        if (b >= 32 && b <= 246)
            return b - 139;
        if (b >= 247 && b <= 250)
            return (b - 247) * 256 + at(place++) + 108;
        if (b >= 251 && b <= 254)
            return -(b - 251) * 256 - at(place++) - 108;
        const int bytes = b == 28 ? 2 : 4;
        const qsizetype value = number(place, bytes);
        place += bytes;
        return bytes == 2 ? static_cast<qint16>(value) : static_cast<qint32>(value);
    }

    bool bad = false;

private:
    const QByteArray& m_bytes;
};

struct Subroutines
{
    std::vector<Part> parts;
    std::set<size_t> used;
};

/// Follows charstrings to the subroutines that they call.
class Follower
{
public:
    Follower(Program& program, Subroutines& global)
        : m_program(program)
        , m_global(global)
    {
    }

    /// False when it has something that is not followed here.
    bool follow(const Part& charstring, Subroutines& local)
    {
        m_stack.clear();
        m_stems = 0;
        m_ended = false;
        return run(charstring, local, 0) && !m_program.bad;
    }

private:
    bool run(const Part& part, Subroutines& local, int depth)
    {
        qsizetype place = part.from;
        while (place < part.from + part.size && !m_ended && !m_program.bad) {
            const int b = m_program.at(place++);
            if (b == 28 || b >= 32) {
                const qsizetype value = m_program.integer(b, place);
                m_stack.push_back(b == 255 ? value >> 16 : value);
            } else if (b == 11) {
                return true;
            } else if (b == 10 || b == 29) {
                if (!call(b == 10 ? local : m_global, local, depth))
                    return false;
            } else if (!other(b, place)) {
                return false;
            }
        }
        return true;
    }

    bool call(Subroutines& called, Subroutines& local, int depth)
    {
        const qsizetype count = static_cast<qsizetype>(called.parts.size());
        const qsizetype bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
        if (m_stack.empty() || depth >= kDeepest)
            return false;
        const qsizetype number = m_stack.back() + bias;
        m_stack.pop_back();
        if (number < 0 || number >= count)
            return false;
        called.used.insert(static_cast<size_t>(number));
        return run(called.parts[static_cast<size_t>(number)], local, depth + 1);
    }

    bool other(int b, qsizetype& place)
    {
        const bool stems = b == 1 || b == 3 || b == 18 || b == 23;
        const bool masks = b == 19 || b == 20;
        if (stems || masks)
            m_stems += m_stack.size() / 2;
        if (masks)
            place += static_cast<qsizetype>((m_stems + 7) / 8);
        if (b == 12) {
            const int second = m_program.at(place++);
            if (second < 34 || second > 37) // but the flexes they compute, and numbers are no longer known
                return false;
        }
        const bool known = stems || masks || b == 12 || b == 14 || (b >= 4 && b <= 8) ||
                           (b >= 21 && b <= 27) || b == 30 || b == 31;
        m_ended = b == 14;
        m_stack.clear();
        return known;
    }

    Program& m_program;
    Subroutines& m_global;
    std::vector<qsizetype> m_stack;
    size_t m_stems = 0;
    bool m_ended = false;
};

/// Of each glyph, which of the font's parts it belongs to (FDSelect); none where the format is unknown.
std::optional<std::vector<size_t>> partsOfGlyphs(Program& program, qsizetype place, size_t glyphs)
{
    std::vector<size_t> parts(glyphs, 0);
    const int format = program.at(place);
    if (format == 0) {
        for (size_t glyph = 0; glyph < glyphs; ++glyph)
            parts[glyph] = static_cast<size_t>(program.at(place + 1 + static_cast<qsizetype>(glyph)));
        return parts;
    }
    if (format != 3)
        return std::nullopt;
    const qsizetype ranges = program.number(place + 1, 2);
    for (qsizetype i = 0; i < ranges && !program.bad; ++i) {
        const qsizetype range = place + 3 + 3 * i;
        for (qsizetype glyph = program.number(range, 2); glyph < program.number(range + 3, 2); ++glyph)
            if (static_cast<size_t>(glyph) < glyphs)
                parts[static_cast<size_t>(glyph)] = static_cast<size_t>(program.at(range + 2));
    }
    return parts;
}

Subroutines localsOf(Program& program, const Part& fontDictionary)
{
    const auto font = program.dictionary(fontDictionary);
    const auto found = font.find(kPrivate);
    if (found == font.end() || found->second.size() < 2)
        return {};
    const Part own{found->second[1], found->second[0]};
    const auto about = program.dictionary(own);
    const auto subrs = about.find(kSubrs);
    if (subrs == about.end() || subrs->second.empty())
        return {};
    return {program.index(own.from + subrs->second[0]), {}};
}

qsizetype blank(QByteArray& bytes, const Subroutines& subroutines)
{
    qsizetype blanked = 0;
    for (size_t i = 0; i < subroutines.parts.size(); ++i) {
        if (subroutines.used.count(i) == 1)
            continue;
        const Part& part = subroutines.parts[i];
        for (qsizetype place = part.from; place < part.from + part.size; ++place)
            bytes[place] = kReturn;
        blanked += part.size;
    }
    return blanked;
}

} // namespace

QByteArray pruned(const QByteArray& cff)
{
    Program program(cff);
    qsizetype place = program.at(2); // size of the header
    (void)program.index(place, &place);
    const std::vector<Part> tops = program.index(place, &place);
    (void)program.index(place, &place);
    Subroutines global{program.index(place), {}};
    if (program.bad || tops.size() != 1)
        return {};
    auto top = program.dictionary(tops[0]);
    for (const int key : {kCharStrings, kFdArray, kFdSelect})
        if (top[key].empty())
            return {};
    const std::vector<Part> glyphs = program.index(top[kCharStrings][0]);
    std::vector<Subroutines> locals;
    for (const Part& font : program.index(top[kFdArray][0]))
        locals.push_back(localsOf(program, font));
    const auto parts = partsOfGlyphs(program, top[kFdSelect][0], glyphs.size());
    if (!parts || program.bad)
        return {};
    Follower follower(program, global);
    for (size_t glyph = 0; glyph < glyphs.size(); ++glyph)
        if ((*parts)[glyph] >= locals.size() || !follower.follow(glyphs[glyph], locals[(*parts)[glyph]]))
            return {};
    QByteArray blanked = cff;
    qsizetype bytes = blank(blanked, global);
    for (const Subroutines& local : locals)
        bytes += blank(blanked, local);
    return bytes > 0 ? blanked : QByteArray();
}

} // namespace tekigo::pdf
