#include "pdf/reader.h"

#include "foreign/packedobjects.h"
#include "foreign/pageweight.h"
#include "pdf/stocktaking.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QtEndian>

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <exception>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr qint64 keepLimit = 64 << 20;
constexpr qint64 checkedLimit = 64 << 20; ///< bytes of a decoded stream that are unpacked at once
constexpr qsizetype smallestStream = 8;   ///< bytes of a compressed nothing
constexpr qsizetype mostFlaws = 20;

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

/// Reads one file with libqpdf.
class Structure
{
public:
    Structure(const QStringList& keep, const ReadLimits& limits, Reading& reading, Progress& progress)
        : m_keep(keep)
        , m_limits(limits)
        , m_reading(reading)
        , m_progress(progress)
        , m_unpacking(limits.unpacked + limits.timesFile * reading.seal.length, progress)
    {
    }

    /// Throws what libqpdf throws, and foreign::Unpacking::Stopped.
    void read(QPDF& pdf)
    {
        if (pdf.getObjectCount() > m_limits.objects)
            throw std::runtime_error(tr("It has too many objects.").toStdString());
        if (pdf.isEncrypted())
            m_reading.flaws.append(tr("It was encrypted."));
        GraphDigest digests(pdf, m_unpacking);
        takeFiles(pdf, digests);
        Inventory pages = takeStock(pdf, digests, m_itself);
        m_reading.found.pages = std::move(pages.pages);
        m_reading.found.parts = std::move(pages.parts);
        // Where pages are known by their digests, those tell more.
        if (m_reading.seal.state == SealCheck::State::None && !m_reading.recorded)
            checkStreams(pdf);
        checkWeight(pdf);
    }

private:
    void takeFiles(QPDF& pdf, GraphDigest& digests)
    {
        std::vector<FileEntry> entries = fileEntries(pdf, m_limits.files);
        const auto own = std::ranges::find(entries, inventoryName(), &FileEntry::name);
        m_itself = own == entries.end() ? Handle::newNull() : own->specification;
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            if (entry != own) // no record has its data
                for (const Handle& stream : streamsOf(entry->specification))
                    digests.leaveOut(stream);
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            takeFile(*entry, entry == own, digests);
        for (const FileEntry& stray : strayEntries(pdf, entries, m_limits.files))
            takeFile(stray, false, digests);
    }

    void takeFile(const FileEntry& entry, bool itself, GraphDigest& digests)
    {
        Inventory::File file{entry.name, 0, {}, itself ? QByteArray() : digests.of(entry.specification)};
        for (const Handle& stream : streamsOf(entry.specification)) {
            const Embedded& embedded = taken(stream, entry.name, itself);
            file.size = embedded.size;
            file.sha256 = embedded.sha256;
        }
        if (!itself)
            m_reading.found.files.push_back(file);
    }

    const Embedded& taken(Handle stream, const QString& name, bool itself)
    {
        const bool kept = itself || (m_keep.contains(name) && !m_kept.contains(name));
        auto [known, isNew] = m_files.try_emplace(stream.getObjGen());
        if (kept)
            m_kept.insert(name);
        if (isNew || kept)
            known->second = m_unpacking.take(stream, qpdf_dl_specialized, kept ? keepLimit : 0);
        m_reading.embedded.push_back(
            {name, known->second.sha256, known->second.size, std::exchange(known->second.bytes, {})});
        if (itself) {
            m_reading.recorded = inventoryFrom(m_reading.embedded.back().bytes);
            if (!m_reading.recorded)
                m_reading.flaws.append(tr("The embedded file %1 cannot be read.").arg(name));
        }
        return m_reading.embedded.back();
    }

    /// The checksum that ends each compressed stream; libqpdf passes over a wrong one, as viewers do.
    /// The embedded files that were taken have digests of their own.
    bool isWhole(Handle stream)
    {
        Handle about = stream.getDict();
        if (m_files.contains(stream.getObjGen()))
            return true;
        const foreign::Unpacking::Taken decoded = m_unpacking.take(stream, qpdf_dl_generalized);
        if (!about.getKey("/Filter").isNameAndEquals("/FlateDecode") || decoded.size > checkedLimit)
            return true;
        const foreign::Unpacking::Taken raw = m_unpacking.take(stream, qpdf_dl_none, checkedLimit);
        if (raw.size <= smallestStream || raw.size > checkedLimit)
            return true;
        // Qt wants a guess of the size before the bytes.
        QByteArray packed(4, '\0');
        qToBigEndian(static_cast<quint32>(std::min(raw.size * 4, checkedLimit)), packed.data());
        return !qUncompress(packed + raw.bytes).isEmpty();
    }

