#include "gui/helptext.h"

#include "gui/language.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int ExcerptBefore = 20; ///< characters before the first word found
constexpr int ExcerptLength = 90; ///< characters in all

QString readChapterFile(Language language, const QString& id)
{
    QFile file(u":/help/%1/%2.md"_s.arg(languageId(language), id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The words below each heading, as they are shown.
void fillTexts(HelpChapter& chapter)
{
    QTextDocument document;
    document.setMarkdown(chapter.markdown);
    size_t at = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            ++at;
        else if (at > 0 && at <= chapter.sections.size())
            chapter.sections.at(at - 1).text += block.text() + u' ';
    }
}

HelpChapter readChapter(Language language, const QString& id)
{
    static const QRegularExpression heading(u"^(#+) (.*?) *\\{#([a-z0-9-]+)\\}$"_s);
    HelpChapter chapter{.id = id, .markdown = {}, .sections = {}};
    for (const QString& line : readChapterFile(language, id).split(u'\n')) {
        const QRegularExpressionMatch found = heading.match(line);
        if (found.hasMatch())
            chapter.sections.push_back({.anchor = found.captured(3),
                                        .title = found.captured(2),
                                        .level = static_cast<int>(found.capturedLength(1)),
                                        .text = {}});
        chapter.markdown += (found.hasMatch() ? found.captured(1) + u' ' + found.captured(2) : line) + u'\n';
    }
    fillTexts(chapter);
    return chapter;
}

/// The groups of the contents, and the chapters in each.
std::vector<HelpGroup> groupsOf(const HelpChapter& contents)
{
    static const QRegularExpression link(u"\\]\\(([a-z]+)\\.md\\)"_s);
    std::vector<HelpGroup> groups;
    for (const QString& line : contents.markdown.split(u'\n')) {
        if (line.startsWith("## "_L1))
            groups.push_back({.title = line.mid(3), .chapters = {}});
        else if (const auto found = link.match(line); found.hasMatch() && !groups.empty())
            groups.back().chapters << found.captured(1);
    }
    return groups;
}

int held(const QString& folded, const QStringList& words)
{
    return int(std::ranges::count_if(words, [&](const QString& word) { return folded.contains(word); }));
}

/// Whether a cut there would go through a word; between kanji and kana there is none.
bool withinWord(const QString& text, qsizetype at)
{
    const auto joins = [](QChar c) {
        const QChar::Script script = c.script();
        const bool free = script == QChar::Script_Han || script == QChar::Script_Hiragana ||
                          script == QChar::Script_Katakana || script == QChar::Script_Common;
        return c.isSurrogate() || c.isMark() || c.isDigit() || (c.isLetter() && !free);
    };
    return at > 0 && at < text.size() && joins(text.at(at - 1)) && joins(text.at(at));
}

QString excerptOf(const QString& text, const QStringList& words)
{
    const QString folded = helpFolded(text);
    qsizetype first = text.size();
    for (const QString& word : words) {
        if (const qsizetype at = folded.indexOf(word); at >= 0)
            first = qMin(first, at);
    }
    if (first == text.size())
        first = 0;
    qsizetype from = qMax(qsizetype(0), first - ExcerptBefore);
    while (from > 0 && from < first && (withinWord(text, from) || !text.at(from).isLetterOrNumber()))
        ++from;
    qsizetype to = qMin(text.size(), from + ExcerptLength);
    while (to > first && withinWord(text, to))
        --to;
    if (to <= first) // one word as long as all of it
        to = qMin(text.size(), from + ExcerptLength);
    const QString said = text.sliced(from, to - from).remove(QChar::ObjectReplacementCharacter).simplified(); // no pictures
    return (from > 0 ? u"…"_s : QString()) + said +
           (to < text.size() ? u"…"_s : QString());
}

} // namespace

const HelpChapter* HelpBook::chapterOf(const QString& anchor) const
{
    for (const HelpChapter& chapter : chapters) {
        for (const HelpSection& section : chapter.sections) {
            if (section.anchor == anchor)
                return &chapter;
        }
    }
    return nullptr;
}

const HelpSection* HelpBook::section(const QString& anchor) const
{
    const HelpChapter* chapter = chapterOf(anchor);
    if (!chapter)
        return nullptr;
    return &*std::ranges::find(chapter->sections, anchor, &HelpSection::anchor);
}

HelpBook readHelp(Language language)
{
    HelpBook book;
    HelpChapter contents = readChapter(language, u"contents"_s);
    if (contents.sections.empty())
        return book;
    book.groups = groupsOf(contents);
    book.chapters.push_back(std::move(contents));
    for (const HelpGroup& group : book.groups) {
        for (const QString& id : group.chapters)
            book.chapters.push_back(readChapter(language, id));
    }
    return book;
}

QString helpAnchorOf(const QString& link)
{
    const qsizetype hash = link.indexOf(u'#');
    if (hash >= 0)
        return link.mid(hash + 1);
    return link.endsWith(".md"_L1) ? link.chopped(3) : QString();
}

QStringList helpWords(const QString& query)
{
    static const QRegularExpression word(u"[\"“”「]([^\"“”」]+)[\"“”」]|(\\S+)"_s);
    QStringList words;
    for (auto each = word.globalMatch(query); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        words << helpFolded(found.captured(found.capturedLength(1) > 0 ? 1 : 2));
    }
    words.removeDuplicates();
    return words;
}

QString helpFolded(const QString& text)
{
    QString folded = text;
    for (QChar& letter : folded) {
        const QString plain = QString(letter).normalized(QString::NormalizationForm_KC);
        letter = (plain.size() == 1 ? plain.front() : letter).toCaseFolded();
    }
    return folded;
}

std::vector<HelpHit> searchHelp(const HelpBook& book, const QString& query)
{
    const QStringList words = helpWords(query);
    struct Ranked
    {
        HelpHit hit;
        int inTitle;
    };
    std::vector<Ranked> ranked;
    int most = 1;
    for (const HelpChapter& chapter : book.chapters) {
        for (const HelpSection& section : chapter.sections) {
            const QString title = helpFolded(section.title);
            const int all = held(title + u'\n' + helpFolded(section.text), words);
            if (chapter.id == "contents"_L1 || all < most)
                continue;
            if (std::exchange(most, all) < all)
                ranked.clear();
            ranked.push_back({.hit = {.anchor = section.anchor,
                                      .title = section.level == 1
                                                   ? section.title
                                                   : u"%1 – %2"_s.arg(chapter.title(), section.title),
                                      .excerpt = excerptOf(section.text, words)},
                              .inTitle = held(title, words)});
        }
    }
    std::ranges::stable_sort(ranked, std::ranges::greater(), &Ranked::inTitle);
    std::vector<HelpHit> hits;
    std::ranges::transform(ranked, std::back_inserter(hits), &Ranked::hit);
    return hits;
}

} // namespace tekigo
