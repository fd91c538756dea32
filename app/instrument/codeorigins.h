#pragma once

#include "instrument/codeluck.h"
#include "instrument/valueforms.h"
#include "instrument/valuehashes.h"

#include <QStringList>

#include <string>
#include <vector>

namespace tekigo {

/// The other values of a code's row, as they stand there; empty where the list has no such column.
struct UnitValues
{
    std::string_view serial;
    std::string_view mac;
    std::string_view ssid;
    std::string_view user;
};

/// Words that a code must not hold.
struct CodeWords
{
    QStringList makers;
    QStringList models;

    bool operator==(const CodeWords&) const = default;
};

/// Looks for the other values of the row, and for the maker's words, in each code of a list.
///
/// A likeness counts when it covers at least half of the code and at least four characters, in any case of letters,
/// and (1) it covers the whole code, or (2) luck does not explain it: the same pieces are alike in more rows than
/// luck brings, see CodeLuck. A word counts when the code is that word, or when the word has at least four characters,
/// stands in the code and luck does not explain it.
class CodeOrigins
{
public:
    struct Origin
    {
        std::uint32_t code = 0; ///< index
        CodeWay way;
    };

    CodeOrigins(const CodeWords& words, bool hashes);
    ~CodeOrigins(); ///< overwrites what is left of the last code
    CodeOrigins(const CodeOrigins&) = delete;
    CodeOrigins& operator=(const CodeOrigins&) = delete;

    void look(std::uint32_t code, std::string_view folded, const UnitValues& unit);
    /// What counts, by code; each code once.
    [[nodiscard]] std::vector<Origin> counted(const CodeLuck& luck) const;
    /// Codes with a likeness that luck explains; they are not among counted().
    [[nodiscard]] qint64 explained(const CodeLuck& luck) const;

    /// How much of a code of `size` characters a likeness must cover.
    [[nodiscard]] static size_t half(size_t size);

private:
    /// One piece of a code found in another value: the same places and the same way make the same key.
    struct Piece
    {
        std::uint32_t code = 0;
        std::uint8_t way = 0;
        std::uint8_t variant = 0; ///< which writing of the other value
        std::uint8_t from = 0;    ///< in the code
        std::uint8_t tail = 0;    ///< characters of the other value behind the piece
        std::uint8_t size = 0;

        [[nodiscard]] std::uint64_t key() const
        {
            return std::uint64_t(way) << 32 | std::uint64_t(variant) << 24 | std::uint64_t(from) << 16
                   | std::uint64_t(tail) << 8 | size;
        }
    };
    struct Word
    {
        std::string text;
        CodeWay::From from;
    };
    /// A likeness of code and other value.
    struct Likeness
    {
        CodeWay way;
        std::uint8_t variant = 0;
        size_t from = 0; ///< in the code
        size_t tail = 0;
        size_t size = 0;
        bool onlyBeginning = false; ///< of a hash only the beginning is looked for
    };
    /// The four-character pieces of a code, and a filter for them.
    struct Grams
    {
        std::vector<std::uint32_t> at;
        std::uint64_t filter = 0;

        void take(std::string_view code, size_t last, size_t step);
        [[nodiscard]] bool mayHave(std::uint32_t gram) const;
        void wipe();
    };

    void addWords(const QStringList& words, CodeWay::From from);
    bool lookForWords(std::uint32_t code, std::string_view folded, std::string_view user);
    bool lookForWord(std::uint32_t code, std::string_view folded, std::string_view word, CodeWay::From from);
    bool lookForValues(std::uint32_t code, std::string_view folded, const UnitValues& unit);
    bool lookForForms(std::uint32_t code, std::string_view folded);
    bool lookForForm(std::uint32_t code, std::string_view folded, const ValueForms::Form& form, size_t need);
    bool lookForHashes(std::uint32_t code, std::string_view folded, const UnitValues& unit);
    bool lookForHash(std::uint32_t code, std::string_view folded, CodeWay::From from, std::uint8_t variant,
                     const ValueHashes::Text& text);
    bool found(std::uint32_t code, std::string_view folded, const Likeness& likeness, size_t need);
    [[nodiscard]] std::vector<bool> significant(const CodeLuck& luck) const;

    bool m_hashes;
    std::vector<Word> m_words;
    ValueForms m_forms;
    ValueHashes m_valueHashes;
    Grams m_spread; ///< enough of the code's pieces that every half has one
    Grams m_starts; ///< every piece with which a half can begin
    std::vector<Origin> m_whole;
    std::vector<Piece> m_pieces;
};

} // namespace tekigo
