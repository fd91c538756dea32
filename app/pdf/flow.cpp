#include "pdf/flow.h"

#include "pdf/languages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

constexpr const char* kHeadingRoles[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
constexpr int kSectionLevel = 2;
constexpr double kChapterShare = 0.5; ///< of a page's height, to be left for a chapter that follows a short one
constexpr int kRemembered = 40; ///< characters; longer texts rarely come twice

bool all(const Runs& runs, Style style)
{
    return !runs.empty() &&
           std::all_of(runs.begin(), runs.end(), [&](const Run& run) { return run.style == style; });
}

Look lookOf(const Runs& runs)
{
    return all(runs, Style::Small) ? kNote : kBody;
}

/// A paragraph that is small as a whole is set small; its runs then need not be smaller still.
Runs unless(Runs runs, Style style)
{
    if (all(runs, style))
        for (Run& run : runs)
            run.style = Style::Body;
    return runs;
}

/// The first and the last line of a row of lines do not stand on a page alone.
bool keepsNeighbour(size_t index, size_t count, const Piece& piece)
{
    // Of a longer one two lines stay together on either side as it is.
    return count > 2 && ((index == 0 && piece.bands() == 1) || index + 2 == count);
}

/// Whether such a text may come again unchanged.
bool returns(const Runs& runs)
{
    return runs.size() == 1 && runs[0].text.size() <= kRemembered && !runs[0].pageOfLink;
}

} // namespace

void addPlaces(Piece& piece, const Runs& runs, int band)
{
    for (const Run& run : runs)
        if (!run.place.isEmpty())
            piece.places.emplace_back(band, run.place);
}

Flow::Flow(const Fonts& fonts, Structure& structure, const std::vector<Block>& blocks)
    : m_fonts(fonts)
    , m_structure(structure)
    , m_entries(entriesOf(blocks))
{
}

void Flow::add(const Block& block)
{
    std::visit(*this, block);
}

std::shared_ptr<const Lines> Flow::text(const Runs& written, const Look& look, double width, double hang)
{
    const Runs runs = inLanguages(written, language());
    if (!returns(runs))
        return std::make_shared<const Lines>(m_fonts, runs, look, width, hang);
    std::shared_ptr<const Lines>& known = m_known[{runs[0], look, width, hang}];
    if (!known)
        known = std::make_shared<const Lines>(m_fonts, runs, look, width, hang);
    return known;
}

std::shared_ptr<const Lines> Flow::text(const QString& words, const Look& look, double width)
{
    return text(Runs{{words, Style::Body, {}, {}, false}}, look, width);
}

std::shared_ptr<const Lines> Flow::title(const QString& words, const Look& look, double width, double hang)
{
    const Runs runs{{words, Style::Body, {}, {}, false}};
    auto whole = text(runs, look, width, hang);
    if (whole->lines() < 2)
        return whole;
    double used = 0;
    for (int line = 0; line < whole->lines(); ++line)
        used += whole->lineWidth(line) + (line > 0 ? hang : 0);
    auto balanced = text(runs, look, std::min(width, used / whole->lines() + 2 * look.size), hang);
    return balanced->lines() == whole->lines() ? balanced : whole;
}

void Flow::push(std::shared_ptr<Piece> piece)
{
    piece->newPage = piece->newPage || m_pendingBreak;
    m_pendingBreak = false;
    piece->changed = piece->changed || m_changed;
    m_pieces.push_back(std::move(piece));
}

void Flow::operator()(const Heading& heading)
{
    const Entry& entry = m_entries[m_nextEntry++];
    const size_t level = static_cast<size_t>(entry.level) - 1;
    const HeadingLook& set = kHeadings[level];
    auto piece = std::make_shared<TextPiece>(title(heading.text, set.look, Sheet{}.textWidth()),
                                             m_structure.add(root(), kHeadingRoles[level]));
    piece->before = set.before;
    piece->after = set.after;
    piece->whole = piece->keepWithNext = true;
    piece->newPage = heading.newPage;
    piece->room = std::max({heading.room, set.room, heading.mostlyNewPage ? kChapterShare * Sheet{}.textHeight() : 0.0});
    // A section below a section begins with a rule; right under its chapter's heading it needs none.
    const bool follows = !m_pieces.empty() && !m_pieces.back()->keepWithNext;
    piece->ruleAbove = entry.level <= kSectionLevel && follows ? kSectionRule : 0;
    piece->anchor = entry.anchor;
    if (!heading.runningHead.isEmpty())
        piece->runningHead = heading.runningHead;
    push(std::move(piece));
}

