#include "treerules.h"

#include "roles.h"
#include "tablerules.h"

#include <QRegularExpression>

#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

int headingLevel(const std::string& role)
{
    return role.size() == 3 && role[1] == 'H' && role[2] >= '1' && role[2] <= '6' ? role[2] - '0' : 0;
}

bool hasKana(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QChar(0x3041) && c <= QChar(0x30fa); });
}

class TreeJudge
{
public:
    TreeJudge(QPDF& pdf, const MarksSeen& marks, Findings& findings)
        : m_pdf(pdf)
        , m_marks(marks)
        , m_findings(findings)
        , m_language(said(pdf.getRoot().getKey("/Lang")))
    {
    }

    Owners run()
    {
        Handle tree = m_pdf.getRoot().getKey("/StructTreeRoot");
        if (!tree.isDictionary()) {
            m_findings.broken("A 6.7.3.3, UA 7.1", u"no StructTreeRoot"_s);
            return {};
        }
        judgeRoleMap(tree.getKey("/RoleMap"), m_findings);
        m_roles = tree.getKey("/RoleMap");
        const std::vector<Handle> tops = itemsOf(tree.getKey("/K"));
        m_findings.need(tops.size() == 1 && roleOf(tops[0], m_roles) == "/Document", "PDF 14.8.4.2, house",
                        u"the tree's only top is no Document"_s);
        for (const Handle& top : tops)
            element(top, tree, {});
        m_findings.need(m_heading > 0, "house", u"the document has no heading"_s);
        for (const auto& [page, marks] : m_marks)
            for (const auto& [id, mark] : marks)
                m_findings.need(m_owned.count({page, id}) == 1, "A 6.7.3.3, UA 7.1",
                                u"mark %1 of object %2 belongs to no element"_s.arg(id).arg(page.getObj()));
        parentTree(tree);
        identifiers(tree);
        return std::move(m_owners);
    }

private:
    /// What an element gives to those inside it.
    struct Around
    {
        std::string role;
        Handle page = Handle::newNull();
        QString language;
        bool spoken = false; ///< has an ActualText
    };

    void broken(const char* clause, const QString& what) { m_findings.broken(clause, what); }
    void need(bool kept, const char* clause, const QString& what) { m_findings.need(kept, clause, what); }

    void element(Handle element, const Handle& parent, const Around& around)
    {
        if (!element.isDictionary() || !element.getKey("/S").isName())
            return broken("PDF 14.7.2", u"an element without S"_s);
        if (!m_seen.insert(element.getObjGen()).second && element.isIndirect())
            return broken("PDF 14.7.2", u"an element hangs in the tree twice"_s);
        const std::string role = roleOf(element, m_roles);
        const QString place = u"tree, %1: "_s.arg(shown(role));
        need(element.getKey("/P").getObjGen() == parent.getObjGen(), "PDF 14.7.2",
             place + u"P is not its parent"_s);
        need(isStandardRole(role), "A 6.7.3.4, UA 7.1-3", place + u"no standard type"_s);
        need(around.role.empty() || mayStandIn(role, around.role), "UA 7.2, PDF 14.8.4",
             place + u"may not stand in "_s + shown(around.role));
        Around own{role, element.getKey("/Pg"), languageOf(element, around, place),
                   around.spoken || element.getKey("/ActualText").isString()};
        if (own.page.isNull())
            own.page = around.page;
        Inside inside = kids(element, own);
        judgeOwn(element, role, place, own.language);
        judgeInside(role, inside, place);
        if (role == "/Table")
            judgeTable(element, m_roles, m_findings);
    }

    QString languageOf(Handle element, const Around& around, const QString& place)
    {
        Handle own = element.getKey("/Lang");
        if (own.isNull())
            return around.role.empty() ? m_language : around.language;
        need(isLanguage(said(own)), "A 6.7.4, UA 7.2", place + u"Lang is no language"_s);
        return said(own);
    }

