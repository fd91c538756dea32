#include "pdf/filetext.h"

#include "base/folding.h"
#include "pdf/foreign.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
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
    QElapsedTimer timer;
    timer.start();
    qsizetype left = limits.characters;
    for (int page = 0; page < document.pages(); ++page) {
        if (page >= limits.pages || timer.hasExpired(limits.milliseconds) || progress.cancelled()) {
            stop(read, notAll());
            break;
        }
        const QString words = document.words(page, limits.pageCharacters);
        if (!add(read, page + 1, unwrapped(words), left))
            break;
        progress.report(page + 1, document.pages());
    }
    return read;
}

FileText readLines(const QString& path, const TextLimits& limits)
{
    FileText read;
    const PlainText text = plainText(path, std::numeric_limits<qsizetype>::max());
    if (!text.whole)
        stop(read, notAll());
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
    switch (kindOf(path, mimeType)) {
    case Foreign::Pdf:
        return readPages(path, limits, progress);
    case Foreign::PlainText:
        return readLines(path, limits);
    case Foreign::Missing: {
        FileText read;
        stop(read, {u"ファイルがありません。"_s, u"The file is missing."_s});
        return read;
    }
    case Foreign::Picture:
    case Foreign::Other:
        break;
    }
    return {};
}

} // namespace tekigo::pdf
