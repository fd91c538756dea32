#include "instrument/imagechecksum.h"

#include "instrument/imagescheme.h"
#include "instrument/imagestream.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

const QString crc32 = u"CRC-32"_s;
const QString posixCrc = u"CRC-32 (cksum)"_s;

/// The CRC-32 of zip and Ethernet: reflected, polynomial 0xEDB88320.
class Crc32
{
public:
    void add(const QByteArray& bytes)
    {
        for (const char byte : bytes)
            m_state = table()[(m_state ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (m_state >> 8);
    }
    [[nodiscard]] quint32 value() const { return ~m_state; }

private:
    static const std::array<quint32, 256>& table()
    {
        static const auto made = [] {
            std::array<quint32, 256> all{};
            for (quint32 i = 0; i < 256; ++i) {
                quint32 value = i;
                for (int bit = 0; bit < 8; ++bit)
                    value = (value >> 1) ^ ((value & 1) ? 0xEDB88320U : 0U);
                all[i] = value;
            }
            return all;
        }();
        return made;
    }
    quint32 m_state = 0xFFFFFFFF;
};

/// The CRC of POSIX cksum: polynomial 0x04C11DB7, highest bit first, the length behind the bytes.
class PosixCrc
{
public:
    void add(const QByteArray& bytes)
    {
        for (const char byte : bytes)
            feed(static_cast<unsigned char>(byte));
    }
    [[nodiscard]] quint32 value(qint64 length)
    {
        for (; length != 0; length >>= 8)
            feed(static_cast<unsigned char>(length & 0xFF));
        return ~m_state;
    }

private:
    void feed(unsigned char byte) { m_state = (m_state << 8) ^ table()[(m_state >> 24) ^ byte]; }
    static const std::array<quint32, 256>& table()
    {
        static const auto made = [] {
            std::array<quint32, 256> all{};
            for (quint32 i = 0; i < 256; ++i) {
                quint32 value = i << 24;
                for (int bit = 0; bit < 8; ++bit)
                    value = (value << 1) ^ ((value & 0x80000000U) ? 0x04C11DB7U : 0U);
                all[i] = value;
            }
            return all;
        }();
        return made;
    }
    quint32 m_state = 0;
};

QByteArray bytesOf(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(value >> (24 - 8 * i));
    return bytes;
}

/// By the length of the value: no other says which algorithm it is.
QStringList algorithmsOf(const SaidChecksum& said)
{
    switch (said.value.size()) {
    case 4:
        return {said.size ? posixCrc : crc32};
    case 16:
        return {u"MD5"_s};
    case 20:
        return {u"SHA1"_s};
    case 28:
        return {u"SHA224"_s, u"SHA3-224"_s};
    case 32:
        return {u"SHA256"_s, u"SHA3-256"_s, u"BLAKE2s256"_s};
    case 48:
        return {u"SHA384"_s, u"SHA3-384"_s};
    default:
        return {u"SHA512"_s, u"SHA3-512"_s, u"BLAKE2b512"_s};
    }
}

bool hasLengthOfChecksum(const QByteArray& value)
{
    static const std::array<qsizetype, 7> lengths{4, 16, 20, 28, 32, 48, 64};
    return std::ranges::find(lengths, value.size()) != lengths.end();
}

std::optional<SaidChecksum> readLine(const QString& line)
{
    static const QRegularExpression plain(u"^\\\\?([0-9A-Fa-f]{8,128})(?:[ \\t]+\\*?(\\S.*))?$"_s);
    static const QRegularExpression tagged(u"^([A-Za-z0-9/-]+) ?\\((.+)\\) ?= ?([0-9A-Fa-f]{8,128})$"_s);
    static const QRegularExpression posix(u"^(\\d{1,10}) (\\d{1,18})(?: (\\S.*))?$"_s);
    SaidChecksum said;
    if (const auto hit = posix.match(line);
        hit.hasMatch() && hit.captured(1).toULongLong() <= 0xFFFFFFFFULL) {
        said.value = bytesOf(hit.captured(1).toUInt());
        said.size = hit.captured(2).toLongLong();
        said.fileName = hit.captured(3);
        return said;
    }
    if (const auto hit = tagged.match(line); hit.hasMatch())
        said = {QByteArray::fromHex(hit.captured(3).toLatin1()), hit.captured(2), hit.captured(1), {}};
    else if (const auto simple = plain.match(line); simple.hasMatch() && simple.captured(1).size() % 2 == 0)
        said = {QByteArray::fromHex(simple.captured(1).toLatin1()), simple.captured(2), {}, {}};
    return hasLengthOfChecksum(said.value) ? std::optional(said) : std::nullopt;
}

/// What PowerShell writes is UTF-16; nothing where it is no text at all.
QString textOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return QStringDecoder(QStringDecoder::Utf16)(bytes);
    return bytes.contains('\0') ? QString() : QString::fromUtf8(bytes);
}

/// What certutil -hashfile and Get-FileHash print: words around one value.
std::vector<SaidChecksum> readReport(const QString& text)
{
    constexpr qsizetype longest = 4096;
    static const QRegularExpression value(
        u"(?<![0-9A-Za-z+/=])(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}|"
        "[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128})(?![0-9A-Za-z+/=])"_s);
    if (text.size() > longest || text.contains(u"-----BEGIN"_s))
        return {};
    auto hits = value.globalMatch(text);
    if (!hits.hasNext())
        return {};
    const SaidChecksum said{QByteArray::fromHex(hits.next().captured().toLatin1()), {}, {}, {}};
    return hits.hasNext() ? std::vector<SaidChecksum>() : std::vector<SaidChecksum>{said};
}

/// CRCs are not libcrypto's.
Result<QByteArray> crcOfFile(const QString& path, const QString& algorithm, ChecksumMatch& match,
                             Progress& progress)
{
    Crc32 plain;
    PosixCrc posix;
    const bool isPosix = algorithm == posixCrc;
    const auto size = streamFile(
        path, progress, [&](const QByteArray& piece) { isPosix ? posix.add(piece) : plain.add(piece); });
    if (!size)
        return std::unexpected(size.error());
    const auto digests = digestsOfFile(path, {u"SHA256"_s}, progress, &match.size);
    if (!digests)
        return std::unexpected(digests.error());
    match.sha256 = digests->at(u"SHA256"_s);
    return bytesOf(isPosix ? posix.value(*size) : plain.value());
}

} // namespace

