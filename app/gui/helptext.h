#pragma once

#include "base/language.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tekigo {

/// A heading of the guide with the words below it, up to the next heading.
struct HelpSection
{
    QString
        anchor; ///< one in the whole guide, the same in both languages; of a chapter's first section its id
    QString title;
    int level = 1; ///< 1: the chapter itself
    QString text;  ///< plain words, without the heading

    bool operator==(const HelpSection&) const = default;
};

/// A file of resources/help: `<id>.md`. Its headings end with their anchors: "## Adding files
/// {#evidence-add}". Bold words are labels of the interface and nothing else.
struct HelpChapter
{
    QString id;
    QString markdown; ///< without the anchors
    std::vector<HelpSection> sections;

    [[nodiscard]] QString title() const { return sections.empty() ? id : sections.front().title; }
};

/// Chapters that stand together in the contents.
struct HelpGroup
{
    QString title;
    QStringList chapters; ///< ids
};

/// The guide in one language, in the order of its contents; the contents themselves come first.
struct HelpBook
{
    std::vector<HelpChapter> chapters;
    std::vector<HelpGroup> groups;

    /// The chapter that an anchor stands in; nullptr where there is none.
    [[nodiscard]] const HelpChapter* chapterOf(const QString& anchor) const;
    [[nodiscard]] const HelpSection* section(const QString& anchor) const;
};

/// Reads what ships with the program (":/help"); needs a QGuiApplication. Empty where nothing ships.
[[nodiscard]] HelpBook readHelp(Language language);

/// The anchor that a link of the guide leads to: "verdicts.md#verdicts-scope", "verdicts.md".
[[nodiscard]] QString helpAnchorOf(const QString& link);

/// A place where all words of a search stand: the section, and its words around the first of them.
struct HelpHit
{
    QString anchor;
    QString title; ///< of the section, after its chapter's
    QString excerpt;
};

/// The words of a search: apart by spaces, together in quotation marks.
[[nodiscard]] QStringList helpWords(const QString& query);
/// Letters as the search compares them: upper and lower case, full and half width are one. Keeps the length.
[[nodiscard]] QString helpFolded(const QString& text);
/// Sections that hold every word, or as many as any section holds together; those with most in the title first. None for no
/// words.
[[nodiscard]] std::vector<HelpHit> searchHelp(const HelpBook& book, const QString& query);

} // namespace tekigo
