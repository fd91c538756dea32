#include "filerules.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

constexpr qsizetype kLongestName = 127; // A 6.1.13

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '/' || c == '%';
}

/// Goes through the tokens of an object or a content stream as they are written.
class Scanner
{
public:
    Scanner(QByteArrayView bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    /// Goes on to the keyword after which other rules hold (stream, endobj) or the end; its name.
    QByteArray run()
    {
        while (m_at < m_bytes.size()) {
            const char c = m_bytes[m_at];
            if (isSpace(c))
                ++m_at;
            else if (c == '%')
                skipComment();
            else if (c == '(')
                skipString();
            else if (c == '<' && next() == '<')
                m_at += 2;
            else if (c == '<')
                hexadecimal();
            else if (c == '/')
                name();
            else if (isDelimiter(c))
                ++m_at;
            else if (const QByteArray word = keyword(); word == "stream" || word == "endobj" || word == "ID")
                return word;
        }
        return {};
    }
    [[nodiscard]] qsizetype at() const { return m_at; }

    QStringList flaws;

private:
    [[nodiscard]] char next() const { return m_at + 1 < m_bytes.size() ? m_bytes[m_at + 1] : '\0'; }
    void skipComment()
    {
        while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
            ++m_at;
    }
    void skipString()
    {
        int depth = 0;
        for (; m_at < m_bytes.size(); ++m_at) {
            if (m_bytes[m_at] == '\\')
                ++m_at;
            else if (m_bytes[m_at] == '(')
                ++depth;
            else if (m_bytes[m_at] == ')' && --depth == 0)
                break;
        }
        ++m_at;
    }
    void hexadecimal()
    {
        int digits = 0;
        bool others = false;
        for (++m_at; m_at < m_bytes.size() && m_bytes[m_at] != '>'; ++m_at) {
            const bool digit = std::isxdigit(static_cast<unsigned char>(m_bytes[m_at]));
            digits += digit ? 1 : 0;
            others = others || (!digit && !isSpace(m_bytes[m_at]));
        }
        ++m_at;
        if (digits % 2 != 0)
            flaws << u"a hexadecimal string of an odd number of digits"_s;
        if (others)
            flaws << u"a hexadecimal string with other characters"_s;
    }
    void name()
    {
        QByteArray decoded;
        for (++m_at; m_at < m_bytes.size() && !isSpace(m_bytes[m_at]) && !isDelimiter(m_bytes[m_at]);
             ++m_at) {
            if (m_bytes[m_at] == '#' && m_at + 2 < m_bytes.size()) {
                decoded += QByteArray::fromHex(m_bytes.sliced(m_at + 1, 2).toByteArray());
                m_at += 2;
            } else {
                decoded += m_bytes[m_at];
            }
        }
        QStringDecoder utf8(QStringDecoder::Utf8);
        const QString text = utf8(decoded);
        if (utf8.hasError() || text.contains(QChar::ReplacementCharacter))
            flaws << u"a name that is not UTF-8"_s;
        if (decoded.size() > kLongestName)
            flaws << u"a name of more than 127 bytes"_s;
    }
    QByteArray keyword()
    {
        const qsizetype from = m_at;
        while (m_at < m_bytes.size() && !isSpace(m_bytes[m_at]) && !isDelimiter(m_bytes[m_at]))
            ++m_at;
        return QByteArray::fromRawData(m_bytes.data() + from, m_at - from);
    }

    QByteArrayView m_bytes;
    qsizetype m_at;
};

class FileJudge
{
public:
    FileJudge(QPDF& pdf, const QByteArray& file, Findings& findings)
        : m_pdf(pdf)
        , m_file(file)
        , m_findings(findings)
    {
    }

    void run()
    {
        header();
        end();
        trailer();
        crossReferences();
        for (const auto& [id, entry] : m_pdf.getXRefTable())
            if (entry.getType() == 1)
                object(id, static_cast<qsizetype>(entry.getOffset()));
    }

private:
    [[nodiscard]] bool isLineEnd(qsizetype at) const
    {
        return at >= 0 && at < m_file.size() && (m_file[at] == '\n' || m_file[at] == '\r');
    }
    [[nodiscard]] bool has(qsizetype at, QByteArrayView text) const
    {
        return at >= 0 && at + text.size() <= m_file.size() &&
               QByteArrayView(m_file).sliced(at, text.size()) == text;
    }

