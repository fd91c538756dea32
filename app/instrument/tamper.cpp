#include "instrument/tamper.h"

#include "base/atomicfile.h"
#include "base/counted.h"
#include "base/digest.h"
#include "instrument/imagestream.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <bit>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString tr(const char* text, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("tekigo", text, comment, count);
}

std::unexpected<Error> otherwise(const QString& name)
{
    return failure(Error::Kind::Input,
                   tr("%1 is not a copy of the image in which one bit differs. Choose the copy that Tekigo "
                      "made of this image.")
                       .arg(name));
}

/// Copies with one bit flipped; knows both digests afterwards.
class Flipping
{
public:
    Flipping(QIODevice& device, const BitPlace& place)
        : m_device(device)
        , m_place(place)
    {
    }

    void take(const QByteArray& piece)
    {
        m_before.add(piece);
        QByteArray changed = piece;
        if (m_place.offset >= m_done && m_place.offset < m_done + piece.size())
            changed[m_place.offset - m_done] =
                static_cast<char>(piece[m_place.offset - m_done] ^ (1 << m_place.bit));
        m_after.add(changed);
        m_good = m_good && writeAll(m_device, changed);
        m_done += piece.size();
    }

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] QByteArray before() { return m_before.finish(); }
    [[nodiscard]] QByteArray after() { return m_after.finish(); }

private:
    QIODevice& m_device;
    BitPlace m_place;
    Sha256 m_before;
    Sha256 m_after;
    qint64 m_done = 0;
    bool m_good = true;
};

/// Looks for the one bit in which two files differ.
class BitSearch
{
public:
    explicit BitSearch(QFile& other)
        : m_other(other)
    {
    }

    void take(const QByteArray& piece)
    {
        m_before.add(piece);
        const QByteArray there = m_other.read(piece.size());
        m_after.add(there);
        m_same = m_same && there.size() == piece.size();
        if (m_same && there != piece)
            compare(piece, there);
        m_done += piece.size();
    }

    [[nodiscard]] bool isOneBit() const { return m_same && m_bits == 1 && m_other.atEnd(); }
    [[nodiscard]] BitPlace place() const { return m_place; }
    [[nodiscard]] QByteArray before() { return m_before.finish(); }
    [[nodiscard]] QByteArray after() { return m_after.finish(); }

private:
    void compare(const QByteArray& piece, const QByteArray& there)
    {
        for (qsizetype i = 0; i < piece.size(); ++i) {
            const auto differing = static_cast<unsigned char>(piece[i] ^ there[i]);
            if (differing == 0)
                continue;
            m_bits += std::popcount(differing);
            m_place = {m_done + i, std::countr_zero(differing)};
        }
    }

    QFile& m_other;
    Sha256 m_before;
    Sha256 m_after;
    BitPlace m_place;
    qint64 m_done = 0;
    qint64 m_bits = 0;
    bool m_same = true;
};

Result<BitPlace> placeIn(const QString& image, const std::optional<BitPlace>& wanted)
{
    const qint64 size = QFileInfo(image).size();
    const BitPlace place = wanted.value_or(middleOf(size));
    if (size > 0 && (place.offset < 0 || place.offset >= size))
        return failure(Error::Kind::Usage,
                       tr("The offset %1 is outside of %2, which has %3 bytes.", nullptr, formOf(size))
                           .arg(QString::number(place.offset), image, QString::number(size)));
    if (place.bit < 0 || place.bit > 7)
        return failure(Error::Kind::Usage, tr("A byte has the bits 0 to 7, not %1.").arg(place.bit));
    return place;
}

} // namespace

BitPlace middleOf(qint64 size)
{
    return {.offset = size / 2, .bit = 0};
}

Result<TamperedCopy> makeTamperedCopy(const QString& image, const QString& target,
                                      const std::optional<BitPlace>& wanted, Progress& progress)
{
    const QString original = QFileInfo(image).canonicalFilePath();
    if (!original.isEmpty() && QFileInfo(target).canonicalFilePath() == original)
        return failure(Error::Kind::Input,
                       tr("%1 is the image itself. Name another file for the copy.").arg(target));
    const auto place = placeIn(image, wanted);
    if (!place)
        return std::unexpected(place.error());
    TamperedCopy made{.image = {}, .tampered = {}, .place = *place};
    const auto written = writeFile(target, [&](QIODevice& device) -> Result<void> {
        Flipping flipping(device, *place);
        const auto size = streamFile(image, progress, [&](const QByteArray& piece) { flipping.take(piece); });
        if (!size)
            return std::unexpected(size.error());
        if (!flipping.good())
            return failure(Error::Kind::Machine,
                           tr("%1 cannot be written: %2").arg(target, device.errorString()));
        made.image = seenFile(givenFile(image), *size, flipping.before());
        made.tampered = {.name = {}, .size = *size, .modified = {}, .sha256 = flipping.after()};
        return {};
    });
    if (!written)
        return std::unexpected(written.error());
    made.tampered = seenFile(givenFile(target), made.tampered.size, made.tampered.sha256);
    return made;
}

Result<TamperedCopy> compareTampered(const GivenFile& image, const GivenFile& tampered, Progress& progress)
{
    QFile other(tampered.path);
    if (!QFileInfo(tampered.path).isFile())
        return failure(Error::Kind::Input, tr("%1 does not exist. Check the name.").arg(tampered.path));
    if (!other.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Machine,
                       tr("%1 cannot be read: %2").arg(tampered.path, other.errorString()));
    BitSearch search(other);
    const auto size = streamFile(image.path, progress, [&](const QByteArray& piece) { search.take(piece); });
    if (!size)
        return std::unexpected(size.error());
    if (!search.isOneBit())
        return otherwise(tampered.name);
    return TamperedCopy{.image = seenFile(image, *size, search.before()),
                        .tampered = seenFile(tampered, *size, search.after()),
                        .place = search.place()};
}

} // namespace tekigo
