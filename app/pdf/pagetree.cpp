#include "pdf/pagetree.h"

#include <algorithm>
#include <set>
#include <vector>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

struct Node
{
    Handle object;
    size_t parent = 0; ///< its index; the root's is its own
    long long pages = 0;
};

/// What a node may say: the four that pages inherit, which are told of each page.
bool isKnown(const std::string& key)
{
    static const std::set<std::string> known{"/Type",      "/Kids",     "/Count",   "/Parent",
                                             "/Resources", "/MediaBox", "/CropBox", "/Rotate"};
    return known.contains(key);
}

bool isPage(Handle object)
{
    return object.getKey("/Type").isNameAndEquals("/Page") && object.getKey("/Kids").isNull() &&
           object.getKey("/Count").isNull();
}

bool isInner(Handle object)
{
    const auto entries = object.getDictAsMap();
    return object.getKey("/Type").isNameAndEquals("/Pages") && object.getKey("/Kids").isArray() &&
           object.getKey("/Count").isInteger() &&
           std::ranges::all_of(entries, [](auto entry) { return isKnown(entry.first); });
}

bool leadsTo(Handle object, const std::vector<Node>& nodes, const Node& node)
{
    Handle parent = object.getKey("/Parent");
    if (&node == &nodes.front())
        return parent.isNull();
    return parent.isIndirect() && parent.getObjGen() == nodes[node.parent].object.getObjGen();
}

/// Children come after their parents.
bool countsAreRight(std::vector<Node>& nodes)
{
    for (size_t i = nodes.size(); i-- > 0;) {
        Node& node = nodes[i];
        Handle count = node.object.getKey("/Count");
        if (count.isInteger() && count.getIntValue() != node.pages)
            return false;
        if (i > 0)
            nodes[node.parent].pages += node.pages;
    }
    return true;
}

} // namespace

bool pagesAreClear(QPDF& pdf)
{
    Handle catalogue = pdf.getRoot();
    if (!catalogue.getKey("/Type").isNameAndEquals("/Catalog"))
        return false;
    std::vector<Node> nodes{{.object = catalogue.getKey("/Pages")}};
    std::set<QPDFObjGen> seen;
    for (size_t next = 0; next < nodes.size(); ++next) {
        Handle object = nodes[next].object;
        if (!object.isDictionary() || !object.isIndirect() || !seen.insert(object.getObjGen()).second ||
            !leadsTo(object, nodes, nodes[next]))
            return false;
        if (isPage(object))
            nodes[next].pages = 1;
        else if (!isInner(object))
            return false;
        else
            for (const Handle& kid : object.getKey("/Kids").getArrayAsVector())
                nodes.push_back({.object = kid, .parent = next});
    }
    return countsAreRight(nodes);
}

} // namespace tekigo::pdf
