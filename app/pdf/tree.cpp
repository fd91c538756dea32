#include "pdf/tree.h"

#include "pdf/languages.h"
#include "pdf/sheet.h"
#include "pdf/tableheads.h"

#include <map>
#include <unordered_map>
#include <utility>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

Handle name(const char* text)
{
    return Handle::newName(std::string("/") + text);
}

Handle numbers(const Box4& box)
{
    return Handle::newArray(Handle::Rectangle(box.x0, box.y0, box.x1, box.y1));
}

/// Writes one tree: an object for each element that has something to say, the parent tree beside it.
class TreeWriter
{
public:
    TreeWriter(QPDF& pdf, std::vector<Handle>& pages, const Structure& structure, const Pages& laidOut,
               const Progress& progress)
        : m_pdf(pdf)
        , m_pages(pages)
        , m_structure(structure)
        , m_laidOut(laidOut)
        , m_progress(progress)
        , m_parents(structure.marks.size())
        , m_heads(tableHeads(structure))
    {
        for (size_t i = 0; i < m_heads.named.size(); ++i)
            m_names[m_heads.named[i]] = "head." + std::to_string(i + 1);
        for (size_t i = 0; i < m_parents.size(); ++i)
            m_parents[i].resize(structure.marks[i].size(), Handle::newNull());
        for (const Link& link : structure.links)
            m_links.push_back(annotation(link));
    }

    /// False when it was cancelled.
    bool write()
    {
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        Handle document = write(m_structure.root, root);
        if (m_stopped)
            return false;
        root.replaceKey("/Type", name("StructTreeRoot"));
        root.replaceKey("/K", document);
        root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parentTree()));
        if (!m_identified.empty())
            root.replaceKey("/IDTree", m_pdf.makeIndirectObject(identifiers()));
        root.replaceKey("/ParentTreeNextKey", Handle::newInteger(static_cast<long long>(m_nextKey)));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
        hangLinks();
        return true;
    }

