#pragma once

#include "foreign/unpacking.h"

#include <QString>
#include <QStringList>

#include <qpdf/QPDF.hh>

#include <vector>

namespace tekigo::pdf {

/// An embedded file as the name tree has it.
struct FileEntry
{
    QString name;
    QPDFObjectHandle specification;
};

/// The embedded files of a document, as every reader must find them (ISO 32000-1, 7.7.4 and 7.9.6).
struct FileEntries
{
    std::vector<FileEntry> files; ///< every one, where several have the same name too
    QStringList flaws;            ///< what lets two readers find different files
};
/// Walks the name tree itself: of a node with entries and children libqpdf reads the one and poppler both. At
/// most `most` files and few flaws; mends nothing.
[[nodiscard]] FileEntries fileEntries(QPDF& pdf, size_t most);
/// Those among the document's associated files that the name tree does not have as the same object; a viewer
/// may show either. At most `most`.
[[nodiscard]] std::vector<FileEntry> strayEntries(QPDF& pdf, const std::vector<FileEntry>& known,
                                                  size_t most);
/// The streams that a specification leads to; a reader may take any of them.
[[nodiscard]] std::vector<QPDFObjectHandle> streamsOf(const QPDFObjectHandle& specification);
/// What the specification of the inventory says besides what it was written with: no record has that.
[[nodiscard]] bool saysMore(QPDFObjectHandle specification);

} // namespace tekigo::pdf
