#include "pdf/splicing.h"

#include "base/digest.h"
#include "pdf/stocktaking.h"

#include <QFile>
#include <QFileInfo>

#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include <algorithm>
#include <limits>
#include <map>
#include <stdexcept>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kBefore = 2048; ///< bytes of a stream's dictionary
constexpr qint64 kTail = 1024;
constexpr char kToken[] = "tekigo-file ";
constexpr qsizetype kTokenSize = sizeof kToken - 1 + 64;
constexpr qint64 kEntry = 20; ///< bytes of a cross-reference (ISO 32000-1, 7.5.4)

[[noreturn]] void fail(const std::string& why)
{
    throw std::runtime_error(why);
}

QByteArray readAt(QIODevice& device, qint64 at, qint64 size)
{
    if (!device.seek(at))
        fail("what was written cannot be read again");
    return device.read(size);
}

void copyRange(QIODevice& device, qint64 from, qint64 to, const Splicing::Sink& sink)
{
    while (from < to) {
        const QByteArray piece = readAt(device, from, std::min(kPiece, to - from));
        if (piece.isEmpty())
            fail("what was written cannot be read again");
        sink(piece.constData(), piece.size());
        from += piece.size();
    }
}

/// Where the cross-references begin.
qint64 tableOf(QIODevice& written)
{
    const QByteArray tail = readAt(written, std::max<qint64>(0, written.size() - kTail), kTail);
    return tail.mid(tail.lastIndexOf("startxref") + 9).simplified().split(' ').first().toLongLong();
}

/// Where each token stands, by the token; read once, whatever the number of files.
std::map<QByteArray, qint64> tokensIn(QIODevice& device)
{
    std::map<QByteArray, qint64> places;
    for (qint64 at = 0; at < device.size(); at += kPiece) {
        const QByteArray piece = readAt(device, at, kPiece + kTokenSize);
        for (qsizetype found = piece.indexOf(kToken); found >= 0; found = piece.indexOf(kToken, found + 1))
            places.try_emplace(piece.mid(found, kTokenSize), at + found);
    }
    return places;
}

} // namespace

Splicing::Splicing(QPDF& pdf, const std::vector<Attachment>& attachments, qint64 least)
{
    Sha256 all;
    for (const Attachment& attachment : attachments) {
        all.add(attachment.name.toUtf8());
        all.add(attachment.path.isEmpty() ? attachment.bytes : attachment.sha256 + attachment.path.toUtf8());
    }
    const QByteArray salt = all.finish();
    for (const FileEntry& entry : fileEntries(pdf, std::numeric_limits<size_t>::max())) {
        const auto attachment = std::ranges::find(attachments, entry.name, &Attachment::name);
        if (attachment == attachments.end() || attachment->path.isEmpty() ||
            QFileInfo(attachment->path).size() < least)
            continue;
        const QByteArray token = kToken + sha256(salt + entry.name.toUtf8()).toHex();
        m_files.push_back({attachment->path, QFileInfo(attachment->path).size(), token});
        Handle stream = QPDFFileSpecObjectHelper(entry.specification).getEmbeddedFileStream();
        stream.replaceStreamData(token.toStdString(), Handle::newNull(), Handle::newNull());
        stream.setFilterOnWrite(false);
    }
}

Splicing::Edit Splicing::lengthEdit(QIODevice& written, qint64 token, const File& file)
{
    const qint64 from = std::max<qint64>(0, token - kBefore);
    const QByteArray before = readAt(written, from, token - from);
    const QByteArray key = "/Length ";
    const QByteArray number = QByteArray::number(file.token.size());
    const qsizetype at = before.lastIndexOf(key + number + ' ');
    if (at < 0)
        fail("a stream was written in a way that is not known");
    return {.at = from + at + key.size(), .size = number.size(), .text = QByteArray::number(file.size)};
}

std::vector<Splicing::Edit> Splicing::edits(QIODevice& written) const
{
    std::vector<Edit> edits;
    const auto places = tokensIn(written);
    for (const File& file : m_files) {
        const auto place = places.find(file.token);
        if (place == places.end())
            fail("a stream was written in a way that is not known");
        edits.push_back(lengthEdit(written, place->second, file));
        edits.push_back({.at = place->second, .size = file.token.size(), .file = &file});
    }
    std::ranges::sort(edits, {}, &Edit::at);
    return edits;
}

void Splicing::copyFile(const File& file, const Sink& sink)
{
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        fail((file.path + QStringLiteral(": ") + source.errorString()).toStdString());
    QByteArray buffer(kPiece, Qt::Uninitialized);
    qint64 left = file.size;
    while (left > 0) {
        const qint64 got = source.read(buffer.data(), std::min(kPiece, left));
        if (got <= 0)
            fail((file.path + QStringLiteral(": ") + source.errorString()).toStdString());
        sink(buffer.constData(), got);
        left -= got;
    }
}

void Splicing::copy(QIODevice& written, const Sink& sink) const
{
    const std::vector<Edit> all = edits(written);
    const qint64 table = tableOf(written);
    const auto moved = [&](qint64 offset) {
        qint64 now = offset;
        for (auto edit = all.begin(); edit != all.end() && edit->at < offset; ++edit)
            now += (edit->file ? edit->file->size : edit->text.size()) - edit->size;
        return now;
    };
    qint64 at = 0;
    for (const Edit& edit : all) {
        copyRange(written, at, edit.at, sink);
        edit.file ? copyFile(*edit.file, sink) : sink(edit.text.constData(), edit.text.size());
        at = edit.at + edit.size;
    }
    copyRange(written, at, table, sink);
    QByteArray references = readAt(written, table, written.size() - table);
    const qsizetype trailer = references.indexOf("trailer");
    for (qsizetype entry = references.indexOf('\n', 5) + 1; entry + kEntry <= trailer; entry += kEntry)
        if (references.mid(entry + 11, 7) == "00000 n")
            references.replace(
                entry, 10,
                QByteArray::number(moved(references.mid(entry, 10).toLongLong())).rightJustified(10, '0'));
    const qsizetype start = references.lastIndexOf("startxref\n") + 10;
    references.replace(start, references.indexOf('\n', start) - start, QByteArray::number(moved(table)));
    sink(references.constData(), references.size());
}

} // namespace tekigo::pdf
