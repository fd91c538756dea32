#include "pdf/finishing.h"

#include "pdf/attachments.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/seal.h"
#include "pdf/splicing.h"
#include "pdf/stocktaking.h"
#include "pdf/tree.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr qint64 kSpliced = 16 << 20; ///< bytes; smaller embedded files may stand in memory
constexpr int kPacking = 3; ///< zlib's level: a third of the time of its usual 6, for a tenth of the size

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

struct Cancelled
{
};

/// What the file is written to; the seal sees every byte.
class Sealed
{
public:
    Sealed(QIODevice& device, Progress& progress)
        : m_device(device)
        , m_progress(progress)
    {
    }
    /// Throws where it was cancelled or the device refuses.
    void put(const char* bytes, qint64 size)
    {
        if (m_progress.cancelled())
            throw Cancelled();
        if (m_device.write(bytes, size) != size)
            throw std::runtime_error(m_device.errorString().toStdString());
        m_sealing.add(bytes, size);
    }
    void close()
    {
        if (!m_sealing.close(m_device))
            throw std::runtime_error(m_device.errorString().toStdString());
    }

private:
    QIODevice& m_device;
    Progress& m_progress;
    Sealing m_sealing;
};

/// Where libqpdf writes to.
class SinkPipeline : public Pipeline
{
public:
    explicit SinkPipeline(Splicing::Sink sink)
        : Pipeline("sink", nullptr)
        , m_sink(std::move(sink))
    {
    }
    void write(unsigned char const* bytes, size_t size) override
    {
        m_sink(reinterpret_cast<const char*>(bytes), static_cast<qint64>(size));
    }
    void finish() override {}

private:
    Splicing::Sink m_sink;
};

/// The page's content with our brackets, packed; null when it has not the brackets that were painted. `digest`: over
/// what it unpacks to.
QByteArray rewritten(Handle contents, const std::vector<Mark>& marks, QByteArray& digest)
{
    if (!contents.isStream())
        return {};
    const auto data = contents.getStreamData(qpdf_dl_generalized);
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data->getBuffer()),
                                                     static_cast<qsizetype>(data->getSize()));
    const QByteArray content = bracketed(bytes, marks);
    digest = sha256(content);
    // qCompress is zlib with the size in four bytes before it. Level 3: a third of the time for a tenth of
    // the size.
    return content.isNull() ? QByteArray() : qCompress(content, 3).mid(4);
}

/// The painted pages in a file of our own: what Cairo wrote beside them (its tree, its metadata) stays behind
/// unread.
Result<std::vector<Handle>> takePages(QPDF& painted, QPDF& pdf, const Structure& structure,
                                      KnownStreams& known, Progress& progress)
{
    const std::vector<Handle> pages = painted.getAllPages();
    if (pages.size() != structure.marks.size())
        return failure(
            Error::Kind::Machine,
            tr("Cairo wrote %1 pages where %2 were painted.").arg(pages.size()).arg(structure.marks.size()));
    for (size_t i = 0; i < pages.size(); ++i) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        Handle page = pages[i];
        QByteArray digest;
        const QByteArray content = rewritten(page.getKey("/Contents"), structure.marks[i], digest);
        if (content.isNull())
            return failure(Error::Kind::Machine,
                           tr("Cairo wrote other tags than were painted on page %1.").arg(i + 1));
        page.replaceKey("/Contents", Handle::newNull());
        page.removeKey("/Annots");
        pdf.addPage(page, false);
        Handle stream = Handle::newStream(&pdf);
        stream.replaceStreamData(content.toStdString(), Handle::newName("/FlateDecode"), Handle::newNull());
        Handle taken = pdf.getAllPages().back();
        taken.replaceKey("/Contents", stream);
        known.emplace_back(stream, digest);
        taken.replaceKey("/Tabs", Handle::newName("/S"));
    }
    return pdf.getAllPages();
}

void write(QPDF& pdf, const Splicing::Sink& sink)
{
    // libqpdf has one level for all that it packs.
    Pl_Flate::setCompressionLevel(kPacking);
    SinkPipeline pipeline(sink);
    QPDFWriter writer(pdf);
    writer.setExtraHeaderText(seal::blank().toStdString());
    writer.setOutputPipeline(&pipeline);
    writer.setMinimumPDFVersion("1.7");
    // Object streams would halve a file of tables and cost as much time as painting a third of it.
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    writer.write();
}

/// With its seal; large embedded files come in while it is copied.
Result<void> writeSealed(QPDF& pdf, const Document& document, QIODevice& output, Progress& progress)
{
    Sealed sealed(output, progress);
    const Splicing::Sink sink = [&](const char* bytes, qint64 size) { sealed.put(bytes, size); };
    const Splicing splicing(pdf, document.attachments, kSpliced);
    if (splicing.empty()) {
        write(pdf, sink);
    } else {
        QTemporaryFile small(QDir::tempPath() + u"/tekigo-XXXXXX.parts"_s);
        if (!small.open())
            return failure(Error::Kind::Machine, tr("No temporary file can be made in %1: %2")
                                                     .arg(QDir::tempPath(), small.errorString()));
        write(pdf, [&](const char* bytes, qint64 size) {
            if (progress.cancelled())
                throw Cancelled();
            if (small.write(bytes, size) != size)
                throw std::runtime_error(small.errorString().toStdString());
        });
        splicing.copy(small, sink);
    }
    sealed.close();
    return {};
}

Result<void> finishThrowing(const QString& paintedFile, const Painted& painted, const Document& document,
                            QIODevice& output, Progress& progress)
{
    QPDF cairo;
    cairo.setSuppressWarnings(true);
    cairo.processFile(QFile::encodeName(paintedFile).constData());
    QPDF pdf;
    pdf.emptyPDF();
    KnownStreams known;
    auto pages = takePages(cairo, pdf, painted.structure, known, progress);
    if (!pages)
        return std::unexpected(pages.error());
    writeTree(pdf, *pages, painted.structure, painted.pages);
    writeNavigation(pdf, *pages, painted);
    writeMetadata(pdf, document);
    if (auto done = writeAttachments(pdf, document.attachments); !done)
        return done;
    if (auto done = attachInventory(pdf, document, known, progress); !done)
        return done;
    return writeSealed(pdf, document, output, progress);
}

} // namespace

Result<void> finish(const QString& paintedFile, const Painted& painted, const Document& document,
                    QIODevice& output, Progress& progress)
{
    try {
        return finishThrowing(paintedFile, painted, document, output, progress);
    } catch (const Cancelled&) {
        return failure(Error::Kind::Cancelled, {});
    } catch (const std::exception& error) {
        return failure(Error::Kind::Machine,
                       tr("The document cannot be finished: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace tekigo::pdf
