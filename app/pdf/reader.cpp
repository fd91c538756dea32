#include "pdf/reader.h"

#include "base/atomicfile.h"
#include "base/counted.h"
#include "foreign/openpdf.h"
#include "foreign/packedobjects.h"
#include "foreign/pageweight.h"
#include "pdf/aswritten.h"
#include "pdf/pagetree.h"
#include "pdf/stocktaking.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QtEndian>

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <exception>
#include <limits>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr qint64 keepLimit = 64 << 20;
constexpr qint64 checkedLimit = 64 << 20; ///< bytes of a decoded stream that are unpacked at once
constexpr qsizetype smallestStream = 8;   ///< bytes of a compressed nothing
constexpr qsizetype mostFlaws = 20;
constexpr qsizetype longestName = 80; ///< letters in a message

QString tr(const char* text, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("tekigo::pdf", text, comment, count);
}

template <typename Range, typename Member>
bool has(const Range& range, const QString& name, Member member)
{
    return std::ranges::find(range, name, member) != range.end();
}

/// Reads one file with libqpdf.
class Structure
{
public:
    Structure(const QString& path, const QStringList& keep, const ReadLimits& limits, Reading& reading,
              Progress& progress)
        : m_path(path)
        , m_keep(keep)
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
            throw std::runtime_error(pdf::tr("It has too many objects.").toStdString());
        if (pdf.isEncrypted())
            m_reading.flaws.append(pdf::tr("It was encrypted."));
        m_reading.layered = pdf.getTrailer().hasKey("/Prev") || pdf.getTrailer().hasKey("/XRefStm");
        FileEntries entries = fileEntries(pdf, m_limits.files);
        m_reading.flaws.append(std::move(entries.flaws));
        takeRecord(entries.files);
        checkForm(pdf);
        GraphDigest digests(pdf, m_unpacking,
                            m_reading.recorded ? m_reading.recorded->form : Inventory::kNewest);
        takeFiles(pdf, entries.files, digests);
        Inventory pages = takeStock(pdf, digests, m_itself);
        m_reading.found.form = pages.form;
        m_reading.found.pages = std::move(pages.pages);
        m_reading.found.parts = std::move(pages.parts);
        if (const auto& stream = digests.oddlyPacked())
            m_reading.flaws.append(
                pdf::tr("A part of it is packed in a way that not every program unpacks alike (object %1).")
                    .arg(stream->getObj()));
        // Where pages are known by their digests, those tell more.
        if (m_reading.seal.state == SealCheck::State::None && !m_reading.recorded)
            checkStreams(pdf);
        checkWeight(pdf);
    }

