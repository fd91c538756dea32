#pragma once

#include "base/progress.h"
#include "foreign/wordsfound.h"

#include <QJsonObject>

namespace tekigo::foreign {

/// The words of a PDF of anyone's, said by a program of its own (draw.cpp), which is bounded in time and
/// memory and may fail without harm: then there are the pages before the one at which it ended, and why no
/// more.
[[nodiscard]] FileText readPdfText(const QString& path, const TextLimits& limits, Progress& progress);

/// What the program says, a line of JSON each: the page that it begins, the words of one, and at last whether
/// that was all.
namespace said {
[[nodiscard]] QJsonObject begins(int page, int pages); ///< from 0
[[nodiscard]] QJsonObject part(const FileText::Part& part);
[[nodiscard]] QJsonObject end(const FileText& read);
} // namespace said

} // namespace tekigo::foreign
