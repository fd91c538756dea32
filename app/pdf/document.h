#pragma once

#include "base/language.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// What a document says, before anything is painted: plain values that the writer turns into tagged pages.
/// Lengths are in PostScript points (1/72 inch). Knows nothing of requirements.
namespace tekigo::pdf {

/// How words stand out. Colour never carries a meaning alone.
enum class Style {
    Body,
    Small, ///< notes, sources
    Strong,
    Quiet,     ///< secondary, still of readable contrast
    Code,      ///< digests and identifiers: may break anywhere, tabular figures
    Quotation, ///< a statute's own words
};

/// What a run is of a note on the text before it: nothing, the label that begins one, or what the note says.
enum class NotePart { None, Label, Body };

/// A piece of a paragraph.
struct Run
{
    QString text;
    Style style = Style::Body;
    QString link;                     ///< an anchor of this document; empty: none
    std::optional<Language> language; ///< where it differs from the document's
    bool pageOfLink = false;          ///< `text` is replaced by the page number of the anchor `link`
    NotePart note = NotePart::None;
    QString place = {}; ///< links to it lead to the paragraph, item, line or row that this run stands in; empty: none

    bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

/// Which tint a box or a cell has; each is told apart in grey too.
enum class Tint { None, Accent, Good, Bad, Open, Doubt, Aside };

struct Paragraph
{
    Runs runs;
    QString anchor;    ///< target of links; empty: none
    double before = 0; ///< extra space above, in points
    bool leads = false; ///< stays on the page of what follows: a label, a line before a list
    bool changed = false; ///< marked as a ChangeBar marks

    bool operator==(const Paragraph&) const = default;
};

struct Heading
{
    int level = 1; ///< 1 to 6; levels are not skipped
    QString text;
    QString anchor;
    bool bookmark = true;
    bool newPage = false;
    QString runningHead; ///< what the head of this page and the following says; empty: unchanged
    double room = 0; ///< points left on its page for it and what follows; else a new page begins
    /// Begins a new page unless the half of this one is left for it: a chapter after a short one.
    bool mostlyNewPage = false;

    bool operator==(const Heading&) const = default;
};

struct List
{
    std::vector<Runs> items;
    bool numbered = false;

    bool operator==(const List&) const = default;
};

/// A cell of a table: paragraphs, or a sign and word in a box when `tint` is set.
struct TableCell
{
    std::vector<Runs> paragraphs;
    Tint tint = Tint::None;
    bool head = false; ///< a row's head (TH with Scope Row)
    int span = 1;      ///< columns

    bool operator==(const TableCell&) const = default;
};

struct TableRow
{
    std::vector<TableCell> cells;
    QString anchor;
    bool changed = false; ///< marked as a ChangeBar marks
    bool leads = false;   ///< stays on the page of what the next row begins with

    bool operator==(const TableRow&) const = default;
};

struct TableColumn
{
    QString title;
    double weight = 1;  ///< share of the width
    double minimum = 0; ///< in points

    bool operator==(const TableColumn&) const = default;
};

/// Column heads repeat on each page; a row does not break unless it is taller than a third of a page. A table
/// wider than a page turns it (landscape) when `mayTurn`; one that is wider still is split into tables of
/// some of its columns, each beginning with the key columns again.
struct TableBlock
{
    QString caption; ///< empty: none
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    int keyColumns = 1;   ///< that a split table begins with again
    bool showHead = true; ///< false: columns have no titles (a list of facts; first cells are row heads)
    bool mayTurn = false;
    /// Stands on one page where it fits on one; else each page that it goes on to begins with its caption again.
    bool together = false;

    bool operator==(const TableBlock&) const = default;
};

/// A tinted box: a verdict with its sign and word, or a warning.
struct Box
{
    Tint tint = Tint::None;
    QString title; ///< sign and word
    std::vector<Runs> paragraphs;
    bool changed = false; ///< marked as a ChangeBar marks

    bool operator==(const Box&) const = default;
};

/// A tree of conditions, indented; each line a sign and words.
struct Tree
{
    struct Line
    {
        int depth = 0;
        Runs runs;

        bool operator==(const Line&) const = default;
    };
    std::vector<Line> lines;

    bool operator==(const Tree&) const = default;
};

/// Three boxes or so with a title, a name and a date: 作成・確認・承認.
struct Signatures
{
    struct Field
    {
        QString title;
        QString name;
        QString date;

        bool operator==(const Field&) const = default;
    };
    std::vector<Field> fields;

    bool operator==(const Signatures&) const = default;
};

/// The document's contents, made from its headings down to `depth`, with page numbers and links.
struct Contents
{
    QString title;
    int depth = 2;

    bool operator==(const Contents&) const = default;
};

/// How a mark in a drawing is filled: told apart without colour.
enum class Fill { Solid, Hatched, Hollow, Dashed, Crossed };

/// Bars from a common line, one below the other: each with its name before it and its number after it.
struct BarChart
{
    struct Bar
    {
        QString name;
        double value = 0; ///< not negative
        QString number;   ///< as printed
        Fill fill = Fill::Solid;

