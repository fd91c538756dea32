#include "dossier/scrubber.h"

#include "dossier/gapmark.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype shortestName = 4;  ///< characters
constexpr qsizetype shortestWords = 8; ///< 管理画面 stands in any text
constexpr int shortestDigest = 8;       ///< digits: fewer are a number of something else

} // namespace

void Scrubber::add(const QString& secret, qsizetype shortest)
{
    if (const QString words = secret.trimmed(); words.size() >= shortest && words != gapMark())
        m_secrets.insert(words);
}

void Scrubber::addName(const QString& secret)
{
    add(secret, shortestName);
}

void Scrubber::addWords(const QString& secret)
{
    add(secret, shortestWords);
    for (const QString& line : secret.split(u'\n'))
        add(line, shortestWords);
}

void Scrubber::addDigest(const QByteArray& sha256)
{
    m_digests.append(QString::fromLatin1(sha256.toHex()));
}

/// People quote the head of a digest as often as the whole.
QString Scrubber::withoutDigests(const QString& text) const
{
    static const QRegularExpression digits(u"(?<![0-9A-Za-z])[0-9A-Fa-f]{%1,64}(?![0-9A-Za-z])"_s.arg(shortestDigest));
    if (m_digests.isEmpty())
        return text;
    QString clean;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : digits.globalMatch(text)) {
        const QString quoted = match.captured().toLower();
        if (std::ranges::none_of(m_digests, [&](const QString& digest) { return digest.startsWith(quoted); }))
            continue;
        clean += text.mid(from, match.capturedStart() - from) + gapMark();
        from = match.capturedEnd();
    }
    return clean + text.mid(from);
}

void Scrubber::add(const Question& question, const Value& secret)
{
    if (const auto* text = std::get_if<QString>(&secret); text && question.type == AnswerType::Text)
        addWords(*text);
    if (const auto* table = std::get_if<Table>(&secret))
        for (const Row& row : table->rows)
            for (const Column& column : question.columns)
                if (const auto cell = row.find(column.id); cell != row.end() && column.type == AnswerType::Text)
                    if (const auto* words = std::get_if<QString>(&cell->second))
                        addWords(*words);
}

void Scrubber::allow(const QString& text)
{
    m_allowed.insert(text.trimmed());
}

QString Scrubber::operator()(const QString& text) const
{
    QString clean = text;
    for (const QString& secret : m_secrets)
        if (!m_allowed.contains(secret))
            clean.replace(secret, gapMark());
    return withoutDigests(clean);
}

Text Scrubber::operator()(const Text& text) const
{
    return {(*this)(text.ja), (*this)(text.en)};
}

Value Scrubber::operator()(const Value& value) const
{
    if (const auto* text = std::get_if<QString>(&value))
        return (*this)(*text);
    const auto* table = std::get_if<Table>(&value);
    if (!table)
        return value;
    Table clean = *table;
    for (Row& row : clean.rows)
        for (auto& [column, cell] : row)
            if (auto* words = std::get_if<QString>(&cell))
                *words = (*this)(*words);
    return clean;
}

} // namespace tekigo
