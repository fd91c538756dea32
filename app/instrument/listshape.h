#pragma once

#include "instrument/listcolumns.h"
#include "instrument/listsource.h"

namespace tekigo {

/// How a list is to be read.
struct ListReading
{
    ListEncoding encoding = ListEncoding::Utf8;
    char delimiter = ','; ///< ',', tab, ';' or '|'
    bool header = true;
    ListColumns columns;

    bool operator==(const ListReading&) const = default;
};

/// What the first rows of a list look like, and how it seems to be read. No value of the list stands here.
struct ListShape
{
    ListReading reading;
    QStringList titles;               ///< of the columns; empty without a header
    std::vector<QStringList> preview; ///< forms of the first rows' fields, see formOf(); the header is not among them
    int columns = 0;                  ///< of the widest of the first rows

    /// Which header this is, to remember the roles that people gave to its columns: a digest of the titles. Empty
    /// without a header.
    [[nodiscard]] QString key() const;
    bool operator==(const ListShape&) const = default;
};

/// What people know better than the guess; empty: guess.
struct ListHints
{
    std::optional<ListEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<bool> header;

    bool operator==(const ListHints&) const = default;
};

/// Reads the beginning of a list.
[[nodiscard]] Result<ListShape> inspectList(const QString& path, const ListHints& hints, Progress& progress);

} // namespace tekigo
