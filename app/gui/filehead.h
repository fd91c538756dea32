#pragma once

#include "base/error.h"

#include <QString>

namespace tekigo {

/// The head of a text file in whatever encoding it is (UTF-8, UTF-16, CP932), for a preview.
struct TextHead
{
    QString text;
    bool whole = true; ///< false: the file goes on
};
[[nodiscard]] Result<TextHead> readTextHead(const QString& path);

enum class FileForm { Pdf, Picture, Text, Other };
[[nodiscard]] FileForm formOf(const QString& mimeType);

} // namespace tekigo
