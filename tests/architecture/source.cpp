#include "source.h"

#include <QRegularExpression>

namespace {

/// Walks over C++ text once and blanks what is not code; keeps line ends, so that line numbers stay.
class Blanking
{
public:
    explicit Blanking(const QString& text)
        : m_text(text)
    {
    }

    QString code()
    {
        while (m_at < m_text.size())
            step();
        return m_code;
    }

private:
    void step()
    {
        if (starts(u"//"))
            blankTo(u"\n", 0);
        else if (starts(u"/*"))
            blankTo(u"*/", 2);
        else if (starts(u"R\""))
            blankRaw();
        else if (m_text[m_at] == u'"' && !onIncludeLine())
            blankQuoted(u'"');
        else if (m_text[m_at] == u'\'' && !separatesDigits())
            blankQuoted(u'\'');
        else
            m_code += m_text[m_at++];
    }

    bool starts(QStringView word) const { return QStringView(m_text).mid(m_at).startsWith(word); }

    void blank(qsizetype end)
    {
        for (; m_at < end; ++m_at)
            m_code += m_text[m_at] == u'\n' ? u'\n' : u' ';
    }

    void blankTo(QStringView end, qsizetype beyond)
    {
        const qsizetype found = m_text.indexOf(end, m_at + beyond);
        blank(found < 0 ? m_text.size() : found + beyond);
    }

    void blankRaw()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString end = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype found = m_text.indexOf(end, open);
        blank(found < 0 ? m_text.size() : found + end.size());
    }

    void blankQuoted(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        blank(qMin(end + 1, m_text.size()));
    }

    bool onIncludeLine() const
    {
        const qsizetype begin = m_code.lastIndexOf(u'\n') + 1;
        return QStringView(m_code).mid(begin).trimmed().startsWith(u'#');
    }

    /// The ' of 1'000'000, unlike that of u'x'.
    bool separatesDigits() const
    {
        qsizetype begin = m_at;
        while (begin > 0 && (m_text[begin - 1].isLetterOrNumber() || m_text[begin - 1] == u'\''))
            --begin;
        return begin < m_at && m_text[begin].isDigit();
    }

    const QString& m_text;
    QString m_code;
    qsizetype m_at = 0;
};

} // namespace

SourceText readSource(const QString& text)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*(?:<([^>]+)>|\"([^\"]+)\")"));
    SourceText source{Blanking(text).code().split(u'\n'), {}};
    for (int i = 0; i < source.lines.size(); ++i) {
        const auto found = include.match(source.lines[i]);
        if (found.hasMatch())
            source.includes.push_back(
                {i + 1, found.captured(1) + found.captured(2), !found.captured(1).isEmpty()});
    }
    return source;
}
