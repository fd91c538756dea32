#include "sabotage.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf::sabotage {
namespace {

Deed roleOf(const char* role, const char* other)
{
    return [=](QPDF& pdf) { element(pdf, role).replaceKey("/S", name(other)); };
}

Handle spanning(QPDF& pdf)
{
    return first(pdf, [](Handle& object) {
        return object.getKey("/A").isDictionary() && object.getKey("/A").hasKey("/Headers");
    });
}

/// A second one of an element's kids, at its end.
Deed repeating(const char* role)
{
    return [=](QPDF& pdf) {
        Handle one = element(pdf, role);
        Handle parent = one.getKey("/P");
        Handle kids = parent.getKey("/K");
        Handle copy = pdf.makeIndirectObject(one.shallowCopy());
        Handle all = kids.isArray() ? kids.shallowCopy() : Handle::newArray({kids});
        all.appendItem(copy);
        parent.replaceKey("/K", all);
    };
}

/// The body of a table that has a head.
Deed bodyAs(const char* other)
{
    return [=](QPDF& pdf) {
        for (Handle& part : element(pdf, "/THead").getKey("/P").getKey("/K").getArrayAsVector())
            if (part.getKey("/S").isNameAndEquals("/TBody"))
                part.replaceKey("/S", name(other));
    };
}

Handle tree(QPDF& pdf)
{
    return pdf.getRoot().getKey("/StructTreeRoot");
}

} // namespace

