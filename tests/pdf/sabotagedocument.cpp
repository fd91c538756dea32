#include "sabotage.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf::sabotage {
namespace {

Deed pageWith(const char* key, const char* value)
{
    return [=](QPDF& pdf) { firstPage(pdf).replaceKey(key, parsed(value)); };
}

Deed pagesWithout(const char* key)
{
    return [=](QPDF& pdf) {
        for (Handle each : pdf.getAllPages())
            each.removeKey(key);
    };
}

Handle link(QPDF& pdf)
{
    return firstOf(pdf, "/Subtype", "/Link");
}

Deed linkWith(const char* key, const char* value)
{
    return [=](QPDF& pdf) { link(pdf).replaceKey(key, parsed(value)); };
}

Deed linkWithout(const char* key)
{
    return [=](QPDF& pdf) { link(pdf).removeKey(key); };
}

Handle outlines(QPDF& pdf)
{
    return pdf.getRoot().getKey("/Outlines");
}

Handle intent(QPDF& pdf)
{
    return pdf.getRoot().getKey("/OutputIntents").getArrayItem(0);
}

/// Bytes of the output intent's profile by others.
Deed profile(size_t at, const std::string& bytes)
{
    return [=](QPDF& pdf) {
        Handle stream = intent(pdf).getKey("/DestOutputProfile");
        const auto data = stream.getStreamData();
        std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        text.replace(at, bytes.size(), bytes);
        stream.replaceStreamData(text, Handle::newNull(), Handle::newNull());
    };
}

} // namespace

