#pragma once

#include "pdf/document.h"
#include "pdf/graphdigest.h"
#include "pdf/inventory.h"

namespace tekigo::pdf {

/// An embedded file as the name tree has it.
struct FileEntry
{
    QString name;
    QPDFObjectHandle specification;
};
/// Every one, where several have the same name too; at most `most`.
[[nodiscard]] std::vector<FileEntry> fileEntries(QPDF& pdf, size_t most);
/// Those among the document's associated files that the name tree does not have as the same object; a viewer
/// may show either. At most `most`.
[[nodiscard]] std::vector<FileEntry> strayEntries(QPDF& pdf, const std::vector<FileEntry>& known,
                                                  size_t most);
/// The streams that a specification leads to; a reader may take any of them.
[[nodiscard]] std::vector<QPDFObjectHandle> streamsOf(const QPDFObjectHandle& specification);

/// Pages and parts of a document. `itself`: the specification of the file that holds the inventory, null
/// while there is none; it is left out.
[[nodiscard]] Inventory takeStock(QPDF& pdf, GraphDigest& digests, QPDFObjectHandle itself);

/// Streams whose decoded data is known by its SHA-256: saves unpacking them.
using KnownStreams = std::vector<std::pair<QPDFObjectHandle, QByteArray>>;

/// Embeds the inventory of a document that has everything but that.
[[nodiscard]] Result<void> attachInventory(QPDF& pdf, const Document& document, const KnownStreams& known,
                                           Progress& progress);

} // namespace tekigo::pdf
