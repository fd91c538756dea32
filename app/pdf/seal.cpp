#include "pdf/seal.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <optional>

namespace tekigo::pdf {
namespace {

constexpr char kHead[] = "%Tekigo-Seal: 1 ";
constexpr qint64 kHeadSize = sizeof kHead - 1;
constexpr qint64 kLengthDigits = 12;
constexpr qint64 kDigestDigits = 64;
constexpr qint64 kSealSize = kHeadSize + kLengthDigits + 1 + kDigestDigits + 1;
constexpr qint64 kPlace =
    15; ///< after "%PDF-1.7", the four high bytes, their percent sign and both line ends
constexpr qint64 kPiece = 1 << 20;

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

QByteArray line(qint64 length, const QByteArray& digest)
{
    return kHead + QByteArray::number(length).rightJustified(kLengthDigits, '0') + ' ' + digest.toHex() +
           '\n';
}

struct Written
{
    qint64 length = 0;
    QByteArray digest;
};

/// What the line says; only in the very form in which it is written.
std::optional<Written> parsed(const QByteArray& bytes)
{
    Written written;
    written.length = bytes.mid(kHeadSize, kLengthDigits).toLongLong();
    written.digest = QByteArray::fromHex(bytes.mid(kHeadSize + kLengthDigits + 1, kDigestDigits));
    if (bytes != line(written.length, written.digest))
        return {};
    return written;
}

/// Adds the file from where it stands up to `end`; how many bytes there were, or -1.
qint64 addUpTo(qint64 end, QFile& file, Sha256& hash, Progress& progress)
{
    QByteArray buffer(kPiece, Qt::Uninitialized);
    qint64 at = file.pos();
    while (at < end && !progress.cancelled()) {
        const qint64 got = file.read(buffer.data(), std::min(kPiece, end - at));
        if (got <= 0)
            return got < 0 ? -1 : at;
        hash.add(buffer.constData(), got);
        at += got;
        progress.report(at, end);
    }
    return at;
}

SealCheck::State stateOf(const SealCheck& check, bool same)
{
    if (check.length < check.written)
        return SealCheck::State::Shortened;
    if (check.length > check.written)
        return same ? SealCheck::State::Appended : SealCheck::State::Longer;
    return same ? SealCheck::State::Whole : SealCheck::State::Changed;
}

} // namespace

QByteArray seal::blank()
{
    return line(0, QByteArray(32, '\0'));
}

qint64 seal::place()
{
    return kPlace;
}

bool seal::standsIn(const QByteArray& begin)
{
    return parsed(begin.mid(kPlace, kSealSize)).has_value();
}

void Sealing::add(const char* bytes, qint64 size)
{
    m_hash.add(bytes, size);
    m_length += size;
}

bool Sealing::close(QIODevice& file)
{
    const QByteArray made = line(m_length, m_hash.finish());
    return made.size() == kSealSize && file.seek(kPlace) && file.write(made) == kSealSize &&
           file.seek(m_length);
}

Result<SealCheck> checkSeal(const QString& path, Progress& progress)
{
    const auto unreadable = [&](const QFile& file) {
        return failure(Error::Kind::Machine, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file);
    const QByteArray before = file.read(kPlace);
    const auto written = parsed(file.read(kSealSize));
    SealCheck check{.state = SealCheck::State::None, .length = file.size(), .written = 0};
    if (!written)
        return check;
    check.written = written->length;
    Sha256 hash;
    hash.add(before);
    hash.add(seal::blank());
    const qint64 read = addUpTo(std::min(written->length, check.length), file, hash, progress);
    if (progress.cancelled())
        return failure(Error::Kind::Cancelled, {});
    if (read < 0)
        return unreadable(file);
    check.state = stateOf(check, hash.finish() == written->digest);
    return check;
}

} // namespace tekigo::pdf