std::vector<SaidChecksum> readChecksums(const QByteArray& bytes)
{
    const QString text = textOf(bytes);
    std::vector<SaidChecksum> all;
    for (const QString& raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto said = readLine(line);
        if (!said)
            return readReport(text);
        all.push_back(*said);
    }
    return all;
}

Result<ChecksumMatch> checkChecksum(const QString& image, const SaidChecksum& said, Progress& progress)
{
    ChecksumMatch match;
    const QStringList names = algorithmsOf(said);
    if (said.value.size() == 4) {
        const auto crc = crcOfFile(image, names.first(), match, progress);
        if (!crc)
            return std::unexpected(crc.error());
        match.algorithms = names;
        match.matches = *crc == said.value && (!said.size || *said.size == match.size);
        return match;
    }
    const auto digests = digestsOfFile(image, names + QStringList{u"SHA256"_s}, progress, &match.size);
    if (!digests)
        return std::unexpected(digests.error());
    match.sha256 = digests->at(u"SHA256"_s);
    const auto fits =
        std::ranges::find_if(names, [&](const QString& name) { return digests->at(name) == said.value; });
    match.matches = fits != names.end();
    if (match.matches)
        match.algorithms = {digestName(*fits)};
    else
        for (const QString& name : names)
            match.algorithms.append(digestName(name));
    return match;
}

} // namespace tekigo
