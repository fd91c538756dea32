#include "instrument/xmlstream.h"

#include <QCoreApplication>
#include <QFile>

#include <expat.h>

#include <memory>
#include <utility>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

/// Read at once: small enough to cancel in time, large enough not to be felt.
constexpr int pieceSize = 256 << 10;
/// The parser keeps a tag until its end; a hostile one would never end.
constexpr qint64 longestTag = 16 << 20;
constexpr int deepest = 64;

/// One reading of one file: the parser, what it calls, and why it was stopped.
class Reading
{
    Q_DECLARE_TR_FUNCTIONS(tekigo::Reading)

public:
    Reading(XmlVisitor& visitor, QString fileName);

    [[nodiscard]] Result<XmlEnd> read(QFile& file, Progress& progress);

private:
    static void XMLCALL started(void* self, const XML_Char* name, const XML_Char** attributes);
    static void XMLCALL ended(void* self, const XML_Char* name);
    static void XMLCALL doctype(void* self, const XML_Char* name, const XML_Char* system,
                                const XML_Char* publicId, int hasSubset);
    static void XMLCALL entity(void* self, const XML_Char* name, int, const XML_Char*, int, const XML_Char*,
                               const XML_Char*, const XML_Char*, const XML_Char*);
    static void XMLCALL elementDeclared(void* self, const XML_Char*, XML_Content* model);
    static void XMLCALL attributesDeclared(void* self, const XML_Char*, const XML_Char*, const XML_Char*,
                                           const XML_Char*, int);
    static void XMLCALL notation(void* self, const XML_Char*, const XML_Char*, const XML_Char*,
                                 const XML_Char*);
    static void XMLCALL skipped(void* self, const XML_Char* name, int);

    void refuse(const QString& why);
    void refuseDeclaration();
    [[nodiscard]] std::unexpected<Error> refused(const QString& why) const;
    [[nodiscard]] Result<XmlEnd> failed() const;

    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> m_parser;
    XmlVisitor& m_visitor;
    QString m_name;
    int m_depth = 0;
    bool m_met = false; ///< a tag, in the piece that is being read
    int m_unwanted = 0; ///< depth of the element whose content nobody wants; 0: none
};

Reading::Reading(XmlVisitor& visitor, QString fileName)
    : m_parser(XML_ParserCreate(nullptr), &XML_ParserFree)
    , m_visitor(visitor)
    , m_name(std::move(fileName))
{
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), started, ended);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), doctype);
    XML_SetEntityDeclHandler(m_parser.get(), entity);
    XML_SetElementDeclHandler(m_parser.get(), elementDeclared);
    XML_SetAttlistDeclHandler(m_parser.get(), attributesDeclared);
    XML_SetNotationDeclHandler(m_parser.get(), notation);
    XML_SetSkippedEntityHandler(m_parser.get(), skipped);
}

void Reading::started(void* self, const XML_Char* name, const XML_Char** attributes)
{
    auto* reading = static_cast<Reading*>(self);
    reading->m_met = true;
    if (++reading->m_depth > deepest)
        return reading->refuse(tr("elements stand in each other more than %1 deep").arg(deepest));
    if (reading->m_unwanted)
        return;
    if (!reading->m_visitor.start(name, XmlAttributes(attributes), reading->m_depth))
        reading->m_unwanted = reading->m_depth;
    if (!reading->m_visitor.refusal.isEmpty())
        XML_StopParser(reading->m_parser.get(), XML_FALSE);
}

void Reading::ended(void* self, const XML_Char* name)
{
    auto* reading = static_cast<Reading*>(self);
    reading->m_met = true;
    const int depth = reading->m_depth--;
    if (reading->m_unwanted == 0)
        reading->m_visitor.end(name, depth);
    else if (reading->m_unwanted == depth)
        reading->m_unwanted = 0;
    if (!reading->m_visitor.refusal.isEmpty())
        XML_StopParser(reading->m_parser.get(), XML_FALSE);
}

void Reading::doctype(void* self, const XML_Char*, const XML_Char* system, const XML_Char*, int)
{
    // nmap's own DTD may be named, by its file or its page; it is never fetched.
    const std::string_view outside = system ? system : "";
    if (!outside.empty() && outside != "nmap.dtd" && outside != "https://svn.nmap.org/nmap/docs/nmap.dtd")
        static_cast<Reading*>(self)->refuse(
            tr("it wants another file to be read (DOCTYPE with SYSTEM or PUBLIC)"));
}

