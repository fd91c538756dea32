#include "pdf/reader.h"

#include "base/digest.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QtEndian>

#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>

namespace tekigo::pdf {
namespace {

constexpr qint64 keepLimit = 64 << 20;
constexpr qsizetype smallestStream = 8; ///< bytes of a compressed nothing

QString tr(const char* text)
{
    return QCoreApplication::translate("tekigo::pdf", text);
}

/// Takes an embedded file's bytes as libqpdf decodes them; gigabytes never stand in memory.
class Taking final : public Pipeline
{
public:
    explicit Taking(bool keep)
        : Pipeline("tekigo", nullptr)
        , m_keep(keep)
    {
    }

    void write(unsigned char const* data, size_t size) override
    {
        const auto* bytes = reinterpret_cast<const char*>(data);
        m_hash.add(bytes, static_cast<qint64>(size));
        m_size += static_cast<qint64>(size);
        if (m_keep && m_size <= keepLimit)
            m_bytes.append(bytes, static_cast<qsizetype>(size));
    }
    void finish() override {}

    Embedded embedded(const QString& name) { return {name, m_hash.finish(), m_size, m_bytes}; }

private:
    bool m_keep;
    Sha256 m_hash;
    qint64 m_size = 0;
    QByteArray m_bytes;
};

std::vector<Embedded> embeddedFiles(QPDF& pdf, const QString& keep, Progress& progress)
{
    std::vector<Embedded> files;
    for (const auto& [key, spec] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles()) {
        if (progress.cancelled())
            break;
        const QString name = QString::fromStdString(spec->getFilename());
        Taking taking(name == keep);
        QPDFObjectHandle stream = spec->getEmbeddedFileStream();
        if (stream.isStream())
            stream.pipeStreamData(&taking, 0, qpdf_dl_specialized);
        files.push_back(taking.embedded(name));
    }
    return files;
}

/// What `qpdf --check` would say: everything is read and decoded, nothing is kept.
void decodeEverything(QPDF& pdf)
{
    Pl_Discard nowhere;
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&nowhere);
    writer.setDecodeLevel(qpdf_dl_generalized);
    writer.write();
}

/// The checksum that ends each compressed stream; libqpdf passes over a wrong one, as viewers do. Embedded
/// files have digests of their own.
bool isWhole(QPDFObjectHandle stream)
{
    QPDFObjectHandle about = stream.getDict();
    if (!about.getKey("/Filter").isNameAndEquals("/FlateDecode") ||
        about.getKey("/Type").isNameAndEquals("/EmbeddedFile"))
        return true;
    const auto raw = stream.getRawStreamData();
    const auto size = static_cast<qsizetype>(raw->getSize());
    if (size <= smallestStream)
        return true;
    // Qt wants a guess of the size before the bytes.
    QByteArray packed(4, '\0');
    qToBigEndian(static_cast<quint32>(std::min<qsizetype>(size * 4, keepLimit)), packed.data());
    packed.append(reinterpret_cast<const char*>(raw->getBuffer()), size);
    return !qUncompress(packed).isEmpty();
}

void checkStreams(QPDF& pdf, QStringList& flaws)
{
    for (QPDFObjectHandle& object : pdf.getAllObjects())
        if (object.isStream() && !isWhole(object))
            flaws.append(tr("A part of it was changed (object %1).").arg(object.getObjectID()));
}

Result<void> readStructure(const QString& path, const QString& keep, Reading& reading, Progress& progress)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        reading.embedded = embeddedFiles(pdf, keep, progress);
        decodeEverything(pdf);
        checkStreams(pdf, reading.flaws);
        for (const QPDFExc& warning : pdf.getWarnings())
            reading.flaws.append(QString::fromUtf8(warning.what()));
    } catch (const std::exception& exception) {
        if (reading.embedded.empty())
            return failure(
                Error::Kind::Input,
                tr("%1 cannot be read as a PDF: %2").arg(path, QString::fromUtf8(exception.what())));
        reading.flaws.append(QString::fromUtf8(exception.what()));
    }
    return {};
}

Result<void> readText(const QString& path, Reading& reading, Progress& progress)
{
    QPdfDocument document;
    if (document.load(path) != QPdfDocument::Error::None)
        return failure(Error::Kind::Input, tr("%1 cannot be read as a PDF.").arg(path));
    for (int page = 0; page < document.pageCount(); ++page) {
        if (progress.cancelled())
            return failure(Error::Kind::Cancelled, {});
        reading.pages.append(document.getAllText(page).text());
        progress.report(page + 1, document.pageCount());
    }
    return {};
}

} // namespace

Result<Reading> read(const QString& path, const QString& keep, Progress& progress)
{
    if (!QFileInfo::exists(path))
        return failure(Error::Kind::Input, tr("There is no file %1.").arg(path));
    // A device or a pipe has no end.
    if (!QFileInfo(path).isFile())
        return failure(Error::Kind::Input, tr("%1 is not an ordinary file.").arg(path));
    Reading reading;
    if (auto done = readStructure(path, keep, reading, progress); !done)
        return std::unexpected(done.error());
    if (auto done = readText(path, reading, progress); !done)
        return std::unexpected(done.error());
    return reading;
}

} // namespace tekigo::pdf
