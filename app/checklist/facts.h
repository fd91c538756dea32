#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <variant>
#include <vector>

namespace tekigo {

/// An answer that says "there is none": `null` in an answers file. An answer never given is absent instead.
struct None
{
    bool operator==(const None&) const = default;
};

/// A cell of a table; a column without an entry in the row is a missing cell, which is unknown.
using Cell = std::variant<bool, qint64, QString>;
using Row = std::map<QString, Cell>; ///< column id to cell; a choice cell holds the choice's id

struct Table
{
    std::vector<Row> rows;

    bool operator==(const Table&) const = default;
};

/// An answer's value: bool, integer, text and choice (as QString: the text or the choice's id), choices
/// (ids), date, table. None is allowed for text, date and integer.
using Value = std::variant<None, bool, qint64, QString, QStringList, QDate, Table>;

/// Question id to value: what is known of a product. What is not in it is unknown.
using Facts = std::map<QString, Value>;

} // namespace tekigo
