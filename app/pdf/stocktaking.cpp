#include "pdf/stocktaking.h"

#include "pdf/attachments.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr size_t kAllFiles = std::numeric_limits<size_t>::max();

QString name(const std::string& key)
{
    return QString::fromStdString(key).mid(1);
}

/// What the trailer says of the file itself and not of the document (ISO 32000-1, 7.5.5 and 7.5.8).
bool isOfFile(const std::string& key)
{
    static const std::set<std::string> known{"/Root",    "/Size",        "/ID",    "/Prev",
                                             "/XRefStm", "/Type",        "/W",     "/Index",
                                             "/Filter",  "/DecodeParms", "/Length"};
    return known.contains(key);
}

/// The associated files in their order, the inventory's own left out.
QByteArray associated(Handle files, GraphDigest& digests, Handle itself)
{
    if (!files.isArray())
        return digests.of(files);
    Sha256 hash;
    for (Handle file : files.getArrayAsVector())
        if (!file.isIndirect() || !itself.isIndirect() || file.getObjGen() != itself.getObjGen())
            hash.add(digests.of(file));
    return hash.finish();
}

void takeNames(Handle names, GraphDigest& digests, Inventory& inventory)
{
    if (!names.isDictionary()) {
        inventory.parts[u"Names"_s] = digests.of(names);
        return;
    }
    for (auto [key, value] : names.getDictAsMap())
        if (key != "/EmbeddedFiles" && !value.isNull())
            inventory.parts[u"Names/"_s + name(key)] = digests.of(value);
}

void takeParts(QPDF& pdf, GraphDigest& digests, Handle itself, Inventory& inventory)
{
    for (auto [key, value] : pdf.getRoot().getDictAsMap()) {
        if (value.isNull() || key == "/Type" || key == "/Pages")
            continue;
        if (key == "/Names")
            takeNames(value, digests, inventory);
        else
            inventory.parts[name(key)] =
                key == "/AF" ? associated(value, digests, itself) : digests.of(value);
    }
    for (auto [key, value] : pdf.getTrailer().getDictAsMap())
        if (!value.isNull() && !isOfFile(key))
            inventory.parts[u"Trailer/"_s + name(key)] = digests.of(value);
}

Result<QByteArray> digestOf(const Attachment& attachment, Progress& progress)
{
    if (attachment.path.isEmpty())
        return sha256(attachment.bytes);
    return attachment.sha256.isEmpty() ? sha256OfFile(attachment.path, progress) : attachment.sha256;
}

Result<std::vector<Inventory::File>> takeFiles(QPDF& pdf, GraphDigest& digests,
                                               const std::vector<Attachment>& attachments, Progress& progress)
{
    std::vector<Inventory::File> files;
    for (const FileEntry& entry : fileEntries(pdf, kAllFiles).files) {
        const auto attachment = std::ranges::find(attachments, entry.name, &Attachment::name);
        if (attachment == attachments.end())
            continue;
        const auto digest = digestOf(*attachment, progress);
        if (!digest)
            return std::unexpected(digest.error());
        const qint64 size =
            attachment->path.isEmpty() ? attachment->bytes.size() : QFileInfo(attachment->path).size();
        files.push_back({entry.name, size, *digest, digests.of(entry.specification)});
    }
    return files;
}

Attachment inventoryAttachment(const Document& document, const Inventory& inventory)
{
    const Text description{
        u"ページ、埋め込みファイル及びしおりなどの SHA-256 の記録（改変箇所を調べるためのもの）"_s,
        u"SHA-256 of pages, embedded files, bookmarks and so on, to find what was altered"_s};
    return {.path = {},
            .bytes = toJson(inventory),
            .name = inventoryName(),
            .description = description.in(document.language),
            .mimeType = u"application/json"_s,
            .modified = document.created,
            .relationship = Attachment::Relationship::Data};
}

} // namespace

Inventory takeStock(QPDF& pdf, GraphDigest& digests, Handle itself)
{
    Inventory inventory;
    inventory.form = digests.form();
    QPDFPageDocumentHelper(pdf).pushInheritedAttributesToPage();
    for (const Handle& page : pdf.getAllPages())
        inventory.pages.push_back({QString::number(inventory.pages.size() + 1), digests.page(page)});
    takeParts(pdf, digests, itself, inventory);
    return inventory;
}

Result<void> attachInventory(QPDF& pdf, const Document& document, const KnownStreams& known,
                             Progress& progress)
{
    foreign::Unpacking unpacking(std::numeric_limits<qint64>::max(), progress);
    GraphDigest digests(pdf, unpacking);
    for (const auto& [stream, digest] : known)
        digests.know(stream, digest);
    for (const FileEntry& entry : fileEntries(pdf, kAllFiles).files)
        for (const Handle& stream : streamsOf(entry.specification))
            digests.leaveOut(stream);
    Inventory inventory = takeStock(pdf, digests, Handle::newNull());
    auto files = takeFiles(pdf, digests, document.attachments, progress);
    if (!files)
        return std::unexpected(files.error());
    inventory.files = std::move(*files);
    return addAttachment(pdf, inventoryAttachment(document, inventory), progress);
}

} // namespace tekigo::pdf
