#include "instrument/csvreader.h"

#include <QCoreApplication>

#include <cstring>

namespace tekigo {
namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

CsvReader::CsvReader(ListSource source, char delimiter)
    : m_source(std::move(source))
    , m_delimiter(delimiter)
    , m_buffer(longest + 2 * ListSource::minimum)
{
}

Result<bool> CsvReader::next()
{
    ++m_row;
    while (true) {
        const Cut found = m_begin == m_end ? Cut::NeedsMore : cut();
        if (found == Cut::Whole) {
            expose();
            m_begin = m_next;
            return true;
        }
        if (m_atEnd) {
            if (m_begin == m_end)
                return false;
            return refused(found);
        }
        if (m_end - m_begin > longest)
            return refused(found);
        if (const auto read = more(); !read)
            return std::unexpected(read.error());
    }
}

Result<void> CsvReader::more()
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    const auto got = m_source.read(m_buffer.data() + m_end, m_buffer.size() - m_end);
    if (!got)
        return std::unexpected(got.error());
    m_end += *got;
    m_atEnd = *got == 0;
    return {};
}

std::unexpected<Error> CsvReader::refused(Cut why) const
{
    if (why == Cut::OpenQuote)
        return failure(Error::Kind::Input, Says::tr("%1, row %2: a quotation mark is opened and never closed. Close it, "
                                                    "or write a quotation mark inside a field twice.")
                                               .arg(m_source.path())
                                               .arg(m_row));
    return failure(Error::Kind::Input,
                   Says::tr("%1, row %2: the row is longer than %3 bytes. Choose a CSV file with one device a row.")
                       .arg(m_source.path())
                       .arg(m_row)
                       .arg(longest));
}

/// Finds the fields of the record at m_begin. Touches no byte, so that it can be done again with more bytes.
CsvReader::Cut CsvReader::cut()
{
    m_spans.clear();
    size_t at = m_begin;
    Cut why = Cut::Whole;
    while (cutField(at, why)) {
    }
    m_next = at;
    return why;
}

/// One field and the delimiter after it; false after the record's last field, or where bytes are lacking.
bool CsvReader::cutField(size_t& at, Cut& why)
{
    const char* bytes = m_buffer.data();
    Span span{at, at, false};
    if (const size_t open = behindBlanks(at); open < m_end && bytes[open] == '"') {
        at = open;
        if (!cutQuoted(at, span)) {
            why = Cut::OpenQuote;
            return false;
        }
    } else {
        while (at < m_end && bytes[at] != m_delimiter && bytes[at] != '\n' && bytes[at] != '\r')
            ++at;
        span.end = at;
    }
    if (at == m_end && !m_atEnd) {
        why = Cut::NeedsMore;
        return false;
    }
    m_spans.push_back(span);
    if (at < m_end && bytes[at] == m_delimiter)
        return ++at, true;
    why = lineEnd(at);
    return false;
}

size_t CsvReader::behindBlanks(size_t at) const
{
    while (at < m_end && isBlank(m_buffer.data()[at]) && m_buffer.data()[at] != m_delimiter)
        ++at;
    return at;
}

/// A quoted field; what stands between its closing quote and the delimiter is dropped when blank, else belongs to it.
bool CsvReader::cutQuoted(size_t& at, Span& span)
{
    const char* bytes = m_buffer.data();
    span.begin = ++at;
    while (true) {
        const auto* quote = static_cast<const char*>(std::memchr(bytes + at, '"', m_end - at));
        if (!quote)
            return false;
        at = static_cast<size_t>(quote - bytes);
        if (at + 1 == m_end || bytes[at + 1] != '"')
            break;
        span.doubled = true;
        at += 2;
    }
    span.end = at++;
    bool blank = true;
    while (at < m_end && bytes[at] != m_delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
        blank = blank && isBlank(bytes[at]);
        ++at;
    }
    if (!blank)
        span.end = at;
    return true;
}

CsvReader::Cut CsvReader::lineEnd(size_t& at) const
{
    if (at == m_end)
        return Cut::Whole;
    const bool carriageReturn = m_buffer.data()[at++] == '\r';
    if (!carriageReturn)
        return Cut::Whole;
    if (at == m_end && !m_atEnd)
        return Cut::NeedsMore;
    if (at < m_end && m_buffer.data()[at] == '\n')
        ++at;
    return Cut::Whole;
}

/// The record is whole: takes one of each pair of doubled quotes out and shows the fields.
void CsvReader::expose()
{
    m_fields.clear();
    char* bytes = m_buffer.data();
    for (const Span& span : m_spans) {
        size_t size = span.end - span.begin;
        if (span.doubled) {
            size = 0;
            for (size_t from = span.begin; from < span.end; ++from, ++size) {
                bytes[span.begin + size] = bytes[from];
                if (bytes[from] == '"' && from + 1 < span.end && bytes[from + 1] == '"')
                    ++from;
            }
        }
        m_fields.emplace_back(bytes + span.begin, size);
    }
}

} // namespace tekigo
