#include "pdf/languages.h"

#include <algorithm>

namespace tekigo::pdf {
namespace {

/// By Unicode's blocks: kana, ideographs and their extensions, half-width kana. Surrogates begin the
/// extensions (and symbols, which any voice reads).
bool isJapanese(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3041 && u <= 0x30ff) || (u >= 0x31f0 && u <= 0x31ff) || (u >= 0x3400 && u <= 0x9fff) ||
           (u >= 0xf900 && u <= 0xfaff) || (u >= 0xff66 && u <= 0xff9f) || (u >= 0xd840 && u <= 0xd87f);
}

/// Between two Japanese letters these do not end what is Japanese: digits, spaces, punctuation; low
/// surrogates.
bool belongsToEither(QChar c)
{
    return c.isLowSurrogate() || !c.isLetter();
}

/// Ends of alternating stretches, the first one not Japanese.
std::vector<qsizetype> stretches(const QString& text)
{
    std::vector<qsizetype> ends;
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && !isJapanese(text[at]))
            ++at;
        ends.push_back(at);
        qsizetype last = at;
        for (; at < text.size() && (isJapanese(text[at]) || belongsToEither(text[at])); ++at)
            if (isJapanese(text[at]) || text[at].isLowSurrogate())
                last = at + 1;
        at = last;
        ends.push_back(at);
    }
    return ends;
}

void split(const Run& run, Runs& into)
{
    bool japanese = false;
    qsizetype from = 0;
    for (const qsizetype end : stretches(run.text)) {
        if (end > from) {
            Run part = run;
            part.text = run.text.sliced(from, end - from);
            if (japanese)
                part.language = Language::Japanese;
            into.push_back(std::move(part));
        }
        from = end;
        japanese = !japanese;
    }
}

} // namespace

bool hasJapanese(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isJapanese);
}

Runs inLanguages(const Runs& runs, Language document)
{
    Runs told;
    for (const Run& run : runs) {
        if (document == Language::Japanese || run.language || run.pageOfLink || !hasJapanese(run.text)) {
            told.push_back(run);
        } else if (run.link.isEmpty() && run.note != NotePart::Label) {
            split(run, told);
        } else {
            told.push_back(run);
            told.back().language = Language::Japanese;
        }
    }
    return told;
}

} // namespace tekigo::pdf
