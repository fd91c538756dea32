#include "sabotage.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::sabotage {
namespace {

Handle font(QPDF& pdf, const char* subtype)
{
    return first(pdf, [&](Handle& object) {
        return object.getKey("/Type").isNameAndEquals("/Font") &&
               object.getKey("/Subtype").isNameAndEquals(subtype);
    });
}

Deed with(const char* subtype, const char* key, const char* value)
{
    return [=](QPDF& pdf) { font(pdf, subtype).replaceKey(key, Handle::parse(&pdf, value)); };
}

Deed without(const char* subtype, const char* key)
{
    return [=](QPDF& pdf) { font(pdf, subtype).removeKey(key); };
}

Handle descriptor(QPDF& pdf, const char* subtype)
{
    return font(pdf, subtype).getKey("/FontDescriptor");
}

/// Every code of the first composite font means these UTF-16 digits.
Deed meaning(const std::string& digits)
{
    return [=](QPDF& pdf) {
        font(pdf, "/Type0")
            .replaceKey("/ToUnicode",
                        Handle::newStream(&pdf, "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
                                                "1 beginbfrange <0000> <ffff> " +
                                                    digits + " endbfrange\n"));
    };
}

std::string each(const char* digits)
{
    std::string list = "[";
    for (int i = 0; i < 0x2000; ++i)
        list += std::string("<") + digits + ">";
    return list + "]";
}

/// Shows a code with the first composite font that the first page has.
Deed showing(const std::string& code)
{
    return [=](QPDF& pdf) {
        Handle fonts = firstPage(pdf).getKey("/Resources").getKey("/Font");
        for (auto& [key, value] : fonts.getDictAsMap())
            if (value.getKey("/Subtype").isNameAndEquals("/Type0"))
                return painting("/Artifact BMC BT " + key + " 9 Tf <" + code + "> Tj ET EMC")(pdf);
        qFatal("no composite font on the first page");
    };
}

/// A descriptor's list of what its program holds: two glyphs.
Deed listed(const char* subtype)
{
    return
        [=](QPDF& pdf) { descriptor(pdf, subtype).replaceKey("/CIDSet", Handle::newStream(&pdf, "\xc0")); };
}

void merge(Handle into, const char* other)
{
    for (auto& [key, value] : parsed(other).getDictAsMap())
        into.replaceKey(key, value);
}

std::string fileOf(const char* path)
{
    QFile file(QString::fromLatin1(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the font %s is missing", path);
    return file.readAll().toStdString();
}

} // namespace

Deed simpleFont(const char* changes, const char* described, const char* shown)
{
    return [=](QPDF& pdf) {
        // Debian's fonts-noto-core, which the program needs too; its A is 639 thousandths wide.
        Handle program =
            Handle::newStream(&pdf, fileOf("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"));
        Handle about =
            pdf.makeIndirectObject(parsed("<</Type /FontDescriptor /FontName /NotoSans /Flags 32>>"));
        about.replaceKey("/FontFile2", program);
        merge(about, described);
        Handle made = pdf.makeIndirectObject(
            parsed("<</Type /Font /Subtype /TrueType /BaseFont /NotoSans /FirstChar 65 "
                   "/LastChar 65 /Widths [639] /Encoding /WinAnsiEncoding>>"));
        made.replaceKey("/FontDescriptor", about);
        merge(made, changes);
        firstPage(pdf).getKey("/Resources").getKey("/Font").replaceKey("/Tekigo", made);
        painting(std::string("/Artifact BMC BT /Tekigo 9 Tf (") + shown + ") Tj ET EMC")(pdf);
    };
}

Acts ofFonts()
{
    return {
        {"type", u"A 6.2.11.2"_s, u"unknown type"_s, with("/CIDFontType0", "/Subtype", "/CIDFontType9")},
        {"name", u"A 6.2.11.2"_s, u"no BaseFont"_s, without("/Type0", "/BaseFont")},
        {"program's type", u"A 6.2.11.2"_s, u"program of another type"_s,
         [](QPDF& pdf) {
             descriptor(pdf, "/CIDFontType0")
                 .getKey("/FontFile3")
                 .getDict()
                 .replaceKey("/Subtype", name("/Type1C"));
         }},
        {"embedding", u"A 6.2.11.4.1, UA 7.21.4.1"_s, u"not embedded"_s,
         [](QPDF& pdf) { descriptor(pdf, "/CIDFontType0").removeKey("/FontFile3"); }},
        {"collection", u"A 6.2.11.3.1, UA 7.21.3.1"_s, u"CIDSystemInfo"_s,
         without("/CIDFontType0", "/CIDSystemInfo")},
        {"glyph map", u"A 6.2.11.3.2, UA 7.21.3.2"_s, u"CIDToGIDMap"_s,
         without("/CIDFontType2", "/CIDToGIDMap")},
        {"CMap", u"A 6.2.11.3.3, UA 7.21.3.3"_s, u"not embedded"_s,
         with("/Type0", "/Encoding", "/90ms-RKSJ-H")},
        {"CMap's direction", u"A 6.2.11.3.3"_s, u"WMode"_s,
         [](QPDF& pdf) {
             Handle map = Handle::newStream(&pdf, "/WMode 1 def 1 begincidrange <0000> <ffff> 0 endcidrange");
             font(pdf, "/Type0").replaceKey("/Encoding", map);
         }},
        {"CMap on another", u"A 6.2.11.3.3"_s, u"builds on"_s,
         [](QPDF& pdf) {
             font(pdf, "/Type0").replaceKey("/Encoding", Handle::newStream(&pdf, "/H usecmap"));
         }},
        {"absent glyph", u"A 6.2.11.4.1, UA 7.21.4.1"_s, u"is not in the program"_s, showing("fff0")},
        {"notdef", u"A 6.2.11.8, UA 7.21.8"_s, u".notdef is shown"_s, showing("0000")},
        {"CIDSet", u"A 6.2.11.4.2, UA 7.21.4.2"_s, u"CIDSet"_s, listed("/CIDFontType0")},
        {"CharSet", u"A 6.2.11.4.2, UA 7.21.4.2"_s, u"CharSet"_s, simpleFont("<<>>", "<</CharSet (/a/b)>>")},
        {"widths", u"A 6.2.11.5, UA 7.21.5"_s, u"the width of glyph"_s,
         with("/CIDFontType0", "/W", "[1 [17]]")},
        {"default width", u"A 6.2.11.5, UA 7.21.5"_s, u"the width of glyph"_s,
         [](QPDF& pdf) {
             font(pdf, "/CIDFontType0").removeKey("/W");
             font(pdf, "/CIDFontType0").replaceKey("/DW", Handle::newInteger(17));
         }},
        {"simple widths", u"A 6.2.11.5, UA 7.21.5"_s, u"the width of code"_s,
         simpleFont("<</Widths [637]>>", "<<>>")},
        {"number of widths", u"A 6.2.11.2"_s, u"do not fit"_s, simpleFont("<</LastChar 66>>", "<<>>")},
        {"encoding", u"A 6.2.11.6, UA 7.21.6"_s, u"Encoding"_s, simpleFont("<</Encoding null>>", "<<>>")},
        {"symbols' encoding", u"A 6.2.11.6, UA 7.21.6"_s, u"a symbolic font"_s,
         simpleFont("<<>>", "<</Flags 4>>")},
        {"simple font's program", u"A 6.2.11.4.1, UA 7.21.4.1"_s, u"not embedded"_s,
         simpleFont("<<>>", "<</FontFile2 null>>")},
        {"simple font's meaning", u"A 6.2.11.7.2, UA 7.21.7"_s, u"ToUnicode says nothing"_s,
         simpleFont("<</Encoding <</Differences [65 /A]>>>>", "<<>>")},
        {"simple notdef", u"A 6.2.11.8, UA 7.21.8"_s, u".notdef is shown for code"_s,
         simpleFont("<<>>", "<<>>", "\\177")},
        {"ToUnicode", u"A 6.2.11.7.2, UA 7.21.7"_s, u"ToUnicode says nothing"_s,
         without("/Type0", "/ToUnicode")},
        {"zero", u"A 6.2.11.7.2, UA 7.21.7"_s, u"no character"_s, meaning(each("0000"))},
        {"byte order", u"A 6.2.11.7.2, UA 7.21.7"_s, u"no character"_s, meaning(each("FEFF"))},
        {"no character", u"A 6.2.11.7.2, UA 7.21.7"_s, u"no character"_s, meaning(each("FFFE"))},
        {"private use", u"A 6.2.11.7.3"_s, u"private use"_s, meaning(each("E001"))},
    };
}

} // namespace tekigo::pdf::sabotage
