#include "pdf/navigation.h"

#include "pdf/tree.h"

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kOpenLevels = 1; ///< deeper bookmarks are folded

/// A bookmark and those below it.
struct Bookmark
{
    const Entry* entry = nullptr;
    std::vector<size_t> below;
};

/// Index 0 is the outline itself.
std::vector<Bookmark> nested(const std::vector<Entry>& entries)
{
    std::vector<Bookmark> made(1);
    std::vector<size_t> path{0};
    for (const Entry& entry : entries) {
        if (!entry.bookmark)
            continue;
        while (path.size() > 1 && made[path.back()].entry->level >= entry.level)
            path.pop_back();
        made.push_back({&entry, {}});
        made[path.back()].below.push_back(made.size() - 1);
        path.push_back(made.size() - 1);
    }
    return made;
}

void chain(const std::vector<Bookmark>& bookmarks, std::vector<Handle>& made, size_t parent)
{
    const std::vector<size_t>& below = bookmarks[parent].below;
    for (size_t i = 0; i < below.size(); ++i) {
        Handle& item = made[below[i]];
        item.replaceKey("/Parent", made[parent]);
        if (i > 0)
            item.replaceKey("/Prev", made[below[i - 1]]);
        if (i + 1 < below.size())
            item.replaceKey("/Next", made[below[i + 1]]);
        chain(bookmarks, made, below[i]);
    }
    if (below.empty())
        return;
    const long long count = static_cast<long long>(below.size());
    made[parent].replaceKey("/First", made[below.front()]);
    made[parent].replaceKey("/Last", made[below.back()]);
    const bool open = parent == 0 || bookmarks[parent].entry->level < kOpenLevels;
    made[parent].replaceKey("/Count", Handle::newInteger(open ? count : -count));
}

} // namespace

void writeNavigation(QPDF& pdf, const std::vector<Handle>& pages, const Painted& painted)
{
    const std::vector<Bookmark> bookmarks = nested(painted.entries);
    Handle labels = Handle::newDictionary({{"/S", Handle::newName("/D")}});
    pdf.getRoot().replaceKey(
        "/PageLabels", Handle::newDictionary({{"/Nums", Handle::newArray({Handle::newInteger(0), labels})}}));
    pdf.getRoot().removeKey("/Outlines");
    if (bookmarks.size() == 1)
        return;
    std::vector<Handle> made;
    for (const Bookmark& bookmark : bookmarks) {
        Handle item = pdf.makeIndirectObject(Handle::newDictionary());
        made.push_back(item);
        if (!bookmark.entry) {
            item.replaceKey("/Type", Handle::newName("/Outlines"));
            continue;
        }
        item.replaceKey("/Title", unicode(bookmark.entry->title.simplified()));
        const auto place = painted.pages.places.constFind(bookmark.entry->anchor);
        if (place == painted.pages.places.constEnd())
            continue;
        const size_t page = static_cast<size_t>(place->page);
        item.replaceKey("/Dest", destination(pages[page], *place, painted.pages.pages[page].turned));
    }
    chain(bookmarks, made, 0);
    pdf.getRoot().replaceKey("/Outlines", made[0]);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

} // namespace tekigo::pdf
