#pragma once

#include "base/language.h"
#include "base/progress.h"

#include <QString>

#include <vector>

namespace tekigo::foreign {

/// What is read of a file of anyone's for search, so that no file holds up the others.
struct TextLimits
{
    qint64 bytes = qint64(512) << 20; ///< of a PDF; a larger one is not opened
    qint64 unpacked = qint64(256) << 20; ///< of all that its pages are written with; else it is not opened
    int pages = 2'000;
    qsizetype pageCharacters = 20'000;
    qsizetype characters = 4'000'000; ///< of all pages
    int milliseconds = 60'000;        ///< no page is begun after that
};

/// The words inside a file.
struct FileText
{
    struct Part
    {
        int page = 0; ///< from 1; 0: the file has no pages
        QString text;

        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts; ///< those that hold words
    bool whole = true;       ///< false: more stands in it, or may, than was read
    Text why;                ///< why nothing, or not all, could be read; empty: all was
    bool missing = false;    ///< there is no such file now

    bool operator==(const FileText&) const = default;
};

/// Reads a PDF page by page, or a text file (UTF-8, UTF-16, CP932) in parts. Never fails: what cannot be read
/// (pictures and other kinds, pages without text, encrypted, broken, a tree of pages that goes round) says why.
/// Cancelled: what was read so far, not whole.
[[nodiscard]] FileText readFileText(const QString& path, const QString& mimeType, const TextLimits& limits,
                                    Progress& progress);

} // namespace tekigo::foreign