void Reading::entity(void* self, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
                     const XML_Char*, const XML_Char*)
{
    static_cast<Reading*>(self)->refuseDeclaration();
}

void Reading::elementDeclared(void* self, const XML_Char*, XML_Content* model)
{
    XML_FreeContentModel(static_cast<Reading*>(self)->m_parser.get(), model);
    static_cast<Reading*>(self)->refuseDeclaration();
}

void Reading::attributesDeclared(void* self, const XML_Char*, const XML_Char*, const XML_Char*,
                                 const XML_Char*, int)
{
    static_cast<Reading*>(self)->refuseDeclaration();
}

void Reading::notation(void* self, const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*)
{
    static_cast<Reading*>(self)->refuseDeclaration();
}

void Reading::skipped(void* self, const XML_Char* name, int)
{
    static_cast<Reading*>(self)->refuse(
        tr("it uses the entity “%1”, which XML does not know").arg(QString::fromUtf8(name).left(40)));
}

void Reading::refuse(const QString& why)
{
    if (m_visitor.refusal.isEmpty())
        m_visitor.refusal = why;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

void Reading::refuseDeclaration()
{
    refuse(tr("it declares entities or elements of its own, which a scanner's output never does"));
}

/// Expat 2.9 counts in another type under another name, and wants no one to ask by the old one.
template<class Parser>
QString lineOf(Parser parser)
{
    if constexpr (requires { XML_GetCurrentLineNumber64(parser); })
        return QString::number(XML_GetCurrentLineNumber64(parser));
    else
        return QString::number(XML_GetCurrentLineNumber(parser));
}

std::unexpected<Error> Reading::refused(const QString& why) const
{
    return failure(Error::Kind::Input,
                   tr("%1, line %2: %3. Use the file as the scanner wrote it (nmap -oX).")
                       .arg(m_name, lineOf(m_parser.get()), why));
}

Result<XmlEnd> Reading::failed() const
{
    if (!m_visitor.refusal.isEmpty())
        return refused(m_visitor.refusal);
    switch (XML_GetErrorCode(m_parser.get())) {
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
        if (m_depth > 0)
            return XmlEnd::Early;
        return refused(tr("the file ends before its first element"));
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        return refused(tr("something stands behind the end of the run; each run wants a file of its own"));
    case XML_ERROR_NO_MEMORY:
        return failure(Error::Kind::Machine, tr("%1 cannot be read: not enough memory.").arg(m_name));
    default:
        return refused(tr("this is not well-formed XML (%1)")
                           .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_parser.get())))));
    }
}

Result<XmlEnd> Reading::read(QFile& file, Progress& progress)
{
    qint64 done = 0;
    qint64 lastTag = 0;
    while (true) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        void* piece = XML_GetBuffer(m_parser.get(), pieceSize);
        const qint64 got = piece ? file.read(static_cast<char*>(piece), pieceSize) : -1;
        if (got < 0)
            return failure(Error::Kind::Machine,
                           tr("%1 cannot be read: %2")
                               .arg(m_name, piece ? file.errorString() : tr("not enough memory")));
        if (XML_ParseBuffer(m_parser.get(), int(got), got == 0) != XML_STATUS_OK)
            return failed();
        if (got == 0)
            return XmlEnd::Whole;
        done += got;
        lastTag = std::exchange(m_met, false) ? done : lastTag;
        if (done - lastTag > longestTag)
            return refused(tr("there is no end of a tag within %1 MiB").arg(longestTag >> 20));
        progress.report(done, file.size());
    }
}

} // namespace

const char* XmlAttributes::raw(std::string_view name) const
{
    for (const char* const* pair = m_pairs; *pair; pair += 2)
        if (name == *pair)
            return pair[1];
    return nullptr;
}

std::string_view XmlAttributes::value(std::string_view name) const
{
    const char* found = raw(name);
    return found ? std::string_view(found) : std::string_view();
}

QString XmlAttributes::text(std::string_view name) const
{
    return QString::fromUtf8(raw(name));
}

Result<XmlEnd> readXml(const QString& path, const QString& name, XmlVisitor& visitor, Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::Machine,
                       Reading::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    return Reading(visitor, name).read(file, progress);
}

} // namespace tekigo
