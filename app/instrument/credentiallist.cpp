#include "instrument/credentiallist.h"

#include "instrument/codepattern.h"
#include "instrument/codesequence.h"
#include "instrument/codestrength.h"
#include "instrument/csvreader.h"
#include "instrument/knowncodes.h"
#include "instrument/mask.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <limits>
#include <new>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsNamed = 20;    ///< row numbers kept of each check
constexpr size_t examplesShown = 5; ///< masked examples kept of each check
constexpr qint64 cancelEvery = 4096;

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(CredentialList)
};

/// One run over a list: what the checks hold until the last row, and the result that grows.
class Analysis
{
public:
    Analysis(const ListOrder& order, Progress& progress)
        : m_order(order)
        , m_progress(progress)
        , m_origins(order.words, order.hashes)
    {
    }

    [[nodiscard]] Result<void> read(CsvReader& reader);
    [[nodiscard]] Result<CredentialListSeen> finish(CsvReader& reader);

private:
    void begin(const CsvReader& reader);
    void see(const CsvReader& reader);
    void examine(std::string_view code, const CsvReader& reader);
    [[nodiscard]] std::string_view field(const CsvReader& reader, ColumnRole role) const;
    [[nodiscard]] std::string_view fold(std::string_view code);
    void conclude();
    template<class Is>
    void conclude(CodeCheck check, Is is);
    void concludeOrigins();
    void count();

    const ListOrder& m_order;
    Progress& m_progress;
    KnownCodes m_known;
    CodeStore m_codes;
    CodeLuck m_luck;
    CodeOrigins m_origins;
    CodeSequence m_sequence;
    std::vector<bool> m_isKnown;
    std::vector<bool> m_isPattern;
    std::array<SecretBytes, 2> m_scratch; ///< in turns: the sequence looks back at the code before
    size_t m_width = 0;
    bool m_begun = false;
    CredentialListSeen m_seen;
};

std::string_view Analysis::field(const CsvReader& reader, ColumnRole role) const
{
    const int column = m_order.reading.columns.of(role);
    const auto fields = reader.fields();
    return column >= 0 && static_cast<size_t>(column) < fields.size() ? fields[static_cast<size_t>(column)]
                                                                      : std::string_view();
}

/// The first row that is not blank: its width is every row's, and it may name the columns.
void Analysis::begin(const CsvReader& reader)
{
    m_begun = true;
    m_width = reader.fields().size();
    for (const ColumnRole role : columnRoles()) {
        const int column = m_order.reading.columns.of(role);
        if (column < 0)
            continue;
        QString title = QString::number(column + 1);
        const std::string_view named = field(reader, role);
        // What does not name a role may be a code of a list without a header: it is not kept.
        if (m_order.reading.header && roleOfTitle(named))
            title = QString::fromUtf8(named.data(), std::ssize(named)).trimmed();
        m_seen.columns[columnRoleId(role)] = title;
    }
}

Result<void> Analysis::read(CsvReader& reader)
{
    while (true) {
        const auto next = reader.next();
        if (!next)
            return std::unexpected(next.error());
        if (!*next)
            return {};
        if (reader.row() % cancelEvery == 0 && m_progress.cancelled())
            return failure(Error::Kind::Cancelled, Says::tr("Cancelled. Nothing was changed."));
        if (reader.row() >= std::numeric_limits<std::uint32_t>::max())
            return failure(Error::Kind::Input, Says::tr("%1 has more than 4,294,967,294 rows. Split it.")
                                                   .arg(reader.source().path()));
        see(reader);
        if (m_codes.bytes() > m_order.mostBytes)
            return failure(Error::Kind::Input, Says::tr("%1, row %2: the preset codes up to here are more than %3 "
                                                        "bytes. Split the list, or choose the column with the preset codes.")
                                                   .arg(reader.source().path())
                                                   .arg(reader.row())
                                                   .arg(m_order.mostBytes));
    }
}

