#include "pdf/finishing.h"

#include "base/counted.h"
#include "base/stage.h"
#include "foreign/openpdf.h"
#include "foreign/unpacking.h"
#include "pdf/attachments.h"
#include "pdf/filewriter.h"
#include "pdf/fontmends.h"
#include "pdf/forms.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/seal.h"
#include "pdf/stocktaking.h"
#include "pdf/tree.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <qpdf/QPDF.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

QString tr(const char* text, const char* comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("tekigo::pdf", text, comment, count);
}

struct Cancelled
{
};
struct NotWritten
{
};

/// Where only a part fitted, Qt knows no reason.
QString notWritten(const QIODevice& output)
{
    const auto* file = qobject_cast<const QFileDevice*>(&output);
    const QString place = file ? QFileInfo(file->fileName()).absolutePath() : QString();
    const QString why = file && file->error() != QFileDevice::NoError ? file->errorString()
                                                                      : tr("there is no room for all of it");
    return tr("The document cannot be written in %1 (%2). Make room there and try again.").arg(place, why);
}

/// Where the file is written to; the seal sees every byte.
class DevicePipeline : public Pipeline
{
public:
    /// `expected`: about how many bytes will come.
    DevicePipeline(QIODevice& device, Sealing& sealing, qint64 expected, Progress& progress)
        : Pipeline("device", nullptr)
        , m_device(device)
        , m_sealing(sealing)
        , m_expected(expected)
        , m_progress(progress)
    {
    }
    void write(unsigned char const* bytes, size_t size) override
    {
        if (m_progress.cancelled())
            throw Cancelled();
        if (m_device.write(reinterpret_cast<const char*>(bytes), static_cast<qint64>(size)) !=
            static_cast<qint64>(size))
            throw NotWritten();
        m_sealing.add(reinterpret_cast<const char*>(bytes), static_cast<qint64>(size));
        m_written += static_cast<qint64>(size);
        m_progress.report(std::min(m_written, m_expected), m_expected);
    }
    void finish() override {}

private:
    QIODevice& m_device;
    Sealing& m_sealing;
    qint64 m_expected;
    qint64 m_written = 0;
    Progress& m_progress;
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
    // qCompress is zlib with the size in four bytes before it.
    return content.isNull() ? QByteArray() : qCompress(content, kPacking).mid(4);
}

/// The painted pages in a file of our own: what Cairo wrote beside them (its tree, its metadata) stays behind
/// unread.
Result<std::vector<Handle>> takePages(QPDF& painted, QPDF& pdf, const Structure& structure, TakenForms& forms,
                                      KnownStreams& known, Progress& progress)
{
    const std::vector<Handle> pages = painted.getAllPages();
    if (pages.size() != structure.marks.size())
        return failure(
            Error::Kind::Machine,
            tr("Cairo wrote %n pages where %1 were painted.", nullptr, formOf(std::ssize(pages))).arg(structure.marks.size()));
    for (size_t i = 0; i < pages.size(); ++i) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        progress.report(static_cast<qint64>(i), static_cast<qint64>(pages.size()));
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
        if (!forms.putInto(taken, static_cast<int>(i)))
            return failure(Error::Kind::Machine, tr("A page of evidence was lost on page %1.").arg(i + 1));
    }
    return pdf.getAllPages();
}

/// About how many bytes the file will have.
qint64 expectedSize(const QString& paintedFile, const Document& document)
{
    qint64 size = QFileInfo(paintedFile).size();
    for (const Attachment& attachment : document.attachments)
        size += attachment.path.isEmpty() ? attachment.bytes.size() : QFileInfo(attachment.path).size();
    return size;
}

void write(QPDF& pdf, QIODevice& output, qint64 expected, Progress& progress)
{
    Sealing sealing;
    DevicePipeline pipeline(output, sealing, expected, progress);
    FileWriter writer(pdf, pipeline);
    writer.setExtraHeaderText(seal::blank().toStdString());
    writer.write();
    if (!sealing.close(output))
        throw std::runtime_error(output.errorString().toStdString());
}

Result<void> finishThrowing(const QString& paintedFile, const Painted& painted, const Document& document,
                            QIODevice& output, Progress& progress)
{
    constexpr qint64 kTaking = 200, kChecksums = 300, kInventory = 400; // thousandths of the time
    progress.entered(tr("Tags, links and bookmarks"));
    QPDF cairo;
    cairo.setSuppressWarnings(true);
    foreign::openPdf(cairo, paintedFile);
    QPDF pdf;
    pdf.emptyPDF();
    TakenForms forms(pdf, painted.structure);
    KnownStreams known;
    Stage taking(progress, 0, kTaking);
    auto pages = takePages(cairo, pdf, painted.structure, forms, known, taking);
    if (!pages)
        return std::unexpected(pages.error());
    mendFonts(pdf);
    if (!writeTree(pdf, *pages, painted.structure, painted.pages, progress))
        return failure(Error::Kind::Cancelled, {});
    writeNavigation(pdf, *pages, painted);
    writeMetadata(pdf, document);
    progress.entered(tr("Attachments"));
    Stage embedding(progress, kTaking, kChecksums);
    if (auto done = writeAttachments(pdf, document.attachments, embedding); !done)
        return done;
    Stage counting(progress, kChecksums, kInventory);
    if (auto done = attachInventory(pdf, document, known, counting); !done)
        return done;
    Stage writing(progress, kInventory, Stage::kWhole);
    write(pdf, output, expectedSize(paintedFile, document), writing);
    return {};
}

} // namespace

Result<void> finish(const QString& paintedFile, const Painted& painted, const Document& document,
                    QIODevice& output, Progress& progress)
{
    try {
        return finishThrowing(paintedFile, painted, document, output, progress);
    } catch (const Cancelled&) {
        return failure(Error::Kind::Cancelled, {});
    } catch (const foreign::Unpacking::Stopped&) { // of what is ours nothing is too much
        return failure(Error::Kind::Cancelled, {});
    } catch (const NotWritten&) {
        return failure(Error::Kind::Machine, notWritten(output));
    } catch (const std::exception& error) {
        return failure(Error::Kind::Machine,
                       tr("The document cannot be finished: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace tekigo::pdf
