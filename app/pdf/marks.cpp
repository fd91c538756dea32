#include "pdf/marks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

/// Walks a content stream operator by operator; strings are skipped, since they may hold anything.
class Scanner
{
public:
    explicit Scanner(const QByteArray& content)
        : m_at(content.constData())
        , m_end(m_at + content.size())
    {
    }

    /// The next token, empty at the end.
    QByteArrayView next()
    {
        while (m_at < m_end && isSpace(*m_at))
            ++m_at;
        const char* from = m_at;
        if (m_at == m_end)
            return {};
        if (*m_at == '(')
            skipString();
        else if (*m_at == '<' && m_at + 1 < m_end && m_at[1] == '<')
            skipDictionary();
        else if (*m_at == '<')
            skipTo('>');
        else if (*m_at == '[' || *m_at == ']')
            ++m_at;
        else
            skipWord();
        return {from, m_at - from};
    }

    static bool isSpace(char c)
    {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
    }

private:
    void skipWord()
    {
        ++m_at;
        while (m_at < m_end && !isSpace(*m_at) && *m_at != '(' && *m_at != '<' && *m_at != '[' &&
               *m_at != ']' && *m_at != '/' && *m_at != '>')
            ++m_at;
    }
    void skipTo(char last)
    {
        while (m_at < m_end && *m_at != last)
            ++m_at;
        if (m_at < m_end)
            ++m_at;
    }
    void skipString()
    {
        int depth = 0;
        for (; m_at < m_end; ++m_at) {
            if (*m_at == '\\' && m_at + 1 < m_end)
                ++m_at;
            else if (*m_at == '(')
                ++depth;
            else if (*m_at == ')' && --depth == 0) {
                ++m_at;
                return;
            }
        }
    }
    void skipDictionary()
    {
        int depth = 0;
        while (m_at < m_end) {
            if (*m_at == '(') {
                skipString();
            } else if (m_at + 1 < m_end && *m_at == '<' && m_at[1] == '<') {
                ++depth;
                m_at += 2;
            } else if (m_at + 1 < m_end && *m_at == '>' && m_at[1] == '>') {
                m_at += 2;
                if (--depth == 0)
                    return;
            } else {
                ++m_at;
            }
        }
    }

    const char* m_at;
    const char* m_end;
};

QByteArray utf16Hex(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray opening(const Mark& mark, int index)
{
    if (!mark.element)
        return "/Artifact "_ba + mark.artifact + " BDC";
    QByteArray text = "/"_ba + mark.element->role + " <</MCID " + QByteArray::number(index);
    if (!mark.actualText.isEmpty())
        text += "/ActualText " + utf16Hex(mark.actualText);
    return text + ">> BDC";
}

/// What stands where one stretch ends and the next begins.
QByteArray border(const std::vector<Mark>& marks, size_t next)
{
    if (next == marks.size())
        return "EMC"_ba;
    return (next == 0 ? ""_ba : "EMC\n"_ba) + opening(marks[next], static_cast<int>(next));
}

/// The last five tokens: a rectangle's x, y, width and height and its operator.
class Rectangle
{
public:
    void add(QByteArrayView token)
    {
        std::shift_left(m_tokens.begin(), m_tokens.end(), 1);
        m_tokens.back() = token;
    }
    [[nodiscard]] const char* begin() const { return m_tokens.front().constData(); }
    [[nodiscard]] bool isMarker() const
    {
        return m_tokens[4] == "re" && m_tokens[2].toInt() == kMarkerWidth &&
               m_tokens[3].toInt() == kMarkerHeight && m_tokens[0] == "0" && m_tokens[1] == "0";
    }

private:
    std::array<QByteArrayView, 5> m_tokens;
};

} // namespace

QByteArray bracketed(const QByteArray& content, const std::vector<Mark>& marks)
{
    QByteArray out;
    out.reserve(content.size() + static_cast<qsizetype>(marks.size()) * 24);
    Scanner scanner(content);
    Rectangle last;
    const char* copied = content.constData();
    size_t next = 0;
    for (QByteArrayView token = scanner.next(); !token.isEmpty(); token = scanner.next()) {
        if ((token == "f" || token == "f*") && last.isMarker()) {
            if (next > marks.size())
                return {};
            out.append(copied, last.begin() - copied);
            out += border(marks, next++);
            copied = token.constData() + token.size();
        }
        last.add(token);
    }
    if (next != (marks.empty() ? 0 : marks.size() + 1))
        return {};
    out.append(copied, content.constData() + content.size() - copied);
    return out;
}

} // namespace tekigo::pdf
