#include "sabotage.h"

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::sabotage {
namespace {

Deed packet(const std::string& what, const std::string& with)
{
    return [=](QPDF& pdf) {
        Handle stream = pdf.getRoot().getKey("/Metadata");
        const auto data = stream.getStreamData();
        std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        const size_t at = xmp.find(what);
        if (at == std::string::npos)
            qFatal("nothing to sabotage: %s", what.c_str());
        stream.replaceStreamData(xmp.replace(at, what.size(), with), Handle::newNull(), Handle::newNull());
    };
}

Deed both(const Deed& one, const Deed& other)
{
    return [=](QPDF& pdf) {
        one(pdf);
        other(pdf);
    };
}

Handle file(QPDF& pdf)
{
    return QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles().begin()->second->getObjectHandle();
}

Handle stream(QPDF& pdf)
{
    return file(pdf).getKey("/EF").getKey("/F");
}

Deed fileWithout(const char* key)
{
    return [=](QPDF& pdf) { file(pdf).removeKey(key); };
}

Deed info(const char* dictionary)
{
    return
        [=](QPDF& pdf) { pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(parsed(dictionary))); };
}

} // namespace

Acts ofMetadata()
{
    return {
        {"no packet", u"A 6.6.2.1, UA 7.1-8"_s, u"no Metadata"_s, withoutRoot("/Metadata")},
        {"packet's type", u"A 6.6.2.1"_s, u"another type"_s,
         [](QPDF& pdf) { pdf.getRoot().getKey("/Metadata").getDict().removeKey("/Subtype"); }},
        {"packet's head", u"A 6.6.2.1"_s, u"other brackets"_s, packet("W5M0MpCehiHzreSzNTczkc9d", "W5M0")},
        {"packet's end", u"A 6.6.2.1"_s, u"other brackets"_s, packet("<?xpacket end=\"w\"?>", "")},
        {"no XML", u"A 6.6.2.1"_s, u"no XML"_s, packet("</dc:title>", "</dc:titel>")},
        {"part", u"A 6.6.4"_s, u"pdfaid part"_s, packet("<pdfaid:part>3", "<pdfaid:part>2")},
        {"level", u"A 6.6.4"_s, u"conformance"_s, packet("conformance>A<", "conformance>B<")},
        {"accessibility", u"UA 5"_s, u"pdfuaid"_s, packet("<pdfuaid:part>1</pdfuaid:part>", "")},
        {"title", u"UA 7.1-9"_s, u"dc:title"_s,
         both(packet("<dc:title>", "<dc:relation>"), packet("</dc:title>", "</dc:relation>"))},
        {"schema", u"A 6.6.2.3.3"_s, u"of pdfuaid"_s, packet("prefix>pdfuaid<", "prefix>other<")},
        {"schema's namespace", u"A 6.6.2.3.3"_s, u"of pdfuaid"_s,
         packet("namespaceURI>http://www.aiim.org/pdfua/ns/id/<", "namespaceURI>http://example.org/<")},
        {"schema's property", u"A 6.6.2.3.3"_s, u"without pdfuaid:part"_s, packet("name>part<", "name>rev<")},
        {"property's type", u"A 6.6.2.3.3"_s, u"valueType"_s,
         packet("<pdfaProperty:valueType>Integer</pdfaProperty:valueType>", "")},
        {"property's category", u"A 6.6.2.3.3"_s, u"category"_s,
         packet("category>internal<", "category>other<")},
        {"property's description", u"A 6.6.2.3.3"_s, u"description"_s,
         both(packet("<pdfaProperty:description>", "<pdfaProperty:name>"),
              packet("</pdfaProperty:description>", "</pdfaProperty:name>"))},
        {"property of nobody", u"A 6.6.2.3.1"_s, u"nothing describes"_s,
         packet("<dc:format>", "<x:y xmlns:x=\"http://example.org/\">1</x:y><dc:format>")},
        {"date", u"A 6.6.2.3"_s, u"is no date"_s, packet("<xmp:CreateDate>2026-", "<xmp:CreateDate>26-")},
        {"dates", u"house"_s, u"before it was created"_s,
         packet("<xmp:ModifyDate>2026-", "<xmp:ModifyDate>1999-")},
        {"packet's language", u"house"_s, u"dc:language"_s,
         packet("<dc:language><rdf:Bag><rdf:li>ja<", "<dc:language><rdf:Bag><rdf:li>fr<")},
        {"keywords", u"house"_s, u"pdf:Keywords"_s, packet("<pdf:Keywords>", "<pdf:Keywords>more ")},
        {"Info's title", u"A 6.6.3"_s, u"another Title"_s, info("<</Title (other)>>")},
        {"Info's author", u"A 6.6.3"_s, u"another Author"_s, info("<</Author (other)>>")},
        {"Info's date", u"A 6.6.3"_s, u"another date"_s, info("<</ModDate (D:19990101000000Z)>>")},
        {"relationship", u"A 6.8"_s, u"AFRelationship"_s, fileWithout("/AFRelationship")},
        {"F", u"A 6.8, UA 7.11"_s, u"F and UF"_s, fileWithout("/F")},
        {"UF", u"A 6.8, UA 7.11"_s, u"F and UF"_s, fileWithout("/UF")},
        {"two names", u"house"_s, u"F is not UF"_s,
         [](QPDF& pdf) { file(pdf).replaceKey("/F", Handle::newString("other")); }},
        {"file's description", u"house"_s, u"Desc"_s, fileWithout("/Desc")},
        {"file's type", u"PDF 7.11.3"_s, u"Type"_s, fileWithout("/Type")},
        {"associated", u"A 6.8"_s, u"not in AF"_s, withoutRoot("/AF")},
        {"unlisted", u"house"_s, u"no list names"_s,
         [](QPDF& pdf) {
             pdf.getRoot().replaceKey("/Tekigo", pdf.makeIndirectObject(file(pdf).shallowCopy()));
         }},
        {"no stream", u"A 6.8"_s, u"no stream"_s,
         [](QPDF& pdf) {
             file(pdf).getKey("/EF").removeKey("/F");
             file(pdf).getKey("/EF").removeKey("/UF");
         }},
        {"MIME type", u"A 6.8"_s, u"MIME type"_s,
         [](QPDF& pdf) { stream(pdf).getDict().replaceKey("/Subtype", name("/png")); }},
        {"file's date", u"A 6.8"_s, u"ModDate"_s,
         [](QPDF& pdf) { stream(pdf).getDict().getKey("/Params").removeKey("/ModDate"); }},
        {"size", u"PDF 7.11.4"_s, u"Size"_s,
         [](QPDF& pdf) {
             stream(pdf).getDict().getKey("/Params").replaceKey("/Size", Handle::newInteger(3));
             stream(pdf).setFilterOnWrite(true);
         }},
        {"checksum", u"PDF 7.11.4"_s, u"CheckSum"_s,
         [](QPDF& pdf) {
             stream(pdf).getDict().getKey("/Params").replaceKey("/CheckSum",
                                                                Handle::newString("0123456789abcdef"));
         }},
    };
}

} // namespace tekigo::pdf::sabotage