Acts ofTree()
{
    return {
        {"tree", u"A 6.7.3.3, UA 7.1"_s, u"no StructTreeRoot"_s, withoutRoot("/StructTreeRoot")},
        {"top", u"PDF 14.8.4.2"_s, u"no Document"_s, roleOf("/Document", "/Sect")},
        {"type", u"A 6.7.3.4, UA 7.1-3"_s, u"no standard type"_s, roleOf("/P", "/Para")},
        {"mapped to nothing", u"A 6.7.3.4, UA 7.1-3"_s, u"ends in no standard type"_s,
         [](QPDF& pdf) { tree(pdf).replaceKey("/RoleMap", parsed("<</Para /Absatz>>")); }},
        {"mapped in circles", u"A 6.7.3.4, UA 7.1-3"_s, u"ends in no standard type"_s,
         [](QPDF& pdf) { tree(pdf).replaceKey("/RoleMap", parsed("<</Para /Absatz /Absatz /Para>>")); }},
        {"standard mapped", u"A 6.7.3.4, UA 7.1-4"_s, u"is a standard type"_s,
         [](QPDF& pdf) { tree(pdf).replaceKey("/RoleMap", parsed("<</P /Span>>")); }},
        {"parent", u"PDF 14.7.2"_s, u"P is not its parent"_s,
         [](QPDF& pdf) { element(pdf, "/P").replaceKey("/P", element(pdf, "/H1")); }},
        {"twice", u"PDF 14.7.2"_s, u"hangs in the tree twice"_s,
         [](QPDF& pdf) {
             Handle one = element(pdf, "/P");
             Handle parent = one.getKey("/P");
             parent.getKey("/K").appendItem(one);
         }},
        {"without S", u"PDF 14.7.2"_s, u"without S"_s, elementWithout("/P", "/S")},
        {"empty", u"house"_s, u"an empty element"_s, elementWithout("/Lbl", "/K")},
        {"mark without a page", u"UA 7.1"_s, u"on no page"_s, elementWith("/P", "/K", "4711")},
        {"two owners", u"UA 7.1"_s, u"two owners"_s, repeating("/Lbl")},
        {"text in a group", u"PDF 14.8.4"_s, u"belongs into an element"_s, roleOf("/P", "/Sect")},
        {"paragraph in a paragraph", u"UA 7.2, PDF 14.8.4"_s, u"may not stand in"_s, roleOf("/Link", "/P")},
        {"parent tree", u"PDF 14.7.4.4"_s, u"does not lead"_s,
         [](QPDF& pdf) { tree(pdf).getKey("/ParentTree").replaceKey("/Nums", Handle::newArray()); }},
        {"no parent tree", u"PDF 14.7.4.4"_s, u"no ParentTree"_s,
         [](QPDF& pdf) { tree(pdf).removeKey("/ParentTree"); }},
        {"next key", u"PDF 14.7.4.4"_s, u"ParentTreeNextKey"_s,
         [](QPDF& pdf) { tree(pdf).replaceKey("/ParentTreeNextKey", Handle::newInteger(1)); }},
        {"no identifiers", u"PDF 14.7.2"_s, u"IDTree"_s, [](QPDF& pdf) { tree(pdf).removeKey("/IDTree"); }},
        {"no heading", u"house"_s, u"no heading"_s,
         [](QPDF& pdf) {
             for (Handle& object : pdf.getAllObjects())
                 if (object.isDictionary() && object.hasKey("/P") && object.getKey("/S").isName() &&
                     object.getKey("/S").getName().starts_with("/H"))
                     object.replaceKey("/S", name("/P"));
         }},
        {"first heading", u"UA 7.4.2"_s, u"no H1"_s, roleOf("/H1", "/H2")},
        {"skipped level", u"UA 7.4.2"_s, u"a level is skipped"_s, roleOf("/H2", "/H4")},
        {"mixed headings", u"UA 7.4.4"_s, u"H beside"_s, roleOf("/H2", "/H")},
        {"item elsewhere", u"UA 7.2, PDF 14.8.4"_s, u"may not stand in"_s, roleOf("/L", "/Div")},
        {"no item", u"UA 7.2, PDF 14.8.4"_s, u"may not stand in"_s, roleOf("/LI", "/P")},
        {"item's body", u"UA 7.2, 7.6"_s, u"without a body"_s, roleOf("/LBody", "/Lbl")},
        {"numbering", u"UA 7.6"_s, u"ListNumbering"_s,
         [](QPDF& pdf) {
             Handle label = first(pdf, [](Handle& object) {
                 return object.getKey("/S").isNameAndEquals("/Lbl") &&
                        object.getKey("/P").getKey("/S").isNameAndEquals("/LI");
             });
             label.getKey("/P").getKey("/P").removeKey("/A");
         }},
        {"contents", u"UA 7.2, PDF 14.8.4"_s, u"may not stand in"_s, roleOf("/TOCI", "/LI")},
        {"contents' reference", u"house"_s, u"without a Reference"_s, roleOf("/Reference", "/P")},
        {"reference's link", u"house"_s, u"without a Link"_s,
         [](QPDF& pdf) { element(pdf, "/Reference").getKey("/K").replaceKey("/S", name("/Span")); }},
        {"note's identity", u"UA 7.9"_s, u"/Note: ID"_s, elementWithout("/Note", "/ID")},
        {"notes' identities", u"UA 7.9"_s, u"that another has"_s, repeating("/Note")},
        {"note's label", u"house"_s, u"without a label"_s,
         [](QPDF& pdf) {
             for (Handle& kid : element(pdf, "/Note").getKey("/K").getArrayAsVector())
                 if (kid.isDictionary() && kid.getKey("/S").isNameAndEquals("/Lbl"))
                     kid.replaceKey("/S", name("/Span"));
         }},
        {"figure's text", u"UA 7.3"_s, u"Alt"_s, elementWithout("/Figure", "/Alt")},
        {"figure's box", u"UA 7.3"_s, u"BBox"_s, elementWithout("/Figure", "/A")},
        {"scope", u"UA 7.5"_s, u"without Scope"_s, elementWithout("/TH", "/A")},
        {"no head", u"UA 7.5"_s, u"without a TH"_s,
         [](QPDF& pdf) {
             for (Handle& object : pdf.getAllObjects())
                 if (object.isDictionary() && object.hasKey("/P") &&
                     object.getKey("/S").isNameAndEquals("/TH"))
                     object.replaceKey("/S", name("/TD"));
         }},
        {"ragged", u"UA 7.5, house"_s, u"different widths"_s, elementWithout("/TR", "/K")},
        {"wide cell", u"UA 7.5, house"_s, u"different widths"_s,
         elementWith("/TD", "/A", "<</O /Table /ColSpan 2>>")},
        {"tall cell", u"UA 7.5, house"_s, u"different widths"_s,
         elementWith("/TD", "/A", "<</O /Table /RowSpan 2>>")},
        {"heads unnamed", u"UA 7.5"_s, u"names no Headers"_s,
         [](QPDF& pdf) { spanning(pdf).getKey("/A").removeKey("/Headers"); }},
        {"heads unknown", u"UA 7.5"_s, u"Headers name no TH"_s,
         [](QPDF& pdf) { spanning(pdf).getKey("/A").replaceKey("/Headers", parsed("[(nobody)]")); }},
        {"head without body", u"UA 7.2"_s, u"head without a body"_s, bodyAs("/TFoot")},
        {"two heads", u"UA 7.2"_s, u"two heads"_s, bodyAs("/THead")},
        {"caption", u"UA 7.2"_s, u"caption in its middle"_s,
         [](QPDF& pdf) {
             Handle caption = element(pdf, "/Caption");
             Handle table = caption.getKey("/P");
             std::vector<Handle> kids = table.getKey("/K").getArrayAsVector();
             std::swap(kids[0], kids[1]);
             table.replaceKey("/K", Handle::newArray(kids));
         }},
        {"language", u"A 6.7.4, UA 7.2"_s, u"Lang is no language"_s,
         elementWith("/P", "/Lang", "(nihongo desu)")},
        {"change of language", u"UA 7.2"_s, u"Japanese without its Lang"_s,
         elementWith("/Document", "/Lang", "(en)")},
        {"alternative's language", u"UA 7.2"_s, u"/Figure: Japanese"_s,
         elementWith("/Figure", "/Lang", "(en)")},
        {"link's annotation", u"UA 7.18.5"_s, u"without an annotation"_s,
         [](QPDF& pdf) {
             Handle link = element(pdf, "/Link");
             link.replaceKey("/K", link.getKey("/K").getArrayItem(0));
         }},
    };
}

} // namespace tekigo::pdf::sabotage
