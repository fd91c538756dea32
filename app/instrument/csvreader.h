#pragma once

#include "instrument/listsource.h"

#include <span>
#include <string_view>
#include <vector>

namespace tekigo {

/// Reads records of delimited text (RFC 4180, with any delimiter, and line ends CRLF, LF or CR): a field may be
/// quoted, also behind blanks, a quote inside is doubled, a quoted field may hold line ends. Bounded memory; a record
/// of more than `longest` bytes is refused with its place.
class CsvReader
{
public:
    static constexpr size_t longest = 1 << 20;

    CsvReader(ListSource source, char delimiter);

    /// Reads the next record; false at the end. A blank line is a record with one empty field.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] std::span<const std::string_view> fields() const { return m_fields; } ///< until the next next()
    [[nodiscard]] qint64 row() const { return m_row; } ///< of the record, from 1, blank ones counted

    [[nodiscard]] ListSource& source() { return m_source; }

private:
    /// Where a field lies in the buffer, quotes taken off.
    struct Span
    {
        size_t begin = 0;
        size_t end = 0;
        bool doubled = false; ///< holds doubled quotes
    };
    enum class Cut { Whole, NeedsMore, OpenQuote };

    [[nodiscard]] Cut cut();
    [[nodiscard]] bool cutField(size_t& at, Cut& why);
    [[nodiscard]] size_t behindBlanks(size_t at) const;
    [[nodiscard]] bool cutQuoted(size_t& at, Span& span);
    [[nodiscard]] Cut lineEnd(size_t& at) const;
    [[nodiscard]] Result<void> more();
    [[nodiscard]] std::unexpected<Error> refused(Cut why) const;
    void expose();

    ListSource m_source;
    char m_delimiter;
    SecretBytes m_buffer;
    size_t m_begin = 0; ///< of the record not yet returned
    size_t m_end = 0;   ///< of the bytes in the buffer
    size_t m_next = 0;  ///< where the record after it begins
    bool m_atEnd = false;
    qint64 m_row = 0;
    std::vector<Span> m_spans;
    std::vector<std::string_view> m_fields;
};

} // namespace tekigo
