// What font dictionaries say, whatever is shown with them.
#include "fontprogram.h"
#include "fontrules.h"

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

const std::set<std::string> kTypes = {"/Type0",    "/Type1",        "/MMType1",     "/Type3",
                                      "/TrueType", "/CIDFontType0", "/CIDFontType2"};

class DictionaryJudge
{
public:
    DictionaryJudge(Handle font, Findings& findings)
        : m_font(font)
        , m_findings(findings)
        , m_kind(nameOf(font.getKey("/Subtype")))
        , m_place(u"font %1: "_s.arg(shown(nameOf(font.getKey("/BaseFont")))))
    {
    }

    void run()
    {
        need(kTypes.count(m_kind) == 1, "A 6.2.11.2", u"an unknown type"_s);
        need(m_kind == "/Type3" || m_font.getKey("/BaseFont").isName(), "A 6.2.11.2", u"no BaseFont"_s);
        if (m_kind == "/Type0")
            return composite();
        if (m_kind != "/Type3")
            embedded();
        if (m_kind == "/CIDFontType2")
            glyphMap();
        if (m_kind == "/TrueType")
            trueType();
        if (m_kind == "/Type1" || m_kind == "/MMType1" || m_kind == "/TrueType" || m_kind == "/Type3")
            widths();
    }

private:
    void need(bool kept, const char* clause, const QString& what)
    {
        m_findings.need(kept, clause, m_place + what);
    }

    void composite()
    {
        Handle encoding = m_font.getKey("/Encoding");
        const std::string name = nameOf(encoding);
        const char* const clause = "A 6.2.11.3.3, UA 7.21.3.3";
        Handle descendants = m_font.getKey("/DescendantFonts");
        const bool one = descendants.isArray() && descendants.getArrayNItems() == 1;
        need(one, "A 6.2.11.3.1, UA 7.21.3.1", u"not one descendant font"_s);
        if (encoding.isStream()) {
            const CMap map = readCMap(encoding);
            Handle mode = valueOf(encoding, "/WMode");
            need((mode.isInteger() ? mode.getIntValue() : 0) == map.writing, clause, u"WMode of the CMap"_s);
            need(map.uses.empty() || map.uses.starts_with("/Identity"), clause,
                 u"a CMap that builds on another"_s);
        } else {
            need(name == "/Identity-H" || name == "/Identity-V", clause, u"the CMap is not embedded"_s);
        }
        if (one)
            systems(encoding, descendants.getArrayItem(0));
    }

    /// The character collections of the CMap and of the font.
    void systems(Handle encoding, Handle descendant)
    {
        const char* const clause = "A 6.2.11.3.1, UA 7.21.3.1";
        Handle own = valueOf(descendant, "/CIDSystemInfo");
        need(!said(valueOf(own, "/Registry")).isEmpty() && !said(valueOf(own, "/Ordering")).isEmpty() &&
                 valueOf(own, "/Supplement").isInteger(),
             clause, u"CIDSystemInfo"_s);
        if (!encoding.isStream())
            return;
        Handle other = valueOf(encoding, "/CIDSystemInfo");
        need(said(valueOf(own, "/Registry")) == said(valueOf(other, "/Registry")) &&
                 said(valueOf(own, "/Ordering")) == said(valueOf(other, "/Ordering")),
             clause, u"CIDSystemInfo differs from the CMap's"_s);
    }

    void embedded()
    {
        Handle descriptor = m_font.getKey("/FontDescriptor");
        int programs = 0;
        for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
            programs += valueOf(descriptor, key).isStream() ? 1 : 0;
        need(programs == 1, "A 6.2.11.4.1, UA 7.21.4.1", u"not embedded"_s);
        const std::string third = nameOf(valueOf(valueOf(descriptor, "/FontFile3"), "/Subtype"));
        const bool cid = m_kind.starts_with("/CIDFont");
        if (valueOf(descriptor, "/FontFile3").isStream())
            need(third == "/OpenType" || third == (cid ? "/CIDFontType0C" : "/Type1C"), "A 6.2.11.2",
                 u"a program of another type"_s);
        if (m_kind == "/TrueType" || m_kind == "/CIDFontType2")
            need(valueOf(descriptor, "/FontFile2").isStream() || third == "/OpenType", "A 6.2.11.2",
                 u"no TrueType program"_s);
    }

    void glyphMap()
    {
        Handle map = m_font.getKey("/CIDToGIDMap");
        need(map.isStream() || nameOf(map) == "/Identity", "A 6.2.11.3.2, UA 7.21.3.2", u"CIDToGIDMap"_s);
    }

    void trueType()
    {
        Handle encoding = m_font.getKey("/Encoding");
        const std::string base =
            encoding.isName() ? encoding.getName() : nameOf(valueOf(encoding, "/BaseEncoding"));
        Handle flags = valueOf(m_font.getKey("/FontDescriptor"), "/Flags");
        const bool symbolic = flags.isInteger() && (flags.getIntValue() & 4) != 0;
        const char* const clause = "A 6.2.11.6, UA 7.21.6";
        if (symbolic)
            need(encoding.isNull(), clause, u"a symbolic font with an Encoding"_s);
        else
            need(base == "/WinAnsiEncoding" || base == "/MacRomanEncoding", clause, u"Encoding"_s);
    }

    void widths()
    {
        Handle first = m_font.getKey("/FirstChar");
        Handle last = m_font.getKey("/LastChar");
        Handle list = m_font.getKey("/Widths");
        need(first.isInteger() && last.isInteger() && list.isArray() &&
                 list.getArrayNItems() == last.getIntValue() - first.getIntValue() + 1,
             "A 6.2.11.2", u"FirstChar, LastChar and Widths do not fit"_s);
    }

    Handle m_font;
    Findings& m_findings;
    std::string m_kind;
    QString m_place;
};

} // namespace

void judgeFontDictionaries(QPDF& pdf, Findings& findings)
{
    for (Handle& object : pdf.getAllObjects())
        if (object.isDictionary() && nameOf(object.getKey("/Type")) == "/Font")
            DictionaryJudge(object, findings).run();
}

} // namespace tekigo::pdf::rules
