#include "foreign/vectorforms.h"

#include "foreign/openpdf.h"
#include "foreign/tounicode.h"

#include <qpdf/QPDFWriter.hh>

#include <QFile>

using namespace Qt::StringLiterals;

namespace tekigo::foreign {
namespace {

using Handle = QPDFObjectHandle;

/// Of a page's glyphs, how many may stand for nothing known: ornaments and bullets, not words.
constexpr double kMostUnknown = 0.1;

Meanings meaningsOfFont(Handle font)
{
    Handle map = font.getKey("/ToUnicode");
    if (!map.isStream())
        return {};
    const auto bytes = map.getStreamData(qpdf_dl_generalized);
    return meaningsOf(QByteArray(reinterpret_cast<const char*>(bytes->getBuffer()),
                                 static_cast<qsizetype>(bytes->getSize())));
}

int bytesOf(Handle font)
{
    return font.getKey("/Subtype").isNameAndEquals("/Type0") ? 2 : 1;
}

/// Word processors write the bullet of the font Symbol as the private U+F0B7; in that font's own encoding
/// (Adobe, symbol.txt) B7 is the bullet.
bool isBullet(Handle font, const QString& meaning)
{
    Handle name = font.getKey("/BaseFont");
    return meaning == u"\uf0b7"_s && name.isName() && name.getName().find("Symbol") != std::string::npos;
}

QString meaningOf(const Handle& font, const Meanings& meanings, unsigned code)
{
    const auto found = meanings.find(code);
    const QString meaning = found == meanings.end() ? QString() : found->second;
    return isBullet(font, meaning) ? u"\u2022"_s : legible(meaning);
}

} // namespace

VectorForms::VectorForms(const QString& scratch)
{
    try {
        m_pdf.setSuppressWarnings(true);
        openPdf(m_pdf, scratch);
        m_open = true;
    } catch (const std::exception&) {
        m_open = false;
    }
}

QString VectorForms::judge(size_t page)
{
    const std::vector<Handle>& pages = m_pdf.getAllPages();
    if (page >= pages.size())
        return u"it was not drawn"_s;
    m_inspected = inspect(pages[page]);
    if (!m_inspected.flaw.isEmpty())
        return m_inspected.flaw;
    int all = 0;
    int unknown = 0;
    for (const auto& [id, used] : m_inspected.fonts) {
        const Meanings meanings = meaningsOfFont(used.first);
        for (const auto& [code, times] : used.second) {
            all += times;
            if (meaningOf(used.first, meanings, code).contains(QChar(QChar::ReplacementCharacter)))
                unknown += times;
        }
    }
    return unknown > all * kMostUnknown ? u"glyphs that stand for no character: %1 of %2"_s.arg(unknown).arg(all)
                                        : QString();
}

int VectorForms::add(size_t page)
{
    Handle from = m_pdf.getAllPages()[page];
    for (auto& [id, used] : m_inspected.fonts) {
        auto& kept = m_fonts.try_emplace(id, used.first, Codes()).first->second;
        for (const auto& [code, times] : used.second)
            kept.second[code] += times;
    }
    for (auto& [id, image] : m_inspected.images)
        image.getDict().removeKey("/Interpolate"); // PDF/A has none
    std::string content;
    for (Handle& part : from.getPageContents()) {
        const auto bytes = part.getStreamData(qpdf_dl_generalized);
        content.append(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()).append("\n");
    }
    Handle form = Handle::newStream(&m_pdf, content);
    Handle about = form.getDict();
    about.replaceKey("/Type", Handle::newName("/XObject"));
    about.replaceKey("/Subtype", Handle::newName("/Form"));
    about.replaceKey("/BBox", from.getKey("/MediaBox").shallowCopy());
    about.replaceKey("/Resources", from.getKey("/Resources"));
    if (m_inspected.blends && from.getKey("/Group").isDictionary())
        about.replaceKey("/Group", from.getKey("/Group"));
    m_forms.push_back(form);
    return static_cast<int>(m_forms.size()) - 1;
}

void VectorForms::spellOut(Handle font, const Codes& codes)
{
    const Meanings before = meaningsOfFont(font);
    Meanings after;
    for (const auto& [code, times] : codes)
        after[code] = meaningOf(font, before, code);
    font.replaceKey("/ToUnicode", Handle::newStream(&m_pdf, mapOf(after, bytesOf(font)).toStdString()));
}

bool VectorForms::write(const QString& path)
{
    try {
        for (auto& [id, used] : m_fonts)
            spellOut(used.first, used.second);
        Handle root = m_pdf.getRoot();
        root.replaceKey("/Forms", Handle::newArray(m_forms));
        for (const char* key : {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests"})
            root.removeKey(key);
        while (!m_pdf.getAllPages().empty())
            m_pdf.removePage(m_pdf.getAllPages().front());
        const QByteArray name = QFile::encodeName(path); // the writer keeps no copy of it
        QPDFWriter writer(m_pdf, name.constData());
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace tekigo::foreign
