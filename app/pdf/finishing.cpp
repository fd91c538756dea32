#include "pdf/finishing.h"

#include "pdf/attachments.h"
#include "pdf/forms.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/tree.h"

#include <QCoreApplication>
#include <QFile>

#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kPacking = 3; ///< zlib's level: a third of the time of its usual 6, for a tenth of the size

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

struct Cancelled
{
};

/// Where libqpdf writes to.
class DevicePipeline : public Pipeline
{
public:
    DevicePipeline(QIODevice& device, Progress& progress)
        : Pipeline("device", nullptr)
        , m_device(device)
        , m_progress(progress)
    {
    }
    void write(unsigned char const* bytes, size_t size) override
    {
        if (m_progress.cancelled())
            throw Cancelled();
        if (m_device.write(reinterpret_cast<const char*>(bytes), static_cast<qint64>(size)) !=
            static_cast<qint64>(size))
            throw std::runtime_error(m_device.errorString().toStdString());
    }
    void finish() override {}

private:
    QIODevice& m_device;
    Progress& m_progress;
};

/// The page's content with our brackets, packed; null when it has not the brackets that were painted.
QByteArray rewritten(Handle contents, const std::vector<Mark>& marks)
{
    if (!contents.isStream())
        return {};
    const auto data = contents.getStreamData(qpdf_dl_generalized);
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data->getBuffer()),
                                                     static_cast<qsizetype>(data->getSize()));
    const QByteArray content = bracketed(bytes, marks);
    // qCompress is zlib with the size in four bytes before it. Level 3: a third of the time for a tenth of
    // the size.
    return content.isNull() ? QByteArray() : qCompress(content, 3).mid(4);
}

/// The painted pages in a file of our own: what Cairo wrote beside them (its tree, its metadata) stays behind
/// unread.
Result<std::vector<Handle>> takePages(QPDF& painted, QPDF& pdf, const Structure& structure, TakenForms& forms,
                                      Progress& progress)
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
        const QByteArray content = rewritten(page.getKey("/Contents"), structure.marks[i]);
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
        taken.replaceKey("/Tabs", Handle::newName("/S"));
        if (!forms.putInto(taken, static_cast<int>(i)))
            return failure(Error::Kind::Machine, tr("A page of evidence was lost on page %1.").arg(i + 1));
    }
    return pdf.getAllPages();
}

void write(QPDF& pdf, QIODevice& output, Progress& progress)
{
    // libqpdf has one level for all that it packs.
    Pl_Flate::setCompressionLevel(kPacking);
    DevicePipeline pipeline(output, progress);
    QPDFWriter writer(pdf);
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

Result<void> finishThrowing(const QString& paintedFile, const Painted& painted, const Document& document,
                            QIODevice& output, Progress& progress)
{
    QPDF cairo;
    cairo.setSuppressWarnings(true);
    cairo.processFile(QFile::encodeName(paintedFile).constData());
    QPDF pdf;
    pdf.emptyPDF();
    TakenForms forms(pdf, painted.structure);
    auto pages = takePages(cairo, pdf, painted.structure, forms, progress);
    if (!pages)
        return std::unexpected(pages.error());
    writeTree(pdf, *pages, painted.structure, painted.pages);
    writeNavigation(pdf, *pages, painted);
    writeMetadata(pdf, document);
    if (auto done = writeAttachments(pdf, document.attachments); !done)
        return done;
    write(pdf, output, progress);
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
    } catch (const std::exception& error) {
        return failure(Error::Kind::Machine,
                       tr("The document cannot be finished: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace tekigo::pdf
