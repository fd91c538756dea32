#pragma once

#include "checklist/source.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tekigo {

/// A node of a rule, as `checklists/README.md` explains it by example. A plain tree: parameters and named
/// conditions are already put in place by the reader.
struct Condition
{
    enum class Kind {
        Holds,       ///< a yes-or-no fact is yes
        Not,         ///< parts[0]
        All,         ///< every part
        Any,         ///< one of the parts
        Implies,     ///< parts[0] ⇒ parts[1]
        In,          ///< a choice is one of `values`
        AtLeast,     ///< an integer is `number` or more
        Before,      ///< a date is before `date`; unknown while that is unset
        Includes,    ///< choices include all of `values`
        IncludesAny, ///< choices include one or more of `values`
        Given,       ///< an answer other than the explicit none
        NotAbove,    ///< what an instrument found is not above `number`; true until it found something
        NotFalse,    ///< what an instrument found is not false; true until it found something
        Claim,       ///< a claim was made; false while nobody made it
        Every,       ///< every row of table `subject` where parts[0]: parts[1]
        Evidence,    ///< usable evidence is attached to `subject` ("scope") of this checklist
    };
    Kind kind = Kind::All;
    QString subject; ///< question id; inside Every a column id
    QStringList values;
    qint64 number = 0;
    QString parameter; ///< the parameter `number` or `values` came from; empty where written in the rule
    std::optional<QDate> date; ///< Before: the checklist's effective date is put here before evaluation
    std::vector<Condition> parts;
    Text says; ///< the condition in people's words; empty: worded from the question
    std::vector<Citation> sources;
    std::optional<Mark> mark;

    bool operator==(const Condition&) const = default;
};

} // namespace tekigo
