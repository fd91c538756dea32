#pragma once

#include <QString>

#include <vector>

namespace tekigo {

/// Counts and sizes of a workspace, for support: no text that anybody typed, no name, no path.
struct WorkspaceFigures
{
    struct Table
    {
        QString name; ///< of our own schema
        qint64 rows = 0; ///< -1: it cannot be read

        bool operator==(const Table&) const = default;
    };
    int schema = 0;     ///< steps that made its tables
    int knownSteps = 0; ///< of this program
    bool readOnly = false;
    bool sound = false; ///< SQLite's quick_check
    std::vector<Table> tables;
    qint64 database = 0; ///< bytes
    qint64 log = 0;      ///< bytes of the write-ahead log
    qint64 index = 0;    ///< bytes of what searches look through
    qint64 files = 0;    ///< stored files that evidence names
    qint64 bytes = 0;    ///< of these
    qint64 missing = 0;  ///< of these, not there
    qint64 damaged = 0;  ///< of these, as far as they were read since it was opened
    qint64 orphans = 0;  ///< files of the store that nothing names

    bool operator==(const WorkspaceFigures&) const = default;
};

} // namespace tekigo