private:
    /// What the record cannot tell: that other programs find other things in the same file.
    void checkForm(QPDF& pdf)
    {
        const bool certain = m_reading.seal.state == SealCheck::State::Whole && m_reading.recorded;
        if (certain && !isAsWritten(pdf, m_path))
            m_reading.flaws.append(pdf::tr("It is not put together as Tekigo writes its documents."));
        if (!pagesAreClear(pdf))
            m_reading.flaws.append(
                pdf::tr("Its list of pages is put together so that other programs can show other pages."));
    }

    /// Its data is in no record.
    void takeRecord(const std::vector<FileEntry>& entries)
    {
        const auto own = std::ranges::find(entries, inventoryName(), &FileEntry::name);
        m_itself = own == entries.end() ? Handle::newNull() : own->specification;
        if (own == entries.end())
            return;
        m_own = static_cast<size_t>(own - entries.begin());
        if (saysMore(m_itself))
            m_reading.flaws.append(pdf::tr("The embedded file %1 has more than it was written with.").arg(own->name));
        for (const Handle& stream : streamsOf(m_itself)) {
            m_reading.recorded = inventoryFrom(taken(stream, own->name, true).bytes);
            if (!m_reading.recorded)
                m_reading.flaws.append(pdf::tr("The embedded file %1 cannot be read.").arg(own->name));
        }
    }

    void takeFiles(QPDF& pdf, const std::vector<FileEntry>& entries, GraphDigest& digests)
    {
        for (size_t i = 0; i < entries.size(); ++i)
            if (i != m_own)
                for (const Handle& stream : streamsOf(entries[i].specification))
                    digests.leaveOut(stream);
        for (size_t i = 0; i < entries.size(); ++i)
            if (i != m_own)
                m_reading.found.files.push_back(takeFile(entries[i], digests));
        for (const FileEntry& stray : strayEntries(pdf, entries, m_limits.files))
            takeStray(stray, entries, digests);
    }

    /// One that only the associated files have was taken out of the list, or put in beside it.
    void takeStray(const FileEntry& stray, const std::vector<FileEntry>& listed, GraphDigest& digests)
    {
        const Inventory::File file = takeFile(stray, digests);
        const bool beside = has(listed, stray.name, &FileEntry::name);
        const bool known = m_reading.recorded &&
                           has(m_reading.recorded->files, stray.name, &Inventory::File::name);
        if (beside || !known)
            m_reading.found.files.push_back(file);
        if (m_reading.flaws.size() < mostFlaws)
            m_reading.flaws.append(
                pdf::tr("The embedded file %1 is not in the list of embedded files, only among the associated ones.")
                    .arg(stray.name.left(longestName)));
    }

    Inventory::File takeFile(const FileEntry& entry, GraphDigest& digests)
    {
        Inventory::File file{entry.name, 0, {}, digests.of(entry.specification)};
        for (const Handle& stream : streamsOf(entry.specification)) {
            const Embedded& embedded = taken(stream, entry.name, false);
            file.size = embedded.size;
            file.sha256 = embedded.sha256;
        }
        return file;
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
            m_reading.flaws.append(pdf::tr("Something was added to it later."));
        for (Handle& object : pdf.getAllObjects())
            if (object.isStream() && !isWhole(object))
                m_reading.flaws.append(pdf::tr("A part of it was changed (object %1).").arg(object.getObjectID()));
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
                    pdf::tr("What page %1 is written with unpacks to far more than a page can hold.")
                        .arg(number)
                        .toStdString());
        }
    }

    const QString& m_path;
    const QStringList& m_keep;
    const ReadLimits& m_limits;
    Reading& m_reading;
    Progress& m_progress;
    foreign::Unpacking m_unpacking;
    Handle m_itself;                                ///< specification of the inventory
    size_t m_own = std::numeric_limits<size_t>::max(); ///< its index among the entries
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
        foreign::openPdf(pdf, path);
        Structure(path, keep, limits, reading, progress).read(pdf);
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

/// Qt's reader asks for a file's bytes a few at a time, each with a seek: the calls took longer than the reading.
void load(const QString& path, QBuffer& bytes, QPdfDocument& document)
{
    constexpr qint64 kInMemory = qint64(64) << 20; // most dossiers; a larger one is read where it lies
    auto read = readFile(path, kInMemory);
    if (!read) {
        document.load(path);
        return;
    }
    bytes.setData(*std::move(read));
    bytes.open(QIODevice::ReadOnly);
    document.load(&bytes);
}

Result<void> readText(const QString& path, Reading& reading, Progress& progress)
{
    QBuffer bytes; // outlives the document that reads it
    QPdfDocument document;
    load(path, bytes, document);
    if (document.status() != QPdfDocument::Status::Ready)
        return hindered(path, tr("Its pages cannot be read."), reading);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        reading.pages.append(document.getAllText(page).text());
        progress.report(page + 1, document.pageCount());
    }
    const auto found = static_cast<qsizetype>(reading.found.pages.size());
    if (!reading.found.pages.empty() && reading.pages.size() != found)
        reading.flaws.append(
            tr("It has %n pages, and other programs show %1.", nullptr, formOf(found)).arg(reading.pages.size()));
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
