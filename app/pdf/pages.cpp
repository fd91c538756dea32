#include "pdf/pages.h"

#include <algorithm>

namespace tekigo::pdf {
namespace {

/// A band by its piece's place in the row of pieces.
struct Band
{
    size_t piece = 0;
    int band = 0;
};

class Breaker
{
public:
    explicit Breaker(const Pieces& pieces)
        : m_pieces(pieces)
    {
    }

    Pages run()
    {
        std::vector<Band> chunk;
        for (size_t piece = 0; piece < m_pieces.size(); ++piece)
            for (int band = 0; band < m_pieces[piece]->bands(); ++band) {
                if (!chunk.empty() && mayBreak({piece, band})) {
                    place(chunk);
                    chunk.clear();
                }
                chunk.push_back({piece, band});
            }
        place(chunk);
        if (m_out.pages.empty())
            newPage(false);
        return std::move(m_out);
    }

private:
    [[nodiscard]] const Piece& of(const Band& band) const { return *m_pieces[band.piece]; }

    [[nodiscard]] bool mayBreak(const Band& band) const
    {
        if (band.band > 0)
            return of(band).mayBreakBefore(band.band);
        return !m_pieces[band.piece - 1]->keepWithNext || of(band).newPage;
    }

    /// Room between the last band on the page and this one.
    [[nodiscard]] double gap(const Band& band, bool atTop) const
    {
        if (atTop || band.band > 0)
            return 0;
        return std::max(of(band).before, band.piece > 0 ? m_pieces[band.piece - 1]->after : 0.0);
    }

    /// What must be left on a page for the chunk: its height, and what its pieces ask for below them.
    [[nodiscard]] double roomFor(const std::vector<Band>& chunk) const
    {
        double height = 0;
        double room = 0;
        for (size_t i = 0; i < chunk.size(); ++i) {
            height += gap(chunk[i], i == 0 && m_empty);
            if (chunk[i].band == 0)
                room = std::max(room, height + of(chunk[i]).room);
            height += of(chunk[i]).height(chunk[i].band);
        }
        return std::max(height, room);
    }

    void place(const std::vector<Band>& chunk)
    {
        if (chunk.empty())
            return;
        // A heading turns with the table that it stands above.
        const bool turned = of(chunk.back()).turned;
        const bool wanted =
            m_out.pages.empty() || of(chunk.front()).newPage || turned != m_out.pages.back().turned;
        if (wanted && !(m_empty && !m_out.pages.empty() && turned == m_out.pages.back().turned))
            newPage(turned);
        if (!m_empty && m_y + roomFor(chunk) > m_end)
            newPage(turned);
        if (m_empty)
            repeatHead(of(chunk.front()));
        for (const Band& band : chunk) {
            const double above = gap(band, m_empty);
            if (!m_empty && m_y + above + of(band).height(band.band) > m_end) {
                newPage(turned); // a chunk taller than a page breaks anywhere
                repeatHead(of(band));
            }
            put(band);
        }
    }

    void newPage(bool turned)
    {
        Page page;
        page.turned = turned;
        if (!m_out.pages.empty())
            page.runningHead = m_head;
        m_out.pages.push_back(std::move(page));
        m_y = Sheet::top;
        m_end = Sheet::top + sheet(turned).textHeight() + 0.01;
        m_empty = true;
        m_saysMore = false;
    }

    void repeatHead(const Piece& piece)
    {
        if (!piece.repeated)
            return;
        const Piece& head = *piece.repeated;
        m_out.pages.back().content.push_back({&head, 0, head.bands(), m_y});
        for (int band = 0; band < head.bands(); ++band)
            m_y += head.height(band);
    }

    void put(const Band& band)
    {
        const Piece& piece = of(band);
        Page& page = m_out.pages.back();
        m_y += gap(band, m_empty);
        for (const auto& [at, anchor] : piece.places)
            if (at == band.band)
                place(anchor);
        if (band.band == 0)
            begin(piece, page);
        else
            m_saysMore = m_saysMore || piece.runningHead.isEmpty();
        if (!page.content.empty() && page.content.back().piece == &piece &&
            page.content.back().to == band.band)
            ++page.content.back().to;
        else
            page.content.push_back({&piece, band.band, band.band + 1, m_y});
        m_y += piece.height(band.band);
        m_empty = m_empty && piece.height(band.band) <= 0;
    }

    void place(const QString& anchor)
    {
        if (!anchor.isEmpty() && !m_out.places.contains(anchor))
            m_out.places.insert(anchor, {static_cast<int>(m_out.pages.size()) - 1, m_y});
    }

    void begin(const Piece& piece, Page& page)
    {
        place(piece.anchor);
        // The head names what the page begins with: a chapter's first section where both begin it.
        if (!piece.runningHead.isEmpty()) {
            m_head = piece.runningHead;
            if (!m_saysMore)
                page.runningHead = m_head;
        }
        m_saysMore = m_saysMore || (piece.runningHead.isEmpty() && piece.height(0) > 0);
        page.bare = page.bare || piece.bare;
    }

    const Pieces& m_pieces;
    Pages m_out;
    double m_y = 0;
    double m_end = 0;
    bool m_empty = true;
    QString m_head;          ///< of the section that is being placed
    bool m_saysMore = false; ///< something but headings stands on the page
};

} // namespace

QString Pages::at(const QString& anchor) const
{
    const auto place = places.constFind(anchor);
    return place == places.constEnd() ? QString() : QString::number(place->page + 1);
}

Pages breakIntoPages(const Pieces& pieces)
{
    return Breaker(pieces).run();
}

} // namespace tekigo::pdf
