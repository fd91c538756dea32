#include "destinations.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {

bool leads(QPDF& pdf, Handle destination)
{
    if (!destination.isArray() || destination.getArrayNItems() < 2 ||
        nameOf(destination.getArrayItem(1)).empty())
        return false;
    Handle page = destination.getArrayItem(0);
    return page.isIndirect() && page.isDictionary() && pdf.findPage(page) >= 0;
}

void Outlines::need(bool kept, const QString& what)
{
    m_findings.need(kept, "PDF 12.3.3, house", u"outlines: "_s + what);
}

void Outlines::judge()
{
    Handle root = m_pdf.getRoot().getKey("/Outlines");
    need(root.isDictionary() && root.getKey("/First").isDictionary(), u"there are none"_s);
    if (root.isDictionary())
        level(root);
}

/// How many items it opens.
long long Outlines::level(Handle parent)
{
    long long items = 0, below = 0;
    Handle before = Handle::newNull();
    for (Handle next = parent.getKey("/First"); next.isDictionary(); next = next.getKey("/Next")) {
        if (!m_seen.insert(next.getObjGen()).second) {
            need(false, u"they go in circles"_s);
            return items;
        }
        item(next, parent, before);
        const long long inner = level(next);
        Handle count = next.getKey("/Count");
        if (count.isInteger() && count.getIntValue() > 0)
            below += inner;
        before = next;
        ++items;
    }
    need(parent.getKey("/Last").getObjGen() == before.getObjGen() || items == 0, u"Last is not the last"_s);
    Handle count = parent.getKey("/Count");
    need(items == 0 ? !count.isInteger() || count.getIntValue() == 0
                    : count.isInteger() && std::abs(count.getIntValue()) == items + below,
         u"Count"_s);
    return items + below;
}

void Outlines::item(Handle item, Handle parent, Handle before)
{
    need(!said(item.getKey("/Title")).isEmpty(), u"an item without a title"_s);
    need(leads(m_pdf, item.getKey("/Dest")), u"an item that leads nowhere"_s);
    need(item.getKey("/Parent").getObjGen() == parent.getObjGen(), u"Parent"_s);
    need(item.getKey("/Prev").getObjGen() == before.getObjGen(), u"Prev"_s);
}

} // namespace tekigo::pdf::rules
