#pragma once

#include "checklist/checklist.h"
#include "checklist/vocabulary.h"
#include "checklist/yamltree.h"

#include <QSet>

#include <optional>
#include <span>

namespace tekigo {

/// Remembers the first thing that was wrong while a file is read. After it reading goes on with empty values,
/// so that readers need not look after every word.
class Reading
{
public:
    void refuse(const YamlNode& node, const QString& text);
    void refuse(Error error);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] const Error& error() const { return *m_error; }

    /// What citations may name; without it (while the sources themselves are read) any name will do.
    QSet<QString> sources;

private:
    std::optional<Error> m_error;
};

/// A map of the grammar: gives its values out by key and refuses, when it goes, keys that nobody asked for.
class Fields
{
public:
    Fields(Reading& reading, const YamlNode& node);
    ~Fields();
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    [[nodiscard]] const YamlNode& node() const { return m_node; }
    [[nodiscard]] bool has(const QString& key);
    /// The value of a key that must be there; an absent node (with a refusal) where it is not.
    const YamlNode& at(const QString& key);
    const YamlNode* find(const QString& key); ///< nullptr where it is left out

    QString word(const QString& key);                            ///< a scalar that is not empty
    QString line(const QString& key);                            ///< a scalar that may be empty or left out
    Text text(const QString& key);                               ///< both languages
    Text textOrNone(const QString& key);                         ///< may be left out
    bool flag(const QString& key, bool otherwise);               ///< may be left out
    std::optional<qint64> number(const QString& key);            ///< may be left out
    QStringList words(const QString& key);                       ///< a list of words that may be left out
    const std::vector<YamlNode>& list(const QString& key);       ///< must be there
    const std::vector<YamlNode>& listOrNone(const QString& key); ///< may be left out
    Mark mark();
    std::vector<Citation> citations();
    void statement(Statement& into); ///< `text`, `sources` and `mark`

    template<class T>
    T oneOf(const QString& key, std::span<const Word<T>> words)
    {
        const YamlNode& value = at(key);
        QStringList known;
        for (const Word<T>& word : words) {
            known << QString::fromUtf16(word.word);
            if (value.kind == YamlNode::Kind::Scalar && value.text == known.back())
                return word.value;
        }
        m_reading.refuse(value, Say::tr("“%1” must be one of %2").arg(key, quotedList(known)));
        return words.front().value;
    }

private:
    Reading& m_reading;
    const YamlNode& m_node;
    QStringList m_asked;
    QStringList m_missing;
};

[[nodiscard]] QString readWord(Reading& reading, const YamlNode& node);
[[nodiscard]] Text readText(Reading& reading, const YamlNode& node);
[[nodiscard]] Statement readStatement(Reading& reading, const YamlNode& node);
[[nodiscard]] std::vector<Statement> readStatements(Reading& reading, const std::vector<YamlNode>& nodes);
[[nodiscard]] std::vector<Citation> readCitations(Reading& reading, const YamlNode& node);
[[nodiscard]] std::optional<qint64> readNumber(Reading& reading, const YamlNode& node);
[[nodiscard]] bool readFlag(Reading& reading, const YamlNode& node);
/// Words of a list, none given twice.
[[nodiscard]] QStringList readWords(Reading& reading, const YamlNode& node);
/// Refuses an id that `seen` already holds.
void refuseDoubled(Reading& reading, QSet<QString>& seen, const YamlNode& node, const QString& id);

} // namespace tekigo
