#include "contentrules.h"

#include "colourrules.h"
#include "filerules.h"
#include "objectrules.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

constexpr int kMostSaved = 28; // A 6.1.13
constexpr int kDeepestForm = 12;

const std::set<std::string> kPaints = {"f", "F",  "f*", "B",  "B*", "b", "b*", "S",
                                       "s", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"};
// ISO 32000-1, Annex A, but BX and EX, which bracket what is unknown.
const std::set<std::string> kOperators = {
    "b",  "B",  "b*", "B*",  "BDC", "BI", "BMC", "BT", "c",  "cm", "CS", "cs", "d",  "d0", "d1",
    "Do", "DP", "EI", "EMC", "ET",  "f",  "F",   "f*", "G",  "g",  "gs", "h",  "i",  "ID", "j",
    "J",  "K",  "k",  "l",   "m",   "M",  "MP",  "n",  "q",  "Q",  "re", "RG", "rg", "ri", "s",
    "S",  "SC", "sc", "SCN", "scn", "sh", "T*",  "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm",
    "Tr", "Ts", "Tw", "Tz",  "v",   "w",  "W",   "W*", "y",  "'",  "\""};

bool isPrivate(char32_t c)
{
    return (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

bool isKana(char32_t c)
{
    return c >= 0x3041 && c <= 0x30ff && c != 0x30fb;
}

class Reader : public Handle::ParserCallbacks
{
public:
    struct Shared
    {
        QString place;
        FontBook& fonts;
        Findings& findings;
        std::map<int, MarkSeen> marks;
        std::set<QPDFObjGen> forms; ///< already read as part of this page
    };
    Reader(Shared& shared, Handle resources, bool inside, int depth)
        : m_shared(shared)
        , m_resources(resources)
        , m_inside(inside)
        , m_depth(depth)
        , m_cmyk(!valueOf(valueOf(resources, "/ColorSpace"), "/DefaultCMYK").isNull())
    {
    }

    void handleObject(Handle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        handle(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override
    {
        need(m_open.empty(), "A 6.7.2, UA 7.1", u"a mark is not ended"_s);
        need(m_saved == 0, "A 6.2.2", u"q and Q do not match"_s);
    }

private:
    struct Open
    {
        enum Kind { Other, Artifact, Tagged } kind = Other;
        int id = -1;
        bool spoken = false; ///< has an ActualText
    };

    void need(bool kept, const char* clause, const QString& what)
    {
        m_shared.findings.need(kept, clause, m_shared.place + what);
    }

    void handle(const std::string& name)
    {
        need(kOperators.count(name) == 1, "A 6.2.2", u"an unknown operator %1"_s.arg(shown(name)));
        if (name == "BDC" || name == "BMC")
            begin();
        else if (name == "EMC")
            end();
        else if (kPaints.count(name))
            paint(name);
        else if (name == "q" || name == "Q")
            save(name == "q" ? 1 : -1);
        else
            state(name);
    }

    void save(int step)
    {
        m_saved += step;
        need(m_saved <= kMostSaved, "A 6.1.13", u"q is nested too deep"_s);
        need(m_saved >= 0, "A 6.2.2", u"q and Q do not match"_s);
    }

    void begin()
    {
        Open open;
        const std::string tag = m_operands.empty() ? std::string() : nameOf(m_operands[0]);
        Handle properties = m_operands.size() == 2 ? m_operands[1] : Handle::newNull();
        if (properties.isName())
            properties = resource("/Properties", properties.getName());
        Handle id = valueOf(properties, "/MCID");
        open.spoken = valueOf(properties, "/ActualText").isString();
        if (tag == "/Artifact")
            open.kind = Open::Artifact;
        else if (id.isInteger())
            open.kind = Open::Tagged;
        if (open.kind == Open::Tagged) {
            open.id = id.getIntValueAsInt();
            const bool fresh = m_shared.marks.emplace(open.id, MarkSeen()).second;
            need(fresh && open.id >= 0, "A 6.7.2, UA 7.1", u"two stretches of one number"_s);
            if (Handle language = valueOf(properties, "/Lang"); language.isString())
                m_shared.marks[open.id].language = language.getUTF8Value();
        }
        if (open.kind != Open::Other)
            need(!inside(), "UA 7.1-1", u"an artifact or a tagged stretch inside another"_s);
        m_open.push_back(open);
    }

    void end()
    {
        need(!m_open.empty(), "A 6.7.2, UA 7.1", u"EMC without a mark"_s);
        if (!m_open.empty())
            m_open.pop_back();
    }

    [[nodiscard]] const Open* owner() const
    {
        const auto found = std::find_if(m_open.begin(), m_open.end(),
                                        [](const Open& each) { return each.kind != Open::Other; });
        return found == m_open.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool inside() const { return m_inside || owner(); }

    Handle resource(const std::string& kind, const std::string& name)
    {
        Handle found = valueOf(valueOf(m_resources, kind), name);
        need(!found.isNull(), "A 6.2.2", u"%1 %2 is not among the resources"_s.arg(shown(kind), shown(name)));
        return found;
    }

    void paint(const std::string& name)
    {
        need(inside(), "UA 7.1-2", u"%1 outside every mark"_s.arg(shown(name)));
        if (const Open* open = owner(); open && open->kind == Open::Tagged)
            m_shared.marks[open->id].paints = true;
        if (name == "Do" && m_operands.size() == 1)
            object(resource("/XObject", nameOf(m_operands[0])));
        else if (name == "sh" && m_operands.size() == 1)
            colours(valueOf(resource("/Shading", nameOf(m_operands[0])), "/ColorSpace"));
        else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"")
            for (Handle& operand : m_operands)
                glyphs(operand);
    }

    void object(Handle object)
    {
        const std::string kind = nameOf(valueOf(object, "/Subtype"));
        if (kind == "/Image") {
            const bool mask = isTrue(valueOf(object, "/ImageMask"));
            const bool own = nameOf(valueOf(object, "/Filter")) == "/JPXDecode";
            if (!mask && !(own && valueOf(object, "/ColorSpace").isNull()))
                colours(valueOf(object, "/ColorSpace"));
        } else if (kind == "/Form" && m_depth < kDeepestForm &&
                   m_shared.forms.insert(object.getObjGen()).second) {
            Handle resources = valueOf(object, "/Resources");
            Reader reader(m_shared, resources.isNull() ? m_resources : resources, inside(), m_depth + 1);
            Handle::parseContentStream(object, &reader);
        }
    }

    void colours(Handle space)
    {
        if (space.isName() && !space.getName().starts_with("/Device") && space.getName() != "/Pattern")
            space = resource("/ColorSpace", space.getName());
        judgeColours(space, m_cmyk, m_shared.place, m_shared.findings);
    }

    void state(const std::string& name)
    {
        if (name == "Tf" && m_operands.size() == 2)
            font(resource("/Font", nameOf(m_operands[0])));
        else if (name == "gs" && m_operands.size() == 1)
            (void)resource("/ExtGState", nameOf(m_operands[0]));
        else if ((name == "cs" || name == "CS") && m_operands.size() == 1)
            colours(m_operands[0]);
        else if (name == "k" || name == "K")
            need(m_cmyk, "A 6.2.4.3", u"device CMYK without such an output intent"_s);
        else if (name == "ri" && m_operands.size() == 1)
            need(isRenderingIntent(nameOf(m_operands[0])), "A 6.2.6", u"an unknown rendering intent"_s);
        else if (name == "ID")
            inlinePicture();
    }

    void font(Handle font) { m_font = font.isDictionary() ? &m_shared.fonts.at(font) : nullptr; }

    void inlinePicture()
    {
        for (size_t i = 0; i + 1 < m_operands.size(); i += 2) {
            const std::string key = nameOf(m_operands[i]);
            Handle value = m_operands[i + 1];
            if (key == "/F" || key == "/Filter")
                for (Handle& filter : itemsOf(value))
                    need(nameOf(filter) != "/LZW" && nameOf(filter) != "/LZWDecode", "A 6.1.10", u"LZW"_s);
            if (key == "/I" || key == "/Interpolate")
                need(!isTrue(value), "A 6.2.8", u"a picture that is interpolated"_s);
            if (key == "/CS" || key == "/ColorSpace")
                need(m_cmyk || (nameOf(value) != "/CMYK" && nameOf(value) != "/DeviceCMYK"), "A 6.2.4.3",
                     u"device CMYK without such an output intent"_s);
        }
    }

    void glyphs(Handle operand)
    {
        if (operand.isArray())
            for (Handle& item : operand.getArrayAsVector())
                glyphs(item);
        if (!operand.isString())
            return;
        need(m_font, "A 6.2.2", u"text without a font"_s);
        const QString says = m_font ? m_font->show(operand.getStringValue()) : QString();
        const Open* open = owner();
        if (!open || open->kind != Open::Tagged)
            return;
        MarkSeen& mark = m_shared.marks[open->id];
        for (const char32_t c : says.toUcs4()) {
            mark.privateUse = mark.privateUse || (isPrivate(c) && !open->spoken);
            mark.kana = mark.kana || isKana(c);
        }
    }

    Shared& m_shared;
    Handle m_resources;
    bool m_inside; ///< of a form: painted inside a mark of the page
    int m_depth;
    bool m_cmyk;
    FontSeen* m_font = nullptr;
    int m_saved = 0;
    std::vector<Handle> m_operands;
    std::vector<Open> m_open;
};

} // namespace

std::map<int, MarkSeen> judgeContent(Handle page, const QString& place, FontBook& fonts, Findings& findings)
{
    Reader::Shared shared{place, fonts, findings, {}, {}};
    Reader reader(shared, page.getKey("/Resources"), false, 0);
    page.parsePageContents(&reader);
    for (Handle& stream : page.getPageContents()) {
        const auto data = stream.getStreamData(qpdf_dl_generalized);
        const QByteArrayView bytes(reinterpret_cast<const char*>(data->getBuffer()),
                                   static_cast<qsizetype>(data->getSize()));
        for (const QString& flaw : flawsOfTokens(bytes))
            findings.broken("A 6.1.6, 6.1.8, 6.1.13", place + flaw);
    }
    for (const auto& [id, mark] : shared.marks)
        findings.need(mark.paints, "house", place + u"tagged stretch %1 paints nothing"_s.arg(id));
    return std::move(shared.marks);
}

} // namespace tekigo::pdf::rules
