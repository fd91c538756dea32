#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// One row of the floor plan.
struct Room
{
    QString name;
    int floor = 0;
    QStringList includes; ///< rooms, or single headers of a room ("dossier/dossier.h")
    QStringList links;    ///< CMake targets that are not rooms

    [[nodiscard]] bool mayInclude(const QString& header) const; ///< "room/file.h"
    [[nodiscard]] bool mayLink(const QString& target) const;
};

/// The table of `app/README.md`: the rule that the house is held to.
struct Plan
{
    std::vector<Room> rooms;

    [[nodiscard]] const Room* room(const QString& name) const; ///< nullptr where there is none
};

/// Reads the rows of the first table whose columns are floor, room, what, may include, may link. What stands
/// in `code` counts, all else is prose. An unreadable file gives an empty plan.
[[nodiscard]] Plan readPlan(const QString& readme);
