#include "sabotage.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf::sabotage {
namespace {

using Bytes = std::function<void(QByteArray&)>;

/// The first of these bytes by others, as many.
Bytes replacing(const char* what, const char* with)
{
    return [=](QByteArray& bytes) {
        const qsizetype at = bytes.indexOf(what);
        if (at < 0 || qstrlen(what) != qstrlen(with))
            qFatal("nothing to sabotage: %s", what);
        bytes.replace(at, static_cast<qsizetype>(qstrlen(what)), with);
    };
}

/// One byte of the first string of hexadecimal digits, by its place before the end.
Bytes inHexadecimal(char with)
{
    return [=](QByteArray& bytes) {
        const qsizetype at = bytes.indexOf('>', bytes.indexOf("<feff"));
        bytes[at - 1] = with;
    };
}

Deed stream(const char* dictionary)
{
    return [=](QPDF& pdf) {
        Handle made = Handle::newStream(&pdf, "data");
        for (auto& [key, value] : parsed(dictionary).getDictAsMap())
            made.getDict().replaceKey(key, value);
        pdf.getRoot().replaceKey("/Tekigo", made);
    };
}

Deed picture(const char* key, const char* value)
{
    return [=](QPDF& pdf) { firstOf(pdf, "/Subtype", "/Image").replaceKey(key, parsed(value)); };
}

std::string many(const char* text, size_t times)
{
    std::string all;
    for (size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

Acts ofFile()
{
    const auto text = [](const std::string& value) {
        return Deed([=](QPDF& pdf) { pdf.getRoot().replaceKey("/Tekigo", Handle::parse(value)); });
    };
    return {
        {"header", u"A 6.1.2"_s, u"%PDF"_s, {}, replacing("%PDF-1.7", "%PDF-1.9")},
        {"binary comment", u"A 6.1.2"_s, u"four bytes"_s, {}, replacing("\xbf\xf7\xa2\xfe", "abcd")},
        {"after the end", u"A 6.1.3"_s, u"end of file"_s, {}, [](QByteArray& bytes) { bytes += "more"; }},
        {"no identifier", u"A 6.1.3"_s, u"ID"_s, {}, replacing("/ID [", "/IX [")},
        {"encrypted", u"UA 7.16"_s, u"encrypted"_s,
         [](QPDF& pdf) { pdf.getTrailer().replaceKey("/Tekigo", name("/X")); }},
        {"cross references", u"A 6.1.4"_s, u"spaced"_s, {}, replacing("xref\n0 ", "xref  0")},
        {"stream's length", u"A 6.1.7.1"_s, u"Length"_s, {}, replacing("/Length 1", "/Length 2")},
        {"stream's line", u"A 6.1.7.1"_s, u"word stream"_s, {}, replacing(">>\nstream\n", ">>\nstream ")},
        {"object's line", u"A 6.1.9"_s, u"spaced"_s, {}, replacing(" 0 obj\n", " 0 obj ")},
        {"end of object", u"A 6.1.9"_s, u"endobj"_s, {}, replacing(">>\nendobj", ">> endobj")},
        {"half a byte", u"A 6.1.6"_s, u"odd number"_s, {}, inHexadecimal(' ')},
        {"no digit", u"A 6.1.6"_s, u"other characters"_s, {}, inHexadecimal('g')},
        {"name's encoding", u"6.1.8"_s, u"not UTF-8"_s, {}, replacing("/Document", "/Docu#fft")},
        {"name's length", u"6.1.13"_s, u"127"_s, text("/" + many("n", 128))},
        {"large integer", u"A 6.1.13"_s, u"integer"_s, hanging("[2147483648]")},
        {"large real", u"A 6.1.13"_s, u"real number beyond"_s, text("[4" + many("0", 38) + ".0]")},
        {"small real", u"A 6.1.13"_s, u"too near"_s, text("[0." + many("0", 38) + "1]")},
        {"long string", u"A 6.1.13"_s, u"string beyond"_s, text("[(" + many("s", 32768) + ")]")},
        {"data outside", u"A 6.1.7.1"_s, u"outside"_s, stream("<</F (other.bin)>>")},
        {"filter outside", u"A 6.1.7.1"_s, u"outside"_s, stream("<</FFilter /FlateDecode>>")},
        {"LZW", u"A 6.1.7.2"_s, u"LZW"_s, stream("<</Filter /LZWDecode>>")},
        {"Crypt", u"A 6.1.7.2"_s, u"Crypt"_s, stream("<</Filter /Crypt /DecodeParms <</Name /StdCF>>>>")},
        {"packed metadata", u"A 6.6.2.1"_s, u"packed"_s, stream("<</Type /Metadata /Filter /FlateDecode>>")},
        {"PostScript", u"A 6.2.9"_s, u"PostScript XObject"_s, stream("<</Type /XObject /Subtype /PS>>")},
        {"form's PostScript", u"A 6.2.9"_s, u"form with PostScript"_s,
         stream("<</Subtype /Form /Subtype2 /PS>>")},
        {"reference", u"UA 7.20"_s, u"reference XObject"_s, stream("<</Subtype /Form /Ref <<>>>>")},
        {"OPI", u"A 6.2.8"_s, u"OPI"_s, picture("/OPI", "<<>>")},
        {"alternates", u"A 6.2.8"_s, u"alternates"_s, picture("/Alternates", "[]")},
        {"interpolated", u"A 6.2.8"_s, u"interpolated"_s, picture("/Interpolate", "true")},
        {"odd bits", u"A 6.2.8"_s, u"unknown bits"_s, picture("/BitsPerComponent", "3")},
        {"picture's intent", u"A 6.2.6"_s, u"rendering intent"_s, picture("/Intent", "/Pretty")},
        {"TR", u"A 6.2.5"_s, u"(TR)"_s, hanging("<</Type /ExtGState /TR /Identity>>")},
        {"TR2", u"A 6.2.5"_s, u"(TR2)"_s, hanging("<</Type /ExtGState /TR2 /Identity>>")},
        {"HTP", u"A 6.2.5"_s, u"(HTP)"_s, hanging("<</Type /ExtGState /HTP [0 0]>>")},
        {"halftone", u"A 6.2.5"_s, u"another type"_s,
         hanging("<</Type /ExtGState /HT <</HalftoneType 6>>>>")},
        {"halftone's name", u"A 6.2.5"_s, u"named halftone"_s,
         hanging("<</Type /ExtGState /HT <</HalftoneType 1 /HalftoneName (x)>>>>")},
        {"blend mode", u"A 6.2.10"_s, u"blend mode"_s, hanging("<</ExtGState <</g <</BM /Sparkle>>>>>>")},
        {"state's intent", u"A 6.2.6"_s, u"rendering intent"_s, hanging("<</Type /ExtGState /RI /Pretty>>")},
        {"JavaScript", u"A 6.5.1"_s, u"JavaScript"_s, hanging("<</S /JavaScript /JS (x)>>")},
        {"launching", u"A 6.5.1"_s, u"/Launch"_s, withRoot("/OpenAction", "<</S /Launch /F (x)>>")},
        {"named action", u"A 6.5.1"_s, u"named action"_s, withRoot("/OpenAction", "<</S /Named /N /Print>>")},
        {"additional actions", u"A 6.5.2"_s, u"additional"_s, withRoot("/AA", "<<>>")},
    };
}

} // namespace tekigo::pdf::sabotage