Acts ofDocument()
{
    return {
        {"language", u"A 6.7.4, UA 7.2"_s, u"catalogue: Lang"_s, withoutRoot("/Lang")},
        {"no language", u"A 6.7.4, UA 7.2"_s, u"catalogue: Lang"_s, withRoot("/Lang", "(Japanese!)")},
        {"marked", u"A 6.7.2.2"_s, u"MarkInfo"_s, withRoot("/MarkInfo", "<</Marked false>>")},
        {"suspects", u"UA 7.1-11"_s, u"Suspects"_s, withRoot("/MarkInfo", "<</Marked true /Suspects true>>")},
        {"title shown", u"UA 7.1-10"_s, u"DisplayDocTitle"_s, withoutRoot("/ViewerPreferences")},
        {"version", u"A 6.1.2"_s, u"Version"_s, withRoot("/Version", "/2.0")},
        {"requirements", u"6.11"_s, u"Requirements"_s,
         withRoot("/Requirements", "[<</S /EnableJavaScripts>>]")},
        {"permissions", u"A 6.1.12"_s, u"Perms"_s, withRoot("/Perms", "<<>>")},
        {"rendering", u"6.4.2"_s, u"NeedsRendering"_s, withRoot("/NeedsRendering", "true")},
        {"script names", u"A 6.5.1"_s, u"names: JavaScript"_s,
         [](QPDF& pdf) {
             pdf.getRoot().getKey("/Names").replaceKey("/JavaScript", Handle::newDictionary());
         }},
        {"presentations", u"A 6.10"_s, u"AlternatePresentations"_s,
         [](QPDF& pdf) {
             pdf.getRoot().getKey("/Names").replaceKey("/AlternatePresentations", Handle::newDictionary());
         }},
        {"appearances", u"A 6.4.1"_s, u"NeedAppearances"_s,
         withRoot("/AcroForm", "<</NeedAppearances true>>")},
        {"XFA", u"A 6.4.2, UA 7.15"_s, u"XFA"_s, withRoot("/AcroForm", "<</XFA []>>")},
        {"layers", u"A 6.9, UA 7.10"_s, u"without a name"_s, withRoot("/OCProperties", "<</D <<>>>>")},
        {"layers' names", u"A 6.9, UA 7.10"_s, u"without a name"_s,
         withRoot("/OCProperties", "<</D <</Name (a)>> /Configs [<</Name (a)>>]>>")},
        {"switching layers", u"A 6.9, UA 7.10"_s, u"switches itself"_s,
         withRoot("/OCProperties", "<</D <</Name (a) /AS []>>>>")},
        {"no intent", u"A 6.2.3"_s, u"OutputIntents"_s, withoutRoot("/OutputIntents")},
        {"intent outside", u"A 6.2.3"_s, u"a profile outside"_s,
         [](QPDF& pdf) { intent(pdf).replaceKey("/DestOutputProfileRef", Handle::newDictionary()); }},
        {"intent's condition", u"PDF 14.11.5"_s, u"OutputConditionIdentifier"_s,
         [](QPDF& pdf) { intent(pdf).removeKey("/OutputConditionIdentifier"); }},
        {"profile's version", u"A 6.2.3"_s, u"another version"_s, profile(8, "\x05")},
        {"profile's class", u"A 6.2.3"_s, u"another class"_s, profile(12, "link")},
        {"profile's colours", u"A 6.2.4.3"_s, u"not of RGB"_s, profile(16, "GRAY")},
        {"profile's components", u"A 6.2.3"_s, u"other components"_s,
         [](QPDF& pdf) {
             intent(pdf).getKey("/DestOutputProfile").getDict().replaceKey("/N", Handle::newInteger(4));
         }},
        {"no profile", u"A 6.2.3"_s, u"no ICC profile"_s, profile(36, "none")},
        {"labels", u"PDF 12.4.2"_s, u"PageLabels"_s, withoutRoot("/PageLabels")},
        {"opening", u"PDF 12.3.2"_s, u"OpenAction"_s, withRoot("/OpenAction", "[null /Fit]")},
        {"outlines", u"PDF 12.3.3"_s, u"there are none"_s, withoutRoot("/Outlines")},
        {"outline's title", u"PDF 12.3.3"_s, u"without a title"_s,
         [](QPDF& pdf) { outlines(pdf).getKey("/First").removeKey("/Title"); }},
        {"outline's page", u"PDF 12.3.3"_s, u"leads nowhere"_s,
         [](QPDF& pdf) { outlines(pdf).getKey("/First").removeKey("/Dest"); }},
        {"outlines' count", u"PDF 12.3.3"_s, u"Count"_s,
         [](QPDF& pdf) { outlines(pdf).replaceKey("/Count", Handle::newInteger(77)); }},
        {"outlines' last", u"PDF 12.3.3"_s, u"Last"_s,
         [](QPDF& pdf) { outlines(pdf).replaceKey("/Last", outlines(pdf).getKey("/First")); }},
        {"outline's parent", u"PDF 12.3.3"_s, u"Parent"_s,
         [](QPDF& pdf) { outlines(pdf).getKey("/First").removeKey("/Parent"); }},
        {"outline's neighbour", u"PDF 12.3.3"_s, u"Prev"_s,
         [](QPDF& pdf) { outlines(pdf).getKey("/Last").removeKey("/Prev"); }},
        {"outlines in circles", u"PDF 12.3.3"_s, u"circles"_s,
         [](QPDF& pdf) {
             outlines(pdf).getKey("/Last").replaceKey("/Next", outlines(pdf).getKey("/First"));
         }},
        {"tabs", u"UA 7.18.3"_s, u"Tabs"_s, pageWith("/Tabs", "/R")},
        {"small page", u"A 6.1.13"_s, u"side beyond"_s, pageWith("/MediaBox", "[0 0 2 800]")},
        {"large page", u"A 6.1.13"_s, u"side beyond"_s, pageWith("/CropBox", "[0 0 600 15000]")},
        {"page's marks", u"PDF 14.7.4.4"_s, u"StructParents"_s, pagesWithout("/StructParents")},
        {"page's show", u"A 6.10"_s, u"PresSteps"_s, pageWith("/PresSteps", "<<>>")},
        {"page's group", u"A 6.2.4.3"_s, u"device CMYK"_s,
         pageWith("/Group", "<</S /Transparency /CS /DeviceCMYK>>")},
        {"annotation's kind", u"A 6.3.1"_s, u"refused kind"_s, linkWith("/Subtype", "/Movie")},
        {"annotation's appearance", u"A 6.3.3"_s, u"no appearance"_s, linkWith("/Subtype", "/Square")},
        {"annotation's element", u"UA 7.18.1"_s, u"in another element"_s, linkWith("/Subtype", "/Widget")},
        {"flags", u"A 6.3.2"_s, u"Print alone"_s, linkWithout("/F")},
        {"hidden", u"A 6.3.2"_s, u"Print alone"_s, linkWith("/F", "6")},
        {"link's words", u"UA 7.18.1, 7.18.5"_s, u"Contents"_s, linkWithout("/Contents")},
        {"link to nowhere", u"PDF 12.5.6.5"_s, u"leads nowhere"_s, linkWith("/Dest", "[null /Fit]")},
        {"link's parent", u"PDF 14.7.4.4, UA 7.18"_s, u"StructParent"_s, linkWithout("/StructParent")},
        {"annotation of nobody", u"UA 7.18.1"_s, u"is in no element"_s,
         [](QPDF& pdf) {
             Handle other = pdf.makeIndirectObject(link(pdf).shallowCopy());
             firstPage(pdf).replaceKey("/Annots", Handle::newArray({other}));
         }},
    };
}

} // namespace tekigo::pdf::sabotage
