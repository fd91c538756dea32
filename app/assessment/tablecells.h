#pragma once

#include "assessment/assessment.h"

namespace tekigo {

/// The answer to a question that is a table; nullptr where there is none.
[[nodiscard]] inline const Table* tableOf(const Assessment& assessment, const QString& question)
{
    const auto answer = assessment.answers.find(question);
    return answer == assessment.answers.end() || !answer->second.value
               ? nullptr
               : std::get_if<Table>(&*answer->second.value);
}

/// A cell's text or choice; empty where it is not answered.
[[nodiscard]] inline QString textCell(const Row& row, const QString& column)
{
    const auto cell = row.find(column);
    const auto* text = cell == row.end() ? nullptr : std::get_if<QString>(&cell->second);
    return text ? *text : QString();
}

/// Whether a cell says yes; one that is not answered does not.
[[nodiscard]] inline bool yesCell(const Row& row, const QString& column)
{
    const auto cell = row.find(column);
    const auto* yes = cell == row.end() ? nullptr : std::get_if<bool>(&cell->second);
    return yes && *yes;
}

/// A port; 0 where none is given.
[[nodiscard]] inline int portCell(const Row& row)
{
    const auto cell = row.find(QStringLiteral("port"));
    const auto* port = cell == row.end() ? nullptr : std::get_if<qint64>(&cell->second);
    return port && *port > 0 && *port <= lastPort ? int(*port) : 0;
}

} // namespace tekigo