    struct Inside
    {
        std::vector<std::string> roles; ///< of its elements
        bool content = false;           ///< stretches of pages
        bool annotation = false;
    };

    Inside kids(Handle element, const Around& own)
    {
        Inside inside;
        for (Handle& kid : itemsOf(element.getKey("/K"))) {
            const std::string type = kid.isDictionary() ? nameOf(kid.getKey("/Type")) : std::string();
            if (kid.isInteger()) {
                owns(own.page, kid.getIntValueAsInt(), element, own);
                inside.content = true;
            } else if (type == "/MCR") {
                owns(kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt(), element, own);
                inside.content = true;
            } else if (type == "/OBJR") {
                m_owners.annotations[kid.getKey("/Obj").getObjGen()] = {own.role, element.getObjGen()};
                inside.annotation = true;
            } else {
                if (kid.isDictionary())
                    inside.roles.push_back(roleOf(kid, m_roles));
                this->element(kid, element, own);
            }
        }
        return inside;
    }

    void owns(Handle page, int id, const Handle& element, const Around& own)
    {
        const auto found = m_marks.find(page.getObjGen());
        const auto mark =
            found == m_marks.end() ? std::map<int, MarkSeen>::const_iterator() : found->second.find(id);
        if (found == m_marks.end() || mark == found->second.end())
            return broken("UA 7.1", u"an element owns mark %1, which is on no page"_s.arg(id));
        need(m_owned.emplace(std::pair(page.getObjGen(), id), element.getObjGen()).second, "UA 7.1",
             u"a mark has two owners"_s);
        need(!mark->second.privateUse || own.spoken, "A 6.2.11.7.3",
             u"characters of private use have no ActualText"_s);
        const QString language = mark->second.language.empty() ? own.language : shown(mark->second.language);
        need(!mark->second.kana || language.startsWith(u"ja"_s), "UA 7.2", u"Japanese without its Lang"_s);
    }

    void judgeOwn(Handle element, const std::string& role, const QString& place, const QString& language)
    {
        const QString alt = said(element.getKey("/Alt"));
        if (role == "/Figure" || role == "/Formula") {
            need(!alt.isEmpty() || element.getKey("/ActualText").isString(), "UA 7.3, 7.7", place + u"Alt"_s);
            need(attribute(element, "/BBox").isArray(), "UA 7.3, PDF 14.8.5.4.3", place + u"BBox"_s);
        }
        need(!hasKana(alt + said(element.getKey("/ActualText"))) || language.startsWith(u"ja"_s), "UA 7.2",
             place + u"Japanese without its Lang"_s);
        if (role == "/L")
            list(element, place);
        if (role == "/Note") {
            const QString id = said(element.getKey("/ID"));
            need(!id.isEmpty(), "UA 7.9", place + u"ID"_s);
        }
        if (const QString id = said(element.getKey("/ID")); !id.isEmpty())
            need(m_ids.insert(id).second, "UA 7.9, PDF 14.7.2", place + u"an ID that another has"_s);
        if (const int level = headingLevel(role)) {
            need(m_heading > 0 || level == 1, "UA 7.4.2", place + u"the first heading is no H1"_s);
            need(level <= m_heading + 1, "UA 7.4.2", place + u"a level is skipped"_s);
            m_heading = level;
        }
        need(role != "/H", "UA 7.4.4", u"H beside numbered headings"_s);
    }

    /// A list whose items have labels says how they are numbered.
    void list(Handle list, const QString& place)
    {
        for (Handle& item : itemsOf(list.getKey("/K")))
            for (Handle& part : itemsOf(valueOf(item, "/K")))
                if (part.isDictionary() && roleOf(part, m_roles) == "/Lbl")
                    return need(attribute(list, "/ListNumbering").isName(), "UA 7.6",
                                place + u"ListNumbering"_s);
    }

