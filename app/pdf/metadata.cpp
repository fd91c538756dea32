#include "pdf/metadata.h"

#include "pdf/fonts.h"
#include "pdf/tree.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

QString escaped(const QString& text)
{
    // XML 1.0 has no other control characters, no halves of pairs and no non-characters.
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        const bool control = c < 0x20 && c != U'\n' && c != U'\t';
        const bool none = (c >= 0xd800 && c <= 0xdfff) || c == 0xfffe || c == 0xffff;
        const char32_t kept = control || none ? 0xfffd : c;
        clean += QString::fromUcs4(&kept, 1);
    }
    return clean.toHtmlEscaped();
}

QString alternative(const QString& element, const QString& text, Language language)
{
    if (text.isEmpty())
        return {};
    return u"<%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li><rdf:li xml:lang=\"%3\">%2</rdf:li></rdf:Alt></%1>\n"_s
        .arg(element, escaped(text), QLatin1StringView(tagOf(language)));
}

QString bag(const QString& element, const QString& kind, const QStringList& texts)
{
    if (texts.isEmpty())
        return {};
    QString items;
    for (const QString& text : texts)
        items += u"<rdf:li>%1</rdf:li>"_s.arg(escaped(text));
    return u"<%1><rdf:%2>%3</rdf:%2></%1>\n"_s.arg(element, kind, items);
}

// PDF/A takes only properties that it knows or that the packet describes (ISO 19005-3, 6.6.2.3); pdfuaid is
// not known.
constexpr char kExtension[] = R"(<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
)";

constexpr char kNamespaces[] = R"( xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#")";

void writeOutputIntent(QPDF& pdf)
{
    QFile file(u":/pdf/srgb.icc"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Handle profile = Handle::newStream(&pdf, file.readAll().toStdString());
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    const Handle srgb = Handle::newString("sRGB IEC61966-2.1");
    Handle intent = Handle::newDictionary({{"/Type", Handle::newName("/OutputIntent")},
                                           {"/S", Handle::newName("/GTS_PDFA1")},
                                           {"/OutputConditionIdentifier", srgb},
                                           {"/Info", srgb},
                                           {"/DestOutputProfile", profile}});
    pdf.getRoot().replaceKey("/OutputIntents", Handle::newArray({pdf.makeIndirectObject(intent)}));
}

} // namespace

QByteArray xmp(const Document& document)
{
    const QString date = document.created.toUTC().toString(Qt::ISODate);
    QString packet =
        u"<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\""_s;
    packet += QLatin1StringView(kNamespaces) + u">\n"_s;
    packet += u"<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
              "<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n"_s;
    packet += alternative(u"dc:title"_s, document.title, document.language);
    packet += bag(u"dc:creator"_s, u"Seq"_s,
                  document.author.isEmpty() ? QStringList() : QStringList{document.author});
    packet += alternative(u"dc:description"_s, document.subject, document.language);
    packet += bag(u"dc:subject"_s, u"Bag"_s, document.keywords);
    packet += bag(u"dc:language"_s, u"Bag"_s, {QLatin1StringView(tagOf(document.language))});
    if (!document.keywords.isEmpty())
        packet += u"<pdf:Keywords>%1</pdf:Keywords>\n"_s.arg(escaped(document.keywords.join(u", "_s)));
    if (document.created.isValid())
        packet += u"<xmp:CreateDate>%1</xmp:CreateDate>\n<xmp:ModifyDate>%1</xmp:ModifyDate>\n"_s.arg(date);
    packet += u"<xmp:CreatorTool>Tekigo</xmp:CreatorTool>\n<pdf:Producer>Tekigo</pdf:Producer>\n"_s;
    packet += QLatin1StringView(kExtension);
    packet += u"</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"_s;
    return packet.toUtf8();
}

void writeMetadata(QPDF& pdf, const Document& document)
{
    Handle catalogue = pdf.getRoot();
    catalogue.replaceKey("/Lang", Handle::newString(tagOf(document.language)));
    catalogue.replaceKey("/MarkInfo", Handle::newDictionary({{"/Marked", Handle::newBool(true)}}));
    catalogue.replaceKey("/ViewerPreferences",
                         Handle::newDictionary({{"/DisplayDocTitle", Handle::newBool(true)}}));
    Handle metadata = Handle::newStream(&pdf, xmp(document).toStdString());
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    catalogue.replaceKey("/Metadata", metadata);
    writeOutputIntent(pdf);
    pdf.getTrailer().removeKey("/Info");
}

} // namespace tekigo::pdf