void Analysis::see(const CsvReader& reader)
{
    const auto fields = reader.fields();
    if (fields.size() == 1 && fields.front().empty())
        return;
    if (!m_begun) {
        begin(reader);
        if (m_order.reading.header)
            return;
    }
    if (fields.size() != m_width) {
        ++m_seen.ragged;
        if (m_seen.raggedRows.size() < rowsNamed)
            m_seen.raggedRows.push_back(reader.row());
    }
    // Who pads a column does not mean the blanks: nobody types them.
    const std::string_view code = stripped(field(reader, ColumnRole::Password));
    if (code.empty())
        ++m_seen.skipped;
    else
        examine(code, reader);
}

std::string_view Analysis::fold(std::string_view code)
{
    SecretBytes& scratch = m_scratch[m_codes.size() % 2];
    scratch.resize(code.size());
    std::ranges::transform(code, scratch.data(), lower);
    return scratch.view(0, code.size());
}

void Analysis::examine(std::string_view code, const CsvReader& reader)
{
    const std::uint32_t index = m_codes.size();
    m_codes.add(code, static_cast<std::uint32_t>(reader.row()));
    const std::string_view folded = fold(code);
    m_luck.add(folded);
    m_isKnown.push_back(m_known.contains(folded));
    m_isPattern.push_back(isPattern(folded));
    m_sequence.add(folded);
    m_origins.look(index, folded,
                   {field(reader, ColumnRole::Serial), field(reader, ColumnRole::Mac),
                    field(reader, ColumnRole::Ssid), field(reader, ColumnRole::User)});
}

template<class Is>
void Analysis::conclude(CodeCheck check, Is is)
{
    CodeCheckResult result;
    result.check = check;
    for (std::uint32_t i = 0; i < m_codes.size(); ++i) {
        if (!is(i))
            continue;
        ++result.count;
        if (result.rows.size() < rowsNamed)
            result.rows.push_back(m_codes.about(i).row);
        if (static_cast<size_t>(result.examples.size()) < examplesShown)
            result.examples.append(masked(m_codes.code(i)));
    }
    m_seen.checks.push_back(std::move(result));
}

void Analysis::concludeOrigins()
{
    const auto origins = m_origins.counted(m_luck);
    auto next = origins.begin();
    conclude(CodeCheck::Derivable, [&](std::uint32_t i) {
        const bool here = next != origins.end() && next->code == i;
        next += here ? 1 : 0;
        return here;
    });
    for (const auto& origin : origins)
        ++m_seen.checks.back().ways[origin.way.id()];
    m_seen.coincidences = m_origins.explained(m_luck);
}

void Analysis::conclude()
{
    m_luck.finish();
    m_sequence.finish();
    const auto minimum = static_cast<std::uint32_t>(std::max(m_order.minimum, 0));
    const std::vector<bool> same = m_codes.duplicates();
    const std::vector<bool> steps = m_sequence.marks(m_luck);
    conclude(CodeCheck::Duplicates, [&](std::uint32_t i) { return same[i]; });
    conclude(CodeCheck::TooShort, [&](std::uint32_t i) { return m_codes.about(i).characters < minimum; });
    concludeOrigins();
    conclude(CodeCheck::Known, [&](std::uint32_t i) { return m_isKnown[i]; });
    conclude(CodeCheck::Sequential, [&](std::uint32_t i) { return steps[i]; });
    conclude(CodeCheck::Pattern, [&](std::uint32_t i) { return m_isPattern[i]; });
}

QString alphabetId(std::uint8_t alphabet)
{
    QStringList kinds;
    for (const auto& [kind, id] : {std::pair(Lower, u"lower"_s), std::pair(Upper, u"upper"_s),
                                   std::pair(Digits, u"digits"_s), std::pair(Signs, u"signs"_s),
                                   std::pair(Foreign, u"other"_s)}) {
        if (alphabet & kind)
            kinds.append(id);
    }
    return kinds.join(u'+');
}

