#include "metadatarules.h"

#include "treerules.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

const QString kRdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;

/// Namespaces whose properties are known to PDF/A (ISO 19005-3, 6.6.2.3.2), and the prefixes they are known
/// by.
const QMap<QString, QString> kKnown = {{u"http://purl.org/dc/elements/1.1/"_s, u"dc"_s},
                                       {u"http://ns.adobe.com/xap/1.0/"_s, u"xmp"_s},
                                       {u"http://ns.adobe.com/xap/1.0/mm/"_s, u"xmpMM"_s},
                                       {u"http://ns.adobe.com/xap/1.0/rights/"_s, u"xmpRights"_s},
                                       {u"http://ns.adobe.com/pdf/1.3/"_s, u"pdf"_s},
                                       {u"http://www.aiim.org/pdfa/ns/id/"_s, u"pdfaid"_s},
                                       {u"http://www.aiim.org/pdfa/ns/extension/"_s, u"pdfaExtension"_s}};
const QMap<QString, QString> kDescribed = {{u"http://www.aiim.org/pdfua/ns/id/"_s, u"pdfuaid"_s},
                                           {u"http://www.aiim.org/pdfa/ns/schema#"_s, u"pdfaSchema"_s},
                                           {u"http://www.aiim.org/pdfa/ns/property#"_s, u"pdfaProperty"_s}};

QString prefixed(QXmlStreamReader& xml)
{
    const QString space = xml.namespaceUri().toString();
    QString prefix = kKnown.value(space);
    if (prefix.isEmpty())
        prefix = kDescribed.value(space, space);
    return prefix + u':' + xml.name().toString();
}

/// Collects texts by property: a property's own, or those of its list's items; a described property's parts
/// by theirs.
class Collector
{
public:
    explicit Collector(QXmlStreamReader& xml)
        : m_xml(xml)
    {
    }

    /// From an element's start to its end.
    void element(const QString& property)
    {
        QString text;
        bool leaf = true;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::Characters)
                text += m_xml.text();
            if (token == QXmlStreamReader::StartElement) {
                leaf = false;
                element(m_xml.namespaceUri() == kRdf ? property : prefixed(m_xml));
            }
            if (token != QXmlStreamReader::EndElement)
                continue;
            if (leaf && !property.isEmpty())
                all[property] << text;
            return;
        }
    }

    QMap<QString, QStringList> all;

private:
    QXmlStreamReader& m_xml;
};

class PacketJudge
{
public:
    PacketJudge(QPDF& pdf, const QMap<QString, QStringList>& properties, Findings& findings)
        : m_root(pdf.getRoot())
        , m_info(pdf.getTrailer().getKey("/Info"))
        , m_properties(properties)
        , m_findings(findings)
    {
    }

    void run()
    {
        claims();
        extension();
        agreement();
        info();
    }

private:
    [[nodiscard]] QString one(const QString& name) const { return m_properties.value(name).value(0); }
    void need(bool kept, const char* clause, const QString& what) { m_findings.need(kept, clause, what); }

