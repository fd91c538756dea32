#include "objectrules.h"

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::rules {
namespace {

// A 6.1.13
constexpr long long kMostInteger = 2147483647;
constexpr double kMostReal = 3.403e38;
constexpr double kLeastReal = 1.175e-38;
constexpr size_t kLongestString = 32767;
constexpr size_t kMostObjects = 8388607;

const std::set<std::string> kFilters = {"/ASCIIHexDecode",  "/ASCII85Decode",  "/FlateDecode",
                                        "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode",
                                        "/DCTDecode",       "/JPXDecode",      "/Crypt"};
// A 6.2.10: those of ISO 32000-1, 11.3.5.
const std::set<std::string> kBlendModes = {
    "/Normal",  "/Compatible", "/Multiply",  "/Screen",     "/Overlay",   "/Darken",
    "/Lighten", "/ColorDodge", "/ColorBurn", "/HardLight",  "/SoftLight", "/Difference",
    "/Hue",     "/Saturation", "/Color",     "/Luminosity", "/Exclusion"};
// A 6.5.1
const std::set<std::string> kForbiddenActions = {"/Launch",     "/Sound",      "/Movie",     "/ResetForm",
                                                 "/ImportData", "/Hide",       "/Trans",     "/SetOCGState",
                                                 "/Rendition",  "/GoTo3DView", "/JavaScript"};
const std::set<std::string> kNamedActions = {"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"};

class ObjectJudge
{
public:
    explicit ObjectJudge(Findings& findings)
        : m_findings(findings)
    {
    }

    void whole(Handle object)
    {
        m_place = u"object %1: "_s.arg(object.getObjectID());
        if (object.isStream())
            stream(object);
        else
            value(object);
    }

private:
    void broken(const char* clause, const QString& what) { m_findings.broken(clause, m_place + what); }
    void need(bool kept, const char* clause, const QString& what)
    {
        if (!kept)
            broken(clause, what);
    }

    void value(Handle object)
    {
        if (object.isInteger())
            need(std::abs(object.getIntValue()) <= kMostInteger, "A 6.1.13",
                 u"an integer beyond the limit"_s);
        else if (object.isReal())
            real(std::abs(QByteArray::fromStdString(object.getRealValue()).toDouble()));
        else if (object.isString())
            need(object.getStringValue().size() <= kLongestString, "A 6.1.13",
                 u"a string beyond the limit"_s);
        else if (object.isDictionary())
            dictionary(object);
        else if (object.isArray())
            for (Handle& item : object.getArrayAsVector())
                inside(item);
    }
    void real(double size)
    {
        need(size <= kMostReal, "A 6.1.13", u"a real number beyond the limit"_s);
        need(size == 0 || size >= kLeastReal, "A 6.1.13", u"a real number too near to zero"_s);
    }
    void inside(Handle& object)
    {
        if (!object.isIndirect())
            value(object);
    }

    void dictionary(Handle dictionary)
    {
        for (auto& [key, entry] : dictionary.getDictAsMap())
            inside(entry);
        states(dictionary);
        actions(dictionary);
        pictureOrForm(dictionary);
        need(!dictionary.hasKey("/AA"), "A 6.5.2", u"additional actions"_s);
        const std::string intent = nameOf(dictionary.getKey("/Intent"));
        if (nameOf(dictionary.getKey("/Subtype")) == "/Image" && !intent.empty())
            need(isRenderingIntent(intent), "A 6.2.6", u"an unknown rendering intent"_s);
    }

    void stream(Handle stream)
    {
        Handle about = stream.getDict();
        dictionary(about);
        for (const char* key : {"/F", "/FFilter", "/FDecodeParms"})
            need(!about.hasKey(key), "A 6.1.7.1", u"a stream whose data lie outside"_s);
        for (Handle& filter : itemsOf(about.getKey("/Filter")))
            need(kFilters.count(nameOf(filter)) == 1, "A 6.1.7.2", u"a filter like LZW"_s);
        for (Handle& parameters : itemsOf(about.getKey("/DecodeParms")))
            need(!valueOf(parameters, "/Name").isName() ||
                     nameOf(valueOf(parameters, "/Name")) == "/Identity",
                 "A 6.1.7.2", u"a Crypt filter that encrypts"_s);
        if (nameOf(about.getKey("/Type")) == "/Metadata")
            need(!about.hasKey("/Filter"), "A 6.6.2.1", u"packed metadata"_s);
    }

    void pictureOrForm(Handle about)
    {
        const std::string kind = nameOf(about.getKey("/Subtype"));
        const bool picture = kind == "/Image";
        const bool form = kind == "/Form";
        need(kind != "/PS", "A 6.2.9", u"a PostScript XObject"_s);
        if (!picture && !form)
            return;
        need(!about.hasKey("/OPI"), "A 6.2.8, 6.2.9", u"OPI"_s);
        need(!about.hasKey("/Alternates"), "A 6.2.8", u"a picture with alternates"_s);
        need(!isTrue(about.getKey("/Interpolate")), "A 6.2.8", u"a picture that is interpolated"_s);
        need(!about.hasKey("/Ref"), "A 6.2.9, UA 7.20", u"a reference XObject"_s);
        need(nameOf(about.getKey("/Subtype2")) != "/PS" && !(form && about.hasKey("/PS")), "A 6.2.9",
             u"a form with PostScript"_s);
        Handle bits = about.getKey("/BitsPerComponent");
        const std::set<long long> known{1, 2, 4, 8, 16};
        need(!picture || !bits.isInteger() || known.count(bits.getIntValue()) == 1, "A 6.2.8",
             u"a picture of unknown bits"_s);
    }

    void states(Handle dictionary)
    {
        Handle all = dictionary.getKey("/ExtGState");
        if (all.isDictionary())
            for (auto& [name, state] : all.getDictAsMap())
                if (state.isDictionary())
                    graphicsState(state);
        if (nameOf(dictionary.getKey("/Type")) == "/ExtGState")
            graphicsState(dictionary);
    }

    void graphicsState(Handle state)
    {
        need(!state.hasKey("/TR"), "A 6.2.5", u"a transfer function (TR)"_s);
        need(!state.hasKey("/TR2") || nameOf(state.getKey("/TR2")) == "/Default", "A 6.2.5",
             u"a transfer function (TR2)"_s);
        need(!state.hasKey("/HTP"), "A 6.2.5", u"a halftone phase (HTP)"_s);
        Handle halftone = dictionaryOf(state.getKey("/HT"));
        if (halftone.isDictionary()) {
            Handle type = halftone.getKey("/HalftoneType");
            need(type.isInteger() && (type.getIntValue() == 1 || type.getIntValue() == 5), "A 6.2.5",
                 u"a halftone of another type"_s);
            need(!halftone.hasKey("/HalftoneName"), "A 6.2.5", u"a named halftone"_s);
        }
        for (Handle& mode : itemsOf(state.getKey("/BM")))
            need(kBlendModes.count(nameOf(mode)) == 1, "A 6.2.10", u"an unknown blend mode"_s);
        if (const std::string intent = nameOf(state.getKey("/RI")); !intent.empty())
            need(isRenderingIntent(intent), "A 6.2.6", u"an unknown rendering intent"_s);
    }

    void actions(Handle dictionary)
    {
        for (const char* key : {"/A", "/OpenAction", "/Next", "/PA"})
            for (Handle& action : itemsOf(dictionary.getKey(key)))
                if (action.isDictionary() && action.getKey("/S").isName())
                    this->action(action);
        need(!dictionary.hasKey("/JS") && nameOf(dictionary.getKey("/S")) != "/JavaScript", "A 6.5.1",
             u"JavaScript"_s);
    }

    void action(Handle action)
    {
        const std::string kind = action.getKey("/S").getName();
        need(kForbiddenActions.count(kind) == 0, "A 6.5.1", u"an action %1"_s.arg(shown(kind)));
        need(kind != "/Named" || kNamedActions.count(nameOf(action.getKey("/N"))) == 1, "A 6.5.1",
             u"an unknown named action"_s);
    }

    Findings& m_findings;
    QString m_place;
};

} // namespace

bool isRenderingIntent(const std::string& name)
{
    return name == "/RelativeColorimetric" || name == "/AbsoluteColorimetric" || name == "/Perceptual" ||
           name == "/Saturation";
}

void judgeObjects(QPDF& pdf, Findings& findings)
{
    std::vector<Handle> objects = pdf.getAllObjects();
    findings.need(objects.size() <= kMostObjects, "A 6.1.13", u"too many objects"_s);
    ObjectJudge judge(findings);
    for (Handle& object : objects)
        judge.whole(object);
}

} // namespace tekigo::pdf::rules