    void header()
    {
        const bool named =
            has(0, "%PDF-1.") && m_file.size() > 20 && m_file[7] >= '0' && m_file[7] <= '7' && isLineEnd(8);
        m_findings.need(named, "A 6.1.2", u"the file does not begin with %PDF-1.n"_s);
        qsizetype second = 9;
        if (isLineEnd(second))
            ++second;
        bool binary = has(second, "%");
        for (qsizetype i = 1; i <= 4 && binary; ++i)
            binary = static_cast<unsigned char>(m_file[second + i]) > 127;
        m_findings.need(binary, "A 6.1.2", u"no comment of four bytes above 127 after the header"_s);
    }

    void end()
    {
        const qsizetype mark = m_file.lastIndexOf("%%EOF");
        const QByteArray after = mark < 0 ? QByteArray("?") : m_file.sliced(mark + 5);
        m_findings.need(after.isEmpty() || after == "\n" || after == "\r" || after == "\r\n", "A 6.1.3",
                        u"data after the end of file marker"_s);
    }

    void trailer()
    {
        Handle trailer = m_pdf.getTrailer();
        Handle id = trailer.getKey("/ID");
        m_findings.need(id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString() &&
                            !id.getArrayItem(0).getStringValue().empty(),
                        "A 6.1.3", u"trailer without ID"_s);
        m_findings.need(!trailer.hasKey("/Encrypt"), "A 6.1.3, UA 7.16", u"encrypted"_s);
    }

    void crossReferences()
    {
        static const QRegularExpression table(
            u"^xref(\\r\\n|\\r|\\n)\\d+ \\d+ ?(\\r\\n|\\r|\\n)\\d{10} \\d{5} [nf]"_s);
        const qsizetype start = m_file.lastIndexOf("startxref");
        const qsizetype at = m_file.sliced(start + 9, std::min<qsizetype>(24, m_file.size() - start - 9))
                                 .simplified()
                                 .split(' ')
                                 .first()
                                 .toLongLong();
        if (has(at, "xref"))
            m_findings.need(table
                                .match(QString::fromLatin1(
                                    m_file.sliced(at, std::min<qsizetype>(80, m_file.size() - at))))
                                .hasMatch(),
                            "A 6.1.4", u"the cross reference table is spaced otherwise"_s);
    }

    void object(QPDFObjGen id, qsizetype at)
    {
        const QString place = u"object %1: "_s.arg(id.getObj());
        const QByteArray head =
            QByteArray::number(id.getObj()) + ' ' + QByteArray::number(id.getGen()) + " obj";
        m_findings.need(isLineEnd(at - 1) && has(at, head) && isLineEnd(at + head.size()), "A 6.1.9",
                        place + u"spaced otherwise than by lines and single spaces"_s);
        Scanner scanner(m_file, at + head.size());
        const QByteArray last = scanner.run();
        for (const QString& flaw : scanner.flaws)
            m_findings.broken("A 6.1.6, 6.1.8, 6.1.13", place + flaw);
        qsizetype end = scanner.at() - 6;
        if (last == "stream")
            end = streamEnd(id, scanner.at(), place);
        if (end >= 0)
            m_findings.need(isLineEnd(end - 1) && has(end, "endobj") && isLineEnd(end + 6), "A 6.1.9",
                            place + u"endobj stands in no line of its own"_s);
    }

    /// Where the object ends; -1 when the stream does not end where its length says.
    qsizetype streamEnd(QPDFObjGen id, qsizetype at, const QString& place)
    {
        const bool spaced = has(at, "\n") || has(at, "\r\n");
        m_findings.need(spaced, "A 6.1.7.1", place + u"no line ends after the word stream"_s);
        const qsizetype from = at + (has(at, "\r\n") ? 2 : 1);
        Handle length = valueOf(m_pdf.getObject(id), "/Length");
        qsizetype end = from + (length.isInteger() ? static_cast<qsizetype>(length.getIntValue()) : -from);
        if (has(end, "\r\n"))
            end += 2;
        else if (isLineEnd(end))
            ++end;
        const bool right = has(end, "endstream") && isLineEnd(end - 1);
        m_findings.need(right, "A 6.1.7.1", place + u"Length does not lead to endstream"_s);
        if (!right)
            return -1;
        end += 9;
        while (isLineEnd(end))
            ++end;
        return end;
    }

    QPDF& m_pdf;
    const QByteArray& m_file;
    Findings& m_findings;
};

} // namespace

void judgeFile(QPDF& pdf, const QByteArray& file, Findings& findings)
{
    FileJudge(pdf, file, findings).run();
}

QStringList flawsOfTokens(QByteArrayView bytes)
{
    Scanner scanner(bytes, 0);
    scanner.run();
    return scanner.flaws;
}

} // namespace tekigo::pdf::rules
