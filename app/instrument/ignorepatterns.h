#pragma once

#include "assessment/powerloss.h"
#include "base/error.h"
#include "instrument/settingtree.h"

#include <QRegularExpression>

namespace tekigo {

/// Regular expressions by which people pick settings: to be ignored, or to be of a kind. A setting is picked
/// where the expression is found in its key, or in "key=value" of both dumps (of the one that has it); a line
/// of a text where it is found in the line, on both sides. A file compared as a whole is never picked.
class SettingPatterns
{
public:
    /// Refuses, naming the pattern: what is no regular expression, more than 1,000 characters, more than
    /// 100 patterns; where `narrow`, also what is found in an empty text, since that would pick everything.
    [[nodiscard]] static Result<SettingPatterns> of(const QStringList& patterns, bool narrow);

    /// The first pattern that picks it; empty: none. An error where a pattern needs too many steps on a
    /// value.
    [[nodiscard]] Result<QString> picks(const SettingDifference& difference, PowerLossSeen::Form form) const;

private:
    struct Pattern
    {
        QString text;
        QRegularExpression expression; ///< with a limit of steps
    };
    std::vector<Pattern> m_patterns;
};

/// A pattern that would ignore what seems to change by itself.
struct PatternSuggestion
{
    QString pattern;
    Text why;
    qint64 changes = 0; ///< how many of the listed differences it was made from

    bool operator==(const PatternSuggestion&) const = default;
};

/// From the words of the names that differ and the shapes of their values; never for what is a code or a
/// version by its own name. At most 100, most frequent first.
[[nodiscard]] std::vector<PatternSuggestion>
suggestedPatterns(const std::vector<SettingDifference>& differences, PowerLossSeen::Form form);

} // namespace tekigo
