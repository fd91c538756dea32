#include "pdf/filewords.h"

#include "foreign/filetext.h"

namespace tekigo::pdf {

FileWords wordsIn(const QString& path, const QString& mimeType, Progress& progress)
{
    const foreign::FileText read = foreign::readFileText(path, mimeType, {}, progress);
    FileWords words{.pages = {}, .whole = read.whole && read.why.isEmpty()};
    for (const foreign::FileText::Part& part : read.parts)
        words.pages.push_back({part.page, part.text});
    return words;
}

} // namespace tekigo::pdf
