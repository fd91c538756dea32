#include "instrument/codeorigins.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <unordered_map>

namespace tekigo {
namespace {

constexpr size_t fewest = 4;
constexpr size_t farthest = std::numeric_limits<std::uint8_t>::max();
/// Things that a code is compared with: forms of the row's other values times the places where they may stand. An
/// eight-character code has some 300 beside the hashes and 500 among them.
constexpr double valueTries = 1024;
constexpr double wordTries = 4; ///< places where a word of five letters may stand in a code of eight
constexpr size_t mostWindows = 4; ///< of one likeness; a longer one is kept by its ends

std::uint32_t gramAt(const char* text)
{
    std::uint32_t gram = 0;
    std::memcpy(&gram, text, sizeof gram);
    return gram;
}

std::uint64_t filterBit(std::uint32_t gram)
{
    return std::uint64_t(1) << ((gram * 0x9E3779B1U) >> 26);
}

std::string foldedWord(const QString& word)
{
    return word.normalized(QString::NormalizationForm_KC).toLower().toStdString();
}

} // namespace

void CodeOrigins::Grams::take(std::string_view code, size_t last, size_t step)
{
    at.clear();
    filter = 0;
    for (size_t i = 0; i <= last; i += step) {
        at.push_back(gramAt(code.data() + i));
        filter |= filterBit(at.back());
    }
}

bool CodeOrigins::Grams::mayHave(std::uint32_t gram) const
{
    return (filter & filterBit(gram)) != 0 && std::ranges::find(at, gram) != at.end();
}

void CodeOrigins::Grams::wipe()
{
    at.resize(at.capacity());
    OPENSSL_cleanse(at.data(), at.size() * sizeof(std::uint32_t));
}

CodeOrigins::~CodeOrigins()
{
    m_spread.wipe();
    m_starts.wipe();
}

CodeOrigins::CodeOrigins(const CodeWords& words, bool hashes)
    : m_hashes(hashes)
{
    addWords(words.makers, CodeWay::From::Maker);
    addWords(words.models, CodeWay::From::Model);
}

size_t CodeOrigins::half(size_t size)
{
    return std::max(fewest, (size + 1) / 2);
}

void CodeOrigins::addWords(const QStringList& words, CodeWay::From from)
{
    const auto add = [&](std::string text) {
        const auto same = [&](const Word& each) { return each.text == text; };
        if (!text.empty() && std::ranges::none_of(m_words, same))
            m_words.push_back({std::move(text), from});
    };
    for (const QString& word : words) {
        std::string text = foldedWord(word.trimmed());
        std::string bare = text;
        std::erase_if(bare, isSeparator);
        add(std::move(text));
        add(std::move(bare));
    }
}

void CodeOrigins::look(std::uint32_t code, std::string_view folded, const UnitValues& unit)
{
    const size_t before = m_pieces.size();
    bool whole = lookForWords(code, folded, unit.user) || lookForValues(code, folded, unit);
    if (!whole && std::ranges::any_of(folded, isSeparator) && folded.size() <= longestValue) {
        std::array<char, longestValue> bare;
        const auto end = std::ranges::copy_if(folded, bare.begin(), [](char c) { return !isSeparator(c); }).out;
        whole = lookForValues(code, {bare.data(), static_cast<size_t>(end - bare.begin())}, unit);
    }
    if (whole)
        m_pieces.resize(before);
}

bool CodeOrigins::lookForWords(std::uint32_t code, std::string_view folded, std::string_view user)
{
    for (const Word& word : m_words) {
        if (lookForWord(code, folded, word.text, word.from))
            return true;
    }
    user = trimmed(user);
    std::array<char, longestValue> name;
    std::ranges::transform(user, name.begin(), lower);
    return lookForWord(code, folded, {name.data(), user.size()}, CodeWay::From::User);
}

bool CodeOrigins::lookForWord(std::uint32_t code, std::string_view folded, std::string_view word, CodeWay::From from)
{
    if (word.empty() || word.size() > folded.size())
        return false;
    if (folded == word) {
        m_whole.push_back({code, {from, CodeWay::Form::AsIs}});
        return true;
    }
    const size_t at = word.size() < fewest ? std::string_view::npos : folded.find(word);
    return at != std::string_view::npos
           && found(code, folded, {{from, CodeWay::Form::AsIs}, 0, at, 0, word.size()}, word.size());
}

bool CodeOrigins::lookForValues(std::uint32_t code, std::string_view folded, const UnitValues& unit)
{
    if (folded.size() < fewest)
        return false;
    const size_t need = half(folded.size());
    m_spread.take(folded, folded.size() - fewest, need - fewest + 1);
    m_forms.clear();
    m_forms.add(CodeWay::From::Serial, trimmed(unit.serial));
    m_forms.add(CodeWay::From::Mac, trimmed(unit.mac));
    m_forms.add(CodeWay::From::Ssid, trimmed(unit.ssid));
    if (lookForForms(code, folded))
        return true;
    if (!m_hashes)
        return false;
    m_starts.take(folded, folded.size() - need, 1);
    return lookForHashes(code, folded, unit);
}

bool CodeOrigins::lookForForms(std::uint32_t code, std::string_view folded)
{
    const size_t need = half(folded.size());
    for (const ValueForms::Form& form : m_forms.all()) {
        if (lookForForm(code, folded, form, need))
            return true;
    }
    return false;
}

bool CodeOrigins::lookForForm(std::uint32_t code, std::string_view folded, const ValueForms::Form& form, size_t need)
{
    const std::string_view text = form.text;
    if (text.size() < need)
        return false;
    const size_t step = need - fewest + 1;
    for (size_t at = 0; at + fewest <= text.size(); ++at) {
        const std::uint32_t gram = gramAt(text.data() + at);
        if (!m_spread.mayHave(gram))
            continue;
        for (size_t i = 0; i < m_spread.at.size(); ++i) {
            if (m_spread.at[i] != gram)
                continue;
            size_t inCode = i * step;
            size_t inText = at;
            while (inCode > 0 && inText > 0 && folded[inCode - 1] == text[inText - 1])
                --inCode, --inText;
            const auto ends = std::ranges::mismatch(folded.substr(inCode), text.substr(inText));
            const auto size = static_cast<size_t>(ends.in1 - folded.begin()) - inCode;
            const Likeness likeness{form.way, form.variant, inCode, text.size() - inText - size, size};
            if (size >= need && found(code, folded, likeness, need))
                return true;
        }
    }
    return false;
}

bool CodeOrigins::lookForHashes(std::uint32_t code, std::string_view folded, const UnitValues& unit)
{
    const std::array<std::pair<CodeWay::From, std::string_view>, 3> values{
        {{CodeWay::From::Serial, unit.serial}, {CodeWay::From::Mac, unit.mac}, {CodeWay::From::Ssid, unit.ssid}}};
    m_forms.clear();
    for (const auto& [from, value] : values) {
        const std::string_view bare = trimmed(value);
        if (bare.empty())
            continue;
        std::uint8_t variant = 0;
        for (const std::string_view writing : m_valueHashes.writings(from, bare)) {
            m_forms.addCrc32(from, variant, writing);
            for (const ValueHashes::Text& text : m_valueHashes.hash(writing)) {
                if (m_starts.mayHave(text.head) && lookForHash(code, folded, from, variant, text))
                    return true;
            }
            ++variant;
        }
    }
    return lookForForms(code, folded);
}

/// The beginning of a hash, anywhere in the code.
bool CodeOrigins::lookForHash(std::uint32_t code, std::string_view folded, CodeWay::From from, std::uint8_t variant,
                              const ValueHashes::Text& text)
{
    const size_t need = half(folded.size());
    const std::string_view whole = m_valueHashes.whole(text);
    for (size_t at = 0; at < m_starts.at.size(); ++at) {
        if (m_starts.at[at] != text.head)
            continue;
        const auto ends = std::ranges::mismatch(folded.substr(at), whole);
        const auto size = static_cast<size_t>(ends.in2 - whole.begin());
        if (size < need)
            continue;
        const Likeness likeness{{from, text.form}, variant, at, whole.size() - size, size, true};
        if (found(code, folded, likeness, need))
            return true;
    }
    return false;
}

/// Keeps a likeness; true where it covers the whole code. A longer one than needed is kept whole, since luck seldom
/// makes it, and as pieces of the needed size, so that rows whose likeness goes on by luck have a piece in common with
/// the others.
bool CodeOrigins::found(std::uint32_t code, std::string_view folded, const Likeness& likeness, size_t need)
{
    const size_t size = likeness.size;
    if (size == folded.size()) {
        m_whole.push_back({code, likeness.way});
        return true;
    }
    const auto keep = [&](size_t begin, size_t length) {
        const size_t from = likeness.from + begin;
        const size_t behind = likeness.tail + size - length - begin;
        if (from <= farthest && behind <= farthest && length <= farthest)
            m_pieces.push_back({code, likeness.way.number(), likeness.variant, static_cast<std::uint8_t>(from),
                                static_cast<std::uint8_t>(behind), static_cast<std::uint8_t>(length)});
    };
    if (size > need)
        keep(0, size);
    const size_t windows = likeness.onlyBeginning ? 1 : std::min(size - need + 1, mostWindows);
    for (size_t i = 0; i < windows; ++i) {
        const bool atEnd = i >= mostWindows / 2;
        keep(atEnd ? size - need - (windows - 1 - i) : i, need);
    }
    return false;
}

std::vector<bool> CodeOrigins::significant(const CodeLuck& luck) const
{
    std::unordered_map<std::uint64_t, std::uint32_t> rows;
    std::unordered_map<std::uint64_t, std::uint32_t> last; // a row counts once for a key
    for (const Piece& piece : m_pieces) {
        const auto [seen, isNew] = last.try_emplace(piece.key(), piece.code);
        if (isNew || seen->second != piece.code)
            ++rows[piece.key()];
        seen->second = piece.code;
    }
    std::vector<bool> counts;
    counts.reserve(m_pieces.size());
    for (const Piece& piece : m_pieces) {
        const double tries = CodeWay::of(piece.way).from >= CodeWay::From::User ? wordTries : valueTries;
        counts.push_back(luck.excludes(rows[piece.key()], piece.from, piece.size, tries));
    }
    return counts;
}

std::vector<CodeOrigins::Origin> CodeOrigins::counted(const CodeLuck& luck) const
{
    std::vector<Origin> origins = m_whole;
    const std::vector<bool> counts = significant(luck);
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (counts[i])
            origins.push_back({m_pieces[i].code, CodeWay::of(m_pieces[i].way)});
    }
    std::ranges::stable_sort(origins, {}, &Origin::code);
    const auto again = std::ranges::unique(origins, {}, &Origin::code);
    origins.erase(again.begin(), again.end());
    return origins;
}

qint64 CodeOrigins::explained(const CodeLuck& luck) const
{
    const std::vector<Origin> origins = counted(luck);
    qint64 codes = 0;
    std::uint32_t before = std::numeric_limits<std::uint32_t>::max();
    for (const Piece& piece : m_pieces) {
        if (piece.code != before && !std::ranges::binary_search(origins, piece.code, {}, &Origin::code))
            ++codes;
        before = piece.code;
    }
    return codes;
}

} // namespace tekigo
