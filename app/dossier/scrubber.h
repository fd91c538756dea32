#pragma once

#include "base/language.h"
#include "checklist/facts.h"

#include <set>

namespace tekigo {

/// Takes texts that must not be said out of other texts, wherever they were repeated there.
class Scrubber
{
public:
    /// As a whole, and each line of it; what is too short to be told from other words is passed over.
    void add(const QString& secret);
    void add(const Value& secret); ///< the texts in it
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
    std::set<QString, LongestFirst> m_secrets;
    std::set<QString> m_allowed;
};

} // namespace tekigo