private:
    /// Names and small numbers come hundreds of thousands of times; one object each is enough.
    Handle shared(const char* text)
    {
        const auto known = m_sharedNames.find(text);
        return known != m_sharedNames.end() ? known->second
                                            : m_sharedNames.emplace(text, name(text)).first->second;
    }
    Handle shared(int number)
    {
        for (int next = static_cast<int>(m_sharedNumbers.size()); next <= number; ++next)
            m_sharedNumbers.push_back(Handle::newInteger(next));
        return m_sharedNumbers[static_cast<size_t>(number)];
    }

    Handle annotation(const Link& link)
    {
        Handle made = Handle::newDictionary(
            {{"/Type", name("Annot")},
             {"/Subtype", name("Link")},
             {"/Rect", numbers(link.area)},
             {"/Border",
              Handle::newArray({Handle::newInteger(0), Handle::newInteger(0), Handle::newInteger(0)})},
             {"/F", Handle::newInteger(4)},
             {"/Contents", unicode(link.contents)}});
        auto place = m_laidOut.places.constFind(link.target);
        if (place == m_laidOut.places.constEnd()) // a page that a file does not have: to its first
            place = m_laidOut.places.constFind(link.target.section(u'/', 0, -2));
        if (place != m_laidOut.places.constEnd()) {
            const size_t page = static_cast<size_t>(place->page);
            made.replaceKey("/Dest", destination(m_pages[page], *place, m_laidOut.pages[page].turned));
        }
        return m_pdf.makeIndirectObject(made);
    }

    static bool isEmpty(const Element& element)
    {
        const std::string_view role = element.role;
        if (role == "TR" || role == "TH" || role == "TD") // cells may be empty: a table is regular
            return false;
        for (const Kid& kid : element.kids)
            if (!std::holds_alternative<Element*>(kid) || !isEmpty(*std::get<Element*>(kid)))
                return false;
        return true;
    }

    Handle write(const Element& element, const Handle& parent)
    {
        Handle made = m_pdf.makeIndirectObject(Handle::newDictionary());
        made.replaceKey("/S", shared(element.role));
        made.replaceKey("/P", parent);
        const int page = pageOf(element);
        if (page >= 0)
            made.replaceKey("/Pg", m_pages[static_cast<size_t>(page)]);
        constexpr size_t kBetweenQuestions = 512;
        if (++m_written % kBetweenQuestions == 0)
            m_stopped = m_stopped || m_progress.cancelled();
        std::vector<Handle> kids;
        for (const Kid& kid : element.kids)
            if (!m_stopped)
                write(kid, made, page, kids);
        if (kids.size() == 1)
            made.replaceKey("/K", kids[0]);
        else if (!kids.empty())
            made.replaceKey("/K", Handle::newArray(kids));
        attributes(element, made);
        identify(element, made);
        return made;
    }

    /// Notes, and the heads that cells name, are known by an identifier.
    void identify(const Element& element, Handle& made)
    {
        std::string id;
        if (const auto head = m_names.find(&element); head != m_names.end())
            id = head->second;
        else if (std::string_view(element.role) == "Note")
            id = "note." + std::to_string(++m_notes);
        if (id.empty())
            return;
        made.replaceKey("/ID", Handle::newString(id));
        m_identified[id] = made;
    }

    Handle identifiers()
    {
        std::vector<Handle> names;
        for (const auto& [id, element] : m_identified) {
            names.push_back(Handle::newString(id));
            names.push_back(element);
        }
        return Handle::newDictionary({{"/Names", Handle::newArray(names)}});
    }

    /// The page that most elements' content is on: of the first marked stretch.
    static int pageOf(const Element& element)
    {
        for (const Kid& kid : element.kids)
            if (const auto* content = std::get_if<MarkedContent>(&kid))
                return content->page;
        return -1;
    }

    void write(const Kid& kid, const Handle& parent, int page, std::vector<Handle>& kids)
    {
        if (const auto* element = std::get_if<Element*>(&kid)) {
            if (!isEmpty(**element))
                kids.push_back(write(**element, parent));
        } else if (const auto* content = std::get_if<MarkedContent>(&kid)) {
            m_parents[static_cast<size_t>(content->page)][static_cast<size_t>(content->mark)] = parent;
            const Handle number = shared(content->mark);
            if (content->page == page)
                kids.push_back(number);
            else
                kids.push_back(Handle::newDictionary({{"/Type", name("MCR")},
                                                      {"/Pg", m_pages[static_cast<size_t>(content->page)]},
                                                      {"/MCID", number}}));
        } else {
            const size_t index = static_cast<size_t>(std::get<LinkKid>(kid).index);
            m_linkParents[index] = parent;
            kids.push_back(
                Handle::newDictionary({{"/Type", name("OBJR")},
                                       {"/Pg", m_pages[static_cast<size_t>(m_structure.links[index].page)]},
                                       {"/Obj", m_links[index]}}));
        }
    }

    /// Where it is not the document's; a text alternative's too, which has none of its own.
    [[nodiscard]] std::optional<Language> languageOf(const Element& element) const
    {
        const bool japanese = hasJapanese(element.alt) || hasJapanese(element.actualText);
        if (!element.language && japanese && m_structure.root.language != Language::Japanese)
            return Language::Japanese;
        return element.language;
    }

    void attributes(const Element& element, Handle& made)
    {
        if (!element.alt.isEmpty())
            made.replaceKey("/Alt", unicode(element.alt));
        if (!element.actualText.isEmpty())
            made.replaceKey("/ActualText", unicode(element.actualText));
        if (const auto language = languageOf(element))
            made.replaceKey("/Lang", Handle::newString(tagOf(*language)));
        Handle own = Handle::newDictionary();
        if (element.scope)
            own.replaceKey("/Scope", shared(element.scope));
        if (element.columns > 1)
            own.replaceKey("/ColSpan", Handle::newInteger(element.columns));
        const auto headers = m_heads.headers.find(&element);
        if (headers != m_heads.headers.end())
            own.replaceKey("/Headers", namesOf(headers->second));
        if (element.scope || element.columns > 1 || own.hasKey("/Headers"))
            own.replaceKey("/O", shared("Table"));
        if (element.numbering) {
            own.replaceKey("/O", name("List"));
            own.replaceKey("/ListNumbering", name(element.numbering));
        }
        if (element.box) {
            own.replaceKey("/O", name("Layout"));
            own.replaceKey("/BBox", numbers(*element.box));
            own.replaceKey("/Placement", name("Block"));
        }
        if (own.hasKey("/O"))
            made.replaceKey("/A", own);
    }

    [[nodiscard]] Handle namesOf(const std::vector<const Element*>& heads) const
    {
        std::vector<Handle> names;
        for (const Element* head : heads)
            names.push_back(Handle::newString(m_names.at(head)));
        return Handle::newArray(names);
    }

    /// Keys: a page's number for its marks, then one for each link.
    Handle parentTree()
    {
        std::vector<Handle> entries;
        for (size_t page = 0; page < m_parents.size(); ++page) {
            entries.push_back(Handle::newInteger(static_cast<long long>(page)));
            entries.push_back(m_pdf.makeIndirectObject(Handle::newArray(std::exchange(m_parents[page], {}))));
            m_pages[page].replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(page)));
        }
        m_nextKey = m_parents.size();
        for (size_t link = 0; link < m_links.size(); ++link) {
            m_links[link].replaceKey("/StructParent", Handle::newInteger(static_cast<long long>(m_nextKey)));
            entries.push_back(Handle::newInteger(static_cast<long long>(m_nextKey++)));
            entries.push_back(m_linkParents[link]);
        }
        return Handle::newDictionary({{"/Nums", Handle::newArray(entries)}});
    }

    void hangLinks()
    {
        std::unordered_map<int, std::vector<Handle>> byPage;
        for (size_t i = 0; i < m_links.size(); ++i)
            byPage[m_structure.links[i].page].push_back(m_links[i]);
        for (const auto& [page, links] : byPage)
            m_pages[static_cast<size_t>(page)].replaceKey("/Annots", Handle::newArray(links));
    }

    QPDF& m_pdf;
    std::vector<Handle>& m_pages;
    const Structure& m_structure;
    const Pages& m_laidOut;
    const Progress& m_progress;
    std::vector<std::vector<Handle>> m_parents; ///< by page and mark
    std::vector<Handle> m_links;
    std::unordered_map<size_t, Handle> m_linkParents;
    size_t m_nextKey = 0;
    size_t m_written = 0; ///< elements
    bool m_stopped = false;
    std::map<std::string_view, Handle> m_sharedNames;
    std::vector<Handle> m_sharedNumbers;
    TableHeads m_heads;
    std::unordered_map<const Element*, std::string> m_names; ///< of heads
    std::map<std::string, Handle> m_identified;
    int m_notes = 0;
};

} // namespace

bool writeTree(QPDF& pdf, std::vector<Handle>& pages, const Structure& structure, const Pages& laidOut,
               const Progress& progress)
{
    return TreeWriter(pdf, pages, structure, laidOut, progress).write();
}

Handle destination(const Handle& page, const Place& place, bool turned)
{
    constexpr double kAbove = 6;
    const double y = sheet(turned).height - std::max(0.0, place.y - kAbove);
    return Handle::newArray(
        {page, name("XYZ"), Handle::newInteger(0), Handle::newReal(y, 2), Handle::newNull()});
}

Handle unicode(const QString& text)
{
    return Handle::newUnicodeString(text.toStdString());
}

} // namespace tekigo::pdf
