#include "foreign/packedobjects.h"

#include <QFile>
#include <QRegularExpression>

#include <qpdf/Pl_Flate.hh>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace tekigo::foreign {
namespace {

constexpr qint64 kPiece = 1 << 16;
constexpr qint64 kTail = 1054;          ///< libqpdf looks for "startxref" in so many last bytes
constexpr qint64 kTrailer = 1 << 16;    ///< bytes
constexpr int kTables = 200;            ///< updates of one file
constexpr qsizetype kDictionary = 4096; ///< bytes before a stream that are looked at

/// Where the last cross-references begin.
std::optional<qint64> startOf(QFile& file)
{
    file.seek(std::max<qint64>(0, file.size() - kTail));
    const QByteArray tail = file.readAll();
    const qsizetype at = tail.lastIndexOf("startxref");
    if (at < 0)
        return {};
    bool good = false;
    const qint64 place = tail.mid(at + 9).simplified().split(' ').first().toLongLong(&good);
    return good ? std::optional(place) : std::nullopt;
}

/// Passes over "first count" and the entries of twenty bytes that follow; false where it is anything else.
bool passSections(QFile& file)
{
    static const QRegularExpression counts(QStringLiteral("^\\d{1,10} (\\d{1,10}) ?\r?\n$"));
    while (true) {
        const qint64 at = file.pos();
        const QByteArray line = file.readLine(64);
        if (line.startsWith("trailer"))
            return file.seek(at);
        const auto match = counts.match(QString::fromLatin1(line));
        if (!match.hasMatch() || !file.seek(file.pos() + match.captured(1).toLongLong() * 20))
            return false;
    }
}

/// The trailer of the plain table at `place`; null where there is none.
QByteArray trailerAt(QFile& file, qint64 place)
{
    if (place < 0 || !file.seek(place) || file.readLine(16).trimmed() != "xref" || !passSections(file))
        return {};
    const QByteArray read = file.read(kTrailer);
    const qsizetype end = read.indexOf("startxref");
    return end < 0 ? QByteArray() : read.first(end);
}

/// All tables that lead to each other, from the last to the first, are plain ones.
bool isPlain(QFile& file)
{
    static const QRegularExpression before(QStringLiteral("/Prev\\s+(\\d{1,12})\\b"));
    std::optional<qint64> place = startOf(file);
    for (int table = 0; place && table < kTables; ++table) {
        const QByteArray trailer = trailerAt(file, *place);
        // Names can be spelt with #; a table can name packed references besides.
        if (trailer.isEmpty() || trailer.contains('#') || trailer.contains("/XRefStm"))
            return false;
        const auto match = before.match(QString::fromLatin1(trailer));
        if (!match.hasMatch())
            return !trailer.contains("/Prev");
        place = match.captured(1).toLongLong();
    }
    return false;
}

/// Counts what comes out of a stream; ends it by an exception once that is too much.
class Counted final : public Pipeline
{
public:
    explicit Counted(qint64 most)
        : Pipeline("counted", nullptr)
        , m_most(most)
    {
    }
    void write(unsigned char const*, size_t size) override
    {
        count += static_cast<qint64>(size);
        if (count > m_most)
            throw std::length_error("too much");
    }
    void finish() override {}

    qint64 count = 0;

private:
    qint64 m_most;
};

/// What the stream that begins where the file stands unpacks to; more than `most` where that is too much.
qint64 unpackedSize(QFile& file, qint64 most)
{
    Counted counted(most);
    Pl_Flate unpack("unpack", &counted, Pl_Flate::a_inflate);
    try {
        for (qint64 before = -1; before != counted.count;) { // a piece without result: it has ended
            before = counted.count;
            QByteArray piece = file.read(kPiece);
            if (piece.isEmpty())
                break;
            unpack.write(reinterpret_cast<unsigned char*>(piece.data()), static_cast<size_t>(piece.size()));
        }
    } catch (const std::length_error&) {
        return most + 1;
    } catch (const std::exception&) { // no such stream, or a damaged one
    }
    return counted.count;
}

/// With names as they are meant: /Fl#61teDecode is /FlateDecode.
QByteArray plainNames(QByteArray text)
{
    for (qsizetype at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
        if (const QByteArray code = QByteArray::fromHex(text.mid(at + 1, 2)); code.size() == 1)
            text.replace(at, 3, code);
    return text;
}

/// The text of a stream's dictionary, as far as it is needed.
QByteArray dictionaryBefore(const QByteArray& bytes, qsizetype stream)
{
    const QByteArray text =
        bytes.mid(std::max<qsizetype>(0, stream - kDictionary), std::min(stream, kDictionary));
    return plainNames(text.mid(std::max<qsizetype>(0, text.lastIndexOf(" obj"))));
}

/// Packed twice, or by what can swell and is not looked into here. What calls itself a picture may be
/// anything.
bool isOpaque(const QByteArray& dictionary)
{
    return dictionary.count("Decode") - dictionary.count("DecodeParms") > 1 || dictionary.contains("LZW") ||
           dictionary.contains("RunLength");
}

bool streamsSwell(QFile& file, qint64 most, const Progress& progress)
{
    QByteArray window;
    qint64 at = 0; // of the window's begin
    qint64 all = 0;
    while (!progress.cancelled()) {
        file.seek(at);
        window = file.read(kPiece * 16);
        for (qsizetype found = window.indexOf("stream"); found >= 0;
             found = window.indexOf("stream", found + 6)) {
            const char next = found + 6 < window.size() ? window[found + 6] : ' ';
            if ((next != '\r' && next != '\n') || window.mid(std::max<qsizetype>(0, found - 3), 3) == "end")
                continue;
            const QByteArray dictionary = dictionaryBefore(window, found);
            file.seek(at + found + (window.mid(found + 6, 2) == "\r\n" ? 8 : 7));
            const qint64 size = isOpaque(dictionary) ? most + 1 : unpackedSize(file, most);
            all += size;
            if (size > most || all > most * 8)
                return true;
        }
        if (window.size() < kPiece * 16)
            return false;
        at += window.size() - kDictionary - 16; // what stands at its end is seen again, with what follows
    }
    return false;
}

} // namespace

bool opensLightly(const QString& path, qint64 most, const Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true; // for others to say
    return isPlain(file) || !streamsSwell(file, most, progress);
}

} // namespace tekigo::foreign
