#include "pdf/finishing.h"

#include "pdf/attachments.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/tree.h"

#include <QCoreApplication>
#include <QFile>

#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

QString tr(const char* text)
{
    return QCoreApplication::translate("Finishing", text);
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

/// False when the page has not the brackets that were painted.
bool rewriteContent(QPDF& pdf, Handle& page, const std::vector<Mark>& marks)
{
    Handle contents = page.getKey("/Contents");
    if (!contents.isStream())
        return false;
    const auto data = contents.getStreamData(qpdf_dl_generalized);
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data->getBuffer()),
                                                     static_cast<qsizetype>(data->getSize()));
    const QByteArray rewritten = bracketed(bytes, marks);
    if (rewritten.isNull() && !marks.empty())
        return false;
    // qCompress is zlib with the size in four bytes before it. Level 3: a third of the time for a tenth of
    // the size.
    const QByteArray packed = qCompress(rewritten, 3).mid(4);
    Handle stream = Handle::newStream(&pdf);
    stream.replaceStreamData(packed.toStdString(), Handle::newName("/FlateDecode"), Handle::newNull());
    page.replaceKey("/Contents", stream);
    return true;
}

void write(QPDF& pdf, QIODevice& output, Progress& progress)
{
    DevicePipeline pipeline(output, progress);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&pipeline);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setCompressStreams(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    writer.write();
}

Result<void> finishThrowing(const QString& paintedFile, const Painted& painted, const Document& document,
                            QIODevice& output, Progress& progress)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processFile(QFile::encodeName(paintedFile).constData());
    std::vector<Handle> pages = pdf.getAllPages();
    if (pages.size() != painted.structure.marks.size())
        return failure(Error::Kind::Machine, tr("Cairo wrote %1 pages where %2 were painted.")
                                                 .arg(pages.size())
                                                 .arg(painted.structure.marks.size()));
    for (size_t i = 0; i < pages.size(); ++i) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        if (!rewriteContent(pdf, pages[i], painted.structure.marks[i]))
            return failure(Error::Kind::Machine,
                           tr("Cairo wrote other tags than were painted on page %1.").arg(i + 1));
        pages[i].replaceKey("/Tabs", Handle::newName("/S"));
        pages[i].removeKey("/Annots");
    }
    writeTree(pdf, pages, painted.structure, painted.pages);
    writeNavigation(pdf, pages, painted);
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
