#include "rules.h"

#include "contentrules.h"

#include <QRegularExpression>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

QString said(const Handle& handle)
{
    Handle copy = handle;
    return copy.isString() ? QString::fromStdString(copy.getUTF8Value()) : QString();
}

/// The standard structure types that this program uses (ISO 32000-1, 14.8.4).
const std::set<std::string> kRoles = {
    "/Document", "/H1",     "/H2",    "/H3",    "/H4",        "/H5",    "/H6",    "/P",          "/L",
    "/LI",       "/Lbl",    "/LBody", "/Table", "/Caption",   "/THead", "/TBody", "/TR",         "/TH",
    "/TD",       "/Figure", "/TOC",   "/TOCI",  "/Reference", "/Link",  "/Span",  "/BlockQuote", "/Div"};
const std::map<std::string, std::set<std::string>> kParents = {{"/LI", {"/L"}},
                                                               {"/Lbl", {"/LI"}},
                                                               {"/LBody", {"/LI"}},
                                                               {"/TOCI", {"/TOC"}},
                                                               {"/THead", {"/Table"}},
                                                               {"/TBody", {"/Table"}},
                                                               {"/TR", {"/Table", "/THead", "/TBody"}},
                                                               {"/TH", {"/TR"}},
                                                               {"/TD", {"/TR"}}};

class Judge
{
public:
    explicit Judge(QPDF& pdf)
        : m_pdf(pdf)
        , m_root(pdf.getRoot())
    {
    }

    QStringList run()
    {
        catalogue();
        metadata();
        outputIntent();
        attachments();
        std::vector<Handle> pages = m_pdf.getAllPages();
        for (size_t i = 0; i < pages.size(); ++i)
            page(pages[i], static_cast<int>(i));
        structure();
        for (size_t i = 0; i < pages.size(); ++i)
            annotations(pages[i], static_cast<int>(i));
        resources();
        return m_broken;
    }

private:
    void breaks(const QString& rule) { m_broken << rule; }
    void need(bool kept, const QString& rule)
    {
        if (!kept)
            breaks(rule);
    }

    void catalogue()
    {
        need(!said(m_root.getKey("/Lang")).isEmpty(), u"catalogue: Lang"_s);
        Handle mark = m_root.getKey("/MarkInfo");
        need(mark.isDictionary() && mark.getKey("/Marked").isBool() && mark.getKey("/Marked").getBoolValue(),
             u"catalogue: MarkInfo"_s);
        Handle view = m_root.getKey("/ViewerPreferences");
        need(view.isDictionary() && view.getKey("/DisplayDocTitle").isBool() &&
                 view.getKey("/DisplayDocTitle").getBoolValue(),
             u"catalogue: DisplayDocTitle"_s);
        need(m_root.getKey("/PageLabels").isDictionary(), u"catalogue: PageLabels"_s);
        need(!m_pdf.isEncrypted(), u"encrypted"_s);
        need(m_pdf.getTrailer().getKey("/ID").isArray(), u"trailer: ID"_s);
        need(!m_pdf.getTrailer().hasKey("/Info"), u"trailer: Info may disagree with the XMP"_s);
    }

