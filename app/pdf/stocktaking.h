#pragma once

#include "pdf/document.h"
#include "pdf/embeddedfiles.h"
#include "pdf/graphdigest.h"
#include "pdf/inventory.h"

namespace tekigo::pdf {

/// Pages and parts of a document. `itself`: the specification of the file that holds the inventory, null
/// while there is none; it is left out.
[[nodiscard]] Inventory takeStock(QPDF& pdf, GraphDigest& digests, QPDFObjectHandle itself);

/// Streams whose decoded data is known by its SHA-256: saves unpacking them.
using KnownStreams = std::vector<std::pair<QPDFObjectHandle, QByteArray>>;

/// Embeds the inventory of a document that has everything but that.
[[nodiscard]] Result<void> attachInventory(QPDF& pdf, const Document& document, const KnownStreams& known,
                                           Progress& progress);

} // namespace tekigo::pdf