    void checkStreams(QPDF& pdf)
    {
        if (pdf.getTrailer().hasKey("/Prev"))
            m_reading.flaws.append(tr("Something was added to it later."));
        for (Handle& object : pdf.getAllObjects())
            if (object.isStream() && !isWhole(object))
                m_reading.flaws.append(tr("A part of it was changed (object %1).").arg(object.getObjectID()));
    }

    /// Qt's reader unpacks a page into memory.
    void checkWeight(QPDF& pdf)
    {
        foreign::PageWeight weight(m_unpacking, m_limits.page);
        qsizetype number = 0;
        for (const Handle& page : pdf.getAllPages()) {
            ++number;
            if (weight.of(page) > m_limits.page)
                throw std::runtime_error(
                    tr("What page %1 is written with unpacks to far more than a page can hold.")
                        .arg(number)
                        .toStdString());
        }
    }

    const QStringList& m_keep;
    const ReadLimits& m_limits;
    Reading& m_reading;
    Progress& m_progress;
    foreign::Unpacking m_unpacking;
    Handle m_itself;                                ///< specification of the inventory
    std::map<QPDFObjGen, foreign::Unpacking::Taken> m_files; ///< embedded
    std::set<QString> m_kept;                       ///< of several of one name the first
};

void tellWarnings(QPDF& pdf, QStringList& flaws)
{
    for (const QPDFExc& warning : pdf.getWarnings())
        if (flaws.size() < mostFlaws)
            flaws.append(QString::fromUtf8(warning.what()));
}

/// What hinders reading: an error in a file that may be anything, a flaw of one that was ours.
Result<void> hindered(const QString& path, const QString& why, Reading& reading)
{
    if (reading.seal.state == SealCheck::State::None && reading.embedded.empty())
        return failure(Error::Kind::Input, tr("%1 cannot be read as a PDF: %2").arg(path, why));
    reading.flaws.append(why);
    return {};
}

Result<void> readStructure(const QString& path, const QStringList& keep, const ReadLimits& limits,
                           Reading& reading, Progress& progress)
{
    if (!foreign::opensLightly(path, limits.packed, progress))
        return hindered(path, tr("It unpacks to far more than such a document holds."), reading);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        Structure(keep, limits, reading, progress).read(pdf);
        tellWarnings(pdf, reading.flaws);
        return {};
    } catch (const foreign::Unpacking::Stopped& stopped) {
        if (stopped.cancelled)
            return failure(Error::Kind::Cancelled, {});
        return hindered(path, tr("It unpacks to far more than such a document holds."), reading);
    } catch (const std::exception& exception) {
        return hindered(path, QString::fromUtf8(exception.what()), reading);
    }
}

Result<void> readText(const QString& path, Reading& reading, Progress& progress)
{
    QPdfDocument document;
    if (document.load(path) != QPdfDocument::Error::None)
        return hindered(path, tr("Its pages cannot be read."), reading);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        reading.pages.append(document.getAllText(page).text());
        progress.report(page + 1, document.pageCount());
    }
    return {};
}

} // namespace

Result<Reading> read(const QString& path, const QStringList& keep, Progress& progress,
                     const ReadLimits& limits)
{
    if (!QFileInfo::exists(path))
        return failure(Error::Kind::Input, tr("There is no file %1.").arg(path));
    // A device or a pipe has no end.
    if (!QFileInfo(path).isFile())
        return failure(Error::Kind::Input, tr("%1 is not an ordinary file.").arg(path));
    Reading reading;
    const auto sealed = checkSeal(path, progress);
    if (!sealed)
        return std::unexpected(sealed.error());
    reading.seal = *sealed;
    if (auto done = readStructure(path, keep, limits, reading, progress); !done)
        return std::unexpected(done.error());
    // Qt's reader mends in ways of its own what libqpdf could not follow.
    if (!reading.flaws.isEmpty() && reading.found.pages.empty())
        return reading;
    if (auto done = readText(path, reading, progress); !done)
        return std::unexpected(done.error());
    return reading;
}

} // namespace tekigo::pdf