    void metadata()
    {
        Handle stream = m_root.getKey("/Metadata");
        if (!stream.isStream())
            return breaks(u"catalogue: Metadata"_s);
        need(!stream.getDict().hasKey("/Filter"), u"metadata: packed"_s);
        const auto data = stream.getStreamData();
        const QString xmp = QString::fromUtf8(reinterpret_cast<const char*>(data->getBuffer()),
                                              static_cast<qsizetype>(data->getSize()));
        need(xmp.contains(u"<pdfaid:part>3</pdfaid:part>"_s), u"metadata: pdfaid part"_s);
        need(xmp.contains(u"<pdfaid:conformance>A</pdfaid:conformance>"_s),
             u"metadata: pdfaid conformance"_s);
        need(xmp.contains(u"<pdfuaid:part>1</pdfuaid:part>"_s), u"metadata: pdfuaid part"_s);
        need(xmp.contains(u"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"_s),
             u"metadata: extension schema"_s);
        static const QRegularExpression title(u"<dc:title>.*<rdf:li[^>]*>[^<]+</rdf:li>.*</dc:title>"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        need(title.match(xmp).hasMatch(), u"metadata: dc:title"_s);
    }

    void outputIntent()
    {
        Handle intents = m_root.getKey("/OutputIntents");
        if (!intents.isArray() || intents.getArrayNItems() == 0)
            return breaks(u"catalogue: OutputIntents"_s);
        Handle intent = intents.getArrayItem(0);
        Handle profile = intent.getKey("/DestOutputProfile");
        need(intent.getKey("/S").isName() && intent.getKey("/S").getName() == "/GTS_PDFA1",
             u"output intent: S"_s);
        need(profile.isStream() && profile.getDict().getKey("/N").isInteger() &&
                 profile.getDict().getKey("/N").getIntValue() == 3 &&
                 profile.getStreamData()->getSize() > 400,
             u"output intent: profile"_s);
    }

    void attachments()
    {
        std::set<QPDFObjGen> associated;
        Handle list = m_root.getKey("/AF");
        if (list.isArray())
            for (Handle& item : list.getArrayAsVector())
                associated.insert(item.getObjGen());
        QPDFEmbeddedFileDocumentHelper files(m_pdf);
        for (auto& [name, specification] : files.getEmbeddedFiles()) {
            const QString place = u"attachment %1: "_s.arg(QString::fromStdString(name));
            Handle dictionary = specification->getObjectHandle();
            need(dictionary.getKey("/AFRelationship").isName(), place + u"AFRelationship"_s);
            need(dictionary.hasKey("/F") && dictionary.hasKey("/UF"), place + u"F and UF"_s);
            need(associated.count(dictionary.getObjGen()) == 1, place + u"not in AF"_s);
            Handle stream = specification->getEmbeddedFileStream();
            if (!stream.isStream()) {
                breaks(place + u"no stream"_s);
                continue;
            }
            need(stream.getDict().getKey("/Subtype").isName(), place + u"MIME type"_s);
            Handle parameters = stream.getDict().getKey("/Params");
            need(parameters.isDictionary() && parameters.hasKey("/ModDate"), place + u"ModDate"_s);
        }
    }

    void page(Handle page, int number)
    {
        const QString place = u"page %1: "_s.arg(number + 1);
        need(page.getKey("/Tabs").isName() && page.getKey("/Tabs").getName() == "/S", place + u"Tabs"_s);
        const Content content = contentOf(page);
        for (const QString& broken : content.broken)
            breaks(place + broken);
        for (const int id : content.ids)
            m_marks.insert({page.getObjGen(), id});
        need(content.ids.empty() || page.getKey("/StructParents").isInteger(), place + u"StructParents"_s);
    }

    void structure()
    {
        Handle tree = m_root.getKey("/StructTreeRoot");
        if (!tree.isDictionary())
            return breaks(u"catalogue: StructTreeRoot"_s);
        Handle top = tree.getKey("/K");
        if (top.isArray())
            top = top.getArrayItem(0);
        element(top, tree, {}, {});
        for (const auto& [page, id] : m_marks)
            if (m_owners.count({page, id}) == 0)
                breaks(u"tree: mark %1 of object %2 belongs to no element"_s.arg(id).arg(page.getObj()));
        parentTree(tree);
    }

    void element(Handle element, const Handle& parent, const std::string& parentRole, Handle page)
    {
        if (!element.isDictionary() || !element.getKey("/S").isName())
            return breaks(u"tree: an element without S"_s);
        const std::string role = element.getKey("/S").getName();
        const QString place = u"tree, %1: "_s.arg(QString::fromStdString(role));
        need(kRoles.count(role) == 1, place + u"no standard type"_s);
        need(element.getKey("/P").getObjGen() == parent.getObjGen(), place + u"P is not its parent"_s);
        const auto allowed = kParents.find(role);
        need(allowed == kParents.end() || allowed->second.count(parentRole) == 1,
             place + u"may not stand in "_s + QString::fromStdString(parentRole));
        own(element, role, place);
        if (element.hasKey("/Pg"))
            page = element.getKey("/Pg");
        Handle kids = element.getKey("/K");
        bool objects = false;
        if (kids.isArray())
            for (Handle& item : kids.getArrayAsVector())
                objects = kid(item, element, role, page) || objects;
        else if (!kids.isNull())
            objects = kid(kids, element, role, page);
        need(role != "/Link" || objects, place + u"without an annotation"_s);
        if (role == "/Table")
            regular(element);
    }

    /// True when it is an annotation.
    bool kid(Handle kid, const Handle& parent, const std::string& role, const Handle& page)
    {
        if (kid.isInteger()) {
            owns(page.getObjGen(), kid.getIntValueAsInt(), parent);
            return false;
        }
        const bool typed = kid.isDictionary() && kid.getKey("/Type").isName();
        if (typed && kid.getKey("/Type").getName() == "/MCR") {
            owns(kid.getKey("/Pg").getObjGen(), kid.getKey("/MCID").getIntValueAsInt(), parent);
            return false;
        }
        if (typed && kid.getKey("/Type").getName() == "/OBJR") {
            m_annotationOwners[kid.getKey("/Obj").getObjGen()] = parent.getObjGen();
            need(role == "/Link", u"tree: an annotation outside a Link"_s);
            return true;
        }
        element(kid, parent, role, page);
        return false;
    }

    void owns(QPDFObjGen page, int id, const Handle& element)
    {
        need(m_marks.count({page, id}) == 1, u"tree: an element owns mark %1, which is on no page"_s.arg(id));
        need(m_owners.emplace(std::pair(page, id), element.getObjGen()).second,
             u"tree: a mark has two owners"_s);
    }

    void own(Handle element, const std::string& role, const QString& place)
    {
        Handle attributes = element.getKey("/A");
        const auto has = [&](const char* key) { return attributes.isDictionary() && attributes.hasKey(key); };
        if (role == "/TH")
            need(has("/Scope"), place + u"Scope"_s);
        if (role == "/Figure") {
            need(!said(element.getKey("/Alt")).isEmpty(), place + u"Alt"_s);
            need(has("/BBox"), place + u"BBox"_s);
        }
        if (role.size() == 3 && role[1] == 'H' && role[2] >= '1' && role[2] <= '6') {
            const int level = role[2] - '0';
            need(level <= m_heading + 1, place + u"a level is skipped"_s);
            m_heading = level;
        }
    }

    /// Every row of a table has as many columns.
    void regular(Handle table)
    {
        std::set<int> widths;
        std::vector<Handle> rows;
        collect(table, "/TR", rows);
        for (Handle& row : rows) {
            int width = 0;
            std::vector<Handle> cells;
            collect(row, "/TH", cells);
            collect(row, "/TD", cells);
            for (Handle& cell : cells) {
                Handle attributes = cell.getKey("/A");
                width += attributes.isDictionary() && attributes.hasKey("/ColSpan")
                             ? attributes.getKey("/ColSpan").getIntValueAsInt()
                             : 1;
            }
            widths.insert(width);
        }
        need(widths.size() == 1, u"tree, /Table: rows of different widths"_s);
    }

    static void collect(Handle element, const std::string& role, std::vector<Handle>& found)
    {
        Handle kids = element.getKey("/K");
        std::vector<Handle> items = kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids};
        for (Handle& item : items) {
            if (!item.isDictionary() || !item.getKey("/S").isName())
                continue;
            if (item.getKey("/S").getName() == role)
                found.push_back(item);
            else if (item.getKey("/S").getName() != "/Table")
                collect(item, role, found);
        }
    }

