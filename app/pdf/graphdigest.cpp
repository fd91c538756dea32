#include "pdf/graphdigest.h"

#include "pdf/packing.h"

#include <vector>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr size_t kFlush = 1 << 16; ///< bytes gathered before they are hashed
/// Forms within forms; parts deeper than this are told like any other object.
constexpr size_t kDeepest = 24;

bool isPart(Handle object)
{
    if (object.isDictionary())
        return object.getKey("/Type").isNameAndEquals("/Font");
    return object.isStream() &&
           (isPicture(object) || object.getDict().getKey("/Subtype").isNameAndEquals("/Form"));
}

/// How a stream is packed does not matter where its data is decoded; a picture is told as it is packed.
bool isOfPacking(const std::string& key, bool picture)
{
    return key == "/Length" || (!picture && (key == "/Filter" || key == "/DecodeParms"));
}

} // namespace

bool isPicture(Handle stream)
{
    return stream.getDict().getKey("/Subtype").isNameAndEquals("/Image");
}

/// One digest being made: what was said so far, and the objects met but not yet said.
struct GraphDigest::Walk
{
    void text(const std::string& words)
    {
        said += words;
        said += ' ';
        if (said.size() > kFlush)
            flush();
    }
    /// Its length before it: no two values read alike.
    void counted(const std::string& bytes) { text(std::to_string(bytes.size()) + ':' + bytes); }
    void flush()
    {
        hash.add(said.data(), static_cast<qint64>(said.size()));
        said.clear();
    }

    const char* without = nullptr; ///< key of the root that is left out
    Sha256 hash = {};
    std::string said = {};
    std::map<QPDFObjGen, size_t> numbers = {};
    std::vector<Handle> waiting = {};
};

GraphDigest::GraphDigest(QPDF& pdf, foreign::Unpacking& unpacking, int form)
    : m_unpacking(unpacking)
    , m_form(form)
{
    size_t index = 0;
    for (Handle page : pdf.getAllPages()) {
        // Stays the same when a page is put in before it.
        Handle name = page.getKey("/StructParents");
        m_pages[page.getObjGen()] =
            name.isInteger() ? "page" + std::to_string(name.getIntValue()) : "place" + std::to_string(index);
        ++index;
    }
}

QByteArray GraphDigest::page(const Handle& page)
{
    return run(page, "/Parent");
}

QByteArray GraphDigest::of(const Handle& value)
{
    return run(value, nullptr);
}

QByteArray GraphDigest::run(const Handle& root, const char* without)
{
    Walk walk{.without = without};
    Handle first = root;
    if (first.isIndirect())
        walk.numbers[first.getObjGen()] = 0;
    say(walk, first);
    walk.without = nullptr;
    for (size_t next = 0; next < walk.waiting.size(); ++next) {
        walk.text("obj");
        say(walk, walk.waiting[next]);
    }
    walk.flush();
    return walk.hash.finish();
}

void GraphDigest::say(Walk& walk, Handle value)
{
    if (value.isStream())
        return sayStream(walk, value);
    if (value.isDictionary())
        return sayDictionary(walk, value.getDictAsMap());
    if (value.isArray()) {
        walk.text("[");
        for (const Handle& item : value.getArrayAsVector())
            sayReference(walk, item);
        return walk.text("]");
    }
    if (value.isString())
        return sayWords(walk, "s", value.getStringValue());
    if (value.isName())
        return sayWords(walk, "n", value.getName());
    walk.text(value.unparseResolved());
}

/// Viewers take no string where there should be a name, nor the other way round.
void GraphDigest::sayWords(Walk& walk, const char* kind, const std::string& words) const
{
    if (m_form > 1)
        walk.text(kind);
    walk.counted(words);
}

void GraphDigest::sayDigest(Walk& walk, const char* kind, const QByteArray& digest) const
{
    if (m_form > 1)
        walk.text(kind);
    walk.text(digest.toStdString());
}

void GraphDigest::sayDictionary(Walk& walk, const std::map<std::string, Handle>& dictionary)
{
    const char* without = std::exchange(walk.without, nullptr);
    walk.text("<<");
    for (auto [key, value] : dictionary) {
        if (value.isNull() || (without && key == without))
            continue;
        walk.counted(key);
        sayReference(walk, value);
    }
    walk.text(">>");
}

void GraphDigest::sayStream(Walk& walk, Handle stream)
{
    const bool picture = isPicture(stream);
    walk.text("stream");
    if (!picture && !m_oddlyPacked && !isPlainlyPacked(stream))
        m_oddlyPacked = stream.getObjGen();
    Handle about = stream.getDict();
    auto entries = about.getDictAsMap();
    if (picture && !entries.contains("/Filter"))
        stream.setFilterOnWrite(false); // else libqpdf packs it while it writes, and it is another encoding
    std::erase_if(entries, [&](const auto& entry) { return isOfPacking(entry.first, picture); });
    sayDictionary(walk, entries);
    if (!about.getKey("/Type").isNameAndEquals("/EmbeddedFile") || !m_elsewhere.contains(stream.getObjGen()))
        sayDigest(walk, "data", data(stream));
}

void GraphDigest::sayReference(Walk& walk, Handle object)
{
    if (!object.isIndirect() || object.isNull())
        return say(walk, object);
    const QPDFObjGen id = object.getObjGen();
    if (const auto page = m_pages.find(id); page != m_pages.end())
        return walk.text(page->second);
    if (const auto known = walk.numbers.find(id); known != walk.numbers.end())
        return walk.text("@" + std::to_string(known->second));
    if (m_open.size() < kDeepest && isPart(object))
        return m_open.contains(id) ? walk.text("open") : sayDigest(walk, "part", part(object));
    walk.numbers[id] = walk.numbers.size();
    walk.text("@");
    walk.waiting.push_back(object);
}

const QByteArray& GraphDigest::data(Handle stream)
{
    QByteArray& known = m_contents[stream.getObjGen()];
    if (known.isEmpty())
        known = m_unpacking.take(stream, isPicture(stream) ? qpdf_dl_none : qpdf_dl_generalized).sha256;
    return known;
}

QByteArray GraphDigest::part(Handle object)
{
    const QPDFObjGen id = object.getObjGen();
    if (const auto known = m_parts.find(id); known != m_parts.end())
        return known->second;
    m_open.insert(id);
    const QByteArray made = run(object, nullptr);
    m_open.erase(id);
    return m_parts[id] = made;
}

} // namespace tekigo::pdf
