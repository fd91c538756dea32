#include "dossier/scrubber.h"

#include "dossier/gapmark.h"

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype shortest = 4; ///< characters; 「はい」 stands in any text

} // namespace

void Scrubber::add(const QString& secret)
{
    QStringList parts = secret.split(u'\n');
    parts.append(secret);
    for (const QString& line : parts)
        if (const QString words = line.trimmed(); words.size() >= shortest && words != gapMark())
            m_secrets.insert(words);
}

void Scrubber::add(const Value& secret)
{
    if (const auto* text = std::get_if<QString>(&secret))
        add(*text);
    if (const auto* table = std::get_if<Table>(&secret))
        for (const Row& row : table->rows)
            for (const auto& [column, cell] : row)
                if (const auto* words = std::get_if<QString>(&cell))
                    add(*words);
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
    return clean;
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
