#include "foreign/inspection.h"

#include "foreign/jpxbox.h"
#include "foreign/tounicode.h"

#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kDeepestSaves = 20;                 ///< q within q; ISO 19005-3, 6.1.13, allows 28
constexpr int kDeepestForms = 8;                  ///< forms within forms
constexpr size_t kLargestContent = 4 << 20;       ///< bytes, unpacked, of all that a page is written with
constexpr size_t kLargestPage = size_t{12} << 20; ///< bytes, packed, with its pictures

/// Every operator of ISO 32000-1 but those that set inks, marks and PostScript.
const std::set<std::string> kOperators = {
    "b",  "B",  "b*", "B*", "BDC", "BI",  "BMC", "BT", "BX", "c",  "cm", "CS", "cs", "d",
    "d0", "d1", "Do", "DP", "EI",  "EMC", "ET",  "EX", "f",  "f*", "G",  "g",  "gs", "h",
    "i",  "ID", "j",  "J",  "l",   "m",   "M",   "MP", "n",  "q",  "Q",  "re", "RG", "rg",
    "S",  "s",  "SC", "sc", "SCN", "scn", "sh",  "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ",
    "TL", "Tm", "Tr", "Ts", "Tw",  "Tz",  "v",   "w",  "W",  "W*", "y",  "'",  "\""};
const std::set<std::string> kBlends = {
    "/Normal",    "/Compatible", "/Multiply",   "/Screen",    "/Overlay",   "/Darken",
    "/Lighten",   "/ColorDodge", "/ColorBurn",  "/HardLight", "/SoftLight", "/Difference",
    "/Exclusion", "/Hue",        "/Saturation", "/Color",     "/Luminosity"};
const std::set<std::string> kFilters = {"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode",
                                        "/JPXDecode"};

struct Flaw
{
    QString what;
};

/// What one content stream holds.
class Content : public Handle::ParserCallbacks
{
public:
    Content(const Handle& fonts, Inspected& inspected)
        : m_fonts(fonts)
        , m_inspected(inspected)
    {
    }

    void handleObject(Handle object) override
    {
        if (object.isInlineImage())
            return;
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        perform(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

    QString flaw;

private:
    void broken(const QString& rule)
    {
        if (flaw.isEmpty())
            flaw = rule;
    }

    void perform(const std::string& name)
    {
        if (!kOperators.contains(name))
            broken(u"operator %1"_s.arg(QString::fromStdString(name)));
        else if (name == "q" && ++m_depth > kDeepestSaves)
            broken(u"q is nested too deeply"_s);
        else if (name == "Q")
            --m_depth;
        else if (name == "Tf" && m_operands.size() == 2)
            setFont(m_operands[0]);
        else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"")
            show(m_operands);
        else if (name == "cs" || name == "CS")
            colours();
        else if (name == "ID")
            inlineImage();
        else if (name == "BDC")
            actualText();
    }

    void setFont(Handle name)
    {
        m_font = m_fonts.isDictionary() && name.isName() ? m_fonts.getKey(name.getName()) : Handle::newNull();
        if (!m_font.isDictionary())
            broken(u"a font that is not there"_s);
        else
            m_wide = m_font.getKey("/Subtype").isNameAndEquals("/Type0");
    }

    void show(std::vector<Handle>& operands)
    {
        for (Handle& operand : operands) {
            if (operand.isArray()) {
                std::vector<Handle> items = operand.getArrayAsVector();
                show(items);
            } else if (operand.isString()) {
                codes(operand.getStringValue());
            }
        }
    }

    void codes(const std::string& text)
    {
        if (!m_font.isDictionary()) {
            broken(u"text without a font"_s);
            return;
        }
        auto& [font, codes] =
            m_inspected.fonts.try_emplace(m_font.getObjGen(), m_font, Codes()).first->second;
        const auto byte = [&](size_t at) {
            return static_cast<unsigned>(static_cast<unsigned char>(text[at]));
        };
        const size_t step = m_wide ? 2 : 1;
        for (size_t at = 0; at + step <= text.size(); at += step) {
            const unsigned code = m_wide ? byte(at) << 8 | byte(at + 1) : byte(at);
            if (m_wide && code == 0)
                broken(u"a glyph that the font does not have"_s);
            ++codes[code];
        }
    }

    void colours()
    {
        static const std::set<std::string> known = {"/DeviceRGB", "/DeviceGray", "/Pattern"};
        if (m_operands.size() != 1 || !m_operands[0].isName() || !known.contains(m_operands[0].getName()))
            broken(u"a space of colours"_s);
    }

    void actualText()
    {
        Handle properties = m_operands.size() == 2 ? m_operands[1] : Handle::newNull();
        Handle text = properties.isDictionary() ? properties.getKey("/ActualText") : Handle::newNull();
        if (!text.isString())
            return;
        const QString says = QString::fromStdString(text.getUTF8Value());
        if (!says.isEmpty() && legible(says) != says)
            broken(u"text that stands for no character"_s);
    }

    void inlineImage()
    {
        for (size_t i = 0; i + 1 < m_operands.size(); i += 2) {
            if (!m_operands[i].isName())
                continue;
            const std::string key = m_operands[i].getName();
            Handle value = m_operands[i + 1];
            if ((key == "/I" || key == "/Interpolate") && value.isBool() && value.getBoolValue())
                broken(u"a smoothed inline picture"_s);
            if ((key == "/F" || key == "/Filter") && !value.isNull())
                broken(u"a packed inline picture"_s);
            if ((key == "/CS" || key == "/ColorSpace") && !value.isNameAndEquals("/G") &&
                !value.isNameAndEquals("/RGB") && !value.isNameAndEquals("/DeviceGray") &&
                !value.isNameAndEquals("/DeviceRGB"))
                broken(u"an inline picture's colours"_s);
        }
    }

    Handle m_fonts;
    Inspected& m_inspected;
    std::vector<Handle> m_operands;
    Handle m_font = Handle::newNull();
    bool m_wide = false;
    int m_depth = 0;
};

bool isDevice(Handle space)
{
    if (space.isArray() && space.getArrayNItems() == 4 && space.getArrayItem(0).isNameAndEquals("/Indexed"))
        return isDevice(space.getArrayItem(1));
    return space.isNameAndEquals("/DeviceRGB") || space.isNameAndEquals("/DeviceGray");
}

class Inspection
{
public:
    explicit Inspection(Inspected& inspected)
        : m_inspected(inspected)
    {
    }

