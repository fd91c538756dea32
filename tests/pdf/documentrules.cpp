#include "documentrules.h"

#include "colourrules.h"
#include "destinations.h"

#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

constexpr double kLeastSide = 3, kMostSide = 14400; // A 6.1.13

class CatalogueJudge
{
public:
    CatalogueJudge(QPDF& pdf, Findings& findings)
        : m_pdf(pdf)
        , m_root(pdf.getRoot())
        , m_findings(findings)
    {
    }

    void run()
    {
        need(isLanguage(said(m_root.getKey("/Lang"))), "A 6.7.4, UA 7.2", u"catalogue: Lang"_s);
        Handle mark = m_root.getKey("/MarkInfo");
        need(isTrue(valueOf(mark, "/Marked")), "A 6.7.2.2, UA 7.1-10", u"catalogue: MarkInfo"_s);
        need(!isTrue(valueOf(mark, "/Suspects")), "UA 7.1-11", u"catalogue: Suspects"_s);
        need(isTrue(valueOf(m_root.getKey("/ViewerPreferences"), "/DisplayDocTitle")), "UA 7.1-10",
             u"catalogue: DisplayDocTitle"_s);
        Handle version = m_root.getKey("/Version");
        need(version.isNull() || nameOf(version).starts_with("/1."), "A 6.1.2", u"catalogue: Version"_s);
        for (const char* key : {"/Requirements", "/Perms", "/NeedsRendering", "/Collection", "/Legal"})
            need(!m_root.hasKey(key), "A 6.1.12, 6.4.2, 6.11", u"catalogue: "_s + QLatin1StringView(key));
        names();
        forms();
        optionalContent();
        outputIntents();
        labels();
        Handle open = m_root.getKey("/OpenAction");
        need(!open.isArray() || leads(m_pdf, open), "PDF 12.3.2", u"OpenAction leads nowhere"_s);
        Outlines(m_pdf, m_findings).judge();
    }

private:
    void need(bool kept, const char* clause, const QString& what) { m_findings.need(kept, clause, what); }

    void names()
    {
        Handle names = m_root.getKey("/Names");
        need(valueOf(names, "/JavaScript").isNull(), "A 6.5.1", u"names: JavaScript"_s);
        need(valueOf(names, "/AlternatePresentations").isNull(), "A 6.10",
             u"names: AlternatePresentations"_s);
    }

    void forms()
    {
        Handle form = m_root.getKey("/AcroForm");
        need(!isTrue(valueOf(form, "/NeedAppearances")), "A 6.4.1", u"form: NeedAppearances"_s);
        need(valueOf(form, "/XFA").isNull(), "A 6.4.2, UA 7.15", u"form: XFA"_s);
    }

    void optionalContent()
    {
        Handle properties = m_root.getKey("/OCProperties");
        if (!properties.isDictionary())
            return;
        std::vector<Handle> settings = itemsOf(properties.getKey("/Configs"));
        settings.push_back(properties.getKey("/D"));
        std::set<QString> known;
        for (Handle& one : settings) {
            const QString name = said(valueOf(one, "/Name"));
            need(!name.isEmpty() && known.insert(name).second, "A 6.9, UA 7.10",
                 u"optional content without a name"_s);
            need(valueOf(one, "/AS").isNull(), "A 6.9, UA 7.10", u"optional content that switches itself"_s);
        }
    }

    void outputIntents()
    {
        std::vector<Handle> intents = itemsOf(m_root.getKey("/OutputIntents"));
        std::set<QPDFObjGen> profiles;
        int ours = 0;
        for (Handle& intent : intents) {
            need(valueOf(intent, "/DestOutputProfileRef").isNull(), "A 6.2.3",
                 u"output intent: a profile outside"_s);
            Handle profile = valueOf(intent, "/DestOutputProfile");
            if (profile.isStream())
                profiles.insert(profile.getObjGen());
            if (nameOf(valueOf(intent, "/S")) != "/GTS_PDFA1")
                continue;
            ++ours;
            judgeProfile(profile, "A 6.2.3", u"output intent: "_s, m_findings);
            const auto data = profile.isStream() ? profile.getStreamData() : nullptr;
            need(data && data->getSize() > 128 &&
                     std::string(reinterpret_cast<char*>(data->getBuffer()) + 16, 4) == "RGB ",
                 "A 6.2.4.3", u"output intent: not of RGB"_s);
            need(!said(valueOf(intent, "/OutputConditionIdentifier")).isEmpty(), "PDF 14.11.5",
                 u"output intent: OutputConditionIdentifier"_s);
        }
        need(ours == 1 && profiles.size() <= 1, "A 6.2.3", u"catalogue: OutputIntents"_s);
    }

    void labels()
    {
        Handle labels = m_root.getKey("/PageLabels");
        Handle numbers = valueOf(labels, "/Nums");
        need(numbers.isArray() && numbers.getArrayNItems() >= 2 && numbers.getArrayItem(0).isInteger() &&
                 numbers.getArrayItem(0).getIntValue() == 0,
             "PDF 12.4.2, house", u"catalogue: PageLabels"_s);
    }