void Analysis::count()
{
    std::vector<qint64> lengths;
    std::array<qint64, 32> alphabets{};
    for (std::uint32_t i = 0; i < m_codes.size(); ++i) {
        const auto& code = m_codes.about(i);
        if (code.characters >= lengths.size())
            lengths.resize(code.characters + 1);
        ++lengths[code.characters];
        ++alphabets[code.alphabet];
    }
    for (size_t length = 0; length < lengths.size(); ++length) {
        if (lengths[length] > 0)
            m_seen.lengths[static_cast<int>(length)] = lengths[length];
    }
    for (size_t alphabet = 0; alphabet < alphabets.size(); ++alphabet) {
        if (alphabets[alphabet] > 0)
            m_seen.alphabets[alphabetId(static_cast<std::uint8_t>(alphabet))] = alphabets[alphabet];
    }
}

Result<CredentialListSeen> Analysis::finish(CsvReader& reader)
{
    if (m_codes.size() == 0)
        return failure(Error::Kind::Input,
                       m_seen.skipped > 0
                           ? Says::tr("%1: column %2 has no code in any row. Choose the column with the preset codes.")
                                 .arg(m_order.path)
                                 .arg(m_order.reading.columns.of(ColumnRole::Password) + 1)
                           : Says::tr("%1 has no rows below its header. Export the list with its rows.")
                                 .arg(m_order.path));
    conclude();
    count();
    const auto strength = strengthOf(m_codes, m_order.words, m_progress);
    if (!strength)
        return std::unexpected(strength.error());
    m_seen.list = reader.source().seen();
    m_seen.encoding = listEncodingName(m_order.reading.encoding);
    m_seen.delimiter = QString(QChar::fromLatin1(m_order.reading.delimiter));
    m_seen.header = m_order.reading.header;
    m_seen.words = m_order.words.makers + m_order.words.models;
    m_seen.hashes = m_order.hashes;
    m_seen.minimum = m_order.minimum;
    m_seen.rows = m_codes.size();
    m_seen.sampled = strength->sampled;
    m_seen.strengths = strength->guesses;
    return m_seen;
}

struct Attempt
{
    Result<CredentialListSeen> seen;
    bool wrongEncoding = false;
};

Attempt attempt(const ListOrder& order, Progress& progress)
{
    auto source = ListSource::open(order.path, order.reading.encoding, progress);
    if (!source)
        return {std::unexpected(source.error())};
    CsvReader reader(std::move(*source), order.reading.delimiter);
    Analysis analysis(order, progress);
    if (const auto read = analysis.read(reader); !read)
        return {std::unexpected(read.error()), reader.source().wrongEncoding()};
    return {analysis.finish(reader)};
}

Result<CredentialListSeen> attempts(const ListOrder& order, Progress& progress)
{
    Attempt first = attempt(order, progress);
    // A list is ASCII up to its first Japanese letter: only reading it whole tells UTF-8 from CP932.
    if (first.wrongEncoding && !order.encodingIsSure && order.reading.encoding == ListEncoding::Utf8) {
        ListOrder again = order;
        again.reading.encoding = ListEncoding::Cp932;
        Attempt second = attempt(again, progress);
        if (!second.wrongEncoding)
            first = std::move(second);
    }
    return std::move(first.seen);
}

} // namespace

Result<CredentialListSeen> analyseList(const ListOrder& order, Progress& progress)
{
    if (order.reading.columns.of(ColumnRole::Password) < 0)
        return failure(Error::Kind::Usage, Says::tr("%1: it is not said which column holds the preset codes. Name it.")
                                               .arg(order.path));
    const auto wiped = qScopeGuard(wipeStack);
    try {
        return attempts(order, progress);
    } catch (const std::bad_alloc&) {
        return failure(Error::Kind::Machine, Says::tr("%1: there is not enough memory to examine the list. Close other "
                                                      "programs, or split the list.")
                                                 .arg(order.path));
    }
}

int presetMinimum(const Catalogue& catalogue, const QStringList& checklists)
{
    qint64 minimum = 0;
    for (const Checklist& checklist : catalogue.checklists) {
        if (!checklists.isEmpty() && !checklists.contains(checklist.id))
            continue;
        for (const Parameter& parameter : checklist.parameters) {
            const auto* number = std::get_if<qint64>(&parameter.value);
            if (parameter.id == u"preset-code-minimum" && number)
                minimum = std::max(minimum, *number);
        }
    }
    return static_cast<int>(minimum);
}

} // namespace tekigo
