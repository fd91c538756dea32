#include "pdf/attachments.h"

#include "base/filedigests.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

using namespace Qt::StringLiterals;

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr qint64 kPiece = 1 << 18; ///< bytes of a file that are in memory at once
constexpr qint64 kPackedBelow =
    16 << 20; ///< bytes; larger files are stored as they are, packing them takes too long and all of their bytes

const char* nameOf(Attachment::Relationship relationship)
{
    switch (relationship) {
    case Attachment::Relationship::Source:
        return "/Source";
    case Attachment::Relationship::Data:
        return "/Data";
    case Attachment::Relationship::Supplement:
        return "/Supplement";
    }
    return "/Unspecified";
}

/// Whether packing such a file is worth it: pictures, archives and PDFs are packed already.
bool worthPacking(const Attachment& attachment, qint64 size)
{
    const QString& type = attachment.mimeType;
    return size < kPackedBelow && (type.startsWith(u"text/"_s) || type.endsWith(u"json"_s) ||
                                   type.endsWith(u"xml"_s) || type.endsWith(u"yaml"_s));
}

std::string pdfDate(const QDateTime& time)
{
    return "D:" + time.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z";
}

/// Hands a file's bytes on in pieces, when it is written.
class FileBytes : public Handle::StreamDataProvider
{
public:
    explicit FileBytes(QString path)
        : m_path(std::move(path))
    {
    }
    using StreamDataProvider::provideStreamData;
    void provideStreamData(QPDFObjGen const&, Pipeline* pipeline) override
    {
        QFile file(m_path);
        std::vector<char> piece(kPiece);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            throw std::runtime_error(cannotBeRead(file).toStdString());
        for (qint64 got = 1; got > 0;) {
            got = file.read(piece.data(), kPiece);
            if (got < 0)
                throw std::runtime_error(cannotBeRead(file).toStdString());
            pipeline->write(reinterpret_cast<const unsigned char*>(piece.data()), static_cast<size_t>(got));
        }
        pipeline->finish();
    }

private:
    static QString cannotBeRead(const QFile& file)
    {
        return QCoreApplication::translate("Attachments", "%1 cannot be read: %2")
            .arg(file.fileName(), file.errorString());
    }

    QString m_path;
};

/// What the stream's dictionary says of the bytes; a checksum that is not known yet costs reading them.
struct Bytes
{
    qint64 size = 0;
    QByteArray md5; ///< asked for by ISO 32000-1, 7.11.4; proves nothing
};

Result<Bytes> bytesOf(const Attachment& attachment, Progress& progress)
{
    if (attachment.path.isEmpty())
        return Bytes{attachment.bytes.size(),
                     QCryptographicHash::hash(attachment.bytes, QCryptographicHash::Md5)};
    if (!attachment.md5.isEmpty())
        return Bytes{QFileInfo(attachment.path).size(), attachment.md5};
    const auto digests = digestsOfFile(attachment.path, progress);
    if (!digests)
        return std::unexpected(digests.error());
    return Bytes{digests->size, digests->md5};
}

Handle embedded(QPDF& pdf, const Attachment& attachment, const Bytes& bytes)
{
    Handle stream = Handle::newStream(&pdf);
    if (attachment.path.isEmpty())
        stream.replaceStreamData(attachment.bytes.toStdString(), Handle::newNull(), Handle::newNull());
    else
        stream.replaceStreamData(std::make_shared<FileBytes>(attachment.path), Handle::newNull(),
                                 Handle::newNull());
    stream.setFilterOnWrite(worthPacking(attachment, bytes.size));
    Handle about = stream.getDict();
    about.replaceKey("/Type", Handle::newName("/EmbeddedFile"));
    about.replaceKey("/Subtype", Handle::newName("/" + (attachment.mimeType.isEmpty()
                                                            ? std::string("application/octet-stream")
                                                            : attachment.mimeType.toStdString())));
    Handle parameters = Handle::newDictionary({{"/Size", Handle::newInteger(bytes.size)},
                                               {"/CheckSum", Handle::newString(bytes.md5.toStdString())}});
    if (attachment.modified.isValid()) {
        parameters.replaceKey("/ModDate", Handle::newString(pdfDate(attachment.modified)));
        parameters.replaceKey("/CreationDate", Handle::newString(pdfDate(attachment.modified)));
    }
    about.replaceKey("/Params", parameters);
    return stream;
}

QPDFFileSpecObjectHelper specification(QPDF& pdf, const Attachment& attachment, const Bytes& bytes)
{
    QPDFEFStreamObjectHelper stream(embedded(pdf, attachment, bytes));
    auto made = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name.toStdString(), stream);
    if (!attachment.description.isEmpty())
        made.setDescription(attachment.description.toStdString());
    made.getObjectHandle().replaceKey("/AFRelationship", Handle::newName(nameOf(attachment.relationship)));
    return made;
}

} // namespace

Result<void> addAttachment(QPDF& pdf, const Attachment& attachment, Progress& progress)
{
    if (!attachment.path.isEmpty() && !QFileInfo(attachment.path).isReadable())
        return failure(
            Error::Kind::Machine,
            QCoreApplication::translate("Attachments", "%1 cannot be read, so %2 cannot be embedded.")
                .arg(attachment.path, attachment.name));
    const auto bytes = bytesOf(attachment, progress);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto made = specification(pdf, attachment, *bytes);
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(attachment.name.toStdString(), made);
    Handle associated = pdf.getRoot().getKey("/AF");
    if (!associated.isArray())
        associated = pdf.getRoot().replaceKeyAndGetNew("/AF", pdf.makeIndirectObject(Handle::newArray()));
    associated.appendItem(made.getObjectHandle());
    return {};
}

Result<void> writeAttachments(QPDF& pdf, const std::vector<Attachment>& attachments, Progress& progress)
{
    for (const Attachment& attachment : attachments)
        if (auto done = addAttachment(pdf, attachment, progress); !done)
            return done;
    return {};
}

} // namespace tekigo::pdf
