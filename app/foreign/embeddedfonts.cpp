#include "foreign/embeddedfonts.h"

#include <qpdf/QPDFPageObjectHelper.hh>

#include <set>

namespace tekigo::foreign {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kDeepest = 12; ///< forms within forms

/// The names of the fonts that a content stream shows text with.
class ShownFonts : public Handle::ParserCallbacks
{
public:
    void handleObject(Handle object) override
    {
        if (!object.isOperator()) {
            if (object.isName())
                m_name = object.getName();
            return;
        }
        const std::string operation = object.getOperatorValue();
        if (operation == "Tf")
            m_font = m_name;
        else if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"")
            names.insert(m_font);
    }
    void handleEOF() override {}

    std::set<std::string> names;

private:
    std::string m_name;
    std::string m_font;
};

bool hasProgram(Handle font)
{
    if (font.getKey("/Subtype").isNameAndEquals("/Type3"))
        return true;
    Handle holder = font;
    if (Handle descendants = font.getKey("/DescendantFonts");
        descendants.isArray() && descendants.getArrayNItems() > 0)
        holder = descendants.getArrayItem(0);
    Handle descriptor = holder.isDictionary() ? holder.getKey("/FontDescriptor") : Handle::newNull();
    return descriptor.isDictionary() &&
           (descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream() ||
            descriptor.getKey("/FontFile3").isStream());
}

class Walk
{
public:
    bool page(const Handle& page)
    {
        QPDFPageObjectHelper helper(page);
        return resources(helper.getAttribute("/Resources", false), page, 0) && appearances(page);
    }

private:
    bool appearances(Handle page)
    {
        Handle list = page.getKey("/Annots");
        if (!list.isArray())
            return true;
        for (Handle& annotation : list.getArrayAsVector()) {
            Handle looks = annotation.isDictionary() ? annotation.getKey("/AP") : Handle::newNull();
            Handle normal = looks.isDictionary() ? looks.getKey("/N") : Handle::newNull();
            if (normal.isStream() && !stream(normal, Handle::newNull(), 0))
                return false;
            if (normal.isDictionary())
                for (const auto& [state, look] : normal.getDictAsMap())
                    if (Handle own = look; own.isStream() && !stream(own, Handle::newNull(), 0))
                        return false;
        }
        return true;
    }

    bool stream(Handle stream, const Handle& inherited, int depth)
    {
        if (depth > kDeepest || !m_seen.insert(stream.getObjGen()).second)
            return depth <= kDeepest;
        Handle own = stream.getDict().getKey("/Resources");
        return resources(own.isDictionary() ? own : inherited, stream, depth);
    }

    bool resources(Handle resources, const Handle& content, int depth)
    {
        if (!resources.isDictionary())
            return true;
        return fonts(resources.getKey("/Font"), content, depth) &&
               streams(resources.getKey("/XObject"), resources, depth) &&
               streams(resources.getKey("/Pattern"), resources, depth);
    }

    bool streams(Handle named, const Handle& inherited, int depth)
    {
        if (!named.isDictionary())
            return true;
        for (const auto& [name, object] : named.getDictAsMap()) {
            Handle found = object;
            if (found.isStream() && !found.getDict().getKey("/Subtype").isNameAndEquals("/Image") &&
                !stream(found, inherited, depth + 1))
                return false;
        }
        return true;
    }

    bool fonts(Handle named, const Handle& content, int depth)
    {
        if (!named.isDictionary())
            return true;
        std::set<std::string> lacking;
        for (const auto& [name, object] : named.getDictAsMap()) {
            Handle font = object;
            if (font.isDictionary() && !hasProgram(font))
                lacking.insert(name);
            if (font.isDictionary() && font.getKey("/Subtype").isNameAndEquals("/Type3") &&
                m_seen.insert(font.getObjGen()).second &&
                !resources(font.getKey("/Resources"), Handle::newNull(), depth + 1))
                return false;
        }
        return lacking.empty() || !shows(content, lacking);
    }

    static bool shows(Handle content, const std::set<std::string>& fonts)
    {
        if (content.isNull()) // a glyph's: not read
            return true;
        ShownFonts shown;
        if (content.isStream())
            content.parseAsContents(&shown);
        else
            content.parsePageContents(&shown);
        for (const std::string& name : shown.names)
            if (fonts.contains(name))
                return true;
        return false;
    }

    std::set<QPDFObjGen> m_seen;
};

} // namespace

bool embedsItsFonts(Handle page)
{
    return Walk().page(page);
}

} // namespace tekigo::foreign
