#include "foreign/filetext.h"

#include "foreign/foreign.h"
#include "foreign/pdftext.h"

#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr qsizetype linesOfPart = 100;

FileText readLines(const QString& path, const TextLimits& limits)
{
    FileText read;
    const PlainText text = plainText(path, std::numeric_limits<qsizetype>::max());
    if (!text.allOfLines)
        stop(read, {u"長い行があるため、行の途中まで読み取りました。"_s,
                    u"It has long lines, of which only the beginning was read."_s});
    if (!text.whole)
        stop(read, onlyBeginning());
    if (!text.isText)
        stop(read, {u"文字ではないデータを含むため、文字を読み取っていません。"_s,
                    u"It holds bytes that are no text, so its words were not read."_s});
    qsizetype left = limits.characters;
    for (qsizetype line = 0; line < text.lines.size(); line += linesOfPart) {
        const QString part = text.lines.mid(line, linesOfPart).join(u'\n').trimmed();
        if (!add(read, 0, part, left))
            break;
    }
    return read;
}

} // namespace

FileText readFileText(const QString& path, const QString& mimeType, const TextLimits& limits,
                      Progress& progress)
{
    FileText read;
    switch (kindOf(path, mimeType)) {
    case Kind::Pdf:
        return readPdfText(path, limits, progress);
    case Kind::PlainText:
        return readLines(path, limits);
    case Kind::Missing:
        read.missing = true;
        stop(read, {u"ファイルがありません。"_s, u"The file is missing."_s});
        break;
    case Kind::Picture:
        stop(read, {u"画像の中の文字は検索できません。"_s, u"Words inside pictures are not searched."_s});
        break;
    case Kind::Other:
        if (QFileInfo(path).size() > 0)
            stop(read, {u"この種類のファイルの中の文字は検索できません。"_s,
                        u"Words inside files of this kind are not searched."_s});
        break;
    }
    return read;
}

} // namespace tekigo::foreign
