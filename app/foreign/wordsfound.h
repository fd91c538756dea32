#pragma once

#include "base/language.h"

#include <QString>

#include <optional>
#include <vector>

namespace tekigo::foreign {

/// What is read of a file of anyone's for search, so that no file holds up the others.
struct TextLimits
{
    qint64 bytes = qint64(512) << 20;    ///< of a PDF; a larger one is not opened
    qint64 unpacked = qint64(256) << 20; ///< of all that its pages are written with; else it is not opened
    int pages = 2'000;
    qsizetype pageCharacters = 20'000;
    qsizetype characters = 4'000'000; ///< of all pages
    int pageSeconds = 10;      ///< of the processor, for one page; one that takes more ends the reading
    int milliseconds = 60'000; ///< no page is begun after that

    bool operator==(const TextLimits&) const = default;
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

void stop(FileText& read, const Text& why); ///< it is not whole
/// Adds a part unless that would be more than the characters `left`; false ends the reading.
bool add(FileText& read, int page, const QString& text, qsizetype& left);
[[nodiscard]] Text onlyBeginning(); ///< why a large file was not read to its end

/// As one argument of a program: its numbers in order, and back; nothing when it is none.
[[nodiscard]] QString toArgument(const TextLimits& limits);
[[nodiscard]] std::optional<TextLimits> limitsFrom(const QString& argument);

} // namespace tekigo::foreign