    void parentTree(Handle tree)
    {
        if (!tree.getKey("/ParentTree").isDictionary())
            return breaks(u"tree: ParentTree"_s);
        QPDFNumberTreeObjectHelper parents(tree.getKey("/ParentTree"), m_pdf);
        m_parents = parents.getAsMap();
        std::map<QPDFObjGen, long long> keys;
        for (Handle page : m_pdf.getAllPages())
            if (page.getKey("/StructParents").isInteger())
                keys[page.getObjGen()] = page.getKey("/StructParents").getIntValue();
        for (const auto& [mark, owner] : m_owners) {
            const auto found = m_parents.find(keys[mark.first]);
            Handle entry = found == m_parents.end() ? Handle::newNull() : found->second;
            const bool right = entry.isArray() && mark.second < entry.getArrayNItems() &&
                               entry.getArrayItem(mark.second).getObjGen() == owner;
            need(right, u"tree: ParentTree does not lead to the owner of a mark"_s);
        }
    }

    void annotations(Handle page, int number)
    {
        Handle list = page.getKey("/Annots");
        if (!list.isArray())
            return;
        const QString place = u"page %1, annotation: "_s.arg(number + 1);
        for (Handle& annotation : list.getArrayAsVector()) {
            need(!said(annotation.getKey("/Contents")).isEmpty(), place + u"Contents"_s);
            need(annotation.getKey("/F").isInteger() && annotation.getKey("/F").getIntValue() == 4,
                 place + u"F 4"_s);
            need(annotation.getKey("/Dest").isArray() &&
                     annotation.getKey("/Dest").getArrayItem(0).isDictionary(),
                 place + u"Dest"_s);
            const auto owner = m_annotationOwners.find(annotation.getObjGen());
            need(owner != m_annotationOwners.end(), place + u"is in no element"_s);
            Handle key = annotation.getKey("/StructParent");
            const auto found = key.isInteger() ? m_parents.find(key.getIntValue()) : m_parents.end();
            need(found != m_parents.end() && owner != m_annotationOwners.end() &&
                     found->second.getObjGen() == owner->second,
                 place + u"StructParent"_s);
        }
    }