    void judgeInside(const std::string& role, const Inside& inside, const QString& place)
    {
        const auto count = [&](const char* wanted) {
            return std::count(inside.roles.begin(), inside.roles.end(), std::string(wanted));
        };
        const bool cell = role == "/TD" || role == "/TH";
        need(cell || inside.content || inside.annotation || !inside.roles.empty(), "house",
             place + u"an empty element"_s);
        need(!inside.content || mayHoldContent(role), "UA 7.1, PDF 14.8.4",
             place + u"holds text that belongs into an element"_s);
        need(role != "/Link" || inside.annotation, "UA 7.18.5", place + u"without an annotation"_s);
        need(role != "/LI" || count("/LBody") == 1, "UA 7.2, 7.6", place + u"without a body"_s);
        need(role != "/TOCI" || count("/Reference") == 1, "house", place + u"without a Reference"_s);
        need(role != "/Reference" || count("/Link") > 0, "house", place + u"without a Link"_s);
        need(role != "/Note" || count("/Lbl") > 0, "house", place + u"without a label"_s);
    }

    void identifiers(Handle tree)
    {
        Handle names = tree.getKey("/IDTree");
        std::set<QString> listed;
        if (names.isDictionary())
            for (auto& [id, element] : QPDFNameTreeObjectHelper(names, m_pdf))
                if (said(valueOf(element, "/ID")) == shown(id))
                    listed.insert(shown(id));
        need(listed == m_ids, "PDF 14.7.2", u"IDTree does not lead to every ID"_s);
    }

    void parentTree(Handle tree)
    {
        const char* const clause = "PDF 14.7.4.4";
        if (!tree.getKey("/ParentTree").isDictionary())
            return broken(clause, u"no ParentTree"_s);
        QPDFNumberTreeObjectHelper parents(tree.getKey("/ParentTree"), m_pdf);
        m_owners.parents = parents.getAsMap();
        std::map<QPDFObjGen, long long> keys;
        for (Handle page : m_pdf.getAllPages())
            if (page.getKey("/StructParents").isInteger())
                keys[page.getObjGen()] = page.getKey("/StructParents").getIntValue();
        std::map<QPDFObjGen, std::vector<Handle>> entries;
        for (const auto& [page, key] : keys)
            if (const auto found = m_owners.parents.find(key); found != m_owners.parents.end())
                entries[page] = itemsOf(found->second);
        for (const auto& [mark, owner] : m_owned) {
            const std::vector<Handle>& list = entries[mark.first];
            const size_t at = static_cast<size_t>(mark.second);
            need(at < list.size() && list[at].getObjGen() == owner, clause,
                 u"ParentTree does not lead to the owner of a mark"_s);
        }
        Handle next = tree.getKey("/ParentTreeNextKey");
        need(m_owners.parents.empty() ||
                 (next.isInteger() && next.getIntValue() > m_owners.parents.rbegin()->first),
             clause, u"ParentTreeNextKey is in use"_s);
    }

    QPDF& m_pdf;
    const MarksSeen& m_marks;
    Findings& m_findings;
    QString m_language;
    Handle m_roles = Handle::newNull();
    Owners m_owners;
    std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> m_owned;
    std::set<QPDFObjGen> m_seen;
    std::set<QString> m_ids;
    int m_heading = 0;
};

} // namespace

bool isLanguage(const QString& tag)
{
    static const QRegularExpression bcp47(
        u"^([a-zA-Z]{2,3}(-[a-zA-Z]{3}){0,3}|[a-zA-Z]{4,8})(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|\\d{3}))?"
        "(-([a-zA-Z0-9]{5,8}|\\d[a-zA-Z0-9]{3}))*(-[a-wyzA-WYZ0-9](-[a-zA-Z0-9]{2,8})+)*(-x(-[a-zA-Z0-9]{1,8})+)?$"_s);
    return bcp47.match(tag).hasMatch();
}

Owners judgeTree(QPDF& pdf, const MarksSeen& marks, Findings& findings)
{
    return TreeJudge(pdf, marks, findings).run();
}

} // namespace tekigo::pdf::rules
