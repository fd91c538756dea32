#include "instrument/dumptext.h"

#include "base/digest.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 block = 1 << 20;

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo", text);
}

/// Where UTF-16 without a mark shows: Latin letters have a zero byte each, always on the same side.
QByteArray unmarkedUtf16(const QByteArray& bytes)
{
    const qsizetype end = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    qsizetype low = 0;
    qsizetype high = 0;
    for (qsizetype at = 0; at < end; at += 2) {
        low += bytes.at(at) == '\0';
        high += bytes.at(at + 1) == '\0';
    }
    if (bytes.size() % 2 != 0 || end == 0)
        return {};
    if (low == 0 && high * 4 > end / 2)
        return "UTF-16LE";
    return high == 0 && low * 4 > end / 2 ? "UTF-16BE" : QByteArray();
}

/// Everything in that encoding; nothing where a byte of it is not.
std::optional<QString> decoded(const QByteArray& bytes, const char* encoding, Progress& progress)
{
    QStringDecoder decoder(encoding);
    if (!decoder.isValid())
        return {};
    QString text;
    for (qsizetype at = 0; at < bytes.size() && !progress.cancelled(); at += block) {
        text +=
            decoder.decode(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(block, bytes.size() - at)));
        if (decoder.hasError())
            return {};
    }
    return text;
}

bool isText(const QString& text)
{
    const auto strange = std::ranges::count_if(text, [](QChar c) {
        return c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f' && c != u'\x1b';
    });
    return !text.contains(QChar(0)) && strange * 100 <= text.size();
}

void findText(const QByteArray& bytes, DumpText& dump, Progress& progress)
{
    QList<QByteArray> candidates{"UTF-8", "CP932"};
    if (bytes.startsWith("\xff\xfe"))
        candidates = {"UTF-16LE"};
    else if (bytes.startsWith("\xfe\xff"))
        candidates = {"UTF-16BE"};
    else if (const QByteArray utf16 = unmarkedUtf16(bytes); !utf16.isEmpty())
        candidates = {utf16};
    for (const QByteArray& candidate : candidates) {
        auto text = decoded(bytes, candidate.constData(), progress);
        if (!text || !isText(*text))
            continue;
        if (text->startsWith(QChar::ByteOrderMark))
            text->remove(0, 1);
        dump.text = std::move(text);
        dump.encoding = QString::fromLatin1(candidate);
        return;
    }
}

Result<void> readable(const QFileInfo& there)
{
    if (!there.exists())
        return failure(Error::Kind::Input, tr("There is no file %1. Check the name.").arg(there.filePath()));
    if (!there.isFile())
        return failure(
            Error::Kind::Input,
            tr("%1 is no ordinary file. Name a file with exported settings.").arg(there.filePath()));
    return {};
}

} // namespace

Result<DumpText> readDump(const GivenFile& file, Progress& progress)
{
    const QFileInfo there(file.path);
    if (const auto fine = readable(there); !fine)
        return std::unexpected(fine.error());
    QFile device(file.path);
    if (!device.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine,
                       tr("%1 cannot be read: %2").arg(file.path, device.errorString()));
    DumpText dump;
    dump.seen.name = file.name;
    dump.seen.modified = file.modified;
    Sha256 digest;
    QByteArray bytes;
    QByteArray piece(block, Qt::Uninitialized);
    while (!progress.cancelled()) {
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0)
            return failure(Error::Kind::Machine,
                           tr("%1 cannot be read: %2").arg(file.path, device.errorString()));
        if (got == 0)
            break;
        digest.add(piece.constData(), got);
        dump.seen.size += got;
        progress.report(dump.seen.size, there.size());
        dump.tooLarge = dump.seen.size > dumpTextLimit;
        if (dump.tooLarge)
            bytes = {};
        else
            bytes.append(piece.constData(), got);
    }
    if (!progress.cancelled() && dump.seen.size == 0)
        return failure(
            Error::Kind::Input,
            tr("%1 is empty. Export the settings again, and compare that file.").arg(dump.seen.name));
    dump.seen.sha256 = digest.finish();
    if (!dump.tooLarge)
        findText(bytes, dump, progress);
    if (progress.cancelled())
        return failure(Error::Kind::Cancelled, {});
    return dump;
}

std::optional<QString> textIn(const QByteArray& bytes, Progress& progress)
{
    DumpText dump;
    findText(bytes, dump, progress);
    return dump.text;
}

} // namespace tekigo
