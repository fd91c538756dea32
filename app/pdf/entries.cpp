// What the contents list and the bookmarks show.
#include "pdf/flow.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

struct Collector
{
    std::vector<Entry> entries;
    int deepest = 0; ///< level of the heading before

    void add(int level, const QString& title, const QString& anchor, bool bookmark)
    {
        level = std::clamp(level, 1, std::min(deepest + 1, 6));
        const QString made = u"\x1f%1"_s.arg(entries.size());
        entries.push_back({level, title, anchor.isEmpty() ? made : anchor, bookmark, bookmark});
        deepest = level;
    }

    void operator()(const Heading& heading)
    {
        add(heading.level, heading.text, heading.anchor, heading.bookmark);
    }
    void operator()(const Contents& contents)
    {
        if (!contents.title.isEmpty()) {
            add(1, contents.title, {}, true);
            entries.back().listed = false;
        }
    }
    void operator()(const CoverTitle& cover) { add(1, cover.title, {}, false); }
    void operator()(const EvidencePages& evidence)
    {
        // All files of a row of evidence stand on one level, below the heading that they follow.
        add(evidence.level > 0 ? evidence.level : evidenceLevel(), evidence.title, evidence.anchor, true);
        inEvidence = true;
    }
    [[nodiscard]] int evidenceLevel() const { return inEvidence ? deepest : deepest + 1; }
    template<class Other>
    void operator()(const Other&)
    {
    }

    bool inEvidence = false;
};

} // namespace

std::vector<Entry> entriesOf(const std::vector<Block>& blocks)
{
    Collector collector;
    for (const Block& block : blocks) {
        if (!std::holds_alternative<EvidencePages>(block))
            collector.inEvidence = collector.inEvidence && !std::holds_alternative<Heading>(block);
        std::visit(collector, block);
    }
    return std::move(collector.entries);
}

} // namespace tekigo::pdf
