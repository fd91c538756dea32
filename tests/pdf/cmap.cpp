#include "cmap.h"

#include <QStringDecoder>

namespace tekigo::pdf::rules {
namespace {

unsigned number(const std::string& bytes)
{
    unsigned value = 0;
    for (const char c : bytes)
        value = (value << 8) | static_cast<unsigned char>(c);
    return value;
}

QString utf16(const std::string& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf16BE, QStringConverter::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

class Reader : public Handle::ParserCallbacks
{
public:
    void handleObject(Handle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "endcodespacerange")
            each(2, [&](size_t i) {
                map.codes.push_back({text(i).size(), number(text(i)), number(text(i + 1)), 0});
            });
        else if (name == "endbfchar")
            each(2, [&](size_t i) { map.characters[number(text(i))] = utf16(text(i + 1)); });
        else if (name == "endbfrange")
            each(3, [&](size_t i) { range(i); });
        else if (name == "endcidrange")
            each(3, [&](size_t i) {
                map.cids.push_back({text(i).size(), number(text(i)), number(text(i + 1)), cid(i + 2)});
            });
        else if (name == "endcidchar")
            each(2, [&](size_t i) {
                map.cids.push_back({text(i).size(), number(text(i)), number(text(i)), cid(i + 1)});
            });
        else if (name == "usecmap" && !m_operands.empty())
            map.uses = nameOf(m_operands.back());
        else if (name == "def" && m_operands.size() >= 2 &&
                 nameOf(m_operands[m_operands.size() - 2]) == "/WMode")
            map.writing = m_operands.back().isInteger() ? m_operands.back().getIntValue() : 0;
        m_operands.clear();
    }
    void handleEOF() override {}

    CMap map;

private:
    template<class Use>
    void each(size_t step, Use use)
    {
        for (size_t i = 0; i + step <= m_operands.size(); i += step)
            use(i);
    }
    std::string text(size_t i)
    {
        return m_operands[i].isString() ? m_operands[i].getStringValue() : std::string();
    }
    unsigned cid(size_t i) { return m_operands[i].isInteger() ? m_operands[i].getUIntValueAsUInt() : 0; }
    void range(size_t i)
    {
        const unsigned low = number(text(i));
        const unsigned high = number(text(i + 1));
        if (m_operands[i + 2].isArray()) {
            unsigned code = low;
            for (Handle& item : m_operands[i + 2].getArrayAsVector())
                map.characters[code++] = utf16(item.isString() ? item.getStringValue() : std::string());
            return;
        }
        QString characters = utf16(text(i + 2));
        for (unsigned code = low; code <= high && code - low < 0x10000 && !characters.isEmpty(); ++code) {
            map.characters[code] = characters;
            characters.back() = QChar(static_cast<char16_t>(characters.back().unicode() + 1));
        }
    }

    std::vector<Handle> m_operands;
};

} // namespace

std::vector<unsigned> CMap::decode(const std::string& text) const
{
    std::vector<unsigned> decoded;
    for (size_t at = 0; at < text.size();) {
        size_t length = codes.empty() ? 2 : codes.front().bytes;
        for (const Span& span : codes) {
            const unsigned code = number(text.substr(at, span.bytes));
            if (at + span.bytes <= text.size() && code >= span.low && code <= span.high) {
                length = span.bytes;
                break;
            }
        }
        length = std::max<size_t>(1, length);
        decoded.push_back(number(text.substr(at, length)));
        at += length;
    }
    return decoded;
}

std::optional<unsigned> CMap::cid(unsigned code) const
{
    for (const Span& span : cids)
        if (code >= span.low && code <= span.high)
            return span.first + code - span.low;
    return std::nullopt;
}

CMap readCMap(Handle stream)
{
    Reader reader;
    if (stream.isStream())
        Handle::parseContentStream(stream, &reader);
    return reader.map;
}

CMap identityCMap()
{
    CMap map;
    map.codes = {{2, 0, 0xffff, 0}};
    map.cids = {{2, 0, 0xffff, 0}};
    return map;
}

} // namespace tekigo::pdf::rules
