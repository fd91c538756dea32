#pragma once

#include "base/progress.h"

#include <QString>

#include <vector>

namespace tekigo::pdf {

/// What a file that is printed as pages says in letters; a picture says nothing, whatever is written in it.
struct FileWords
{
    struct Page
    {
        int page = 0; ///< from 1; 0: the file has no pages
        QString text;

        bool operator==(const Page&) const = default;
    };
    std::vector<Page> pages; ///< those that hold words
    bool whole = true;       ///< false: more stands in it, or may, than was read

    bool operator==(const FileWords&) const = default;
};

/// Reads a PDF or a text file of anyone's; never fails, and takes no longer than a minute or so.
[[nodiscard]] FileWords wordsIn(const QString& path, const QString& mimeType, Progress& progress);

} // namespace tekigo::pdf