    QPDF& m_pdf;
    Handle m_root;
    Findings& m_findings;
};

/// Where a value stands that pages inherit.
Handle inherited(Handle page, const char* key)
{
    for (int steps = 0; page.isDictionary() && steps < 64; ++steps) {
        if (page.hasKey(key))
            return page.getKey(key);
        page = page.getKey("/Parent");
    }
    return Handle::newNull();
}

class AnnotationJudge
{
public:
    AnnotationJudge(QPDF& pdf, Handle annotation, const Owners& owners, const QString& place,
                    Findings& findings)
        : m_pdf(pdf)
        , m_annotation(annotation)
        , m_owners(owners)
        , m_kind(nameOf(annotation.getKey("/Subtype")))
        , m_place(place + u"annotation "_s + shown(m_kind) + u": "_s)
        , m_findings(findings)
    {
    }

    void run()
    {
        const std::set<std::string> refused{"/3D", "/Sound", "/Screen", "/Movie", "/TrapNet", "/PrinterMark"};
        need(!m_kind.empty() && refused.count(m_kind) == 0, "A 6.3.1, UA 7.18.2", u"of a refused kind"_s);
        flags();
        need(m_kind == "/Popup" || !said(m_annotation.getKey("/Contents")).isEmpty(),
             "A 6.3.3, UA 7.18.1, 7.18.5", u"Contents"_s);
        if (m_kind != "/Link" && m_kind != "/Popup")
            need(valueOf(valueOf(m_annotation, "/AP"), "/N").isStream(), "A 6.3.3", u"no appearance"_s);
        if (m_kind == "/Link")
            need(leads(m_pdf, m_annotation.getKey("/Dest")) || m_annotation.getKey("/A").isDictionary(),
                 "PDF 12.5.6.5", u"leads nowhere"_s);
        owner();
    }

private:
    void need(bool kept, const char* clause, const QString& what)
    {
        m_findings.need(kept, clause, m_place + what);
    }

    void flags()
    {
        Handle flags = m_annotation.getKey("/F");
        // Print set; Invisible, Hidden, NoView and ToggleNoView not.
        constexpr long long kPrint = 4, kOthers = 1 | 2 | 32 | 256;
        need(m_kind == "/Popup" ||
                 (flags.isInteger() && (flags.getIntValue() & (kPrint | kOthers)) == kPrint),
             "A 6.3.2", u"F is not Print alone"_s);
    }

    void owner()
    {
        const auto owner = m_owners.annotations.find(m_annotation.getObjGen());
        need(owner != m_owners.annotations.end(), "UA 7.18.1", u"is in no element"_s);
        if (owner == m_owners.annotations.end())
            return;
        const std::string wanted = m_kind == "/Link" ? "/Link" : m_kind == "/Widget" ? "/Form" : "/Annot";
        need(owner->second.role == wanted, "UA 7.18.1, 7.18.4, 7.18.5", u"is in another element"_s);
        Handle key = m_annotation.getKey("/StructParent");
        const auto found =
            key.isInteger() ? m_owners.parents.find(key.getIntValue()) : m_owners.parents.end();
        need(found != m_owners.parents.end() && found->second.getObjGen() == owner->second.element,
             "PDF 14.7.4.4, UA 7.18", u"StructParent"_s);
    }

    QPDF& m_pdf;
    Handle m_annotation;
    const Owners& m_owners;
    std::string m_kind;
    QString m_place;
    Findings& m_findings;
};

} // namespace

void judgeCatalogue(QPDF& pdf, Findings& findings)
{
    CatalogueJudge(pdf, findings).run();
}

void judgePage(Handle page, bool marked, const QString& place, Findings& findings)
{
    findings.need(nameOf(page.getKey("/Tabs")) == "/S", "UA 7.18.3", place + u"Tabs"_s);
    findings.need(!marked || page.getKey("/StructParents").isInteger(), "PDF 14.7.4.4",
                  place + u"StructParents"_s);
    findings.need(!page.hasKey("/PresSteps"), "A 6.10", place + u"PresSteps"_s);
    findings.need(inherited(page, "/MediaBox").isRectangle(), "PDF 7.7.3.3", place + u"MediaBox"_s);
    for (const char* key : {"/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"}) {
        Handle box = inherited(page, key);
        if (!box.isRectangle())
            continue;
        const Handle::Rectangle sides = box.getArrayAsRectangle();
        for (const double side : {sides.urx - sides.llx, sides.ury - sides.lly})
            findings.need(side >= kLeastSide && side <= kMostSide, "A 6.1.13",
                          place + u"a side beyond the limit"_s);
    }
    Handle group = page.getKey("/Group");
    if (Handle space = valueOf(group, "/CS"); !space.isNull())
        judgeColours(space, false, place, findings);
}

void judgeAnnotations(QPDF& pdf, Handle page, const Owners& owners, const QString& place, Findings& findings)
{
    for (Handle& annotation : itemsOf(page.getKey("/Annots")))
        AnnotationJudge(pdf, annotation, owners, place, findings).run();
}

} // namespace tekigo::pdf::rules