        bool operator==(const Bar&) const = default;
    };
    std::vector<Bar> bars;

    bool operator==(const BarChart&) const = default;
};

/// A box and what leads out of it on its left and right: a product and its interfaces. What is crossed is switched off:
/// a broken line leads to it.
struct Hub
{
    struct Port
    {
        QString sign; ///< says with the fill what the port is
        QString name;
        QString note;
        Fill fill = Fill::Solid;

        bool operator==(const Port&) const = default;
    };
    struct Side
    {
        QString title;
        std::vector<Port> ports;

        bool operator==(const Side&) const = default;
    };
    QString title;
    QString subtitle;
    std::vector<Side> sides;
    std::vector<Port> key; ///< what signs and fills mean

    bool operator==(const Hub&) const = default;
};

/// Steps one after the other, joined by arrows: before, between, after.
struct Chain
{
    struct Step
    {
        QString title;
        QStringList lines;
        Tint tint = Tint::None;

        bool operator==(const Step&) const = default;
    };
    std::vector<Step> steps;

    bool operator==(const Chain&) const = default;
};

/// A drawing in vectors. Its words are text that can be searched for; `alternative` says all that it shows.
struct Figure
{
    QString caption;
    QString alternative; ///< never empty
    std::variant<BarChart, Hub, Chain> drawing;

    bool operator==(const Figure&) const = default;
};

struct PageBreak
{
    bool operator==(const PageBreak&) const = default;
};

/// Vertical space in points; swallowed at a page's top.
struct Space
{
    double height = 0;

    bool operator==(const Space&) const = default;
};

/// The large title of the cover, and what stands under it.
struct CoverTitle
{
    QString title;
    QString subtitle;
    bool compact = false; ///< near the page's top: the page says more than its title

    bool operator==(const CoverTitle&) const = default;
};

/// Pages of a file brought in from outside: of a PDF each page, of an image one page; each with a stamp line
/// and a text alternative. A file that cannot be shown gives one page that says why.
struct EvidencePages
{
    QString path; ///< the stored file
    QString mimeType;
    QString title;  ///< becomes heading, bookmark and text alternative
    QString anchor; ///< of its first page; page n is at "<anchor>/n", which leads here where there is none
    QString stamp;  ///< "添付 3", followed by "p. 1 / 4" of the writer's own
    QString digest; ///< head of the SHA-256, as printed
    QString attachment; ///< name under which the untouched original is embedded; empty: it is not
    QString backLink;   ///< anchor that the stamp leads back to; empty: none
    QString runningHead;
    int level = 0; ///< of its heading; 0: one below the heading that the row of files follows
    /// What stands below the stamp of a page, links and all: who refers to it. Page 1 is always there; page 0 stands for
    /// every later page that has no note of its own.
    struct Note
    {
        int page = 1;
        Runs runs;

        bool operator==(const Note&) const = default;
    };
    std::vector<Note> notes = {}; ///< at most one a page
    /// What is known of a picture, for those who cannot see it; empty: nothing but its title. Of what has words of its
    /// own those are told instead.
    QString alternative = {};

    bool operator==(const EvidencePages&) const = default;
};

/// From here on (or no longer) a bar in the margin marks what has changed since an earlier edition. The text says so
/// too: the bar is an artifact.
struct ChangeBar
{
    bool on = false;

    bool operator==(const ChangeBar&) const = default;
};

using Block = std::variant<Heading, Paragraph, List, TableBlock, Box, Tree, Signatures, Contents, PageBreak,
                           Space, CoverTitle, EvidencePages, Figure, ChangeBar>;

/// A file embedded byte for byte.
struct Attachment
{
    QString path; ///< the file on disk; empty: `bytes`
    QByteArray bytes;
    QString name; ///< as the reader sees it; unique in the document
    QString description;
    QString mimeType;
    QDateTime modified; ///< UTC
    enum class Relationship { Source, Data, Supplement } relationship = Relationship::Supplement;
    QByteArray md5 = {};    ///< of the file on disk, where it is known: saves reading it once more
    QByteArray sha256 = {}; ///< the same

    bool operator==(const Attachment&) const = default;
};

struct Document
{
    Language language = Language::Japanese;
    QString title;
    QString author;
    QString subject;
    QStringList keywords;
    QDateTime created;  ///< goes into the metadata; never the clock
    QString identifier; ///< printed in the foot (dossier number)
    QString footNote;   ///< printed in the foot of every page
    QString headLeft;   ///< running head: product and revision
    QString watermark;  ///< across every page (下書き); empty: none
    std::vector<Block> blocks;
    std::vector<Attachment> attachments;

    bool operator==(const Document&) const = default;
};

} // namespace tekigo::pdf