    void claims()
    {
        need(one(u"pdfaid:part"_s) == u"3", "A 6.6.4", u"pdfaid part"_s);
        need(one(u"pdfaid:conformance"_s) == u"A", "A 6.6.4", u"pdfaid conformance"_s);
        need(one(u"pdfuaid:part"_s) == u"1", "UA 5", u"pdfuaid part"_s);
        need(!one(u"dc:title"_s).trimmed().isEmpty(), "UA 7.1-9", u"dc:title"_s);
        static const QRegularExpression date(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$"_s);
        for (const QString& name : {u"xmp:CreateDate"_s, u"xmp:ModifyDate"_s})
            need(!m_properties.contains(name) || date.match(one(name)).hasMatch(), "A 6.6.2.3",
                 name + u" is no date"_s);
        for (const QString& name : m_properties.keys())
            need(!name.startsWith(u"http"_s), "A 6.6.2.3.1", u"a property that nothing describes: "_s + name);
    }

    void extension()
    {
        const char* const clause = "A 6.6.2.3.3";
        need(m_properties.value(u"pdfaSchema:namespaceURI"_s)
                     .contains(u"http://www.aiim.org/pdfua/ns/id/"_s) &&
                 m_properties.value(u"pdfaSchema:prefix"_s).contains(u"pdfuaid"_s) &&
                 !one(u"pdfaSchema:schema"_s).isEmpty(),
             clause, u"extension schema of pdfuaid"_s);
        const qsizetype described = m_properties.value(u"pdfaProperty:name"_s).size();
        need(m_properties.value(u"pdfaProperty:name"_s).contains(u"part"_s), clause,
             u"extension schema without pdfuaid:part"_s);
        for (const QString& name :
             {u"pdfaProperty:valueType"_s, u"pdfaProperty:category"_s, u"pdfaProperty:description"_s})
            need(m_properties.value(name).size() == described, clause, u"extension schema: "_s + name);
        const std::set<QString> categories{u"internal"_s, u"external"_s};
        for (const QString& category : m_properties.value(u"pdfaProperty:category"_s))
            need(categories.count(category) == 1, clause, u"extension schema: category"_s);
    }

    void agreement()
    {
        const QString language = said(m_root.getKey("/Lang"));
        need(m_properties.value(u"dc:language"_s) == QStringList{language}, "house",
             u"dc:language is not the catalogue's Lang"_s);
        if (m_properties.contains(u"pdf:Keywords"_s))
            need(one(u"pdf:Keywords"_s) == m_properties.value(u"dc:subject"_s).join(u", "_s), "house",
                 u"pdf:Keywords are not dc:subject"_s);
        need(one(u"xmp:CreateDate"_s) <= one(u"xmp:ModifyDate"_s), "house",
             u"modified before it was created"_s);
    }

    /// Info may repeat the packet, no more (ISO 19005-3, 6.6.3).
    void info()
    {
        if (!m_info.isDictionary())
            return;
        const QMap<QString, QString> same = {
            {u"/Title"_s, u"dc:title"_s},          {u"/Author"_s, u"dc:creator"_s},
            {u"/Subject"_s, u"dc:description"_s},  {u"/Keywords"_s, u"pdf:Keywords"_s},
            {u"/Creator"_s, u"xmp:CreatorTool"_s}, {u"/Producer"_s, u"pdf:Producer"_s}};
        for (const auto& [key, name] : same.asKeyValueRange())
            if (Handle value = m_info.getKey(key.toStdString()); value.isString())
                need(said(value) == one(name), "A 6.6.3",
                     u"Info says another %1 than the packet"_s.arg(key.mid(1)));
        for (const char* key : {"/CreationDate", "/ModDate"})
            if (Handle value = m_info.getKey(key); value.isString())
                need(!one(std::string(key) == "/ModDate" ? u"xmp:ModifyDate"_s : u"xmp:CreateDate"_s)
                             .isEmpty() &&
                         digits(said(value)).startsWith(digits(one(u"xmp:ModifyDate"_s)).left(14)),
                     "A 6.6.3", u"Info says another date than the packet"_s);
    }
    static QString digits(QString text)
    {
        static const QRegularExpression others(u"[^0-9]"_s);
        return text.remove(others);
    }

    Handle m_root;
    Handle m_info;
    const QMap<QString, QStringList>& m_properties;
    Findings& m_findings;
};

} // namespace

QMap<QString, QStringList> propertiesOf(const QByteArray& packet, QString& flaw)
{
    QXmlStreamReader xml(packet);
    Collector collector(xml);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.namespaceUri() == kRdf &&
            xml.name() == u"Description"_s)
            collector.element({});
    if (xml.hasError())
        flaw = xml.errorString();
    return collector.all;
}

void judgeMetadata(QPDF& pdf, Findings& findings)
{
    Handle stream = pdf.getRoot().getKey("/Metadata");
    if (!stream.isStream())
        return findings.broken("A 6.6.2.1, UA 7.1-8", u"no Metadata"_s);
    findings.need(nameOf(valueOf(stream, "/Type")) == "/Metadata" &&
                      nameOf(valueOf(stream, "/Subtype")) == "/XML",
                  "A 6.6.2.1", u"Metadata of another type"_s);
    const auto data = stream.getStreamData();
    const QByteArray packet(reinterpret_cast<const char*>(data->getBuffer()),
                            static_cast<qsizetype>(data->getSize()));
    static const QRegularExpression head(
        u"^<\\?xpacket begin=\"[^\"]*\" id=\"W5M0MpCehiHzreSzNTczkc9d\"\\?>"_s);
    const QString text = QString::fromUtf8(packet);
    findings.need(head.match(text).hasMatch() && text.trimmed().endsWith(u"<?xpacket end=\"w\"?>"_s),
                  "A 6.6.2.1", u"the packet has other brackets"_s);
    QString flaw;
    const QMap<QString, QStringList> properties = propertiesOf(packet, flaw);
    if (!flaw.isEmpty())
        return findings.broken("A 6.6.2.1", u"the packet is no XML: "_s + flaw);
    PacketJudge(pdf, properties, findings).run();
}

} // namespace tekigo::pdf::rules
