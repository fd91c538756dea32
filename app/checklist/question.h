#pragma once

#include "base/language.h"
#include "checklist/source.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tekigo {

/// What an answer is a fact of; a new revision re-opens the answers bound to what changed.
enum class BoundTo { Hardware, Firmware, Documents, Organisation };

enum class AnswerType { Bool, Choice, Choices, Integer, Text, Date, Table };

struct Choice
{
    QString id;
    Text label;
    bool alone = false; ///< stands alone among Choices (`none`)

    bool operator==(const Choice&) const = default;
};

/// A column of a table question. Its type is never Choices, Date or Table.
struct Column
{
    QString id;
    AnswerType type = AnswerType::Text;
    Text label;
    Text help; ///< may be empty
    std::vector<Choice> choices;

    bool operator==(const Column&) const = default;
};

/// Asks for one fact about the product. No checklist has questions of its own: all read one bank.
struct Question
{
    QString id;    ///< public vocabulary, for example "credential.initial"
    QString topic; ///< Topic::id of the file that it stands in; questions of a topic are asked together
    AnswerType type = AnswerType::Bool;
    BoundTo boundTo = BoundTo::Firmware;
    Text label;   ///< a few words, for tables and derivations: 初期パスワードの付け方
    Text wording; ///< the question as asked
    Text help;
    Text good; ///< example of a good answer and its evidence
    Text bad;  ///< example of one that an examiner sends back
    std::vector<Choice> choices;
    std::vector<Column> columns;
    QStringList key;               ///< columns by which rows of two tables are matched
    QString complete;              ///< question that says that a table lists everything; empty where none
    std::optional<qint64> minimum; ///< Integer only
    std::optional<qint64> maximum; ///< Integer only
    bool claim = false;            ///< nobody made it: false
    bool found = false;            ///< found by an instrument, never typed
    bool recordOnly = false;       ///< no rule reads it (記録); worked out by the reader
    std::vector<Citation> sources;
    Mark mark = Mark::Recalled;
    QByteArray digest; ///< SHA-256 of what a person reads before answering (wordsOf() of canonical.h), 32 bytes
    std::vector<QByteArray> corrected; ///< the digests of earlier versions that differ in wording only, oldest first

    bool operator==(const Question&) const = default;
};

/// A topic of the bank, in the order in which people are asked.
struct Topic
{
    QString id;
    Text title;
    Text introduction;

    bool operator==(const Topic&) const = default;
};

} // namespace tekigo
