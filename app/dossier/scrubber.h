#pragma once

#include "base/language.h"
#include "checklist/facts.h"
#include "checklist/question.h"

#include <QStringList>

#include <set>

namespace tekigo {

/// Takes texts that must not be said out of other texts, wherever they were repeated there.
class Scrubber
{
public:
    /// A name: of a person, a file. As a whole; what is too short to be told from other words is passed over.
    void addName(const QString& secret);
    /// What somebody wrote: as a whole and each line of it, where it is long enough to be no common word.
    void addWords(const QString& secret);
    /// A file's digest: all of its digits or the first of them, however they are written.
    void addDigest(const QByteArray& sha256);
    /// The texts that answer a question, or stand in its table; a choice's id is no secret by itself.
    void add(const Question& question, const Value& secret);
    /// What is said in public all the same, and so is no secret.
    void allow(const QString& text);

    [[nodiscard]] QString operator()(const QString& text) const;
    [[nodiscard]] Text operator()(const Text& text) const;
    [[nodiscard]] Value operator()(const Value& value) const;

private:
    struct LongestFirst
    {
        bool operator()(const QString& one, const QString& other) const
        {
            return one.size() != other.size() ? one.size() > other.size() : one < other;
        }
    };
    void add(const QString& secret, qsizetype shortest);
    [[nodiscard]] QString withoutDigests(const QString& text) const;

    std::set<QString, LongestFirst> m_secrets;
    std::set<QString> m_allowed;
    QStringList m_digests; ///< digits in lower case
};

} // namespace tekigo
