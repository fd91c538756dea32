#include "pdf/embeddedfiles.h"

#include "pdf/packing.h"

#include <QCoreApplication>

#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include <algorithm>
#include <set>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;
using Keys = std::set<std::string>;

constexpr qsizetype kMostFlaws = 10;
constexpr qsizetype kLongest = 80; ///< letters of a name in a message

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

QString shown(const QString& name)
{
    QString clean;
    for (const char32_t character : name.left(kLongest).toUcs4())
        clean += QChar::fromUcs4(QChar::isPrint(character) ? character : char32_t(QChar::ReplacementCharacter));
    return clean;
}

FileEntry entryOf(const Handle& specification)
{
    return {QString::fromStdString(QPDFFileSpecObjectHelper(specification).getFilename()), specification};
}

bool hasOnly(const Handle& dictionary, const Keys& known)
{
    const auto entries = Handle(dictionary).getDictAsMap();
    return std::ranges::all_of(entries,
                               [&](auto entry) { return entry.second.isNull() || known.contains(entry.first); });
}

/// Every name that a reader may show or save it under is the one that it is listed under.
bool hasOneName(const FileEntry& entry, Handle key)
{
    const std::string name = entry.name.toStdString();
    Handle about = entry.specification;
    return key.getUTF8Value() == name && std::ranges::all_of(Keys{"/F", "/UF", "/Unix", "/DOS", "/Mac"}, [&](auto& each) {
               Handle other = about.getKey(each);
               return other.isNull() || (other.isString() && other.getUTF8Value() == name);
           });
}

/// One content, which every reader can unpack.
bool hasOneContent(const Handle& specification)
{
    Handle known = Handle(specification).getKey("/EF");
    if (!known.isDictionary())
        return false;
    const auto entries = known.getDictAsMap();
    const auto streams = streamsOf(specification);
    return streams.size() == 1 && isPlainlyPacked(streams.front()) &&
           std::ranges::all_of(entries, [](auto entry) { return entry.second.isStream(); });
}

/// One walk over the tree; each node is met once.
class Walk
{
public:
    explicit Walk(size_t most)
        : m_most(most)
    {
    }
    FileEntries run(const Handle& root)
    {
        m_nodes.push_back(root);
        for (size_t next = 0; next < m_nodes.size() && m_found.files.size() < m_most; ++next)
            node(m_nodes[next]);
        return std::move(m_found);
    }

private:
    void flaw(const QString& says)
    {
        if (m_found.flaws.size() < kMostFlaws && !m_found.flaws.contains(says))
            m_found.flaws.append(says);
    }
    void treeFlaw()
    {
        flaw(pdf::tr("Its list of embedded files is put together so that other programs can find other files."));
    }

    void node(Handle node)
    {
        const bool again = node.isIndirect() && !m_seen.insert(node.getObjGen()).second;
        if (again || !node.isDictionary())
            return treeFlaw();
        Handle names = node.getKey("/Names");
        Handle kids = node.getKey("/Kids");
        if (names.isArray() == kids.isArray() || (!names.isArray() && !names.isNull()) ||
            (!kids.isArray() && !kids.isNull()) || !hasOnly(node, {"/Names", "/Kids", "/Limits"}))
            treeFlaw();
        if (names.isArray())
            entries(names.getArrayAsVector());
        if (kids.isArray())
            for (const Handle& kid : kids.getArrayAsVector())
                m_nodes.push_back(kid);
    }

    void entries(const std::vector<Handle>& names)
    {
        if (names.size() % 2 != 0)
            treeFlaw();
        for (size_t i = 0; i + 1 < names.size() && m_found.files.size() < m_most; i += 2)
            entry(names[i], names[i + 1]);
    }

    void entry(Handle key, Handle value)
    {
        if (!key.isString() || !value.isDictionary())
            return treeFlaw();
        m_found.files.push_back(entryOf(value));
        const FileEntry& made = m_found.files.back();
        if (!hasOneName(made, key))
            flaw(pdf::tr("The embedded file %1 has several names.").arg(shown(made.name)));
        if (!hasOneContent(made.specification))
            flaw(pdf::tr("The embedded file %1 has several contents, or one that not every program can unpack.")
                     .arg(shown(made.name)));
    }

    size_t m_most;
    std::vector<Handle> m_nodes;
    std::set<QPDFObjGen> m_seen;
    FileEntries m_found;
};

} // namespace

FileEntries fileEntries(QPDF& pdf, size_t most)
{
    Handle names = pdf.getRoot().getKey("/Names");
    Handle tree = names.isDictionary() ? names.getKey("/EmbeddedFiles") : Handle::newNull();
    return tree.isNull() ? FileEntries() : Walk(most).run(tree);
}

std::vector<FileEntry> strayEntries(QPDF& pdf, const std::vector<FileEntry>& known, size_t most)
{
    std::vector<FileEntry> strays;
    Handle associated = pdf.getRoot().getKey("/AF");
    if (!associated.isArray())
        return strays;
    std::set<QPDFObjGen> seen;
    for (const FileEntry& entry : known)
        seen.insert(entry.specification.getObjGen());
    for (Handle file : associated.getArrayAsVector())
        if (file.isDictionary() && strays.size() < most &&
            (!file.isIndirect() || seen.insert(file.getObjGen()).second))
            strays.push_back(entryOf(file));
    return strays;
}

std::vector<Handle> streamsOf(const Handle& specification)
{
    std::vector<Handle> streams;
    Handle known = QPDFFileSpecObjectHelper(specification).getEmbeddedFileStreams();
    if (!known.isDictionary())
        return streams;
    for (auto [key, stream] : known.getDictAsMap())
        if (stream.isStream() && std::ranges::none_of(streams, [&](Handle& seen) {
                return seen.getObjGen() == stream.getObjGen();
            }))
            streams.push_back(stream);
    return streams;
}

bool saysMore(Handle specification)
{
    if (!hasOnly(specification, {"/Type", "/F", "/UF", "/EF", "/Desc", "/AFRelationship"}))
        return true;
    const auto streams = streamsOf(specification);
    return !std::ranges::all_of(streams, [](Handle stream) {
        return hasOnly(stream.getDict(), {"/Type", "/Subtype", "/Params", "/Length", "/Filter"});
    });
}

} // namespace tekigo::pdf
