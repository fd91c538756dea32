#pragma once

#include "base/progress.h"
#include "pdf/piece.h"

#include <QHash>

namespace tekigo::pdf {

class Drawings;

/// An entry of the contents and of the bookmarks.
struct Entry
{
    int level = 1;
    QString title;
    QString anchor;
    bool bookmark = true;
    bool listed = true; ///< in the contents; the contents' own title is not
};

/// A short text and how it is set: what makes two measured texts one.
struct Setting
{
    Run run;
    Look look;
    double width = 0;
    double hang = 0;

    bool operator==(const Setting&) const = default;
};
[[nodiscard]] inline size_t qHash(const Setting& setting, size_t seed = 0)
{
    return qHashMulti(seed, setting.run.text, setting.width, setting.look.size,
                      static_cast<int>(setting.run.style));
}

/// A document's blocks on their way to pages: each block is measured into pieces, and its element is hung
/// into the tree. One block kind, one function; larger kinds have files of their own.
class Flow
{
public:
    Flow(const Fonts& fonts, Structure& structure, const std::vector<Block>& blocks);

    [[nodiscard]] Pieces takePieces() { return std::move(m_pieces); }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    void add(const Block& block);

    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const List& list);
    void operator()(const TableBlock& table);
    void operator()(const Box& box);
    void operator()(const Tree& tree);
    void operator()(const Signatures& signatures);
    void operator()(const Contents& contents);
    void operator()(const PageBreak&);
    void operator()(const Space& space);
    void operator()(const CoverTitle& cover);
    void operator()(const EvidencePages& evidence);
    void operator()(const Figure& figure);
    void operator()(const ChangeBar& bar) { m_changed = bar.on; }

    [[nodiscard]] const Fonts& fonts() const { return m_fonts; }
    [[nodiscard]] Structure& structure() { return m_structure; }
    [[nodiscard]] Language language() const { return m_fonts.language(); }
    /// Measured; equal short texts are measured once.
    [[nodiscard]] std::shared_ptr<const Lines> text(const Runs& runs, const Look& look, double width,
                                                    double hang = 0);
    [[nodiscard]] std::shared_ptr<const Lines> text(const QString& text, const Look& look, double width);
    /// A title of several lines, none of which is much shorter than the others.
    [[nodiscard]] std::shared_ptr<const Lines> title(const QString& text, const Look& look, double width,
                                                     double hang = 0);
    void push(std::shared_ptr<Piece> piece);
    [[nodiscard]] Element* root() { return &m_structure.root; }

    const Drawings* drawings = nullptr; ///< of the PDFs among the blocks
    Progress* progress = nullptr; ///< asked within long blocks whether to go on
    [[nodiscard]] bool stopped() const { return progress && progress->cancelled(); }

    QStringList notShown; ///< evidence that could not be shown, with the reason

private:
    const Fonts& m_fonts;
    Structure& m_structure;
    Pieces m_pieces;
    std::vector<Entry> m_entries; ///< of all blocks, made before the first is measured
    size_t m_nextEntry = 0;
    bool m_pendingBreak = false;
    bool m_changed = false; ///< a bar marks what comes
    QHash<Setting, std::shared_ptr<const Lines>> m_known;
};

/// The places that these runs are, in the band that they begin in.
void addPlaces(Piece& piece, const Runs& runs, int band = 0);

/// Headings of the document in order, each with an anchor (its own or a made one), levels never skipped.
[[nodiscard]] std::vector<Entry> entriesOf(const std::vector<Block>& blocks);

} // namespace tekigo::pdf