    void page(Handle page)
    {
        std::vector<Handle> contents = page.getPageContents();
        for (Handle& content : contents)
            weigh(content);
        Content reading(resource(page.getKey("/Resources"), "/Font"), m_inspected);
        page.parsePageContents(&reading);
        refuse(reading.flaw);
        resources(page.getKey("/Resources"), 0);
    }

private:
    static void refuse(const QString& flaw)
    {
        if (!flaw.isEmpty())
            throw Flaw{flaw};
    }
    static void need(bool kept, const QString& flaw) { refuse(kept ? QString() : flaw); }

    static Handle resource(Handle resources, const char* kind)
    {
        Handle found = resources.isDictionary() ? resources.getKey(kind) : Handle::newNull();
        return found.isDictionary() ? found : Handle::newDictionary();
    }

    void weigh(Handle content)
    {
        m_packed += content.getRawStreamData()->getSize();
        m_content += content.getStreamData(qpdf_dl_generalized)->getSize();
        need(m_content <= kLargestContent && m_packed <= kLargestPage, u"too much content"_s);
    }

    void resources(Handle from, int depth)
    {
        need(depth <= kDeepestForms, u"forms within forms"_s);
        for (const auto& [name, object] : resource(from, "/Font").getDictAsMap())
            font(object, depth);
        for (const auto& [name, object] : resource(from, "/XObject").getDictAsMap())
            xobject(object, depth);
        for (const auto& [name, object] : resource(from, "/ExtGState").getDictAsMap())
            state(object, depth);
        for (const auto& [name, object] : resource(from, "/Pattern").getDictAsMap())
            pattern(object, depth);
        for (const auto& [name, object] : resource(from, "/Shading").getDictAsMap())
            shading(object);
        for (const auto& [name, object] : resource(from, "/ColorSpace").getDictAsMap())
            need(isDevice(object) || Handle(object).isNameAndEquals("/Pattern"), u"a space of colours"_s);
    }

    void content(Handle stream, Handle inherited, int depth)
    {
        if (!m_seen.insert(stream.getObjGen()).second)
            return;
        weigh(stream);
        Handle own = stream.getDict().getKey("/Resources");
        need(own.isDictionary() || inherited.isDictionary() || !stream.getDict().hasKey("/Subtype"),
             u"a form without resources of its own"_s);
        if (!own.isDictionary())
            own = inherited;
        Content reading(resource(own, "/Font"), m_inspected);
        stream.parseAsContents(&reading);
        refuse(reading.flaw);
        resources(own, depth + 1);
    }

    void xobject(Handle object, int depth)
    {
        need(object.isStream(), u"an XObject that is none"_s);
        if (object.getDict().getKey("/Subtype").isNameAndEquals("/Image"))
            return image(object);
        need(object.getDict().getKey("/Subtype").isNameAndEquals("/Form"), u"an XObject of another kind"_s);
        m_inspected.blends = m_inspected.blends || object.getDict().hasKey("/Group");
        content(object, Handle::newNull(), depth);
    }

