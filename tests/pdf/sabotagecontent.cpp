#include "sabotage.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf::sabotage {
namespace {

/// A page's resource of a kind, then content that uses it inside an artifact.
Deed using_(const char* kind, const char* key, const char* value, const std::string& operators)
{
    return [=](QPDF& pdf) {
        Handle resources = firstPage(pdf).getKey("/Resources");
        Handle all = resources.getKey(kind);
        if (!all.isDictionary())
            all = resources.replaceKeyAndGetNew(kind, Handle::newDictionary());
        all.replaceKey(key, Handle::parse(&pdf, value));
        painting("/Artifact BMC " + operators + " EMC")(pdf);
    };
}

Deed artifact(const std::string& operators)
{
    return painting("/Artifact BMC " + operators + " EMC");
}

/// A form that holds these operators, painted inside an artifact.
Deed form(const std::string& operators)
{
    return [=](QPDF& pdf) {
        Handle made = Handle::newStream(&pdf, operators);
        made.getDict().replaceKey("/Subtype", name("/Form"));
        made.getDict().replaceKey("/Resources", Handle::newDictionary());
        Handle resources = firstPage(pdf).getKey("/Resources");
        if (!resources.getKey("/XObject").isDictionary())
            resources.replaceKey("/XObject", Handle::newDictionary());
        resources.getKey("/XObject").replaceKey("/Tekigo", made);
        painting("/Artifact BMC /Tekigo Do EMC")(pdf);
    };
}

std::string nested(int depth)
{
    std::string text;
    for (int i = 0; i < depth; ++i)
        text += "q ";
    for (int i = 0; i < depth; ++i)
        text += "Q ";
    return text;
}

} // namespace

Acts ofContent()
{
    const std::string line = "0 0 m 9 9 l S";
    return {
        {"stray stroke", u"UA 7.1-2"_s, u"S outside every mark"_s, painting(line)},
        {"stray picture", u"UA 7.1-2"_s, u"Do outside every mark"_s, painting("/x9 Do")},
        {"open mark", u"A 6.7.2"_s, u"not ended"_s, painting("/Artifact BMC")},
        {"mark's end", u"A 6.7.2"_s, u"EMC without a mark"_s, painting("EMC")},
        {"artifact inside", u"UA 7.1-1"_s, u"inside another"_s,
         painting("/P <</MCID 9998>> BDC /Artifact BMC " + line + " EMC EMC")},
        {"tagged inside", u"UA 7.1-1"_s, u"inside another"_s,
         artifact("/P <</MCID 9998>> BDC " + line + " EMC")},
        {"mark of nobody", u"UA 7.1"_s, u"belongs to no element"_s,
         painting("/P <</MCID 9999>> BDC " + line + " EMC")},
        {"one number twice", u"A 6.7.2"_s, u"two stretches"_s,
         painting("/P <</MCID 9997>> BDC " + line + " EMC /P <</MCID 9997>> BDC " + line + " EMC")},
        {"empty stretch", u"house"_s, u"paints nothing"_s, painting("/P <</MCID 9999>> BDC EMC")},
        {"operator", u"A 6.2.2"_s, u"unknown operator"_s, artifact("1 zz")},
        {"operator in brackets", u"A 6.2.2"_s, u"unknown operator"_s, artifact("BX 1 zz EX")},
        {"deep", u"A 6.1.13"_s, u"nested too deep"_s, artifact(nested(29))},
        {"unsaved", u"A 6.2.2"_s, u"do not match"_s, artifact("Q")},
        {"unrestored", u"A 6.2.2"_s, u"do not match"_s, artifact("q")},
        {"in a form", u"A 6.2.2"_s, u"unknown operator"_s, form("1 zz")},
        {"font of nowhere", u"A 6.2.2"_s, u"not among the resources"_s, artifact("/None 9 Tf")},
        {"state of nowhere", u"A 6.2.2"_s, u"not among the resources"_s, artifact("/None gs")},
        {"colour of nowhere", u"A 6.2.2"_s, u"not among the resources"_s, artifact("/None cs")},
        {"text without a font", u"A 6.2.2"_s, u"text without a font"_s, form("BT (a) Tj ET")},
        {"intent", u"A 6.2.6"_s, u"rendering intent"_s, artifact("/Pretty ri")},
        {"CMYK", u"A 6.2.4.3"_s, u"device CMYK"_s, artifact("0 0 0 1 k")},
        {"CMYK space", u"A 6.2.4.3"_s, u"device CMYK"_s, artifact("/DeviceCMYK cs")},
        {"CMYK behind a spot colour", u"A 6.2.4.3"_s, u"device CMYK"_s,
         using_("/ColorSpace", "/X", "[/Separation /Gold /DeviceCMYK <</FunctionType 2>>]", "/X cs")},
        {"undescribed spot colour", u"A 6.2.4.4"_s, u"not described"_s,
         using_("/ColorSpace", "/X", "[/DeviceN [/Gold] /DeviceRGB <</FunctionType 2>>]", "/X cs")},
        {"no profile", u"A 6.2.4.2"_s, u"no ICC profile"_s,
         using_("/ColorSpace", "/X", "[/ICCBased <<>>]", "/X cs")},
        {"unknown space", u"A 6.2.4"_s, u"unknown colour space"_s,
         using_("/ColorSpace", "/X", "[/Rainbow]", "/X cs")},
        {"shading", u"A 6.2.4.3"_s, u"device CMYK"_s,
         using_("/Shading", "/X", "<</ShadingType 1 /ColorSpace /DeviceCMYK>>", "/X sh")},
        {"picture in CMYK", u"A 6.2.4.3"_s, u"device CMYK"_s,
         [](QPDF& pdf) {
             firstOf(pdf, "/Subtype", "/Image").replaceKey("/ColorSpace", name("/DeviceCMYK"));
         }},
        {"LZW in line", u"A 6.1.10"_s, u"LZW"_s, artifact("BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID a EI")},
        {"interpolated in line", u"A 6.2.8"_s, u"interpolated"_s,
         artifact("BI /W 1 /H 1 /BPC 8 /CS /G /I true ID a EI")},
        {"CMYK in line", u"A 6.2.4.3"_s, u"device CMYK"_s,
         artifact("BI /W 1 /H 1 /BPC 8 /CS /CMYK ID aaaa EI")},
        {"half a byte", u"A 6.1.6"_s, u"odd number"_s,
         painting("/Artifact <</Tekigo <abc>>> BDC " + line + " EMC")},
    };
}

} // namespace tekigo::pdf::sabotage