    void resources()
    {
        for (Handle& object : m_pdf.getAllObjects()) {
            Handle dictionary = object.isStream() ? object.getDict() : object;
            if (!dictionary.isDictionary())
                continue;
            const auto is = [&](const char* key, const char* value) {
                Handle name = dictionary.getKey(key);
                return name.isName() && name.getName() == value;
            };
            if (is("/Type", "/Font"))
                font(dictionary);
            if (object.isStream() && is("/Subtype", "/Image")) {
                Handle smooth = dictionary.getKey("/Interpolate");
                need(!smooth.isBool() || !smooth.getBoolValue(), u"image: Interpolate"_s);
                need(!is("/ColorSpace", "/DeviceCMYK"), u"image: DeviceCMYK without such an output intent"_s);
            }
            need(!dictionary.hasKey("/JS") && !is("/S", "/JavaScript"), u"JavaScript"_s);
            need(!is("/Filter", "/LZWDecode"), u"LZW"_s);
        }
    }

    void font(Handle font)
    {
        const QString place = u"font %1: "_s.arg(
            QString::fromStdString(font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName()
                                                                     : std::string("without a name")));
        const bool composite = font.getKey("/Subtype").getName() == "/Type0";
        const bool descendant = font.getKey("/Subtype").getName().starts_with("/CIDFont");
        if (!descendant)
            need(font.getKey("/ToUnicode").isStream(), place + u"ToUnicode"_s);
        if (composite || font.getKey("/Subtype").isNameAndEquals("/Type3")) // the latter's glyphs are content
            return;
        Handle descriptor = font.getKey("/FontDescriptor");
        need(descriptor.isDictionary() &&
                 (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
                  descriptor.hasKey("/FontFile3")),
             place + u"not embedded"_s);
    }

    QPDF& m_pdf;
    Handle m_root;
    QStringList m_broken;
    std::set<std::pair<QPDFObjGen, int>> m_marks;
    std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> m_owners;
    std::map<QPDFObjGen, QPDFObjGen> m_annotationOwners;
    std::map<long long, Handle> m_parents;
    int m_heading = 0;
};

} // namespace

QStringList brokenRules(const QString& path)
{
    try {
        QPDF pdf;
        pdf.processFile(path.toLocal8Bit().constData());
        return Judge(pdf).run();
    } catch (const std::exception& error) {
        return {QString::fromUtf8(error.what())};
    }
}

} // namespace tekigo::pdf