    void image(Handle image)
    {
        if (!m_inspected.images.emplace(image.getObjGen(), image).second)
            return;
        Handle about = image.getDict();
        m_packed += image.getRawStreamData()->getSize();
        need(m_packed <= kLargestPage, u"pictures are too large"_s);
        const std::string filter = oneFilter(about);
        need(kFilters.contains(filter), u"a picture's packing"_s);
        if (filter == "/JPXDecode") {
            const auto bytes = image.getRawStreamData();
            need(isPlainJpx({reinterpret_cast<const char*>(bytes->getBuffer()),
                             static_cast<qsizetype>(bytes->getSize())}),
                 u"a JPEG 2000 picture beyond PDF/A"_s);
        } else if (!(about.getKey("/ImageMask").isBool() && about.getKey("/ImageMask").getBoolValue())) {
            need(isDevice(about.getKey("/ColorSpace")), u"a picture's colours"_s);
        }
        if (Handle mask = about.getKey("/SMask"); mask.isStream()) {
            m_inspected.blends = true;
            this->image(mask);
        }
        if (Handle mask = about.getKey("/Mask"); mask.isStream())
            this->image(mask);
    }

    static std::string oneFilter(Handle about)
    {
        Handle filter = about.getKey("/Filter");
        if (filter.isArray() && filter.getArrayNItems() == 1)
            filter = filter.getArrayItem(0);
        return filter.isName() ? filter.getName() : std::string();
    }

    void state(Handle state, int depth)
    {
        need(state.isDictionary(), u"a graphics state that is none"_s);
        need(!state.hasKey("/TR") && !state.hasKey("/HTP") && !state.hasKey("/HT"), u"a transfer function"_s);
        need(!state.hasKey("/TR2") || state.getKey("/TR2").isNameAndEquals("/Default"),
             u"a transfer function"_s);
        if (Handle blend = state.getKey("/BM"); !blend.isNull()) {
            need(blend.isName() && kBlends.contains(blend.getName()), u"a blend mode"_s);
            m_inspected.blends = m_inspected.blends || blend.getName() != "/Normal";
        }
        for (const char* alpha : {"/ca", "/CA"})
            if (Handle value = state.getKey(alpha); value.isNumber() && value.getNumericValue() < 1)
                m_inspected.blends = true;
        if (Handle mask = state.getKey("/SMask"); mask.isDictionary()) {
            m_inspected.blends = true;
            need(!mask.hasKey("/TR") || mask.getKey("/TR").isNameAndEquals("/Identity"),
                 u"a mask's function"_s);
            xobject(mask.getKey("/G"), depth + 1);
        }
    }

    void pattern(Handle pattern, int depth)
    {
        if (pattern.isStream())
            return content(pattern, Handle::newNull(), depth);
        need(pattern.isDictionary(), u"a pattern that is none"_s);
        shading(pattern.getKey("/Shading"));
    }

    static void shading(Handle shading)
    {
        Handle about = shading.isStream() ? shading.getDict() : shading;
        need(about.isDictionary() && isDevice(about.getKey("/ColorSpace")), u"a shading's colours"_s);
    }

    void font(Handle font, int depth)
    {
        need(font.isDictionary(), u"a font that is none"_s);
        if (!m_seen.insert(font.getObjGen()).second)
            return;
        if (font.getKey("/Subtype").isNameAndEquals("/Type3")) {
            for (const auto& [name, glyph] : resource(font, "/CharProcs").getDictAsMap())
                if (Handle drawn = glyph; drawn.isStream())
                    content(drawn, font.getKey("/Resources"), depth + 1);
            return resources(font.getKey("/Resources"), depth + 1);
        }
        Handle holder = font;
        if (Handle descendants = font.getKey("/DescendantFonts"); descendants.isArray())
            holder = descendants.getArrayItem(0);
        Handle descriptor = holder.getKey("/FontDescriptor");
        bool embedded = false;
        for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
            embedded = embedded || (descriptor.isDictionary() && descriptor.getKey(key).isStream());
        need(embedded, u"a font that is not embedded"_s);
    }

    Inspected& m_inspected;
    std::set<QPDFObjGen> m_seen;
    size_t m_content = 0;
    size_t m_packed = 0;
};

} // namespace

Inspected inspect(Handle page)
{
    Inspected inspected;
    try {
        Inspection(inspected).page(page);
    } catch (const Flaw& flaw) {
        inspected.flaw = flaw.what;
    } catch (const std::exception& exception) {
        inspected.flaw = QString::fromUtf8(exception.what());
    }
    return inspected;
}

} // namespace tekigo::foreign
