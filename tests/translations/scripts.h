#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

/// Says what of a text is in the other language: Japanese script in English, English words in Japanese. What
/// somebody typed (the workspace's strings) is quoted as it is; identifiers, file names, units and the words
/// of eitherlanguage.tsv stand in both.
class Scripts
{
public:
    /// `data` is what people typed; single characters are not taken, they would hide too much.
    explicit Scripts(const QStringList& data = {});

    [[nodiscard]] QStringList foreignInEnglish(const QString& text) const;
    [[nodiscard]] QStringList foreignInJapanese(const QString& text) const;
    [[nodiscard]] bool isTyped(const QString& text) const { return m_all.contains(text); }
    /// Words of eitherlanguage.tsv that no text has needed so far.
    [[nodiscard]] QStringList unused() const;

private:
    [[nodiscard]] QString withoutData(QString text, const QStringList& data) const;

    [[nodiscard]] bool isQuoted(const QString& run, const QString& text) const;

    QString m_all;          ///< the data, line by line
    QStringList m_japanese; ///< of the data what has Japanese, the longest first
    QStringList m_latin;    ///< of the data what has Latin letters, the longest first
    QSet<QString> m_words;  ///< of eitherlanguage.tsv
    mutable QSet<QString> m_used;
};

/// The ids of checklists, sources, questions, kinds and the like, which are printed as they are typed; and
/// the names of the database's tables.
[[nodiscard]] QStringList publicIdentifiers();

/// Every text that was typed into the workspace: the columns of its tables, the texts in them where they are
/// JSON, the lines of its text files. Call it before the workspace is opened.
[[nodiscard]] QStringList typedInto(const QString& workspace);
