#include "foreign/saywords.h"

#include "base/folding.h"
#include "foreign/bounds.h"
#include "foreign/foreign.h"
#include "foreign/pdftext.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

void say(const QJsonObject& line)
{
    const QByteArray json = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(json.constData(), 1, static_cast<size_t>(json.size()), stdout);
    std::fflush(stdout);
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
        return counted(
            {u"%1ページのうち%2ページから文字を読み取れません。画像のページである可能性があります。"_s,
             u"Pages without words that can be read: %2 of %1. They may be pictures."_s},
            wordless);
    return counted({u"%1ページのうち%2ページは文字が多いため、途中まで読み取りました。"_s,
                    u"Pages with so many words that only their beginning was read: %2 of %1."_s},
                   shortened);
}

/// Each page's words are said as soon as they are known: a later one may end the program.
void sayEach(ForeignPdf& document, const TextLimits& limits, FileText& read)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype left = limits.characters;
    int shortened = 0;
    int wordless = 0;
    for (int page = 0; page < document.pages(); ++page) {
        if (page >= limits.pages || timer.hasExpired(limits.milliseconds))
            return stop(read, onlyBeginning());
        say(said::begins(page, document.pages()));
        restartTime(limits.pageSeconds);
        const QString words = document.words(page, limits.pageCharacters);
        shortened += words.size() > limits.pageCharacters ? 1 : 0;
        wordless += words.isEmpty() ? 1 : 0;
        if (!add(read, page + 1, unwrapped(words), left))
            return;
        if (!read.parts.empty())
            say(said::part(read.parts.back()));
        read.parts.clear();
    }
    if (shortened > 0 || wordless > 0)
        stop(read, leftOut(document.pages(), shortened, wordless));
}

FileText sayPages(const QString& path, const TextLimits& limits)
{
    FileText read;
    restartTime(kSecondsOfFile);
    if (swells(path, limits.unpacked)) {
        stop(read, {u"展開すると極端に大きくなるため、文字を読み取っていません。"_s,
                    u"It unpacks to far more than it holds, so its words were not read."_s});
        return read;
    }
    ForeignPdf document(path);
    if (const Text why = document.open(); !why.isEmpty())
        stop(read, why);
    else
        sayEach(document, limits, read);
    return read;
}

} // namespace

int sayWords(const QStringList& arguments)
{
    const auto limits = limitsFrom(arguments.value(1));
    if (!limits)
        return 2;
    say(said::end(sayPages(arguments[0], *limits)));
    return 0;
}

} // namespace tekigo::foreign
