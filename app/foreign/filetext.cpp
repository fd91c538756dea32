#include "foreign/filetext.h"

#include "base/folding.h"
#include "foreign/foreign.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

constexpr qsizetype linesOfPart = 100;

Text notAll()
{
    return {u"大きいため、途中まで読み取りました。"_s, u"It is large; only its beginning was read."_s};
}

void stop(FileText& read, const Text& why)
{
    read.whole = false;
    read.why = why;
}

/// Adds a part unless that would be too much; false ends the reading.
bool add(FileText& read, int page, const QString& text, qsizetype& left)
{
    if (text.isEmpty())
        return true;
    if (text.size() > left) {
        stop(read, notAll());
        return false;
    }
    left -= text.size();
    read.parts.push_back({page, text});
    return true;
}

/// What of the pages that were read could not be searched.
Text leftOut(int pages, int shortened, int wordless)
{
    const auto counted = [&](const Text& words, int count) {
        return Text{words.ja.arg(pages).arg(count), words.en.arg(pages).arg(count)};
    };
    if (wordless == pages)
        return {u"どのページからも文字を読み取れません。画像のページである可能性があります。"_s,
                u"No words can be read on any page; the pages may be pictures."_s};
    if (wordless > 0)
        return counted({u"%1ページのうち%2ページから文字を読み取れません。画像のページである可能性があります。"_s,
                        u"Of its %1 pages, %2 hold no words that can be read; they may be pictures."_s},
                       wordless);
    return counted({u"%1ページのうち%2ページは文字が多いため、途中まで読み取りました。"_s,
                    u"Of its %1 pages, %2 hold so many words that only their beginning was read."_s},
                   shortened);
}

void readEach(ForeignPdf& document, const TextLimits& limits, FileText& read, Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype left = limits.characters;
    int shortened = 0;
    int wordless = 0;
    for (int page = 0; page < document.pages(); ++page) {
        if (page >= limits.pages || timer.hasExpired(limits.milliseconds) || progress.cancelled())
            return stop(read, notAll());
        const QString words = document.words(page, limits.pageCharacters);
        shortened += words.size() > limits.pageCharacters ? 1 : 0;
        wordless += words.isEmpty() ? 1 : 0;
        if (!add(read, page + 1, unwrapped(words), left))
            return;
        progress.report(page + 1, document.pages());
    }
    if (shortened > 0 || wordless > 0)
        stop(read, leftOut(document.pages(), shortened, wordless));
}

FileText readPages(const QString& path, const TextLimits& limits, Progress& progress)
{
    FileText read;
    if (QFileInfo(path).size() > limits.bytes) {
        stop(read,
             {u"大きいため、文字を読み取っていません。"_s, u"It is too large for its words to be read."_s});
        return read;
    }
    if (swells(path, limits.unpacked)) {
        stop(read, {u"展開すると極端に大きくなるため、文字を読み取っていません。"_s,
                    u"It unpacks to far more than it holds, so its words were not read."_s});
        return read;
    }
    ForeignPdf document(path);
    if (const Text why = document.open(); !why.isEmpty()) {
        stop(read, why);
        return read;
    }
    readEach(document, limits, read, progress);
    return read;
}

FileText readLines(const QString& path, const TextLimits& limits)
{
    FileText read;
    const PlainText text = plainText(path, std::numeric_limits<qsizetype>::max());
    if (!text.allOfLines)
        stop(read, {u"長い行があるため、行の途中まで読み取りました。"_s,
                    u"It has long lines, of which only the beginning was read."_s});
    if (!text.whole)
        stop(read, notAll());
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
        return readPages(path, limits, progress);
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
