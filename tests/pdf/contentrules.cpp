#include "contentrules.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

const std::set<std::string> kPaints = {"f", "F",  "f*", "B",  "B*", "b", "b*", "S",
                                       "s", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"};

class Reader : public Handle::ParserCallbacks
{
public:
    explicit Reader(Handle page)
        : m_fonts(page.getKey("/Resources").getKey("/Font"))
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
        if (!m_open.empty())
            content.broken << u"a mark is not ended"_s;
    }

    Content content;

private:
    void handle(const std::string& name)
    {
        if (name == "BDC" || name == "BMC")
            begin();
        else if (name == "EMC")
            end();
        else if (name == "Tf" && m_operands.size() == 2)
            font(m_operands[0].getName());
        else if (kPaints.count(name) && !inside())
            content.broken << u"%1 outside every mark"_s.arg(QString::fromStdString(name));
        if (name == "Tj" || name == "TJ")
            for (Handle& operand : m_operands)
                glyphs(operand);
    }

    void begin()
    {
        const bool artifact =
            !m_operands.empty() && m_operands[0].isName() && m_operands[0].getName() == "/Artifact";
        Handle properties = m_operands.size() == 2 ? m_operands[1] : Handle::newNull();
        const bool tagged = properties.isDictionary() && properties.hasKey("/MCID");
        if (tagged)
            content.ids.push_back(properties.getKey("/MCID").getIntValueAsInt());
        if ((tagged || artifact) && inside())
            content.broken << u"an artifact or a tagged stretch inside another"_s;
        m_open.push_back(artifact || tagged);
    }

    void end()
    {
        if (m_open.empty())
            content.broken << u"EMC without a mark"_s;
        else
            m_open.pop_back();
    }

    [[nodiscard]] bool inside() const
    {
        return std::find(m_open.begin(), m_open.end(), true) != m_open.end();
    }

    void font(const std::string& name)
    {
        Handle found = m_fonts.isDictionary() ? m_fonts.getKey(name) : Handle::newNull();
        m_composite = found.isDictionary() && found.getKey("/Subtype").isName() &&
                      found.getKey("/Subtype").getName() == "/Type0";
    }

    void glyphs(Handle& operand)
    {
        if (operand.isArray())
            for (Handle& item : operand.getArrayAsVector())
                glyphs(item);
        if (!operand.isString() || !m_composite)
            return;
        const std::string codes = operand.getStringValue();
        for (size_t i = 0; i + 1 < codes.size(); i += 2)
            if (codes[i] == 0 && codes[i + 1] == 0)
                content.broken << u".notdef is shown"_s;
    }

    Handle m_fonts;
    std::vector<Handle> m_operands;
    std::vector<bool> m_open;
    bool m_composite = false;
};

} // namespace

Content contentOf(Handle page)
{
    Reader reader(page);
    page.parsePageContents(&reader);
    return reader.content;
}

} // namespace tekigo::pdf