void Flow::operator()(const Paragraph& paragraph)
{
    const bool quotation = all(paragraph.runs, Style::Quotation);
    const double indent = quotation ? kIndent : 0;
    Element* parent = quotation ? m_structure.add(root(), "BlockQuote") : root();
    auto piece = std::make_shared<TextPiece>(
        text(unless(paragraph.runs, Style::Small), lookOf(paragraph.runs), Sheet{}.textWidth() - indent),
        m_structure.add(parent, "P"));
    piece->indent = indent;
    piece->quotation = quotation;
    piece->before = kParagraphGap + onGrid(paragraph.before);
    piece->after = kParagraphGap;
    piece->anchor = paragraph.anchor;
    addPlaces(*piece, paragraph.runs);
    piece->keepWithNext = paragraph.leads;
    piece->changed = paragraph.changed;
    push(std::move(piece));
}

void Flow::operator()(const List& list)
{
    Element* element = m_structure.add(root(), "L");
    element->numbering = list.numbered ? "Decimal" : "Disc";
    const double indent = list.numbered ? kNumber : kBullet;
    for (size_t i = 0; i < list.items.size(); ++i) {
        Element* item = m_structure.add(element, "LI");
        Element* label = m_structure.add(item, "Lbl");
        Element* body = m_structure.add(item, "LBody");
        auto piece =
            std::make_shared<TextPiece>(text(list.items[i], kBody, Sheet{}.textWidth() - indent), body);
        piece->indent = indent;
        piece->label = text(list.numbered ? u"%1."_s.arg(i + 1) : u"•"_s, kBody, indent);
        piece->labelElement = label;
        piece->before = i == 0 ? kParagraphGap : kItemGap;
        piece->after = i + 1 == list.items.size() ? kParagraphGap : kItemGap;
        piece->keepWithNext = keepsNeighbour(i, list.items.size(), *piece);
        addPlaces(*piece, list.items[i]);
        push(std::move(piece));
    }
}

void Flow::operator()(const Tree& tree)
{
    constexpr int kDeepest = 12; ///< deeper lines stand no further right
    std::vector<Element*> lists; ///< by depth
    const double width = Sheet{}.textWidth();
    for (size_t i = 0; i < tree.lines.size(); ++i) {
        const Tree::Line& line = tree.lines[i];
        const int depth = std::clamp(line.depth, 0, std::min(kDeepest, static_cast<int>(lists.size())));
        lists.resize(std::min(lists.size(), static_cast<size_t>(depth) + 1));
        if (static_cast<int>(lists.size()) == depth) {
            // A deeper list belongs to the body of the item above it.
            Element* parent =
                lists.empty() ? root()
                              : std::get<Element*>(std::get<Element*>(lists.back()->kids.back())->kids[0]);
            lists.push_back(m_structure.add(parent, "L"));
            lists.back()->numbering = "None";
        }
        Element* body = m_structure.add(m_structure.add(lists.back(), "LI"), "LBody");
        const double indent = kIndent * depth;
        auto piece = std::make_shared<TextPiece>(text(line.runs, kBranch, width - indent, kBullet),
                                                 m_structure.add(body, "P"));
        piece->indent = indent;
        for (int guide = 0; guide < depth; ++guide)
            piece->guides.push_back(kIndent * guide + kBullet / 2);
        piece->before = i == 0 ? kParagraphGap : 0;
        piece->after = i + 1 == tree.lines.size() ? kParagraphGap : 0;
        piece->keepWithNext = keepsNeighbour(i, tree.lines.size(), *piece);
        addPlaces(*piece, line.runs);
        push(std::move(piece));
    }
}

void Flow::operator()(const PageBreak&)
{
    m_pendingBreak = true;
}

void Flow::operator()(const Space& space)
{
    auto piece = std::make_shared<SpacePiece>(onGrid(space.height));
    piece->keepWithNext = !m_pieces.empty() && m_pieces.back()->keepWithNext; // a heading stays with what is below
    push(std::move(piece));
}

void Flow::operator()(const CoverTitle& cover)
{
    const Entry& entry = m_entries[m_nextEntry++];
    constexpr double kDrop = steps(38); ///< the title stands this far below the text's upper edge
    constexpr double kCompactDrop = steps(6);
    auto drop = std::make_shared<CoverDrop>(cover.compact ? kCompactDrop : kDrop);
    drop->bare = true;
    push(std::move(drop));
    auto title = std::make_shared<TextPiece>(this->title(cover.title, kTitle, Sheet{}.textWidth()),
                                             m_structure.add(root(), "H1"));
    title->whole = title->keepWithNext = true;
    title->anchor = entry.anchor;
    push(std::move(title));
    if (cover.subtitle.isEmpty())
        return;
    auto subtitle = std::make_shared<TextPiece>(text(cover.subtitle, kSubtitle, Sheet{}.textWidth()),
                                                m_structure.add(root(), "P"));
    subtitle->before = kParagraphGap;
    subtitle->after = kBoxGap;
    push(std::move(subtitle));
}

} // namespace tekigo::pdf
