#include "pdf/marks.h"

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

} // namespace

QByteArray bracketed(const QByteArray& content, const std::vector<Mark>& marks)
{
    QByteArray out;
    out.reserve(content.size() + static_cast<qsizetype>(marks.size()) * 24);
    Scanner scanner(content);
    const char* copied = content.constData();
    QByteArrayView twoBefore, before;
    size_t mark = 0;
    for (QByteArrayView token = scanner.next(); !token.isEmpty(); token = scanner.next()) {
        if (token == "BDC" && before.contains("/MCID")) {
            if (mark == marks.size())
                return {};
            out.append(copied, twoBefore.constData() - copied);
            out += opening(marks[mark], static_cast<int>(mark));
            copied = token.constData() + token.size();
            ++mark;
        }
        twoBefore = before;
        before = token;
    }
    if (mark != marks.size())
        return {};
    out.append(copied, content.constData() + content.size() - copied);
    return out;
}

} // namespace tekigo::pdf
