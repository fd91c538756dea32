#include "dossier/pagediff.h"

#include <QStringList>

#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

using Pages = std::vector<pdf::Inventory::Page>;

struct PageDifference
{
    std::vector<size_t> changed, gone, moved; ///< indices of what was recorded
    std::vector<size_t> added;                ///< indices of what was found
};

std::multiset<QByteArray> digests(const Pages& pages)
{
    std::multiset<QByteArray> all;
    for (const auto& page : pages)
        all.insert(page.shows);
    return all;
}

/// Walks both side by side. A page that stands elsewhere too was moved, or something was put in or taken out
/// before it.
PageDifference difference(const Pages& recorded, const Pages& found)
{
    const auto before = digests(recorded);
    const auto now = digests(found);
    PageDifference difference;
    size_t was = 0, is = 0;
    while (was < recorded.size() && is < found.size()) {
        if (recorded[was].shows == found[is].shows) {
            ++was, ++is;
            continue;
        }
        const bool wasStays = now.contains(recorded[was].shows);
        const bool isKnown = before.contains(found[is].shows);
        if (wasStays && !isKnown)
            difference.added.push_back(is++);
        else if (!wasStays && isKnown)
            difference.gone.push_back(was++);
        else {
            (wasStays ? difference.moved : difference.changed).push_back(was++);
            ++is;
        }
    }
    while (was < recorded.size())
        (now.contains(recorded[was].shows) ? difference.moved : difference.gone).push_back(was), ++was;
    while (is < found.size())
        difference.added.push_back(is++);
    return difference;
}

/// "3、7–9": runs are drawn together.
Text numbers(const std::vector<size_t>& indices, const Pages& pages)
{
    constexpr qsizetype most = 40;
    QStringList runs;
    for (size_t i = 0; i < indices.size() && runs.size() < most;) {
        size_t end = i;
        while (end + 1 < indices.size() && indices[end + 1] == indices[end] + 1)
            ++end;
        const QString first = pages[indices[i]].label.left(20);
        runs.append(end == i ? first : first + QChar(0x2013) + pages[indices[end]].label.left(20));
        i = end + 1;
    }
    const bool more = runs.size() == most;
    return {runs.join(u"、"_s) + (more ? u" など"_s : QString()),
            runs.join(u", "_s) + (more ? u" and others"_s : QString())};
}

void say(const std::vector<size_t>& indices, const Pages& pages, const Text& what, std::vector<Text>& says)
{
    if (indices.empty())
        return;
    const Text named = numbers(indices, pages);
    const QString english = indices.size() == 1 ? u"Page "_s : u"Pages "_s;
    says.push_back({named.ja + what.ja, english + named.en + what.en});
}

} // namespace

std::vector<Text> pageAlterations(const Pages& recorded, const Pages& found)
{
    const PageDifference all = difference(recorded, found);
    std::vector<Text> says;
    say(all.changed, recorded, {u"ページの内容が変更されています。"_s, u": what is shown was changed."_s},
        says);
    say(all.gone, recorded, {u"ページが失われています。"_s, u": gone."_s}, says);
    say(all.moved, recorded, {u"ページの順序が変わっています。"_s, u": stands in another place."_s}, says);
    say(all.added, found,
        {u"ページ（現在の順）は、作成された後に加えられたページです。"_s,
         u" (as they stand now): put in after the document was made."_s},
        says);
    if (recorded.size() != found.size())
        says.push_back(
            {u"ページ数が %1 から %2 に変わっています。"_s.arg(recorded.size()).arg(found.size()),
             u"The number of pages changed from %1 to %2."_s.arg(recorded.size()).arg(found.size())});
    return says;
}

} // namespace tekigo
